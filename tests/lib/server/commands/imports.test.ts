import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importedArticle } from "#lib/import/article.ts";
import type { Role } from "#lib/groups/role.ts";
import { cancelImport } from "#lib/server/commands/cancel-import.ts";
import { setDocumentDeleted } from "#lib/server/commands/delete-document.ts";
import { discardImport } from "#lib/server/commands/discard-import.ts";
import { editDocument } from "#lib/server/commands/edit-document.ts";
import { failReading, readImport } from "#lib/server/commands/read-import.ts";
import { retryImport } from "#lib/server/commands/retry-import.ts";
import { storeImport } from "#lib/server/commands/store-import.ts";
import { uploadImport } from "#lib/server/commands/upload-import.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { readInChild } from "#lib/server/gateways/readers/read-in-child.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { listDocuments, originalOfDocument, showDocument } from "#lib/server/queries/documents.ts";
import { exportDocument } from "#lib/server/queries/exported-document.ts";
import {
  listImports,
  showImport,
  showImportLine,
  sourceOfPage,
  watchImport,
} from "#lib/server/queries/imports.ts";
import { accept, type Result } from "#lib/result.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();
afterAll(closeJobs);

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/articles/${name}`, import.meta.url));
const kazakh = fixture("local-self-government.kk.txt");

let owner: Caller & { name: string };
let groupId: string;
beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
});

const as = <Value>(who: Caller, work: (group: InGroup) => Promise<Result<Value>>) =>
  inGroup(groupId, who, work);
const file = (bytes: Uint8Array | string, name = "мақала.txt") => ({
  name,
  mediaType: "text/plain",
  bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
});
const upload = (bytes: Uint8Array | string, who: Caller = owner, name?: string) =>
  valueOf(as(who, (group) => uploadImport(group, file(bytes, name))));
const read = (importId: string) => readImport({ groupId, importId, userId: owner.userId });
const show = (importId: string) => valueOf(as(owner, (group) => showImport(group, importId)));
const store = (importId: string, articles?: number[]) =>
  valueOf(as(owner, (group) => storeImport(group, { importId, articles })));

type Retry = Partial<Parameters<typeof retryImport>[2]>;
const retryAs = (importId: string, wanted: Retry) =>
  as(owner, (group) => retryImport(group, importId, { discardCorrections: false, ...wanted }));
const retry = (importId: string, wanted: Retry = {}) => valueOf(retryAs(importId, wanted));
const refusedRetry = (importId: string, wanted: Retry = {}) => refusalOf(retryAs(importId, wanted));
const rowOf = (importId: string) =>
  valueOf(
    as(owner, async ({ db }) =>
      accept(await db.import.findUniqueOrThrow({ where: { groupId_id: { groupId, id: importId } } })),
    ),
  );

/** Every article ends in a mark of its own, so that no two files of the tests are the same bytes. */
let made = 0;
const articleText = (title = "Жергілікті өзін-өзі басқару") => {
  made += 1;
  return `${title}\n\nА.Б. Сейтова\n\nАңдатпа. Мақалада әкімдерді сайлау қарастырылады.\n\nТүйін сөздер: әкім, сайлау.\n\nКіріспе\n\nБірінші абзац реформа туралы баяндайды [1]. Мұнда ұзағырақ ой айтылады, сондықтан абзац деп танылуы тиіс. 😀 ${made}\n\nӘдебиеттер\n\n1. Сейтова А.Б. Өзін-өзі басқару. – Алматы: Қазақ университеті, 2019. – 120 б.\n`;
};

describe("a file on its way in", () => {
  test("is uploaded, read in a process of its own and shown before anything is stored", async () => {
    const importId = await upload(kazakh);
    expect((await valueOf(as(owner, (group) => showImportLine(group, importId)))).state).toBe("waiting");
    await read(importId);
    const result = await show(importId);
    expect(result.state).toBe("ready");
    expect(result.articles).toHaveLength(1);
    const [article] = result.articles;
    expect(article?.title.length).toBeGreaterThan(10);
    expect(article?.citationCount).toBeGreaterThan(0);
    expect(
      result.preview?.references.some(({ original, romanised }) => original !== null && romanised !== null),
    ).toBe(true);
    const { documents } = await valueOf(as(owner, (group) => listDocuments(group, { sort: "added" }, "kk")));
    expect(documents).toHaveLength(0);
  });

  test("is the same import when the same bytes are dropped again while it is open", async () => {
    const importId = await upload(kazakh);
    const [listed] = (await valueOf(as(owner, (group) => listImports(group)))).imports;
    expect(listed?.id).toBe(importId);
  });

  test("becomes a document with blocks, lists and citations, and the same one when stored twice", async () => {
    const importId = await upload(kazakh);
    const first = await store(importId);
    expect(await store(importId)).toEqual(first);
    const { id } = first.documents[0] ?? { id: "" };
    const document = await valueOf(as(owner, (group) => showDocument(group, id)));
    expect(document.language).toBe("kk");
    expect(document.citationCount).toBeGreaterThan(0);
    expect(document.referenceCount).toBeGreaterThan(0);
    expect(document.revision.number).toBe(1);
    const linked = await valueOf(as(owner, async ({ db }) => accept(await db.citationEntry.count())));
    expect(linked).toBeGreaterThan(0);
  });

  test("offers the document when its bytes come again after storing", async () => {
    const again = await upload(kazakh);
    const view = await valueOf(as(owner, (group) => showImportLine(group, again)));
    expect(view.state).toBe("waiting");
    expect(view.documents).toHaveLength(1);
    await valueOf(as(owner, (group) => discardImport(group, again)));
    expect(await refusalOf(as(owner, (group) => showImport(group, again)))).toBe("not_found");
  });

  test("can be downloaded byte for byte as it came", async () => {
    const { documents } = await valueOf(as(owner, (group) => listDocuments(group, { sort: "added" }, "kk")));
    const original = await valueOf(as(owner, (group) => originalOfDocument(group, documents[0]?.id ?? "")));
    expect(Buffer.compare(original.bytes, kazakh)).toBe(0);
    expect(original.name).toBe("мақала.txt");
  });

  test("leaves as silteme.article/1 with the text it came with, and as Markdown", async () => {
    const { documents } = await valueOf(as(owner, (group) => listDocuments(group, { sort: "added" }, "kk")));
    const { id = "", importId } = documents[0] ?? {};
    const json = await valueOf(as(owner, (group) => exportDocument(group, id, "json")));
    const out = importedArticle.parse(JSON.parse(new TextDecoder().decode(json.bytes)));
    const stored = await valueOf(
      as(owner, async ({ db }) =>
        accept(await db.import.findUniqueOrThrow({ where: { groupId_id: { groupId, id: importId ?? "" } } })),
      ),
    );
    const came = importedArticle.parse(stored.article);
    expect(out.blocks).toEqual(came.blocks);
    expect(out.references).toEqual(came.references);
    expect(out.citations.map(({ sourceRange, range, text }) => [sourceRange, range, text])).toEqual(
      came.citations.map(({ sourceRange, range, text }) => [sourceRange, range, text]),
    );
    expect(out.source).toEqual(came.source);
    const markdown = await valueOf(as(owner, (group) => exportDocument(group, id, "markdown")));
    expect(new TextDecoder().decode(markdown.bytes)).toMatch(/^# АУЫЛ ӘКІМДЕРІН САЙЛАУ/mu);
  });

  test("keeps several articles apart: each is stored when it is chosen", async () => {
    const collection = `${new TextDecoder().decode(fixture("online-petitions.ru.txt"))}\n\n\n${new TextDecoder().decode(fixture("constitutional-court.en.txt"))}`;
    const importId = await upload(collection, owner, "жинақ.txt");
    await read(importId);
    const { articles } = await show(importId);
    expect(articles.length).toBeGreaterThan(1);
    const { documents } = await store(importId, [1]);
    expect(documents).toMatchObject([{ articleIndex: 1, revisionNumber: 1 }]);
    const all = await store(importId);
    expect(all.documents).toHaveLength(articles.length);
    expect(all.documents[1]?.id).toBe(documents[0]?.id);
    expect((await show(importId)).articles.every(({ documentId }) => documentId !== null)).toBe(true);
    const refused = as(owner, (group) => storeImport(group, { importId, articles: [99] }));
    expect(await refusalOf(refused)).toBe("article_not_found");
  });

  test("brings a deleted document back when it is stored again", async () => {
    const importId = await upload(articleText());
    await read(importId);
    const { documents } = await store(importId);
    const { id } = documents[0] ?? { id: "" };
    await valueOf(as(owner, (group) => setDocumentDeleted(group, id, true)));
    expect(await refusalOf(as(owner, (group) => showDocument(group, id)))).toBe("not_found");
    expect((await store(importId)).documents).toEqual(documents);
    expect((await valueOf(as(owner, (group) => showDocument(group, id)))).deletedAt).toBeNull();
  });

  test("is not stored before it was read, and not discarded after it was stored", async () => {
    const importId = await upload(articleText());
    expect(await refusalOf(as(owner, (group) => storeImport(group, { importId })))).toBe("import_not_ready");
    await read(importId);
    await store(importId);
    expect(await refusalOf(as(owner, (group) => discardImport(group, importId)))).toBe("import_stored");
  });

  test("stays what it is when it was discarded while it was read", async () => {
    const importId = await upload(articleText());
    await readImport(
      { groupId, importId, userId: owner.userId },
      {
        read: async (...asked) => {
          await valueOf(as(owner, (group) => discardImport(group, importId)));
          return readInChild(...asked);
        },
      },
    );
    expect(await refusalOf(as(owner, (group) => showImport(group, importId)))).toBe("not_found");
  });
});

describe("a file that cannot be read", () => {
  const utf16 = (text: string) => Buffer.from(text, "utf16le");
  const cases: readonly [name: string, bytes: Uint8Array, code: string][] = [
    ["a cut-off PDF renamed .txt", new TextEncoder().encode("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "file_damaged"],
    [
      "an old Word file",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      "format_unknown",
    ],
    ["a program", Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 3, 0, 0, 0]), "format_unknown"],
    ["noise", Uint8Array.from({ length: 4_000 }, (_, n) => (n * 7) % 23), "not_text"],
    ["blanks only", new TextEncoder().encode(" \n\t\n "), "no_readable_text"],
    ["20 MB of text", new TextEncoder().encode("Ұзақ мәтін. ".repeat(950_000)), "text_too_long"],
  ];
  test.each(cases)("%s fails with a code of its own and can be tried again", async (_, bytes, code) => {
    const importId = await upload(bytes);
    await read(importId);
    const failed = await show(importId);
    expect(failed).toMatchObject({ state: "failed", refusal: { code }, articles: [] });
    await retry(importId);
    expect((await show(importId)).state).toBe("waiting");
    expect(await refusedRetry(importId)).toBe("import_not_failed");
  });

  test("an empty file is refused at once", async () => {
    expect(await refusalOf(as(owner, (group) => uploadImport(group, file(""))))).toBe("empty_file");
  });

  test("text in UTF-16 without a mark, in windows-1251, and with NUL and bidi controls is read and says so", async () => {
    const codes = async (bytes: Uint8Array) => {
      const importId = await upload(bytes);
      await read(importId);
      const { state, preview, notes } = await show(importId);
      expect(state).toBe("ready");
      await store(importId);
      return [...notes, ...(preview?.notes ?? [])].map(({ code }) => code);
    };
    expect(await codes(utf16(articleText("Өкілдік туралы")))).toContain("encoding_guessed");
    expect(
      await codes(
        windows1251(
          "Реформы местного самоуправления в стране.\n\nПервый абзац говорит о выборах акимов сёл, которые прошли впервые.",
        ),
      ),
    ).toContain("encoding_guessed");
    const controls = articleText("Мәтін\u0000 ішінде \u202eбасқару\u202c белгілері");
    expect(await codes(new TextEncoder().encode(controls))).toContain("control_characters_removed");
  });

  test("an import whose reader broke down three times says so", async () => {
    const importId = await upload(articleText());
    await failReading({ groupId, importId, userId: owner.userId }, { code: "reader_failed", values: {} });
    expect(await show(importId)).toMatchObject({ state: "failed", refusal: { code: "reader_failed" } });
  });
});

describe("a reading under way", () => {
  /** A reader that waits until it is told to go on, or ended. */
  function slowReader() {
    const state = { begun: Promise.withResolvers<void>(), goOn: Promise.withResolvers<void>() };
    const read: typeof readInChild = async (bytes, file, options = {}) => {
      options.onProgress?.({ stage: "recognising", done: 3, total: 12, text: "үшінші бет" });
      state.begun.resolve();
      const ended = new Promise<never>((_, reject) => {
        options.signal?.addEventListener("abort", () => reject(options.signal?.reason as Error));
      });
      await Promise.race([state.goOn.promise, ended]);
      return readInChild(bytes, file, options);
    };
    return { ...state, read };
  }
  const job = (importId: string) => ({ groupId, importId, userId: owner.userId });
  const cancel = (importId: string, who: Caller = owner) => as(who, (group) => cancelImport(group, importId));
  const progressOf = (importId: string) => valueOf(as(owner, (group) => watchImport(group, importId)));

  test("tells how far it is and what it recognised last, and forgets it when it is over", async () => {
    const importId = await upload(articleText());
    expect(await progressOf(importId)).toEqual({ state: "waiting", progress: null });
    const { version } = await rowOf(importId);
    const { begun, goOn, read: slow } = slowReader();
    const reading = readImport(job(importId), { read: slow });
    await begun.promise;
    await expect
      .poll(() => progressOf(importId), { timeout: 10_000 })
      .toEqual({
        state: "reading",
        progress: { stage: "recognising", done: 3, total: 12, text: "үшінші бет" },
      });
    const line = await valueOf(as(owner, (group) => showImportLine(group, importId)));
    expect(line).toMatchObject({ progress: { stage: "recognising", done: 3, total: 12 } });
    expect(line.progress).not.toHaveProperty("text");
    // Beginning counts as a change of the import; how far it is does not.
    expect(line.version).toBe(version + 1);
    goOn.resolve();
    await reading;
    expect(await progressOf(importId)).toEqual({ state: "ready", progress: null });
  });

  test("is ended when it is cancelled, and the file can be read again", async () => {
    const importId = await upload(articleText());
    const { begun, read: slow } = slowReader();
    const reading = readImport(job(importId), { read: slow });
    await begun.promise;
    await valueOf(cancel(importId));
    await reading;
    expect(await show(importId)).toMatchObject({
      state: "failed",
      refusal: { code: "cancelled" },
      progress: null,
    });
    expect(await refusalOf(cancel(importId))).toBe("import_not_being_read");
    await retry(importId);
    await read(importId);
    expect((await show(importId)).state).toBe("ready");
  });

  test("is ended when its file is discarded", async () => {
    const importId = await upload(articleText());
    const { begun, read: slow } = slowReader();
    const reading = readImport(job(importId), { read: slow });
    await begun.promise;
    await valueOf(as(owner, (group) => discardImport(group, importId)));
    await reading;
    expect(await refusalOf(as(owner, (group) => showImport(group, importId)))).toBe("not_found");
  });

  test("gives way to a later one, and writes nothing over it", async () => {
    const importId = await upload(articleText());
    const { begun, read: slow } = slowReader();
    const first = readImport(job(importId), { read: slow });
    await begun.promise;
    await read(importId);
    await first;
    expect((await show(importId)).state).toBe("ready");
  });

  test("fails its job when the queue takes it away, and leaves the import to the next", async () => {
    const importId = await upload(articleText());
    const { begun, read: slow } = slowReader();
    const queue = new AbortController();
    const reading = readImport(job(importId), { read: slow, signal: queue.signal });
    await begun.promise;
    queue.abort(new Error("the claim is gone"));
    await expect(reading).rejects.toThrow("the claim is gone");
    expect((await show(importId)).state).toBe("reading");
  });

  test("is not stopped by members who only annotate, unless the file is theirs", async () => {
    const annotator = await makePerson("Бекзат");
    await joinGroup(owner, groupId, annotator, "annotator");
    const importId = await upload(articleText());
    expect(await refusalOf(cancel(importId, annotator))).toBe("not_allowed");
    await valueOf(cancel(await upload(articleText(), annotator), annotator));
  });
});

describe("a file whose text has to be recognised", () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const jobsOf = (importId: string) =>
    valueOf(
      as(owner, async ({ db }) =>
        accept(
          await db.$queryRaw<{ name: string }[]>`
            SELECT name FROM pgboss.job WHERE data ->> 'importId' = ${importId} ORDER BY created_on`,
        ),
      ),
    );

  test("is drawn page by page only where it has pages", async () => {
    const source = (importId: string, page: number) =>
      as(owner, (group) => sourceOfPage(group, importId, page));
    const scan = await upload(Uint8Array.from([...png, 1]), owner, "бет.png");
    expect(await valueOf(source(scan, 1))).toMatchObject({ name: "бет.png" });
    const text = await upload(articleText());
    await read(text);
    expect(await refusalOf(source(text, 1))).toBe("not_found");
    const elsewhere = await makeGroup(owner);
    expect(await refusalOf(inGroup(elsewhere, owner, (group) => sourceOfPage(group, scan, 1)))).toBe(
      "not_found",
    );
  });

  test("moves to the queue of recognition by itself", async () => {
    const importId = await upload(png, owner, "бет.png");
    await read(importId);
    expect(await rowOf(importId)).toMatchObject({ state: "waiting", recognise: true, startedAt: null });
    expect((await jobsOf(importId)).map(({ name }) => name)).toEqual(["read-import", "recognise-import"]);
    await valueOf(as(owner, (group) => cancelImport(group, importId)));
    await retry(importId);
    expect(await rowOf(importId)).toMatchObject({ state: "waiting", recognise: true });
  });

  test("is recognised although it holds text when its text is garbled, and corrections go only when that is agreed", async () => {
    const importId = await upload(articleText());
    await read(importId);
    expect(await refusedRetry(importId, { recognise: true })).toBe("import_not_failed");
    const { article } = await rowOf(importId);
    const read1 = importedArticle.parse(article);
    const note = { code: "text_layer_garbled", severity: "warning", values: {} } as const;
    await valueOf(
      as(owner, async ({ db }) => {
        const where = { groupId_id: { groupId, id: importId } };
        await db.import.update({ where, data: { article: { ...read1, notes: [...read1.notes, note] } } });
        const correction = { kind: "language", blockId: read1.blocks[0]?.id ?? "", language: "ru" };
        await db.correction.create({
          data: { groupId, importId, number: 1, correction, createdById: owner.userId },
        });
        return accept(null);
      }),
    );
    expect(await refusedRetry(importId)).toBe("import_not_failed");
    expect(await refusedRetry(importId, { recognise: true })).toBe("corrections_would_be_lost");
    const stranger = await makePerson("Дәурен");
    await joinGroup(owner, groupId, stranger, "annotator");
    const dropping = { recognise: true, discardCorrections: true };
    const asked = as(stranger, (group) => retryImport(group, importId, dropping));
    expect(await refusalOf(asked), "others' corrections stay").toBe("not_allowed");
    await retry(importId, dropping);
    expect(await rowOf(importId)).toMatchObject({
      state: "waiting",
      recognise: true,
      article: null,
      raw: null,
    });
    const left = await valueOf(
      as(owner, async ({ db }) => accept(await db.correction.count({ where: { importId } }))),
    );
    expect(left).toBe(0);
  });
});

/** Russian letters of windows-1251 (the Unicode order from А is the code page's from 0xC0); ё and ASCII besides. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === "ё") return 0xb8;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
}

describe("the library", () => {
  test("sorts by the alphabet of the reader's language and filters by words, language, year and state", async () => {
    const other = await makeGroup(owner);
    const within = <Value>(work: (group: InGroup) => Promise<Result<Value>>) =>
      valueOf(inGroup(other, owner, work));
    await within(async ({ db }) => {
      const base = { groupId: other, createdById: owner.userId };
      for (const [title, language, year] of [
        ["Ұлт", "kk", 2001],
        ["Әлем", "kk", null],
        ["Якорь", "ru", 1999],
        ["Қоғам 100%", "kk", 2001],
      ] as const) {
        const { id: documentId } = await db.document.create({ data: { ...base, title, language, year } });
        await db.revision.create({
          data: {
            ...base,
            documentId,
            number: 1,
            text: "",
            textSha256: "",
            textLength: 0,
            content: {},
            notes: [],
            sourceMap: {},
          },
        });
      }
      return accept(null);
    });
    const titles = async (
      filter: Omit<Parameters<typeof listDocuments>[1], "sort">,
      sort: Parameters<typeof listDocuments>[1]["sort"] = "title",
    ) =>
      (await within((group) => listDocuments(group, { sort, ...filter }, "kk"))).documents.map(
        ({ title }) => title,
      );
    expect(await titles({})).toEqual(["Әлем", "Қоғам 100%", "Ұлт", "Якорь"]);
    expect(await titles({ order: "desc" })).toEqual(["Якорь", "Ұлт", "Қоғам 100%", "Әлем"]);
    expect(await titles({}, "year")).toEqual(["Қоғам 100%", "Ұлт", "Якорь", "Әлем"]);
    expect(await titles({ search: "қОҒАМ" })).toEqual(["Қоғам 100%"]);
    expect(await titles({ language: "ru" })).toEqual(["Якорь"]);
    expect(await titles({ year: 2001 })).toEqual(["Қоғам 100%", "Ұлт"]);
    expect(await titles({ state: "with_claims" })).toEqual([]);
    expect(await titles({ state: "deleted" })).toEqual([]);
  });

  test("changes a card only as it was seen: of two editors one is told that the other was faster", async () => {
    const { documents } = await valueOf(as(owner, (group) => listDocuments(group, { sort: "added" }, "kk")));
    const { id: documentId = "", version = 0 } = documents[0] ?? {};
    const edit = (title: string) =>
      as(owner, (group) => editDocument(group, { documentId, expectedVersion: version, edit: { title } }));
    const settled = await Promise.all([edit("Бірінші"), edit("Екінші")]);
    expect(settled.filter(({ ok }) => ok)).toHaveLength(1);
    expect(settled.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(["version_conflict"]);
    expect(await refusalOf(edit(""))).toBe("title_empty");
  });
});

describe("who may", () => {
  const roles: readonly [Role, { see: boolean; import: boolean; edit: boolean }][] = [
    ["editor", { see: true, import: true, edit: true }],
    ["annotator", { see: true, import: true, edit: false }],
    ["reviewer", { see: true, import: false, edit: false }],
    ["viewer", { see: true, import: false, edit: false }],
    ["student", { see: false, import: false, edit: false }],
  ];
  test.each(roles)("%s", async (role, may) => {
    const person = await makePerson(role);
    await joinGroup(owner, groupId, person, role);
    const importId = await upload(articleText());
    await read(importId);
    const { documents } = await store(importId);
    const documentId = documents[0]?.id ?? "";
    const open = await upload(articleText());
    const allowed = async (work: (group: InGroup) => Promise<Result<unknown>>) => {
      const result = await as(person, work);
      if (!result.ok) expect(result.refusal.code).toBe("not_allowed");
      return result.ok;
    };
    expect(await allowed((group) => listDocuments(group, { sort: "added" }, "kk"))).toBe(may.see);
    expect(await allowed((group) => showDocument(group, documentId))).toBe(may.see);
    expect(await allowed((group) => originalOfDocument(group, documentId))).toBe(may.see);
    expect(await allowed((group) => exportDocument(group, documentId, "json"))).toBe(may.see);
    expect(await allowed((group) => listImports(group))).toBe(may.import);
    expect(await allowed((group) => uploadImport(group, file(articleText())))).toBe(may.import);
    expect(await allowed((group) => storeImport(group, { importId }))).toBe(may.import);
    expect(await allowed((group) => listDocuments(group, { sort: "added", state: "deleted" }, "kk"))).toBe(
      may.edit,
    );
    expect(await allowed((group) => setDocumentDeleted(group, documentId, true))).toBe(may.edit);
    expect(await allowed((group) => discardImport(group, open))).toBe(may.edit);
  });

  test("a stranger meets a group that does not exist, and another group sees nothing of it", async () => {
    const stranger = await makePerson("Бөтен");
    expect(await refusalOf(as(stranger, (group) => listImports(group)))).toBe("not_found");
    const importId = await upload(articleText());
    const elsewhere = await makeGroup(stranger);
    const there = <Value>(work: (group: InGroup) => Promise<Result<Value>>) =>
      inGroup(elsewhere, stranger, work);
    expect(await refusalOf(there((group) => showImport(group, importId)))).toBe("not_found");
    expect(await refusalOf(there((group) => storeImport(group, { importId })))).toBe("not_found");
    expect(await refusalOf(there((group) => discardImport(group, importId)))).toBe("not_found");
    const counts = await valueOf(
      there(async ({ db }) =>
        accept([await db.import.count(), await db.file.count(), await db.document.count()]),
      ),
    );
    expect(counts).toEqual([0, 0, 0]);
  });

  test("a job of another group's import finds nothing to read", async () => {
    const importId = await upload(articleText());
    const elsewhere = await makeGroup(owner);
    await readImport({ groupId: elsewhere, importId, userId: owner.userId });
    expect((await show(importId)).state).toBe("waiting");
  });
});
