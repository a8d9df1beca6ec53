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
import PDFDocument from "pdfkit";
import { drawPage } from "#tests/lib/server/gateways/readers/ocr/drawn-page.ts";
import { SAMPLE_PAGES } from "#tests/lib/server/gateways/readers/ocr/sample-pages.ts";
import { docxArticle } from "#tests/support/docx-article.ts";
import { odtArticle } from "#tests/support/odt-article.ts";
import { twoColumnArticle } from "#tests/support/pdf-article.ts";
import { finishedPdf } from "#tests/support/pdf-page.ts";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, ownGroup, signedUp } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** Files of many formats on their way in, and what is seen of it meanwhile. */
const words = wordsOf("kk");
/** Recognition on a machine that runs other tests at the same time. */
const RECOGNISED = { timeout: 120_000 };
let person: APIRequestContext;
let context: BrowserContext;
let page: Page;
let folder: string;
let groupId: string;

test.describe.configure({ mode: "serial", timeout: 240_000 });
test.beforeAll(async ({ browser }) => {
  person = await signedUp("Гүлнар Оспан", "kk");
  context = await browserOf(browser, person, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  folder = mkdtempSync(path.join(tmpdir(), "silteme-import-"));
});
test.afterAll(async () => {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(async () => {
  groupId = await ownGroup(person, "Пішімдер");
  await page.goto(`/groups/${groupId}/documents/import`);
});

async function choose(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const places = Object.entries(files).map(([name, bytes]) => {
    const at = path.join(folder, name);
    writeFileSync(at, bytes);
    return at;
  });
  await page.getByLabel(words("import.drop.label")).setInputFiles(places);
}
const line = (name: string): Locator => page.getByRole("listitem").filter({ hasText: name });
const scanOfOnePage = (): Promise<Uint8Array> => drawPage(SAMPLE_PAGES.kk.slice(0, 3));

test("several files of different formats are read, and the one that cannot be says what to do", async () => {
  await choose({
    "мәтін.txt": articleBytes(ARTICLES.kk),
    "белгілеу.md": Buffer.from("# Ауыл әкімін сайлау\n\nБірінші абзац сайлау туралы баяндайды.\n"),
    "бет.html": Buffer.from("<!doctype html><html><body><h1>Сайлау</h1><p>Мәтін осында.</p></body></html>"),
    "құжат.docx": await docxArticle(),
    "құжат.odt": await odtArticle(),
    "мақала.pdf": await twoColumnArticle({ pages: 2 }).bytes(),
    "ескі.doc": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  });
  for (const name of ["мәтін.txt", "белгілеу.md", "бет.html", "құжат.docx", "құжат.odt", "мақала.pdf"])
    await expect(line(name).getByRole("link", { name: words("import.look") })).toBeVisible(RECOGNISED);
  const old = line("ескі.doc");
  await expect(old.getByRole("alert")).toHaveText(words("refusals.format_unknown", { format: "DOC" }));
  await expect(old.getByRole("button", { name: words("import.retry") })).toHaveCount(0);
});

test("a scan is recognised by itself and becomes an article with the text of its picture", async () => {
  await choose({ "скан.pdf": await scanOfOnePage() });
  await expect(page).toHaveURL(/\/documents\/import\/[0-9a-f-]{36}$/u, RECOGNISED);
  const importId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const at = `/api/v1/groups/${groupId}/imports/${importId}`;
  const result = await json<{ recognise: boolean; preview: { blocks: { text: string }[] } }>(person, at);
  expect(result.recognise).toBe(true);
  const text = result.preview.blocks.map((block) => block.text).join(" ");
  expect(text).toContain("Ауыл кітапханасы және жергілікті қауымдастық");
  const picture = await person.get(`${at}/pages/1?width=600`);
  expect([picture.status(), picture.headers()["content-type"]]).toEqual([200, "image/png"]);
  expect(picture.headers()["cache-control"]).toMatch(/^private, max-age=/u);
  const tag = picture.headers()["etag"] ?? "";
  const again = await person.get(`${at}/pages/1?width=600`, { headers: { "If-None-Match": tag } });
  expect(again.status()).toBe(304);
  expect((await person.get(`${at}/pages/2`)).status()).toBe(404);
  expect((await person.get(`${at}/pages/1?width=9`)).status()).toBe(400);
});

test("who waits for a scan reads along, stops it, and has it read again", async () => {
  await choose({ "бет.pdf": await scanOfOnePage(), "ұзақ скан.pdf": await scanOf(12) });
  const long = line("ұзақ скан.pdf");
  await expect(long.getByText(words("import.stage.recognising", { page: 2, total: 12 }))).toBeVisible(
    RECOGNISED,
  );
  const { imports } = await json<{ imports: { id: string; name: string }[] }>(
    person,
    `/api/v1/groups/${groupId}/imports`,
  );
  const id = imports.find(({ name }) => name === "ұзақ скан.pdf")?.id;
  await page.goto(`/groups/${groupId}/documents/import/${id}`);
  const readAlong = page.getByRole("region", { name: words("import.reading.lastPage") });
  await expect(readAlong).toContainText("жергілікті қауымдастық", RECOGNISED);
  await page.getByRole("button", { name: words("import.stop") }).press("Enter");
  await expect(page.getByText(words("refusals.cancelled"))).toBeVisible();
  await page.getByRole("button", { name: words("import.retry") }).click();
  await expect(page.getByRole("heading", { name: words("import.reading.title") })).toBeVisible();
  await page.goto(`/groups/${groupId}/documents/import`);
  await long.getByRole("button", { name: words("import.stopOf", { name: "ұзақ скан.pdf" }) }).click();
  await expect(long.getByRole("alert")).toHaveText(words("refusals.cancelled"));
});

/** Pages that are pictures and nothing else, as a scanner makes them: the server's own picture of a drawn page. */
async function scanOf(pages: number): Promise<Uint8Array> {
  const elsewhere = await ownGroup(person, "Сканер");
  const at = `/api/v1/groups/${elsewhere}/imports`;
  const sent = await person.post(at, {
    data: Buffer.from(await scanOfOnePage()),
    headers: { "Content-Type": "application/pdf", "X-File-Name": "page.pdf" },
  });
  const { id } = (await sent.json()) as { id: string };
  const picture = await (await person.get(`${at}/${id}/pages/1?width=1600`)).body();
  await person.delete(`${at}/${id}`);
  const document = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false });
  for (let page = 1; page <= pages; page += 1) document.addPage().image(picture, 0, 0, { width: 595 });
  return finishedPdf(document);
}
