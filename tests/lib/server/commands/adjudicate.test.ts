import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import type { DifferenceView } from "#lib/operations/adjudications.ts";
import { accept, type Result } from "#lib/result.ts";
import { decideDifferences, undoDecision } from "#lib/server/commands/adjudicate.ts";
import { closeCoding, reopenCoding } from "#lib/server/commands/close-coding.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { setDocumentDeleted } from "#lib/server/commands/delete-document.ts";
import { mergeTag, unmergeTag } from "#lib/server/commands/merge-tags.ts";
import { createCoding } from "#lib/server/commands/plan-coding.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { listDifferences } from "#lib/server/queries/differences.ts";
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

let owner: Caller;
let dana: Caller;
let erlan: Caller;
let guest: Caller;
let groupId: string;
let document: MadeDocument;
let tagsetId: string;
let [norm, fact] = ["", ""];
let where: { codingId: string; documentId: string };

const as = <Value>(who: Caller, work: (group: InGroup) => Promise<Result<Value>>) =>
  valueOf(inGroup(groupId, who, work));
const refused = (who: Caller, work: (group: InGroup) => Promise<Result<unknown>>) =>
  refusalOf(inGroup(groupId, who, work));

beforeAll(async () => {
  [owner, dana, erlan, guest] = [
    await makePerson("Айгерім"),
    await makePerson("Дана"),
    await makePerson("Ерлан"),
    await makePerson("Қонақ"),
  ];
  groupId = await makeGroup(owner);
  for (const coder of [dana, erlan]) await joinGroup(owner, groupId, coder, "annotator");
  await joinGroup(owner, groupId, guest, "viewer");
  document = await as(owner, (group) =>
    makeDocument(group, [
      "Президент үкіметті таратты.",
      "Парламент жаңа үкіметті мақұлдады.",
      "Сот шешімді растады.",
    ]),
  );
  [tagsetId, norm, fact] = await as(owner, async ({ db, actor: { groupId: id } }) => {
    const tagset = await db.tagset.create({ data: { groupId: id, labelEn: "Kind" } });
    const tag = (code: string) =>
      db.tag.create({ data: { groupId: id, tagsetId: tagset.id, code, labelEn: code } });
    return accept<[string, string, string]>([tagset.id, (await tag("norm")).id, (await tag("fact")).id]);
  });
});

/** Both agree on the first sentence, tag the second differently, and Dana alone marks the third. */
beforeEach(async () => {
  const codingId = await as(owner, (group) =>
    createCoding(group, {
      ...{ name: "Үкімет", instructions: "", dueDate: null, tagsetIds: [tagsetId] },
      assignments: [dana, erlan].map(({ userId }) => ({ documentId: document.id, userId })),
    }),
  );
  where = { codingId, documentId: document.id };
  const { layerId } = await as(owner, (group) => showCoding(group, codingId));
  const mark = (who: Caller, quote: string, tagIds: string[]) =>
    as(who, (group) =>
      highlightPassage(group, document.id, {
        ...{
          ...COMMON_PLACE,
          kind: "highlight",
          layerId,
          tagIds,
          selectors: passageOf(document.text, quote),
        },
      }),
    );
  await mark(dana, "Президент үкіметті таратты.", [fact]);
  await mark(erlan, "Президент үкіметті таратты.", [fact]);
  await mark(dana, "Парламент жаңа үкіметті мақұлдады.", [fact]);
  await mark(erlan, "Парламент жаңа үкіметті мақұлдады.", [norm]);
  await mark(dana, "Сот шешімді растады.", [fact]);
});

const close = () => as(owner, (group) => closeCoding(group, where.codingId));
const differences = async () => (await as(dana, (group) => listDifferences(group, where))).differences;
const keyOf = async (kind: DifferenceView["kind"]) =>
  (await differences()).find((difference) => difference.kind === kind)?.key ?? "";
type Wanted = Parameters<typeof decideDifferences>[2]["decisions"][number]["decision"];
const decide = (key: string, decision: Wanted) => (group: InGroup) =>
  decideDifferences(group, where, { decisions: [{ key, decision, note: "" }] });

/** What stands on the adjudicated layer: passages with their tags. */
async function adjudicated(): Promise<(readonly [string, readonly string[]])[]> {
  const { adjudicationLayerId } = await as(guest, (group) => showCoding(group, where.codingId));
  const rows = await as(guest, (group) => listAnnotations(group, document.id));
  return rows
    .filter(({ layerId }) => layerId !== null && layerId === adjudicationLayerId)
    .map(({ exact, tagIds }) => [exact, tagIds] as const);
}

describe("adjudication", () => {
  test("shows the differences thing by thing, once the coding is closed and not before", async () => {
    expect(await refused(dana, (group) => listDifferences(group, where))).toBe("coding_open");
    expect(await refused(owner, decide("", { kind: "rejected" }))).toBe("coding_open");
    await close();
    expect((await differences()).map(({ kind, exact }) => [kind, exact])).toEqual([
      ["agreed", "Президент үкіметті таратты."],
      ["tags", "Парламент жаңа үкіметті мақұлдады."],
      ["one_coder", "Сот шешімді растады."],
    ]);
  });

  test("writes what was decided onto a layer of its own, which keeps who decided what about which passages", async () => {
    await close();
    const keys = [await keyOf("agreed"), await keyOf("tags"), await keyOf("one_coder")] as const;
    const [, tags] = await differences();
    const side = tags?.passages.find(({ coderId }) => coderId === erlan.userId)?.annotationId ?? "";
    await as(erlan, decide(keys[0], { kind: "agreed" }));
    await as(erlan, decide(keys[1], { kind: "side", annotationId: side }));
    await as(erlan, decide(keys[2], { kind: "rejected" }));
    expect(await adjudicated()).toEqual([
      ["Президент үкіметті таратты.", [fact]],
      ["Парламент жаңа үкіметті мақұлдады.", [norm]],
    ]);
    const decided = await differences();
    expect(
      decided.map(({ decision }) => [decision?.kind, decision?.state, decision?.decidedBy.name]),
    ).toEqual([
      ["agreed", "current", "Ерлан"],
      ["side", "current", "Ерлан"],
      ["rejected", "current", "Ерлан"],
    ]);
  });

  test("replaces a decision by the next one and takes one back", async () => {
    await close();
    const key = await keyOf("one_coder");
    const [, , alone] = await differences();
    const outcome = { span: [alone?.span[0] ?? 0, (alone?.span[0] ?? 0) + 3] as const, tagIds: [norm] };
    await as(dana, decide(key, { kind: "own", outcome }));
    expect(await adjudicated()).toEqual([["Сот", [norm]]]);
    await as(erlan, decide(key, { kind: "merged", outcome: { span: alone?.span ?? [0, 1], tagIds: [] } }));
    expect(await adjudicated()).toEqual([["Сот шешімді растады.", []]]);
    const decisionId = (await differences())[2]?.decision?.id ?? "";
    await as(dana, (group) => undoDecision(group, decisionId));
    await as(dana, (group) => undoDecision(group, decisionId));
    expect(await adjudicated()).toEqual([]);
    expect((await differences())[2]?.decision).toBeNull();
  });

  test("writes nothing where one of several decisions is refused", async () => {
    await close();
    const decisions = [
      { key: await keyOf("agreed"), decision: { kind: "agreed" } as const, note: "" },
      { key: await keyOf("tags"), decision: { kind: "agreed" } as const, note: "" },
    ];
    const both = (group: InGroup) => decideDifferences(group, where, { decisions });
    expect(await refused(dana, both)).toBe("decision_not_agreed");
    expect(await adjudicated()).toEqual([]);
    expect((await as(dana, (group) => showCoding(group, where.codingId))).adjudicationLayerId).toBeNull();
  });

  test("refuses a decision about what is not there any more, by who may not, and one that is nobody's", async () => {
    await close();
    expect(await refused(dana, decide("gone", { kind: "rejected" }))).toBe("difference_changed");
    const key = await keyOf("tags");
    expect(await refused(guest, decide(key, { kind: "rejected" }))).toBe("not_allowed");
    const foreign = { kind: "side", annotationId: document.id } as const;
    expect(await refused(dana, decide(key, foreign))).toBe("decision_not_a_side");
    const wide: Wanted = { kind: "merged", outcome: { span: [0, 60], tagIds: [] } };
    expect(await refused(dana, decide(key, wide))).toBe("decision_not_merged");
    const beyond: Wanted = { kind: "own", outcome: { span: [0, 100_000], tagIds: [] } };
    expect(await refused(dana, decide(key, beyond))).toBe("decision_empty");
  });

  test("keeps the adjudicated layer from being written on in any other way, and the coding from being opened again", async () => {
    await close();
    await as(dana, decide(await keyOf("agreed"), { kind: "agreed" }));
    const { adjudicationLayerId } = await as(dana, (group) => showCoding(group, where.codingId));
    const written = (await as(dana, (group) => listAnnotations(group, document.id))).find(
      ({ layerId }) => layerId === adjudicationLayerId,
    );
    const retag = (group: InGroup) =>
      editAnnotation(group, { annotationId: written?.id ?? "", expectedVersion: 1, tagIds: [] });
    expect(await refused(dana, retag)).toBe("layer_closed");
    const selectors = passageOf(document.text, "Сот");
    const mark = (group: InGroup) =>
      highlightPassage(group, document.id, {
        ...COMMON_PLACE,
        kind: "highlight",
        layerId: adjudicationLayerId,
        selectors,
      });
    expect(await refused(owner, mark)).toBe("layer_closed");
    expect(await refused(owner, (group) => reopenCoding(group, where.codingId))).toBe("coding_adjudicated");
  });

  test("tells the coders once that the last difference of a document is decided", async () => {
    await close();
    const inbox = (who: Caller) =>
      as(who, async ({ db }) =>
        accept(await db.notification.count({ where: { kind: "adjudicated", codingId: where.codingId } })),
      );
    await as(owner, decide(await keyOf("agreed"), { kind: "agreed" }));
    await as(owner, decide(await keyOf("one_coder"), { kind: "rejected" }));
    expect(await inbox(dana)).toBe(0);
    await as(erlan, decide(await keyOf("tags"), { kind: "rejected" }));
    expect([await inbox(dana), await inbox(erlan), await inbox(owner)]).toEqual([1, 0, 0]);
    const key = await keyOf("tags");
    const decisionId = (await differences()).find((one) => one.key === key)?.decision?.id ?? "";
    await as(erlan, (group) => undoDecision(group, decisionId));
    await as(erlan, decide(key, { kind: "rejected" }));
    expect(await inbox(dana)).toBe(1);
  });

  test("lets of two people who decide at once the later decision stand, and only it", async () => {
    await close();
    const key = await keyOf("one_coder");
    const outcome = { span: (await differences())[2]?.span ?? ([0, 1] as const), tagIds: [norm] };
    await Promise.all([
      as(dana, decide(key, { kind: "own", outcome })),
      as(erlan, decide(key, { kind: "own", outcome })),
    ]);
    expect(await adjudicated()).toEqual([["Сот шешімді растады.", [norm]]]);
    expect((await differences())[2]?.decision?.state).toBe("current");
  });

  test("compares nothing in a document with one coder, and says whose word it is", async () => {
    const codingId = await as(owner, (group) =>
      createCoding(group, {
        ...{ name: "Жалғыз", instructions: "", dueDate: null, tagsetIds: [tagsetId] },
        assignments: [{ documentId: document.id, userId: dana.userId }],
      }),
    );
    const { layerId } = await as(owner, (group) => showCoding(group, codingId));
    const selectors = passageOf(document.text, "Сот шешімді растады.");
    await as(dana, (group) =>
      highlightPassage(group, document.id, { ...COMMON_PLACE, kind: "highlight", layerId, selectors }),
    );
    await as(owner, (group) => closeCoding(group, codingId));
    const alone = { codingId, documentId: document.id };
    const listed = await as(dana, (group) => listDifferences(group, alone));
    expect(listed.differences.map(({ kind, absent }) => [kind, absent])).toEqual([["one_coder", []]]);
  });

  test("follows tags that are merged or retired after the coding", async () => {
    await close();
    await as(owner, (group) => mergeTag(group, norm, fact));
    expect((await differences()).map(({ kind }) => kind)).toEqual(["agreed", "agreed", "one_coder"]);
    await as(owner, ({ db }) =>
      db.tag.update({ where: { id: fact }, data: { retiredAt: new Date() } }).then(accept),
    );
    await as(erlan, decide((await differences())[0]?.key ?? "", { kind: "agreed" }));
    expect(await adjudicated()).toEqual([["Президент үкіметті таратты.", [fact]]]);
    await as(owner, ({ db }) =>
      db.tag.update({ where: { id: fact }, data: { retiredAt: null } }).then(accept),
    );
    await as(owner, (group) => unmergeTag(group, norm));
  });

  test("knows no differences of a document that was deleted, and has them back with it", async () => {
    await close();
    await as(owner, (group) => setDocumentDeleted(group, document.id, true));
    expect(await refused(dana, (group) => listDifferences(group, where))).toBe("not_found");
    expect((await as(dana, (group) => showCoding(group, where.codingId))).documents).toEqual([]);
    await as(owner, (group) => setDocumentDeleted(group, document.id, false));
    expect(await differences()).toHaveLength(3);
  });
});
