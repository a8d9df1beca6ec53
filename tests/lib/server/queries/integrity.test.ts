import { beforeAll, describe, expect, test } from "vitest";
import type { CslItem } from "#lib/citations/reference.ts";
import { accept, type Result } from "#lib/result.ts";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { setDocumentDeleted } from "#lib/server/commands/delete-document.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { checkGroup } from "#lib/server/queries/integrity-of-group.ts";
import { checkDocument } from "#lib/server/queries/integrity.ts";
import {
  checkDocument as documentOperation,
  checkGroup as groupOperation,
} from "#lib/operations/integrity.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  refusalOf,
  valueOf,
  type MadeDocument,
} from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
let citing: MadeDocument;
let stored: MadeDocument;
let work: string;

const within = <Value, Code extends string>(ask: (group: InGroup) => Promise<Result<Value, Code>>) =>
  inGroup(groupId, owner, ask);

const csl: CslItem = {
  type: "book",
  title: "Дала жолдарының тарихы",
  author: [{ family: "Бектұр", given: "С." }],
  issued: { "date-parts": [[2011]] },
  publisher: "Кітап",
  "publisher-place": "Алматы",
  "number-of-pages": "200",
};

const TEXT =
  "🧭 Ол: «кеңес бірінші жиынында өзінің тәртібін бекітті» деді [1, 250 б.]. Басқалары да солай [1; 3].";
const SOURCE = "Сол жылы кеңес екінші жиынында өзінің тәртібін бекітті, содан кейін тарады.";

/** A document with two marks, two entries of which one is tied to the work, and one of them never cited. */
async function makeCiting(group: InGroup): Promise<Result<MadeDocument>> {
  const made = await makeDocument(group, [TEXT], { title: "Жолдар туралы мақала" });
  if (!made.ok) return made;
  const { db, actor } = group;
  const { id: documentId, revisionId } = made.value;
  const shared = { groupId: actor.groupId, documentId, revisionId, confidence: 1, list: "original" as const };
  const first = await db.referenceEntry.create({
    data: {
      ...shared,
      key: "r1",
      number: 1,
      index: 0,
      text: "1. Бектұр С. Дала жолдарының тарихы. – Алматы, 2011.",
      csl,
      referenceId: work,
    },
  });
  await db.referenceEntry.create({
    data: {
      ...shared,
      key: "r2",
      number: 2,
      index: 1,
      text: "2. Ғалым Ж. Кітапхана ісі. URL: http//example.kz",
      csl: { type: "book", title: "Кітапхана ісі" },
    },
  });
  await db.block.create({
    data: {
      groupId: actor.groupId,
      revisionId,
      index: 0,
      key: "b1",
      type: "paragraph",
      language: "kk",
      text: TEXT,
      startCodePoint: 0,
      endCodePoint: codePointLength(TEXT),
      sourceRanges: [],
      confidence: 1,
    },
  });
  for (const [key, text, keys, locator] of [
    ["c1", "[1, 250 б.]", [1], "250 б."],
    ["c2", "[1; 3]", [1, 3], null],
  ] as const) {
    const start = codePointLength(TEXT.slice(0, TEXT.indexOf(text)));
    const citation = await db.citation.create({
      data: {
        ...{
          groupId: actor.groupId,
          revisionId,
          key,
          blockKey: "b1",
          text,
          keys: [...keys],
          locator,
          kind: "bracket",
        },
        ...{ startCodePoint: start, endCodePoint: start + codePointLength(text) },
      },
    });
    await db.citationEntry.create({
      data: { groupId: actor.groupId, citationId: citation.id, entryId: first.id },
    });
  }
  return made;
}

beforeAll(async () => {
  owner = await makePerson("Айгүл Сәрсен");
  groupId = await makeGroup(owner);
  work = await valueOf(within((group) => createReference(group, { csl, romanised: null, translated: {} })));
  stored = await valueOf(
    within((group) => makeDocument(group, [SOURCE], { title: "Дала жолдарының тарихы" })),
  );
  citing = await valueOf(within(makeCiting));
});

const attach = () =>
  valueOf(
    within(async ({ db, actor }) => {
      await db.attachment.create({
        data: { groupId, referenceId: work, documentId: stored.id, name: "Кітап", createdById: actor.userId },
      });
      return accept(null);
    }),
  );

describe("the report of a document", () => {
  test("tells what is wrong between its marks, its list and the works, with places in the text", async () => {
    const report = await valueOf(within((group) => checkDocument(group, citing.id, null)));
    expect(documentOperation.answer.parse(report)).toEqual(report);
    expect(report.counts).toEqual({ citations: 2, originalEntries: 2, romanisedEntries: 0, pairs: 0 });
    expect(report.quotations).toBe(0);
    expect(report.findings.map(({ code }) => code)).toEqual([
      "citation_without_entry",
      "url_malformed",
      "entry_never_cited",
      "locator_outside_pages",
    ]);
    const [lost, , never, outside] = report.findings;
    expect(lost).toMatchObject({
      values: { key: 3 },
      citations: [{ key: "c2", blockKey: "b1", text: "[1; 3]" }],
    });
    const place = lost?.citations[0];
    expect([...citing.text].slice(place?.start, place?.end).join("")).toBe("[1; 3]");
    expect(never?.entries).toMatchObject([{ list: "original", number: 2 }]);
    expect(outside).toMatchObject({ values: { locator: "250 б.", pages: "200", extent: "count" } });
  });

  test("asks for the fields of the style that was chosen", async () => {
    const report = await valueOf(within((group) => checkDocument(group, citing.id, "gost-7-1-2003")));
    expect(report.findings.at(-1)).toMatchObject({
      code: "field_missing",
      severity: "hint",
      values: { entry: 2 },
    });
  });

  test("looks for quotations in the text that is attached to the work", async () => {
    await attach();
    const report = await valueOf(within((group) => checkDocument(group, citing.id, null)));
    expect(report.quotations).toBe(1);
    expect(report.findings.find(({ code }) => code === "quotation_changed")).toMatchObject({
      referenceId: work,
      citations: [{ key: "c1" }],
      values: { there: expect.stringContaining("екінші жиынында") as string },
    });
  });

  test("is refused to students and to other groups, and absent for what was deleted", async () => {
    const student = await makePerson("Студент");
    await joinGroup(owner, groupId, student, "student");
    expect(await refusalOf(inGroup(groupId, student, (group) => checkDocument(group, citing.id, null)))).toBe(
      "not_allowed",
    );
    expect(await refusalOf(inGroup(groupId, student, (group) => checkGroup(group, null)))).toBe(
      "not_allowed",
    );
    const stranger = await makePerson("Бөгде");
    const elsewhere = await makeGroup(stranger, "Басқа топ");
    expect(
      await refusalOf(inGroup(elsewhere, stranger, (group) => checkDocument(group, citing.id, null))),
    ).toBe("not_found");
    const theirs = await valueOf(inGroup(elsewhere, stranger, (group) => checkGroup(group, null)));
    expect([theirs.documents, theirs.works]).toEqual([[], []]);
    const gone = await valueOf(within((group) => makeDocument(group, ["Мәтін"])));
    await valueOf(within((group) => setDocumentDeleted(group, gone.id, true)));
    expect(await refusalOf(within((group) => checkDocument(group, gone.id, null)))).toBe("not_found");
  });
});

describe("the report of a group", () => {
  test("counts the findings of each document as its own report does, and tells of works by themselves", async () => {
    await valueOf(
      within((group) =>
        createReference(group, {
          csl: { ...csl, title: "Басқа еңбектің толық атауы", URL: "example.kz" },
          romanised: null,
          translated: {},
        }),
      ),
    );
    await valueOf(
      within((group) =>
        stateClaim(group, {
          claim: { kind: "fact", language: "kk", wordings: { kk: "Кеңес тарады." }, reformIds: [] },
          mention: null,
          sources: [
            {
              ...{ from: "library", referenceId: work, locator: null, check: "unchecked", note: null },
              quote: "кеңес ешқашан жиналған емес деп жазылған",
            },
          ],
        }),
      ),
    );
    const report = await valueOf(within((group) => checkGroup(group, null)));
    expect(groupOperation.answer.parse(report)).toEqual(report);
    const own = await valueOf(within((group) => checkDocument(group, citing.id, null)));
    const line = report.documents.find(({ id }) => id === citing.id);
    expect(Object.values(line?.findings ?? {}).reduce((sum, count) => sum + count, 0)).toBe(
      own.findings.length,
    );
    expect(line?.counts).toEqual(own.counts);
    expect(report.documents.find(({ id }) => id === stored.id)?.findings).toEqual({});
    expect(report.works.map(({ title, findings }) => [title, findings.map(({ code }) => code)])).toEqual(
      expect.arrayContaining([
        ["Дала жолдарының тарихы", ["quotation_not_found"]],
        ["Басқа еңбектің толық атауы", ["url_malformed"]],
      ]),
    );
    expect([report.unchecked, report.quotationsChecked]).toEqual([[], true]);
  });

  test("names the documents for which there was no time", async () => {
    let clock = 0;
    const report = await valueOf(within((group) => checkGroup(group, null, () => (clock += 5_000))));
    expect(report.documents).toHaveLength(1);
    expect(report.unchecked).toHaveLength(1);
    expect(new Set([...report.documents, ...report.unchecked].map(({ id }) => id))).toEqual(
      new Set([citing.id, stored.id]),
    );
  });
});
