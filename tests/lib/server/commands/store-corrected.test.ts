import { beforeAll, describe, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import type { Correction } from "#lib/import/correction.ts";
import { rawText, type RawText } from "#lib/import/raw-text.ts";
import { accept, type Result } from "#lib/result.ts";
import { correctImport } from "#lib/server/commands/correct-import.ts";
import { deleteAnnotation } from "#lib/server/commands/delete-annotation.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { editDocument } from "#lib/server/commands/edit-document.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { storeImport } from "#lib/server/commands/store-import.ts";
import { takeOverEntries } from "#lib/server/commands/take-over-entries.ts";
import { undoCorrection } from "#lib/server/commands/undo-correction.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { showDocument } from "#lib/server/queries/documents.ts";
import { showImport } from "#lib/server/queries/imports.ts";
import { readDocument } from "#lib/server/queries/reading.ts";
import { listEntries } from "#lib/server/queries/reference-entries.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeImport } from "#tests/support/imports.ts";
import { joinGroup, makeGroup, makePerson, passageOf, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller & { name: string };
let groupId: string;
beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
});

const as = <Value>(work: (group: InGroup) => Promise<Result<Value>>) =>
  valueOf(inGroup(groupId, owner, work));

let made = 0;
const articleText = () => {
  made += 1;
  return `Ауыл әкімдерін сайлау\n\nА.Б. Сейтова\n\nАңдатпа. Мақалада ауыл әкімдерін тікелей сайлау тәжірибесі қарастырылады. ${made}\n\nТүйін сөздер: әкім, сайлау.\n\nКіріспе\n\nБірінші абзац реформа туралы баяндайды [1]. Парламент мұны 2017 жылы кеңінен талқылады, сондықтан мәтін ұзақтау.\n\nНәтижелер\n\nЕкінші абзац мәслихаттардың өкілеттігін сипаттайды [2]. Онда да бірнеше сөйлем бар, бұл сөйлем соның бірі болады.\n\nӘдебиеттер\n\n1. Сейтова А.Б. Өзін-өзі басқару. – Алматы: Қазақ университеті, 2019. – 120 б.\n2. Оспанов Е.К. Мәслихат және халық. – Астана: Фолиант, 2021. – 96 б.\n`;
};

/** An import whose article is a document already. */
async function storedImport(text: string | RawText = articleText()) {
  const { id: importId } = await as((group) => makeImport(group, text));
  const { documents } = await as((group) => storeImport(group, { importId }));
  const documentId = documents[0]?.id ?? "";
  return { importId, documentId };
}

const blockOf = async (importId: string, beginning: string) => {
  const { preview, version } = await as((group) => showImport(group, importId));
  const block = preview?.blocks.find(({ text }) => text.startsWith(beginning));
  if (block === undefined) throw new Error(`no block begins with ${beginning}`);
  return { ...block, version };
};
const correct = async (importId: string, ...corrections: Correction[]) => {
  const { version: expectedVersion } = await as((group) => showImport(group, importId));
  await as((group) => correctImport(group, { importId, expectedVersion, corrections }));
};
const store = async (importId: string) =>
  (await as((group) => storeImport(group, { importId }))).documents[0];
const read = (documentId: string) => as((group) => readDocument(group, documentId));
const annotations = (documentId: string) => as((group) => listAnnotations(group, documentId));
const mark = async (documentId: string, quote: string) => {
  const { text } = await read(documentId);
  const wanted = {
    kind: "comment" as const,
    selectors: passageOf(text, quote),
    text: quote,
    ...COMMON_PLACE,
  };
  return as((group) => highlightPassage(group, documentId, wanted));
};

describe("an article that was corrected after it was stored", () => {
  test("gets a new revision when it is stored again, and none when nothing of it has changed", async () => {
    const { importId, documentId } = await storedImport();
    expect(await store(importId)).toMatchObject({ id: documentId, revisionNumber: 1 });
    const { id: block, text } = await blockOf(importId, "Екінші");
    await correct(importId, { kind: "confirm", blocks: [block] });
    expect((await as((group) => showImport(group, importId))).articles[0]?.isChanged).toBe(false);
    expect(await store(importId)).toMatchObject({ revisionNumber: 1 });
    await correct(importId, { kind: "edit_text", block, text: text.replace("бірнеше", "көп") });
    expect((await as((group) => showImport(group, importId))).articles[0]?.isChanged).toBe(true);
    expect(await store(importId)).toMatchObject({ id: documentId, revisionNumber: 2 });
    expect((await read(documentId)).text).toContain("Онда да көп сөйлем бар");
    expect((await as((group) => showImport(group, importId))).articles[0]?.isChanged).toBe(false);
    const first = await as(async ({ db }) =>
      accept(
        await db.revision.findUniqueOrThrow({ where: { documentId_number: { documentId, number: 1 } } }),
      ),
    );
    expect(first.text).toContain("Онда да бірнеше сөйлем бар");
  });

  test("says what it said before once the correction is undone and it is stored again", async () => {
    const { importId, documentId } = await storedImport();
    const before = await read(documentId);
    const { id: block } = await blockOf(importId, "Нәтижелер");
    await correct(importId, { kind: "retype", blocks: [block], type: "noise" });
    await store(importId);
    expect((await read(documentId)).text).not.toContain("Нәтижелер");
    const { version: expectedVersion } = await as((group) => showImport(group, importId));
    await as((group) => undoCorrection(group, { importId, expectedVersion }));
    expect(await store(importId)).toMatchObject({ revisionNumber: 3 });
    const after = await read(documentId);
    expect([after.text, after.content, after.blocks]).toEqual([before.text, before.content, before.blocks]);
  });

  test("takes its annotations along: what is found moves, what is gone waits with its words and the reason", async () => {
    const { importId, documentId } = await storedImport();
    await mark(documentId, "мәслихаттардың өкілеттігін");
    await mark(documentId, "Парламент мұны 2017 жылы кеңінен талқылады, сондықтан мәтін ұзақтау");
    await mark(documentId, "Нәтижелер");
    const { id: first, text } = await blockOf(importId, "Бірінші");
    const { id: heading } = await blockOf(importId, "Нәтижелер");
    await correct(
      ...([importId] as const),
      {
        kind: "edit_text",
        block: first,
        text: `Жаңа басы. ${text.replace("2017", "2022")}`,
      },
      { kind: "retype", blocks: [heading], type: "noise" },
    );
    expect(await store(importId)).toMatchObject({ revisionNumber: 2, annotations: { moved: 1, lost: 2 } });
    const shown = await annotations(documentId);
    const { text: now } = await read(documentId);
    const standing = shown.filter(({ lostBecause }) => lostBecause === null);
    expect(standing.map(({ exact, start, end, version }) => [exact, now.slice(start, end), version])).toEqual(
      [["мәслихаттардың өкілеттігін", "мәслихаттардың өкілеттігін", 2]],
    );
    const lost = shown.filter(({ lostBecause }) => lostBecause !== null);
    expect(new Map(lost.map(({ exact, lostBecause }) => [exact, lostBecause]))).toEqual(
      new Map([
        ["Парламент мұны 2017 жылы кеңінен талқылады, сондықтан мәтін ұзақтау", "quote_changed"],
        ["Нәтижелер", "quote_not_found"],
      ]),
    );
    const [event] = await as(async ({ db }) =>
      accept(await db.event.findMany({ where: { documentId, kind: "document.corrected" } })),
    );
    expect(event?.data).toMatchObject({ revision: 2, moved: 1, lost: 2 });
  });

  test("gives a lost annotation the place that anybody who annotates shows, and nobody moves another's that stands", async () => {
    const { importId, documentId } = await storedImport();
    await mark(documentId, "Нәтижелер");
    await mark(documentId, "реформа");
    const { id: block } = await blockOf(importId, "Нәтижелер");
    await correct(importId, { kind: "retype", blocks: [block], type: "noise" });
    await store(importId);
    const annotator = await makePerson("Дәурен");
    await joinGroup(owner, groupId, annotator, "annotator");
    const [lost, standing] = [
      (await annotations(documentId)).find(({ lostBecause }) => lostBecause !== null),
      (await annotations(documentId)).find(({ lostBecause }) => lostBecause === null),
    ];
    const { text } = await read(documentId);
    const selectors = passageOf(text, "мәслихаттардың өкілеттігін");
    const place = (annotationId = "", expectedVersion = 0) =>
      inGroup(groupId, annotator, (group) =>
        editAnnotation(group, { annotationId, expectedVersion, selectors }),
      );
    await valueOf(place(lost?.id, lost?.version));
    expect(await refusalOf(place(standing?.id, standing?.version))).toBe("not_allowed");
    const placed = (await annotations(documentId)).find(({ id }) => id === lost?.id);
    expect(placed).toMatchObject({
      lostBecause: null,
      exact: "мәслихаттардың өкілеттігін",
      text: "Нәтижелер",
      version: (lost?.version ?? 0) + 1,
    });
  });

  test("finds an annotation again when its words come back", async () => {
    const { importId, documentId } = await storedImport();
    await mark(documentId, "мәслихаттардың өкілеттігін");
    const { id: block } = await blockOf(importId, "Екінші");
    await correct(importId, { kind: "retype", blocks: [block], type: "noise" });
    expect(await store(importId)).toMatchObject({ annotations: { moved: 0, lost: 1 } });
    await correct(importId, { kind: "retype", blocks: [block], type: "paragraph" });
    expect(await store(importId)).toMatchObject({ annotations: { moved: 1, lost: 0 } });
    expect((await annotations(documentId)).map(({ lostBecause }) => lostBecause)).toEqual([null]);
  });

  test("keeps the works that its entries were linked to", async () => {
    const { importId, documentId } = await storedImport();
    const entries = () => as((group) => listEntries(group, documentId)).then(({ entries }) => entries);
    const before = await entries();
    expect(before).toHaveLength(2);
    await as((group) =>
      takeOverEntries(
        group,
        documentId,
        before.map(({ id }) => ({ as: "new" as const, entryId: id })),
      ),
    );
    const linked = (await entries()).map(({ number, reference }) => [number, reference?.id]);
    const { id: block, text } = await blockOf(importId, "2. Оспанов");
    await correct(importId, { kind: "edit_text", block, text: text.replace("халық", "қоғам") });
    await store(importId);
    const after = await entries();
    expect(after.map(({ number, reference }) => [number, reference?.id])).toEqual(linked);
    expect(after.map(({ id }) => id)).not.toEqual(before.map(({ id }) => id));
    expect(after[1]?.text).toContain("қоғам");
  });

  test("changes title, authors and language of its card, unless a person has", async () => {
    const { importId, documentId } = await storedImport();
    const { version: expectedVersion } = await as((group) => showDocument(group, documentId));
    await as((group) =>
      editDocument(group, { documentId, expectedVersion, edit: { authors: "Сейтова Айгүл" } }),
    );
    const { id: title } = await blockOf(importId, "Ауыл");
    const { id: authors } = await blockOf(importId, "А.Б.");
    await correct(
      ...([importId] as const),
      { kind: "edit_text", block: title, text: "Ауыл әкімдерін тікелей сайлау" },
      { kind: "edit_text", block: authors, text: "А.Б. Сейтова, Е.К. Оспанов" },
    );
    await store(importId);
    expect(await as((group) => showDocument(group, documentId))).toMatchObject({
      title: "Ауыл әкімдерін тікелей сайлау",
      authors: "Сейтова Айгүл",
    });
  });

  test("keeps a mark that somebody makes while it is stored", async () => {
    const { importId, documentId } = await storedImport();
    const { text } = await read(documentId);
    const { id: block, text: old } = await blockOf(importId, "Бірінші");
    await correct(importId, { kind: "edit_text", block, text: `Жаңа басы. ${old}` });
    const selectors = passageOf(text, "мәслихаттардың өкілеттігін");
    await Promise.all([
      store(importId),
      ...Array.from({ length: 4 }, () =>
        as((group) => highlightPassage(group, documentId, { kind: "highlight", selectors, ...COMMON_PLACE })),
      ),
    ]);
    const shown = await annotations(documentId);
    expect(shown).toHaveLength(4);
    const { text: now } = await read(documentId);
    expect(shown.every(({ start, end, exact }) => now.slice(start, end) === exact)).toBe(true);
  });
});

describe("remarks that came in a file", () => {
  const withRemarks = (): RawText => {
    const raw = rawText(articleText());
    const at = raw.text.indexOf("мәслихаттардың");
    const place = { start: at, end: at + "мәслихаттардың".length };
    return {
      ...raw,
      comments: [
        { ...place, author: "Гүлнар Оспанова", date: "2024-03-05T10:00:00Z", text: "Дәлелі қайда?" },
        {
          ...place,
          author: "Ержан Ким",
          date: "2024-03-04T10:00:00Z",
          text: "Келесі бетте бар.",
          replyTo: 0,
        },
        { ...place, author: "Гүлнар Оспанова", text: "Көрдім, рақмет.", replyTo: 0 },
      ],
    };
  };

  test("stand at the nearest block that is shown when they are about no words, or about nothing that is shown", async () => {
    const raw = rawText(articleText());
    const at = raw.text.indexOf("Нәтижелер");
    const comments = [
      { start: at, end: at, author: "", text: "Мұнда ештеңе таңдалмаған." },
      { start: at, end: at + 9, author: "Ержан Ким", text: " " },
    ];
    const { documentId } = await storedImport({ ...raw, comments });
    const shown = await annotations(documentId);
    expect(shown.map(({ kind, exact, text, attributedTo }) => [kind, exact, text, attributedTo])).toEqual(
      expect.arrayContaining([
        ["comment", "Нәтижелер", "Мұнда ештеңе таңдалмаған.", "?"],
        ["highlight", "Нәтижелер", null, "Ержан Ким"],
      ]),
    );
  });

  test("are not changed by who imported them, and can be taken away", async () => {
    const { documentId } = await storedImport(withRemarks());
    const [remark] = await annotations(documentId);
    const change = inGroup(groupId, owner, (group) =>
      editAnnotation(group, {
        ...{ annotationId: remark?.id ?? "", expectedVersion: remark?.version ?? 0, text: "Басқа сөз" },
      }),
    );
    expect(await refusalOf(change)).toBe("not_allowed");
    await as((group) => deleteAnnotation(group, remark?.id ?? ""));
    expect(await annotations(documentId)).toEqual([]);
  });

  test("become annotations with the names of their authors, once", async () => {
    const { importId, documentId } = await storedImport(withRemarks());
    const shown = await annotations(documentId);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({
      kind: "comment",
      exact: "мәслихаттардың",
      text: "Дәлелі қайда?",
      attributedTo: "Гүлнар Оспанова",
      author: { name: "Айгүл" },
    });
    expect(shown[0]?.comments.map(({ text, attributedTo }) => [text, attributedTo])).toEqual([
      ["Келесі бетте бар.", "Ержан Ким"],
      ["Көрдім, рақмет.", "Гүлнар Оспанова"],
    ]);
    const { id: block, text } = await blockOf(importId, "Бірінші");
    await correct(importId, { kind: "edit_text", block, text: `${text} Соңы.` });
    await store(importId);
    expect(await annotations(documentId)).toHaveLength(1);
  });
});
