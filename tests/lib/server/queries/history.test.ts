import { beforeAll, expect, test } from "vitest";
import { eventTable } from "#lib/operations/event-table.ts";
import type { HistoryFilter } from "#lib/operations/groups.ts";
import { deleteAnnotation } from "#lib/server/commands/delete-annotation.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { editComment } from "#lib/server/commands/edit-comment.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { exportEvents, listEvents } from "#lib/server/queries/events.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeDocument, makeGroup, makePerson, passageOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let groupId: string;
let owner: Caller;
let reader: Caller;
let documentId: string;
let annotationId: string;
let reformId: string;

beforeAll(async () => {
  owner = await makePerson("Сәуле");
  reader = await makePerson("Қайрат");
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, reader, "annotator");
  const within = <Value>(work: Parameters<typeof inGroup<Value, string>>[2], person = owner) =>
    valueOf(inGroup<Value, string>(groupId, person, work));
  const made = await within((group) =>
    makeDocument(group, ["Өзен тасып, көпір бұзылды. 🌊 The bridge fell."]),
  );
  documentId = made.id;
  reformId = await within((group) =>
    createReform(group, {
      ...{ labels: { kk: "Көпір туралы заң" }, aliases: {}, descriptions: {} },
      ...{ dates: [], acts: [], parentId: null },
    }),
  );
  annotationId = await within((group) =>
    highlightPassage(group, documentId, {
      ...{ kind: "comment", text: "100%_дәл", layerId: null, isPrivate: false, tagIds: [] },
      selectors: passageOf(made.text, "көпір бұзылды"),
    }),
  );
  const change = (expectedVersion: number, edit: object) =>
    within((group) => editAnnotation(group, { annotationId, expectedVersion, ...edit }));
  await change(1, { text: "=1+1" });
  await change(2, { tagIds: [reformId] });
  await change(3, { tagIds: [] });
  const comment = await within((group) => writeComment(group, { annotationId }, "你好, مرحبا, नमस्ते"), reader);
  await within(
    (group) => editComment(group, { commentId: comment, expectedVersion: 1, text: "Жарайды" }),
    reader,
  );
  await within((group) => deleteAnnotation(group, annotationId));
});

const kindsFor = async (filter: HistoryFilter) => {
  const { events } = await valueOf(inGroup(groupId, owner, (group) => listEvents(group, filter)));
  return events.map(({ kind }) => kind);
};

const OF_ANNOTATION = [
  ...["annotation.deleted", "comment.edited", "comment.written", "annotation.tagged", "annotation.tagged"],
  ...["annotation.edited", "annotation.created"],
];

test("an annotation's history holds the talk about it, a document's that of its annotations", async () => {
  expect(await kindsFor({ nounId: annotationId })).toEqual(OF_ANNOTATION);
  expect(await kindsFor({ documentId })).toEqual(OF_ANNOTATION);
});

test("tags are told before and after", async () => {
  const { events } = await valueOf(
    inGroup(groupId, owner, (group) => listEvents(group, { kinds: ["annotation.tagged"] })),
  );
  expect(events.map(({ data }) => data)).toEqual([
    { tagIdsBefore: [reformId], tagIds: [] },
    { tagIdsBefore: [], tagIds: [reformId] },
  ]);
});

test("people, kinds, words and moments each narrow it, and together", async () => {
  expect(await kindsFor({ actorId: reader.userId, noun: "comment" })).toEqual([
    "comment.edited",
    "comment.written",
  ]);
  expect(await kindsFor({ search: "مرحبا" })).toEqual(["comment.edited", "comment.written"]);
  expect(await kindsFor({ search: "ЖАРАЙДЫ" })).toEqual(["comment.edited"]);
  // Signs of a pattern are letters like any other.
  expect(await kindsFor({ search: "100%_" })).toEqual(["annotation.edited"]);
  expect(await kindsFor({ search: "1__%" })).toEqual([]);
  const hour = 3_600_000;
  const now = Date.now();
  expect(await kindsFor({ documentId, to: new Date(now - hour).toISOString() })).toEqual([]);
  expect(await kindsFor({ documentId, from: new Date(now - hour).toISOString() })).toEqual(OF_ANNOTATION);
  const all = await valueOf(inGroup(groupId, owner, (group) => listEvents(group, { documentId })));
  const middle = all.events[3]?.number ?? 0;
  expect(await kindsFor({ documentId, before: middle })).toEqual(OF_ANNOTATION.slice(4));
  expect(await kindsFor({ documentId, after: middle })).toEqual(OF_ANNOTATION.slice(0, 3));
});

test("as a table nothing is a formula, and cells with commas and quotes stay whole", async () => {
  const events = await valueOf(inGroup(groupId, owner, (group) => exportEvents(group, { documentId })));
  const [first] = events;
  if (first === undefined) throw new Error("no event");
  const table = eventTable([
    { ...first, actor: { id: owner.userId, name: '=HYPERLINK("x")' }, data: { text: "а, б\nв" } },
    { ...first, actor: { id: owner.userId, name: "+7 700" } },
  ]);
  const cells = table.split("\r\n")[1] ?? "";
  expect(table.startsWith("\uFEFFnumber,at,actor")).toBe(true);
  expect(cells).toContain(`"'=HYPERLINK(""x"")"`);
  expect(table).toContain('"text: а, б\nв"');
  expect(table).toContain(",'+7 700,");
});
