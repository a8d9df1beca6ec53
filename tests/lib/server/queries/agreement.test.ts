import { beforeAll, describe, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import type { CodingView } from "#lib/operations/codings.ts";
import { accept, type Result } from "#lib/result.ts";
import { agreementOf, unitsFile } from "#lib/server/agreement.ts";
import { closeCoding } from "#lib/server/commands/close-coding.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { markCoded } from "#lib/server/commands/mark-coded.ts";
import { createCoding } from "#lib/server/commands/plan-coding.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { loadCodedTexts, type AgreementQuery } from "#lib/server/queries/coded-texts.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
  type MadeDocument,
} from "#tests/support/world.ts";

useDatabase();

const LINES = ["Мажилис заң жобасын қабылдады.", "Сенат оны кейін қайтарды.", "Президент заңға қол қойды."];
const WORDS: AgreementQuery = { unit: "word" };
let owner: Caller;
let dana: Caller;
let erlan: Caller;
let groupId: string;
let document: MadeDocument;
let coding: CodingView;
let tagId: string;

const as = <Value>(who: Caller, work: (group: InGroup) => Promise<Result<Value>>) =>
  valueOf(inGroup(groupId, who, work));
const load = (who: Caller, query = WORDS) => as(who, (group) => loadCodedTexts(group, coding.id, query));

const mark = (who: Caller, quote: string) =>
  as(who, (group) =>
    highlightPassage(group, document.id, {
      ...COMMON_PLACE,
      ...{
        kind: "highlight",
        layerId: coding.layerId,
        tagIds: [tagId],
        selectors: passageOf(document.text, quote),
      },
    }),
  );

/** The rows beside a revision in which the importer keeps its blocks. */
async function storeBlocks({ db, actor: { groupId: group } }: InGroup): Promise<Result<null>> {
  let start = 0;
  for (const [index, text] of LINES.entries()) {
    const end = start + codePointLength(text);
    await db.block.create({
      data: {
        ...{
          groupId: group,
          revisionId: document.revisionId,
          index,
          key: `b${index + 1}`,
          type: "paragraph",
        },
        ...{
          language: "kk",
          text,
          startCodePoint: start,
          endCodePoint: end,
          sourceRanges: [],
          confidence: 1,
        },
      },
    });
    start = end + 1;
  }
  return accept(null);
}

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  [dana, erlan] = [await makePerson("Дана"), await makePerson("Ерлан")];
  await joinGroup(owner, groupId, dana, "annotator");
  await joinGroup(owner, groupId, erlan, "annotator");
  document = await as(owner, (group) => makeDocument(group, LINES));
  await as(owner, storeBlocks);
  const tagset = await as(owner, async ({ db, actor }) => {
    const made = await db.tagset.create({ data: { groupId: actor.groupId, labelKk: "Билік тармағы" } });
    const tag = await db.tag.create({
      data: { groupId: actor.groupId, tagsetId: made.id, code: "lower", labelKk: "=Мәжіліс", position: 0 },
    });
    tagId = tag.id;
    return accept(made.id);
  });
  coding = await as(owner, async (group) => {
    const id = await createCoding(group, {
      ...{ name: "Бірінші оқу", instructions: "", dueDate: null, tagsetIds: [tagset] },
      assignments: [dana, erlan].map(({ userId }) => ({ documentId: document.id, userId })),
    });
    return id.ok ? showCoding(group, id.value) : id;
  });
  await mark(dana, "Мажилис");
  await mark(erlan, "Мажилис заң");
});

describe("agreement of a coding", () => {
  test("whoever codes in it sees nothing before it is closed; whoever looks after the group does", async () => {
    const refused = await refusalOf(
      inGroup(groupId, dana, (group) => loadCodedTexts(group, coding.id, WORDS)),
    );
    expect(refused).toBe("coding_open");
    expect((await load(owner)).texts).toEqual([]);
  });

  test("work counts once its coder is done, and begun work when it is asked for", async () => {
    const begun = await load(owner, { unit: "word", unfinished: "count" });
    expect(begun.texts[0]?.coderIds).toHaveLength(2);
    expect(begun.texts[0]?.passages).toHaveLength(2);
    await as(dana, (group) => markCoded(group, { codingId: coding.id, documentId: document.id, done: true }));
    expect((await load(owner)).counted).toBe(1);
    const report = await agreementOf(await load(owner), WORDS);
    expect(report.overall.readings.map(({ code }) => code)).toEqual(["unfinished", "disjoint"]);
  });

  test("the figures come from the words of the whole text, the unmarked ones too", async () => {
    await as(erlan, (group) =>
      markCoded(group, { codingId: coding.id, documentId: document.id, done: true }),
    );
    const report = await agreementOf(await load(owner), WORDS);
    // Both gave one word the tag, and Erlan one more: p_o = (n − 1) / n, p_e = (1 · 2 + (n − 1)(n − 2)) / n².
    const words = LINES.join(" ").split(" ").length;
    const observed = (words - 1) / words;
    const expected = (2 + (words - 1) * (words - 2)) / words ** 2;
    expect(report.overall.units).toBe(words);
    expect(report.byPair[0]?.figures.cohen?.value).toBeCloseTo((observed - expected) / (1 - expected), 6);
    expect(report.byTag.map((part) => part.tagId)).toEqual([tagId]);
    expect(await agreementOf(await load(owner), WORDS)).toEqual(report);
  });

  test("closed, it is open to every member; another group’s coding does not exist", async () => {
    await as(owner, (group) => closeCoding(group, coding.id));
    expect((await load(dana)).counted).toBe(2);
    const elsewhere = await makeGroup(owner);
    const refused = await refusalOf(
      inGroup(elsewhere, owner, (group) => loadCodedTexts(group, coding.id, WORDS)),
    );
    expect(refused).toBe("not_found");
  });

  test("the units leave with names and without formulas", async () => {
    const coded = await load(owner);
    const csv = new TextDecoder().decode(unitsFile(coded, { unit: "word", format: "csv" }, "kk").bytes);
    expect(csv.split("\r\n")[0]).toMatch(/,Дана,Ерлан$|,Ерлан,Дана$/u);
    expect(csv).toContain("'=Мәжіліс");
    const json = JSON.parse(
      new TextDecoder().decode(unitsFile(coded, { unit: "span", format: "json" }, "kk").bytes),
    ) as { rows: unknown[]; tags: unknown[] };
    expect(json.rows).toHaveLength(2);
    expect(json.tags).toEqual([{ id: tagId, name: "=Мәжіліс" }]);
  });
});
