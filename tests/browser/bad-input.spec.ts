import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  expect,
  test,
  type APIRequestContext,
  type BrowserContext,
  type Locator,
  type Page,
} from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { hostileFiles } from "./support/hostile-files.ts";
import { browserOf, json, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { cardWith, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** What goes wrong on the way of an article into the library: said clearly in Kazakh, nothing lost, nothing half stored. */
const words = wordsOf("kk");
const article = ARTICLES.kk;
let person: APIRequestContext;
let context: BrowserContext;
let page: Page;
let folder: string;

/** The group of the running test: each begins with an empty one. */
let groupId: string;

test.beforeAll(async ({ browser }) => {
  person = await signedUp("Ерлан Қайрат", "kk");
  context = await browserOf(browser, person, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  folder = mkdtempSync(path.join(tmpdir(), "silteme-bad-input-"));
});
test.afterAll(async () => {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(async () => {
  groupId = await ownGroup(person, "Бөгде файлдар");
  await page.goto(`/groups/${groupId}/documents/import`);
});

interface Import {
  readonly id: string;
  readonly state: string;
  readonly name: string;
}

async function imports(): Promise<readonly Import[]> {
  return (await json<{ imports: Import[] }>(person, `/api/v1/groups/${groupId}/imports`)).imports;
}

async function documents(): Promise<readonly { readonly id: string; readonly title: string }[]> {
  type Documents = { documents: { id: string; title: string }[] };
  return (await json<Documents>(person, `/api/v1/groups/${groupId}/documents`)).documents;
}

/** A file on the disk of whoever adds it: large ones cannot be handed over in memory. */
function fileOf(name: string, bytes: Buffer): string {
  const at = path.join(folder, name);
  writeFileSync(at, bytes);
  return at;
}

async function choose(at: string): Promise<void> {
  await page.getByLabel(words("import.drop.label")).setInputFiles(at);
}

function line(name: string): Locator {
  return page.getByRole("listitem").filter({ hasText: name });
}

/** It is not in the library, and what was kept of it is the file as it was given. */
async function expectKeptAside(name: string, bytes: Buffer): Promise<void> {
  expect(await documents()).toEqual([]);
  const [kept, ...others] = await imports();
  expect(others).toEqual([]);
  expect(kept).toMatchObject({ state: "failed", name });
  const original = await person.get(`/api/v1/groups/${groupId}/imports/${kept?.id}/original`);
  expect((await original.body()).equals(bytes), "the file is kept byte for byte").toBe(true);
}

test("an empty file is refused and leaves nothing behind", async () => {
  await choose(fileOf("бос.txt", Buffer.alloc(0)));
  await expect(line("бос.txt").getByRole("alert")).toHaveText(words("refusals.empty_file"));
  expect(await imports()).toEqual([]);
  expect(await documents()).toEqual([]);
});

test("a text of twenty megabytes is kept, and the message says how much can be read", async () => {
  const bytes = Buffer.from("Ауыл әкімдерін сайлау туралы мәтін жалғаса береді.\n".repeat(220_000));
  expect(bytes.byteLength).toBeGreaterThan(20_000_000);
  await choose(fileOf("үлкен.txt", bytes));
  const thousands = Math.ceil(bytes.toString("utf8").length / 1_000);
  await expect(line("үлкен.txt").getByRole("alert")).toHaveText(
    words("refusals.text_too_long", { thousands, most: 4_000 }),
    { timeout: 60_000 },
  );
  await expectKeptAside("үлкен.txt", bytes);
});

test("a file larger than the limit is refused with the limit in the message, before it is sent", async () => {
  const sent: string[] = [];
  page.on("request", (request) => void (request.method() === "POST" ? sent.push(request.url()) : 0));
  await choose(fileOf("тым-үлкен.txt", Buffer.alloc(101 * 1_048_576, "а ")));
  await expect(line("тым-үлкен.txt").getByRole("alert")).toHaveText(
    words("refusals.too_large", { megabytes: 100 }),
  );
  expect(sent).toEqual([]);
  expect(await imports()).toEqual([]);
});

test("a script that sends more than the limit is refused as well", async () => {
  const answer = await person.post(`/api/v1/groups/${groupId}/imports`, {
    data: Buffer.alloc(101 * 1_048_576, "а "),
    headers: { "Content-Type": "text/plain", "X-File-Name": "x.txt" },
    timeout: 60_000,
  });
  expect([answer.status(), ((await answer.json()) as { code: string }).code]).toEqual([413, "too_large"]);
  expect(await imports()).toEqual([]);
});

test("a PDF that was renamed and cut off is recognised as one, and as damaged", async () => {
  const bytes = Buffer.from(
    "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "latin1",
  );
  await choose(fileOf("мақала.txt", bytes));
  await expect(line("мақала.txt").getByRole("alert")).toHaveText(words("refusals.file_damaged"));
  await expectKeptAside("мақала.txt", bytes);
});

test("a text in the old Cyrillic encoding is read, and the guess is told", async () => {
  const { title, file } = ARTICLES.ru;
  await choose(fileOf("cp1251.txt", inCp1251(articleBytes(ARTICLES.ru).toString("utf8"))));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText(words("notes.encoding_guessed", { encoding: "windows-1251" }))).toBeVisible();
  expect(await documents(), `${file} waits to be looked at`).toEqual([]);
});

test("a text in UTF-16 is read, with its mark and without", async () => {
  const text = articleBytes(article).toString("utf8");
  await choose(fileOf("utf16.txt", Buffer.from(`\ufeff${text}`, "utf16le")));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
  await page.goto(`/groups/${groupId}/documents/import`);
  await choose(fileOf("utf16be.txt", Buffer.from(text, "utf16le").swap16()));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
  await expect(page.getByText(words("notes.encoding_guessed", { encoding: "utf-16be" }))).toBeVisible();
});

test("a file of UTF-16 with no text in it says that there is nothing to read", async () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x20, 0x00, 0x0a, 0x00]);
  await choose(fileOf("жалғыз.txt", bytes));
  await expect(line("жалғыз.txt").getByRole("alert")).toHaveText(words("refusals.no_readable_text"));
  await expectKeptAside("жалғыз.txt", bytes);
});

test("half a character in UTF-16 does not keep the rest from being read", async () => {
  const text = Buffer.from(`\ufeff${articleBytes(article).toString("utf8")}\n`, "utf16le");
  await choose(fileOf("жарты.txt", Buffer.concat([text, Buffer.from([0x00, 0xd8])])));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
});

test("invisible control characters are taken out of the text and counted, and the file keeps them", async () => {
  const text = articleBytes(article).toString("utf8");
  const dirty = Buffer.from(
    text
      .replace("Кіріспе", "Кі\u0000ріспе")
      .replace("Тікелей сайлау идеясы", "\u202eТікелей\u202c сайлау\u0000 идеясы"),
  );
  await choose(fileOf("белгілер.txt", dirty));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
  await expect(page.getByText(words("notes.control_characters_removed", { count: 4 }))).toBeVisible();
  await page.getByRole("button", { name: words("import.store") }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/u);
  const [stored] = await documents();
  const at = `/api/v1/groups/${groupId}/documents/${stored?.id}`;
  const exported = await (await person.get(`${at}/export?format=json`)).text();
  expect(exported).toContain("Тікелей сайлау идеясы");
  expect(exported).not.toMatch(/\\u0000|\\u202e|\u202e/u);
  expect((await (await person.get(`${at}/original`)).body()).equals(dirty)).toBe(true);
});

test("the same file twice is one import, and after storing it is known", async () => {
  const at = fileOf(article.file, articleBytes(article));
  await choose(at);
  await expect(page).toHaveURL(/\/documents\/import\/[0-9a-f-]{36}$/u);
  await page.goto(`/groups/${groupId}/documents/import`);
  await choose(at);
  await expect(page).toHaveURL(/\/documents\/import\/[0-9a-f-]{36}$/u);
  expect(await imports()).toHaveLength(1);
  await page.getByRole("button", { name: words("import.store") }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/u);
  await page.goto(`/groups/${groupId}/documents/import`);
  await choose(at);
  await expect(page).toHaveURL(/\/documents\/import\/[0-9a-f-]{36}$/u);
  await expect(page.getByText(words("import.known", { title: article.title }))).toBeVisible();
  expect(await documents()).toHaveLength(1);
});

test("a file dropped without a network waits in the list and is sent when it is back", async () => {
  await context.setOffline(true);
  await choose(fileOf("желісіз.txt", articleBytes(article)));
  await expect(line("желісіз.txt").getByRole("alert")).toHaveText(words("ui.offline"));
  await context.setOffline(false);
  expect(await imports()).toEqual([]);
  await line("желісіз.txt")
    .getByRole("button", { name: words("import.retry") })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
  expect(await imports()).toHaveLength(1);
});

test("a claim and a comment typed without a network keep every word until they are stored, once", async () => {
  const id = await storedArticle(person, groupId, { name: article.file, bytes: articleBytes(article) });
  await page.goto(`/groups/${groupId}/documents/${id}`);
  await selectWords(page, article.claim.passage);
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.claim") })
    .click();
  const form = page.getByRole("group", { name: words("reader.act.claim"), exact: true });
  await form.getByLabel(words("reader.wording"), { exact: true }).fill(article.claim.wording);
  await form.getByRole("combobox", { name: words("reforms.field.label") }).fill(article.reform.typed);
  await form.getByRole("option", { name: article.reform.found }).click();
  await context.setOffline(true);
  await form.getByRole("button", { name: words("reader.stateClaim") }).click();
  const waits = page.getByRole("button", { name: words("live.waiting.count", { count: 1 }) });
  await expect(waits).toBeVisible();
  await context.setOffline(false);
  await expect(waits).toBeHidden();
  await page.reload();
  await expect(cardWith(page, article.claim.wording)).toHaveCount(1);

  await selectWords(page, article.comment.passage);
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.comment") })
    .click();
  const remark = page.getByLabel(words("reader.write.comment"));
  await remark.fill(article.comment.text);
  await context.setOffline(true);
  await page.getByRole("button", { name: words("reader.send") }).click();
  await expect(waits).toBeVisible();
  await context.setOffline(false);
  await expect(waits).toBeHidden();
  await expect(cardWith(page, article.comment.text)).toBeVisible();
  await expect(remark).toHaveCount(0);

  const { claims } = await json<{ claims: unknown[] }>(person, `/api/v1/groups/${groupId}/claims`);
  expect(claims).toHaveLength(1);
  const at = `/api/v1/groups/${groupId}/documents/${id}/annotations`;
  const { annotations } = await json<{ annotations: { kind: string }[] }>(person, at);
  expect(annotations.map(({ kind }) => kind).sort()).toEqual(["claim_mention", "comment"]);
});

test("files made to do harm, sent all at once, are each answered, and the next file is read", async () => {
  test.setTimeout(240_000);
  const at = `/api/v1/groups/${groupId}/imports`;
  const files = await hostileFiles();
  const next = { name: "келесі.txt", bytes: articleBytes(article), becomes: "ready" };
  const ids = await Promise.all(
    [...files, next].map(async ({ name, bytes }) => {
      const sent = await person.post(at, {
        data: Buffer.from(bytes),
        headers: { "Content-Type": "application/octet-stream", "X-File-Name": encodeURIComponent(name) },
      });
      expect(sent.status(), name).toBe(200);
      return ((await sent.json()) as { id: string }).id;
    }),
  );
  type Result = {
    state: string;
    refusal: { code: string } | null;
    preview: { blocks: { text: string }[] } | null;
  };
  for (const [index, { name, becomes }] of [...files, next].entries()) {
    const become = async () => {
      const { state, refusal } = await json<Result>(person, `${at}/${ids[index]}`);
      return refusal?.code ?? state;
    };
    await expect.poll(become, { message: name, timeout: 120_000 }).toBe(becomes);
  }
  const asked = await json<Result>(
    person,
    `${at}/${ids[files.findIndex(({ name }) => name === "нысан.docx")]}`,
  );
  expect(asked.preview?.blocks.map(({ text }) => text)).toEqual(["Кеңес &e; жиналды"]);
  expect(await documents()).toEqual([]);
});

/** As programs of the nineties wrote it; what the encoding lacks becomes a question mark. */
function inCp1251(text: string): Buffer {
  const decoder = new TextDecoder("windows-1251");
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]),
  );
  return Buffer.from([...text].map((sign) => codes.get(sign) ?? 0x3f));
}
