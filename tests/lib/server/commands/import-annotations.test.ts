import { beforeAll, expect, test } from "vitest";
import { toJsonLd } from "#lib/annotations/exchange/write-json-ld.ts";
import {
  exportAnnotations as exporting,
  importAnnotations as importing,
} from "#lib/operations/annotation-files.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { importAnnotations } from "#lib/server/commands/import-annotations.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { deleteAnnotation } from "#lib/server/commands/delete-annotation.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { exportAnnotations } from "#lib/server/queries/exported-annotations.ts";
import { accept, type Result } from "#lib/result.ts";
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

const TEXTS = ["Мәжіліс 👨‍👩‍👧 2007 жылы жаңарды.", "议会根据新法律选举产生。", "संसद का चुनाव नई विधि से हुआ।"];

let owner: Caller;
let other: Caller;
let viewer: Caller;
let groupId: string;
let from: MadeDocument;
let to: MadeDocument;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller = owner,
  where = groupId,
) => inGroup(where, caller, work);

const fileOf = async (documentId: string, query: object = {}, caller = owner) => {
  const wanted = exporting.query.parse(query);
  const { bytes } = await valueOf(within((group) => exportAnnotations(group, documentId, wanted), caller));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
};
const bring = (documentId: string, text: string, more: object = {}, caller = owner) => {
  const wanted = importing.body.parse({ text, confirm: true, ...more });
  return within((group) => importAnnotations(group, documentId, wanted), caller);
};
const annotationsOf = (documentId: string, caller = owner) =>
  valueOf(within((group) => listAnnotations(group, documentId), caller));
const quoted = (id: string, exact: string, more: object = {}) => ({
  ...{ id, motivation: "commenting", body: "Сөз", creator: "Dana" },
  target: { source: "x", selector: { type: "TextQuoteSelector", exact } },
  ...more,
});

beforeAll(async () => {
  [owner, other, viewer] = [
    await makePerson("Айгерім"),
    await makePerson("Ерлан"),
    await makePerson("Қонақ"),
  ];
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, other, "annotator");
  await joinGroup(owner, groupId, viewer, "viewer");
  from = await valueOf(within((group) => makeDocument(group, TEXTS)));
  to = await valueOf(within((group) => makeDocument(group, TEXTS)));
  const tag = await valueOf(
    within(async ({ db }) => accept(await db.tag.findFirstOrThrow({ where: { groupId, retiredAt: null } }))),
  );
  const place = { layerId: null, isPrivate: false };
  const mark = (quote: string, more: object) =>
    valueOf(
      within((group) =>
        highlightPassage(group, from.id, {
          ...{ ...place, tagIds: [], selectors: passageOf(from.text, quote), kind: "highlight" },
          ...more,
        }),
      ),
    );
  await mark("👨‍👩‍👧 2007", { isPrivate: true });
  const talked = await mark("新法律", { kind: "comment", text: "Қай заң?", tagIds: [tag.id] });
  await mark("चुनाव", { kind: "question", text: "Қашан?" });
  await mark("жаңарды", { kind: "correction", replacement: "өзгерді", text: null });
  await valueOf(within((group) => writeComment(group, { annotationId: talked }, "2007 жылғы."), other));
  await valueOf(
    within((group) =>
      stateClaim(group, {
        claim: { kind: "fact", language: "kk", wordings: { kk: "Мәжіліс өзгерді" }, reformIds: [] },
        mention: { documentId: from.id, selectors: passageOf(from.text, "Мәжіліс") },
        sources: [],
      }),
    ),
  );
});

test("what is exported is imported equal beside it, and once", async () => {
  const file = await fileOf(from.id);
  const preview = await valueOf(bring(to.id, file, { confirm: false }));
  expect(preview.counts).toEqual({ add: 6, wait: 0, here: 0, refuse: 0 });
  expect(await annotationsOf(to.id)).toEqual([]);
  expect((await valueOf(bring(to.id, file))).counts).toEqual(preview.counts);
  const said = async (documentId: string) =>
    (await annotationsOf(documentId)).map((view) => ({
      ...{ kind: view.kind, start: view.start, end: view.end, exact: view.exact, text: view.text },
      ...{
        replacement: view.replacement,
        tagIds: view.tagIds,
        claimId: view.claimId,
        createdAt: view.createdAt,
      },
      author: view.attributedTo ?? view.author.name,
      comments: view.comments.map(({ text, attributedTo, author }) => [text, attributedTo ?? author.name]),
    }));
  expect(await said(to.id)).toEqual(await said(from.id));
  const again = await valueOf(bring(to.id, file));
  expect(again.counts).toEqual({ add: 0, wait: 0, here: 6, refuse: 0 });
  expect((await valueOf(bring(from.id, file))).counts).toEqual(again.counts);
  // And the copy's own file is of the same annotations.
  expect((await valueOf(bring(to.id, await fileOf(to.id)))).counts).toEqual(again.counts);
});

test("others see no private ones in their file; filters narrow it; the table has its mark", async () => {
  const total = async (query: object, caller = owner) =>
    (JSON.parse(await fileOf(from.id, query, caller)) as { total: number }).total;
  expect(await total({}, other)).toBe(5);
  expect(await total({ by: "mine" }, other)).toBe(0);
  expect(await total({ layer: "private" })).toBe(1);
  expect(await total({ kinds: "question,correction" })).toBe(2);
  expect((await fileOf(from.id, { format: "csv" })).startsWith("\uFEFFid,kind")).toBe(true);
});

test("what is not surely found waits with its words and the name of who wrote it", async () => {
  const place = await valueOf(within((group) => makeDocument(group, TEXTS)));
  const file = JSON.stringify([
    quoted("urn:a", "бұл сөйлем мәтінде мүлде жоқ"),
    quoted("urn:b", "新法律"),
    { id: 7 },
  ]);
  const { counts, rows } = await valueOf(bring(place.id, file));
  expect(counts).toEqual({ add: 1, wait: 1, here: 0, refuse: 1 });
  expect(rows.map(({ row, because }) => [row, because])).toEqual([
    [3, "not_annotation"],
    [1, "quote_not_found"],
    [2, null],
  ]);
  const found = await annotationsOf(place.id);
  expect(found.find(({ lostBecause }) => lostBecause !== null)).toMatchObject({
    ...{ exact: "бұл сөйлем мәтінде мүлде жоқ", lostBecause: "quote_not_found", attributedTo: "Dana" },
  });
  const events = await valueOf(
    within(async ({ db }) => accept(await db.event.findMany({ where: { documentId: place.id } }))),
  );
  expect(events).toMatchObject([{ kind: "annotation.imported", data: { count: 2, replies: 0, waiting: 1 } }]);
});

test("what was deleted here is not brought back, and a reply needs its annotation", async () => {
  const place = await valueOf(within((group) => makeDocument(group, TEXTS)));
  const file = JSON.stringify([quoted("urn:a", "新法律")]);
  await valueOf(bring(place.id, file));
  const [made] = await annotationsOf(place.id);
  await valueOf(within((group) => deleteAnnotation(group, made?.id ?? "")));
  expect((await valueOf(bring(place.id, file))).rows).toMatchObject([{ because: "was_deleted" }]);
  const alone = JSON.stringify([{ id: "urn:r", motivation: "replying", body: "Жоқ", target: "urn:nowhere" }]);
  expect((await valueOf(bring(place.id, alone))).rows).toMatchObject([
    { because: "reply_alone", isReply: true },
  ]);
});

test("two people bring the same file for their own eyes, and neither learns of the other's", async () => {
  const place = await valueOf(within((group) => makeDocument(group, TEXTS)));
  const file = JSON.stringify([quoted("urn:a", "新法律")]);
  for (const caller of [owner, other])
    expect((await valueOf(bring(place.id, file, { isPrivate: true }, caller))).counts.add).toBe(1);
  expect(await annotationsOf(place.id, other)).toMatchObject([{ isPrivate: true }]);
});

test("a claim that the group has not got comes as a comment with its wordings", async () => {
  const stranger = await makeGroup(owner, "Басқа топ");
  const place = await valueOf(within((group) => makeDocument(group, TEXTS), owner, stranger));
  const wanted = importing.body.parse({ text: await fileOf(from.id), confirm: true });
  const { notes } = await valueOf(
    within((group) => importAnnotations(group, place.id, wanted), owner, stranger),
  );
  expect(notes.map(({ code }) => code)).toContain("claim_as_comment");
  const found = await valueOf(within((group) => listAnnotations(group, place.id), owner, stranger));
  expect(found.find(({ exact }) => exact === "Мәжіліс")).toMatchObject({
    kind: "comment",
    text: "Мәжіліс өзгерді",
  });
});

test("refused: viewers, another group's document, an unknown layer, no file of annotations", async () => {
  const file = toJsonLd([], { id: "urn:x", title: "" });
  expect(await refusalOf(bring(to.id, "[{}]", {}, viewer))).toBe("not_allowed");
  expect(await refusalOf(bring(crypto.randomUUID(), "[{}]"))).toBe("not_found");
  expect(await refusalOf(bring(to.id, "[{}]", { layerId: crypto.randomUUID() }))).toBe("layer_not_found");
  expect(await refusalOf(bring(to.id, file))).toBe("annotations_unreadable");
});

test("layers that a file names become layers here, are taken for ones that are there, or join the others", async () => {
  const { id: documentId } = await valueOf(within((group) => makeDocument(group, TEXTS)));
  const text = JSON.stringify([
    quoted("x:1", "2007", { "silteme:layer": { id: null, name: "Бірінші оқу" } }),
    quoted("x:2", "жаңарды", { "silteme:layer": { id: null, name: "Second reading" } }),
    quoted("x:3", "议会"),
  ]);
  const layers = [{ name: "Бірінші оқу", to: "new" }];
  const before = await valueOf(within(({ db }) => db.layer.count({ where: { groupId } }).then(accept)));
  const looked = await valueOf(bring(documentId, text, { confirm: false, layers }));
  expect(looked.layers).toEqual([
    { name: "Бірінші оқу", count: 1, layerId: null },
    { name: "Second reading", count: 1, layerId: null },
  ]);
  expect(await valueOf(within(({ db }) => db.layer.count({ where: { groupId } }).then(accept)))).toBe(before);
  await valueOf(bring(documentId, text, { layers }));
  const annotations = await annotationsOf(documentId);
  const layerOf = (exact: string) => annotations.find((one) => one.exact === exact)?.layerId;
  const made = layerOf("2007");
  expect(made).not.toBeNull();
  expect([layerOf("жаңарды"), layerOf("议会")]).toEqual([null, null]);
  // The same file again: the layer is known by its name, and everything is here already.
  const again = await valueOf(bring(documentId, text, { confirm: false }));
  expect(again.layers[0]).toMatchObject({ name: "Бірінші оқу", layerId: made });
  const mapped = [{ name: "Бірінші оқу", to: made }];
  expect(await valueOf(bring(documentId, text, { layers: mapped }))).toMatchObject({
    counts: { add: 0, wait: 0, here: 3, refuse: 0 },
  });
  expect(await refusalOf(bring(documentId, text, { layers: [{ ...mapped[0], to: documentId }] }))).toBe(
    "layer_not_found",
  );
});
