import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { CslItem } from "#lib/citations/reference.ts";
import type { Result } from "#lib/result.ts";
import { attachDocument, attachFile, setDetached } from "#lib/server/commands/attach-text.ts";
import { createReference, createReferences } from "#lib/server/commands/create-reference.ts";
import { setDocumentDeleted } from "#lib/server/commands/delete-document.ts";
import { editComment, setCommentDeleted } from "#lib/server/commands/edit-comment.ts";
import { editReference, setReferenceDeleted } from "#lib/server/commands/edit-reference.ts";
import {
  createCollection,
  editCollection,
  setCollectionDeleted,
} from "#lib/server/commands/keep-collection.ts";
import { labelReferences } from "#lib/server/commands/label-references.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { fileOfAttachment, showAttachment } from "#lib/server/queries/attachments.ts";
import { listCollections } from "#lib/server/queries/collections.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { listReferences, showReference } from "#lib/server/queries/references.ts";
import { listTags } from "#lib/server/queries/tags.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeDocument, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
let viewer: Caller;
let neighbour: Caller;
let neighbourGroupId: string;

const as =
  (caller: Caller, id: string) =>
  <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
    inGroup(id, caller, work);
const within = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
  as(owner, groupId)(work);
const next = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
  as(neighbour, neighbourGroupId)(work);

const bookOf = (title: string): CslItem => ({
  type: "book",
  language: "kk",
  title,
  author: [{ family: "Нұрланова", given: "Ғ. Қ." }],
});
const keep = (title: string, more: object = {}) =>
  valueOf(
    within((group) =>
      createReference(group, { csl: bookOf(title), romanised: null, translated: {}, ...more }),
    ),
  );
const labels = (referenceIds: readonly string[], change: object) => ({
  referenceIds: [...referenceIds],
  addTags: [],
  removeTags: [],
  addToCollections: [],
  removeFromCollections: [],
  ...change,
});
const shelf = (name: string, parentId: string | null = null) =>
  valueOf(within((group) => createCollection(group, { name, parentId })));
const shelves = async () =>
  new Map((await valueOf(within(listCollections))).collections.map((one) => [one.id, one]));
const show = (id: string) => valueOf(within((group) => showReference(group, id)));
const file = (text: string, name = "мәтін.pdf") => ({
  name,
  mediaType: "application/pdf",
  bytes: new TextEncoder().encode(text),
});

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  viewer = await makePerson("Мұрат");
  neighbour = await makePerson("Дана");
  groupId = await makeGroup(owner);
  neighbourGroupId = await makeGroup(neighbour, "Көрші топ");
  await joinGroup(owner, groupId, viewer, "viewer");
});

describe("works", () => {
  test("come in with tags, each once, and with notes", async () => {
    const view = await show(
      await keep("Тегтері бар еңбек", {
        tags: ["сайлау", "сайлау", "құқық"],
        notes: ["Кіріспесін қарау.", "  "],
      }),
    );
    expect(view.tags).toEqual(["сайлау", "құқық"]);
    expect(view.notes.map(({ text, author }) => [text, author.name])).toEqual([
      ["Кіріспесін қарау.", "Айгерім"],
    ]);
    const changed = { referenceId: view.id, expectedVersion: view.version, edit: { tags: ["құқық"] } };
    await valueOf(within((group) => editReference(group, changed)));
    expect((await show(view.id)).tags).toEqual(["құқық"]);
  });

  test("come in by the thousand, all onto the same collections, or not at all", async () => {
    const collectionId = await shelf("Қорап");
    const works = Array.from({ length: 1_200 }, (_, n) => ({
      csl: bookOf(`Қораптағы еңбек ${String(n)}`),
      romanised: null,
      translated: {},
      tags: ["қорап"],
      notes: n === 0 ? ["Бірінші."] : [],
    }));
    const { ids } = await valueOf(
      within((group) => createReferences(group, { works, collectionIds: [collectionId] })),
    );
    expect(ids).toHaveLength(1_200);
    const first = await show(ids[0] ?? "");
    expect([first.title, first.notes.length, first.collectionIds]).toEqual([
      "Қораптағы еңбек 0",
      1,
      [collectionId],
    ]);
    expect((await shelves()).get(collectionId)?.works).toBe(1_200);
    const before = (await valueOf(within((group) => listReferences(group, { tag: "қорап" })))).references
      .length;
    const foreign = await valueOf(
      next((group) => createCollection(group, { name: "Көршінікі", parentId: null })),
    );
    const refused = within((group) => createReferences(group, { works, collectionIds: [foreign] }));
    expect(await refusalOf(refused)).toBe("not_found");
    expect(
      (await valueOf(within((group) => listReferences(group, { tag: "қорап" })))).references,
    ).toHaveLength(before);
    await valueOf(within((group) => setCollectionDeleted(group, collectionId, true)));
  });

  test("are tagged and shelved together, and the same call with the lists exchanged takes it back", async () => {
    const [one, two, collectionId] = [
      await keep("Бірінші"),
      await keep("Екінші", { tags: ["ескі"] }),
      await shelf("Сөре"),
    ];
    const change = { addTags: ["жаңа"], removeTags: ["ескі"], addToCollections: [collectionId] };
    const { changed } = await valueOf(
      within((group) => labelReferences(group, labels([one, two, one], change))),
    );
    expect([...changed].sort()).toEqual([one, two].sort());
    expect([(await show(two)).tags, (await show(two)).collectionIds]).toEqual([["жаңа"], [collectionId]]);
    const back = { addTags: ["ескі"], removeTags: ["жаңа"], removeFromCollections: [collectionId] };
    await valueOf(within((group) => labelReferences(group, labels([two], back))));
    expect([(await show(two)).tags, (await show(two)).collectionIds]).toEqual([["ескі"], []]);
    const again = await valueOf(within((group) => labelReferences(group, labels([two], back))));
    expect(again.changed).toEqual([]);
    expect((await valueOf(within(listTags))).tags).toContainEqual({ tag: "жаңа", works: 1 });
  });

  test("tagged by many at once keep every tag", async () => {
    const ids = [await keep("Қатар бір"), await keep("Қатар екі")];
    const tags = Array.from({ length: 8 }, (_, n) => `тег ${String(n)}`);
    await Promise.all(
      tags.map((tag, n) =>
        valueOf(
          within((group) =>
            labelReferences(group, labels(n % 2 === 0 ? ids : ids.toReversed(), { addTags: [tag] })),
          ),
        ),
      ),
    );
    for (const id of ids) expect([...(await show(id)).tags].sort()).toEqual(tags);
  });

  test("of another group are not labelled, nor ours put onto its collections", async () => {
    const foreign = await valueOf(
      next((group) =>
        createReference(group, { csl: bookOf("Көрші еңбек"), romanised: null, translated: {} }),
      ),
    );
    const theirs = await valueOf(
      next((group) => createCollection(group, { name: "Көрші сөре", parentId: null })),
    );
    const ours = await keep("Біздікі");
    for (const wanted of [
      labels([ours, foreign], { addTags: ["х"] }),
      labels([ours], { addToCollections: [theirs] }),
      labels([ours], { removeFromCollections: [theirs] }),
      labels([ours, randomUUID()], { addTags: ["х"] }),
    ])
      expect(await refusalOf(within((group) => labelReferences(group, wanted)))).toBe("not_found");
    expect((await show(ours)).tags).toEqual([]);
  });
});

describe("collections", () => {
  test("stand in a tree, by name, and a list of works holds those within", async () => {
    const top = await shelf("Тарих");
    const inner = await shelf("Тарих: өңірлер", top);
    const work = await keep("Өңірлер тарихы");
    await valueOf(within((group) => labelReferences(group, labels([work], { addToCollections: [inner] }))));
    const { references } = await valueOf(within((group) => listReferences(group, { collectionId: top })));
    expect(references.map(({ id }) => id)).toEqual([work]);
    expect((await shelves()).get(top)).toMatchObject({ parentId: null, works: 0 });
    expect((await shelves()).get(inner)).toMatchObject({ parentId: top, works: 1 });
    expect(
      (await valueOf(within((group) => listReferences(group, { collectionId: randomUUID() })))).references,
    ).toEqual([]);
  });

  test("are not put into themselves or into one within them, also when two people move at once", async () => {
    const [one, two, three] = [await shelf("А"), await shelf("Ә"), await shelf("Б")];
    const move = (collectionId: string, parentId: string, expectedVersion: number) =>
      within((group) => editCollection(group, { collectionId, expectedVersion, edit: { parentId } }));
    expect(await refusalOf(move(one, one, 1))).toBe("collection_within_itself");
    await valueOf(move(two, one, 1));
    expect(await refusalOf(move(one, two, 1))).toBe("collection_within_itself");
    const moved = await Promise.all([move(one, three, 1), move(three, one, 1)]);
    expect(moved.filter(({ ok }) => ok)).toHaveLength(1);
    const tree = await shelves();
    for (const start of [one, two, three]) {
      const path: string[] = [];
      for (let at: string | null = start; at !== null; at = tree.get(at)?.parentId ?? null) {
        expect(path).not.toContain(at);
        path.push(at);
      }
    }
  });

  test("are edited only by who has seen the newest version, and their names are NFC", async () => {
    const id = await shelf("Ескі атау");
    const edit = (expectedVersion: number) =>
      within((group) =>
        editCollection(group, { collectionId: id, expectedVersion, edit: { name: "Жаңа атау" } }),
      );
    await valueOf(edit(1));
    expect(await refusalOf(edit(1))).toBe("version_conflict");
    expect((await shelves()).get(id)).toMatchObject({ name: "Жаңа атау", version: 2 });
  });

  test("go with those within them and come back with them, and with nothing that went before", async () => {
    const top = await shelf("Жоғарғы");
    const inner = await shelf("Ішкі", top);
    const gone = await shelf("Бұрын кеткен", top);
    const work = await keep("Сөредегі еңбек");
    await valueOf(within((group) => labelReferences(group, labels([work], { addToCollections: [inner] }))));
    await valueOf(within((group) => setCollectionDeleted(group, gone, true)));
    await valueOf(within((group) => setCollectionDeleted(group, top, true)));
    await valueOf(within((group) => setCollectionDeleted(group, top, true)));
    expect([...(await shelves()).keys()]).not.toEqual(expect.arrayContaining([inner]));
    expect((await show(work)).collectionIds).toEqual([]);
    await valueOf(within((group) => setCollectionDeleted(group, top, false)));
    const back = await shelves();
    expect([back.has(top), back.has(inner), back.has(gone)]).toEqual([true, true, false]);
    expect((await show(work)).collectionIds).toEqual([inner]);
  });

  test("that come back where the one above is gone stand by themselves", async () => {
    const top = await shelf("Үсті");
    const inner = await shelf("Асты", top);
    await valueOf(within((group) => setCollectionDeleted(group, inner, true)));
    await valueOf(within((group) => setCollectionDeleted(group, top, true)));
    await valueOf(within((group) => setCollectionDeleted(group, inner, false)));
    expect((await shelves()).get(inner)?.parentId).toBeNull();
  });

  test("of another group are neither seen nor changed nor stood within", async () => {
    const theirs = await valueOf(
      next((group) => createCollection(group, { name: "Көршінікі", parentId: null })),
    );
    const ours = await shelf("Біздікі");
    const into = { collectionId: ours, expectedVersion: 1, edit: { parentId: theirs } };
    const renamed = { collectionId: theirs, expectedVersion: 1, edit: { name: "Біздікі" } };
    for (const tried of [
      within((group) => createCollection(group, { name: "Ішінде", parentId: theirs })),
      within((group) => editCollection(group, into)),
      within((group) => editCollection(group, renamed)),
      within((group) => setCollectionDeleted(group, theirs, true)),
    ])
      expect(await refusalOf(tried)).toBe("not_found");
    expect((await shelves()).has(theirs)).toBe(false);
  });
});

describe("attachments", () => {
  test("attached by many at one moment, the same bytes are one attachment", async () => {
    const work = await keep("Көп адам қосқан");
    const attached = await Promise.all(
      Array.from({ length: 8 }, () => valueOf(within((group) => attachFile(group, work, file("бір файл"))))),
    );
    expect(new Set(attached).size).toBe(1);
    expect((await show(work)).attachments).toHaveLength(1);
  });

  test("are files under their names, the same bytes once at a work, taken off and put back", async () => {
    const work = await keep("Файлы бар еңбек");
    const id = await valueOf(within((group) => attachFile(group, work, file("мәтін"))));
    expect(await valueOf(within((group) => attachFile(group, work, file("мәтін", "басқа ат.pdf"))))).toBe(id);
    const view = await show(work);
    expect(view).toMatchObject({
      attachmentCount: 1,
      attachments: [{ id, name: "мәтін.pdf", mediaType: "application/pdf", size: 10, documentId: null }],
    });
    const { name, bytes } = await valueOf(within((group) => fileOfAttachment(group, id)));
    expect([name, new TextDecoder().decode(bytes)]).toEqual(["мәтін.pdf", "мәтін"]);
    await valueOf(within((group) => setDetached(group, id, true)));
    await valueOf(within((group) => setDetached(group, id, true)));
    expect((await show(work)).attachments).toEqual([]);
    expect(await refusalOf(within((group) => fileOfAttachment(group, id)))).toBe("not_found");
    expect((await valueOf(within((group) => showAttachment(group, id)))).referenceId).toBe(work);
    await valueOf(within((group) => setDetached(group, id, false)));
    expect((await show(work)).attachmentCount).toBe(1);
  });

  test("uploaded by many at once keep the bytes once", async () => {
    const works = await Promise.all(
      Array.from({ length: 5 }, (_, n) => keep(`Бір файлды еңбек ${String(n)}`)),
    );
    await Promise.all(
      works.map((work) => valueOf(within((group) => attachFile(group, work, file("ортақ мәтін"))))),
    );
    const rows = await valueOf(
      within(async ({ db }) => ({ ok: true, value: await db.file.count({ where: { groupId, size: 21 } }) })),
    );
    expect(rows).toBe(1);
  });

  test("are documents of the group, which hide them while they are deleted", async () => {
    const work = await keep("Құжаты бар еңбек");
    const document = await valueOf(
      within((group) => makeDocument(group, ["Мәтін."], { title: "Құжат атауы" })),
    );
    const id = await valueOf(within((group) => attachDocument(group, work, document.id)));
    expect((await show(work)).attachments).toMatchObject([
      { id, documentId: document.id, name: "Құжат атауы", mediaType: null, size: null },
    ]);
    expect(await refusalOf(within((group) => fileOfAttachment(group, id)))).toBe("attachment_is_document");
    await valueOf(within((group) => setDocumentDeleted(group, document.id, true)));
    expect((await show(work)).attachments).toEqual([]);
    expect(await refusalOf(within((group) => attachDocument(group, work, document.id)))).toBe("not_found");
    await valueOf(within((group) => setDocumentDeleted(group, document.id, false)));
    expect((await show(work)).attachmentCount).toBe(1);
  });

  test("are not made of nothing, at no work, or of what is another group's", async () => {
    const work = await keep("Бос еңбек");
    const theirs = await valueOf(
      next((group) => createReference(group, { csl: bookOf("Көрші"), romanised: null, translated: {} })),
    );
    const document = await valueOf(next((group) => makeDocument(group, ["Көрші мәтін."])));
    expect(await refusalOf(within((group) => attachFile(group, work, file(""))))).toBe("empty_file");
    for (const tried of [
      within((group) => attachFile(group, theirs, file("х"))),
      within((group) => attachFile(group, randomUUID(), file("х"))),
      within((group) => attachDocument(group, work, document.id)),
      within((group) => attachDocument(group, theirs, document.id)),
    ])
      expect(await refusalOf(tried)).toBe("not_found");
    const attachment = await valueOf(next((group) => attachDocument(group, theirs, document.id)));
    for (const tried of [
      within((group) => setDetached(group, attachment, true)),
      within((group) => showAttachment(group, attachment)),
      within((group) => fileOfAttachment(group, attachment)),
    ])
      expect(await refusalOf(tried)).toBe("not_found");
    await valueOf(within((group) => setReferenceDeleted(group, work, true)));
    expect(await refusalOf(within((group) => attachFile(group, work, file("х"))))).toBe("not_found");
  });
});

describe("notes about a work", () => {
  test("are written, edited and taken away as other comments are", async () => {
    const work = await keep("Ескертпелі еңбек");
    const id = await valueOf(within((group) => writeComment(group, { referenceId: work }, "Тексеру керек.")));
    await valueOf(
      within((group) => editComment(group, { commentId: id, expectedVersion: 1, text: "Тексерілді." })),
    );
    expect((await show(work)).notes.map(({ text }) => text)).toEqual(["Тексерілді."]);
    await valueOf(within((group) => setCommentDeleted(group, id, true)));
    expect((await show(work)).notes).toEqual([]);
    expect(await refusalOf(next((group) => writeComment(group, { referenceId: work }, "Көршіден.")))).toBe(
      "not_found",
    );
  });
});

test("a viewer changes nothing in the library", async () => {
  const work = await keep("Көрерменге");
  const [id, collectionId] = [
    await valueOf(within((group) => attachFile(group, work, file("көру")))),
    await shelf("Көру"),
  ];
  const watching = as(viewer, groupId);
  const works = [{ csl: bookOf("х"), romanised: null, translated: {} }];
  for (const tried of [
    watching((group) => createReferences(group, { works, collectionIds: [] })),
    watching((group) => labelReferences(group, labels([work], { addTags: ["х"] }))),
    watching((group) => createCollection(group, { name: "х", parentId: null })),
    watching((group) => editCollection(group, { collectionId, expectedVersion: 1, edit: { name: "х" } })),
    watching((group) => setCollectionDeleted(group, collectionId, true)),
    watching((group) => attachFile(group, work, file("х"))),
    watching((group) => setDetached(group, id, true)),
    watching((group) => writeComment(group, { referenceId: work }, "х")),
  ])
    expect(await refusalOf(tried)).toBe("not_allowed");
  expect((await valueOf(watching((group) => fileOfAttachment(group, id)))).name).toBe("мәтін.pdf");
});

test("the history tells of collections and attachments", async () => {
  const { events } = await valueOf(within((group) => listEvents(group, {})));
  const kinds = new Set(events.map(({ kind }) => kind));
  for (const kind of ["collection.created", "attachment.attached", "reference.created"])
    expect(kinds).toContain(kind);
});
