import { beforeAll, describe, expect, test } from "vitest";
import { focusAfter } from "#lib/import/correction-focus.ts";
import type { Correction } from "#lib/import/correction.ts";
import { correctImport as correctOperation, type CorrectedImportView } from "#lib/operations/corrections.ts";
import { accept, type Result } from "#lib/result.ts";
import { correctImport } from "#lib/server/commands/correct-import.ts";
import { redoCorrection } from "#lib/server/commands/redo-correction.ts";
import { storeImport } from "#lib/server/commands/store-import.ts";
import { undoCorrection } from "#lib/server/commands/undo-correction.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { findCorrected, viewAfter } from "#lib/server/queries/corrected-import.ts";
import { showImport } from "#lib/server/queries/imports.ts";
import { showRawText } from "#lib/server/queries/raw-text.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeImport } from "#tests/support/imports.ts";
import { joinGroup, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller & { name: string };
let annotator: Caller & { name: string };
let viewer: Caller & { name: string };
let groupId: string;
beforeAll(async () => {
  [owner, annotator, viewer] = await Promise.all([
    makePerson("Айгүл"),
    makePerson("Дәурен"),
    makePerson("Мәдина"),
  ]);
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, annotator, "annotator");
  await joinGroup(owner, groupId, viewer, "viewer");
});

const as = <Value>(who: Caller, work: (group: InGroup) => Promise<Result<Value>>) =>
  inGroup(groupId, who, work);

let made = 0;
const articleText = (title = "Ауыл әкімдерін сайлау") => {
  made += 1;
  return `${title}\n\nА.Б. Сейтова\n\nАңдатпа. Мақалада ауыл әкімдерін тікелей сайлау тәжірибесі қарастырылады. ${made}\n\nТүйін сөздер: әкім, сайлау.\n\nКіріспе\n\nБірінші абзац реформа туралы баяндайды [1]. Мұнда ұзағырақ ой айтылады, сондықтан ол абзац деп танылуы тиіс.\n\nНәтижелер\n\nЕкінші абзац мәслихаттардың өкілеттігін сипаттайды [2]. Онда да бірнеше сөйлем бар, сондықтан мәтін ұзақтау.\n\nӘдебиеттер\n\n1. Сейтова А.Б. Өзін-өзі басқару. – Алматы: Қазақ университеті, 2019. – 120 б.\n2. Оспанов Е.К. Мәслихат және халық. – Астана: Фолиант, 2021. – 96 б.\n`;
};
const importOf = (text = articleText()) => valueOf(as(owner, (group) => makeImport(group, text)));
const show = (importId: string, article = 0) =>
  valueOf(as(owner, (group) => showImport(group, importId, article)));

/** As the route does it: correct, and answer what the contract lets out. */
const correctAs = (who: Caller, importId: string, expectedVersion: number, ...corrections: Correction[]) =>
  as(who, async (group): Promise<Result<CorrectedImportView>> => {
    const done = await correctImport(group, { importId, expectedVersion, corrections });
    if (!done.ok) return done;
    const last = done.value.log.at(-1);
    const view = viewAfter(done.value, last === undefined ? null : focusAfter(last), 0);
    return accept(correctOperation.answer.parse(view));
  });
const undo = (importId: string, expectedVersion: number, who: Caller = owner) =>
  as(who, (group) => undoCorrection(group, { importId, expectedVersion }));
const redo = (importId: string, expectedVersion: number) =>
  as(owner, (group) => redoCorrection(group, { importId, expectedVersion }));

const blockOf = (view: { preview: CorrectedImportView["preview"] }, beginning: string) => {
  const found = view.preview?.blocks.find(({ text }) => text.startsWith(beginning));
  if (found === undefined) throw new Error(`no block begins with ${beginning}`);
  return found;
};

describe("an import that is corrected", () => {
  test("answers with its blocks as they now are, and shows the same when it is opened again", async () => {
    const { id, version } = await importOf();
    const paragraph = blockOf(await show(id), "Бірінші");
    const at = "Бірінші абзац реформа туралы баяндайды [1].".length;
    const after = await valueOf(
      correctAs(
        owner,
        id,
        version,
        { kind: "split", block: paragraph.id, at },
        { kind: "confirm", blocks: [paragraph.id] },
      ),
    );
    expect(after.version).toBe(version + 1);
    expect(after.focus).toBe(paragraph.id);
    expect(blockOf(after, "Мұнда").id).toBe(`${paragraph.id}.1`);
    expect(after.corrections).toEqual({ count: 2, canUndo: true, canRedo: false });
    const { preview, articles, corrections, notes } = await show(id);
    expect({ preview, articles, corrections, notes }).toEqual({
      preview: after.preview,
      articles: after.articles,
      corrections: after.corrections,
      notes: after.notes,
    });
  });

  test("keeps the reader's answer as it was", async () => {
    const { id, version } = await importOf();
    const stored = () =>
      valueOf(
        as(owner, async ({ db }) => accept((await db.import.findUniqueOrThrow({ where: { id } })).article)),
      );
    const before = await stored();
    const { id: block } = blockOf(await show(id), "Екінші");
    await valueOf(correctAs(owner, id, version, { kind: "edit_text", block, text: "Басқа мәтін" }));
    expect(await stored()).toEqual(before);
  });

  test("is undone and redone by whoever may import, and a new correction leaves what was undone behind", async () => {
    const { id, version } = await importOf();
    const before = await show(id);
    const { id: block } = blockOf(before, "Екінші");
    const edit = (text: string): Correction => ({ kind: "edit_text", block, text });
    await valueOf(correctAs(owner, id, version, edit("Бірінші нұсқа."), edit("Екінші нұсқа.")));
    await valueOf(undo(id, version + 1, annotator));
    expect(blockOf(await show(id), "Бірінші нұсқа.").id).toBe(block);
    await valueOf(undo(id, version + 2));
    expect((await show(id)).preview).toEqual(before.preview);
    expect(await refusalOf(undo(id, version + 3))).toBe("nothing_to_undo");
    await valueOf(redo(id, version + 3));
    const again = await valueOf(correctAs(owner, id, version + 4, edit("Үшінші нұсқа.")));
    expect(again.corrections).toEqual({ count: 2, canUndo: true, canRedo: false });
    expect(await refusalOf(redo(id, version + 5))).toBe("nothing_to_redo");
    await valueOf(undo(id, version + 5));
    expect(blockOf(await show(id), "Бірінші нұсқа.").id).toBe(block);
    const rows = await valueOf(
      as(owner, async ({ db }) => accept(await db.correction.count({ where: { importId: id } }))),
    );
    expect(rows).toBe(3);
  });

  test("tells the second of two who correct at once that somebody was faster, and keeps the work of the first", async () => {
    const { id, version } = await importOf();
    const { id: block } = blockOf(await show(id), "Екінші");
    const settled = await Promise.all([
      correctAs(owner, id, version, { kind: "edit_text", block, text: "Айгүл жазды." }),
      correctAs(annotator, id, version, { kind: "edit_text", block, text: "Дәурен жазды." }),
    ]);
    expect(settled.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const lost = settled.find(({ ok }) => !ok);
    expect(lost?.ok === false && lost.refusal).toEqual({
      code: "version_conflict",
      values: { current: version + 1 },
    });
    expect((await show(id)).corrections.count).toBe(1);
  });

  test("takes all corrections of a request or none, and says which of them could not be", async () => {
    const { id, version } = await importOf();
    const { id: block } = blockOf(await show(id), "Екінші");
    const refused = await correctAs(
      ...([owner, id, version] as const),
      { kind: "confirm", blocks: [block] },
      { kind: "split", block: "b999", at: 3 },
    );
    expect(!refused.ok && refused.refusal).toEqual({ code: "block_not_found", values: { number: 2 } });
    expect(await show(id)).toMatchObject({ version, corrections: { count: 0 } });
  });

  test("dismisses a note that it has, and no other", async () => {
    const { id, version } = await importOf();
    const { preview } = await show(id);
    const [note] = preview?.notes ?? [];
    if (note === undefined) throw new Error("the article has a note");
    const view = await valueOf(correctAs(owner, id, version, { kind: "dismiss_note", note: note.key }));
    expect(view.preview?.notes.find(({ key }) => key === note.key)?.isDismissed).toBe(true);
    expect(view.focus).toBeNull();
    const unknown = correctAs(owner, id, version + 1, { kind: "dismiss_note", note: "no such note" });
    expect(await refusalOf(unknown)).toBe("note_not_found");
  });

  test("is not corrected before it was read, nor by those who only read, nor when it is gone", async () => {
    const { id, version } = await importOf();
    const confirm: Correction = { kind: "confirm", blocks: ["b1"] };
    expect(await refusalOf(correctAs(viewer, id, version, confirm))).toBe("not_allowed");
    expect(await refusalOf(undo(id, version, viewer))).toBe("not_allowed");
    await valueOf(
      as(owner, async ({ db }) =>
        accept(await db.import.update({ where: { id }, data: { state: "waiting" } })),
      ),
    );
    expect(await refusalOf(correctAs(owner, id, version, confirm))).toBe("import_not_ready");
    const nowhere = "00000000-0000-7000-8000-000000000000";
    expect(await refusalOf(correctAs(owner, nowhere, 1, confirm))).toBe("not_found");
  });

  test("leaves one event for each request in the history", async () => {
    const { id, version } = await importOf();
    const { id: block } = blockOf(await show(id), "Екінші");
    await valueOf(
      correctAs(owner, id, version, { kind: "confirm", blocks: [block] }, { kind: "merge", block }),
    );
    await valueOf(undo(id, version + 1));
    await valueOf(redo(id, version + 2));
    const events = await valueOf(
      as(owner, async ({ db }) =>
        accept(await db.event.findMany({ where: { nounId: id }, orderBy: { number: "asc" } })),
      ),
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      "import.corrected",
      "import.correction_undone",
      "import.correction_redone",
    ]);
    expect(events[0]?.data).toEqual({ corrections: 2, kinds: ["confirm", "merge"] });
  });
});

describe("the borders between articles", () => {
  test("are corrected until one of the articles is a document", async () => {
    const { id, version } = await importOf();
    const { id: block } = blockOf(await show(id), "Екінші");
    const parted = await valueOf(correctAs(owner, id, version, { kind: "begin_article", block }));
    expect(parted.articles).toHaveLength(2);
    expect(parted.preview?.index).toBe(1);
    expect(parted.preview?.blocks[0]?.id).toBe(block);
    await valueOf(as(owner, (group) => storeImport(group, { importId: id, articles: [1] })));
    const current = (await show(id)).version;
    const joined = correctAs(owner, id, current, { kind: "join_article", block });
    expect(await refusalOf(joined)).toBe("article_border_fixed");
    expect(await refusalOf(undo(id, current))).toBe("article_border_fixed");
    const { articles } = await show(id);
    expect(articles.map(({ documentId }) => documentId !== null)).toEqual([false, true]);
  });
});

describe("the text that a file was read as", () => {
  test("is shown in windows and by page", async () => {
    const text = articleText();
    const { id } = await importOf(text);
    const shown = await valueOf(as(owner, (group) => showRawText(group, id, { from: 0, to: 21 })));
    expect(shown).toEqual({
      text: text.slice(0, 21),
      range: [0, 21],
      length: text.length,
      lineStarts: [0],
      pageCount: 0,
    });
    const page = as(owner, (group) => showRawText(group, id, { page: 1, from: 0 }));
    expect(await refusalOf(page)).toBe("page_not_found");
    expect(await refusalOf(as(viewer, (group) => showRawText(group, id, { from: 0 })))).toBe("not_allowed");
  });
});

test("an import of another group is not found", async () => {
  const { id, version } = await importOf();
  const stranger = await makePerson("Бөтен");
  const elsewhere = await makeGroup(stranger);
  const inOther = <Value>(work: (group: InGroup) => Promise<Result<Value>>) =>
    inGroup(elsewhere, stranger, work);
  const corrections: Correction[] = [{ kind: "confirm", blocks: ["b1"] }];
  expect(
    await refusalOf(
      inOther((group) => correctImport(group, { importId: id, expectedVersion: version, corrections })),
    ),
  ).toBe("not_found");
  expect(await valueOf(inOther(async (group) => accept(await findCorrected(group, id))))).toBeNull();
});
