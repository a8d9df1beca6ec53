import {
  expect,
  test,
  type APIRequestContext,
  type BrowserContext,
  type Locator,
  type Page,
} from "@playwright/test";
import { docxArticle } from "#tests/support/docx-article.ts";
import { twoColumnArticle } from "#tests/support/pdf-article.ts";
import { browserOf, json, letIn, ownGroup, signedUp } from "./support/people.ts";
import { cardWith, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** A PDF is corrected beside the pictures of its pages, by pointer and by keys alone, by two people at once, before and after it is stored. */
const words = wordsOf("kk");
const english = wordsOf("en");
let owner: APIRequestContext;
let groupId: string;
let importId: string;
let at: string;
let context: BrowserContext;
let page: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  owner = await signedUp("Сәуле Әмірқызы", "kk");
  groupId = await ownGroup(owner, "Ашықтық");
  importId = await uploaded(owner, "ашықтық.pdf", Buffer.from(await twoColumnArticle().bytes()));
  at = `/groups/${groupId}/documents/import/${importId}`;
  context = await browserOf(browser, owner, { viewport: { width: 1280, height: 860 } });
  page = await context.newPage();
});
test.afterAll(() => context.close());

async function uploaded(person: APIRequestContext, name: string, bytes: Buffer): Promise<string> {
  const imports = `/api/v1/groups/${groupId}/imports`;
  const sent = await person.post(imports, {
    data: bytes,
    headers: { "Content-Type": "application/octet-stream", "X-File-Name": encodeURIComponent(name) },
  });
  const { id } = (await sent.json()) as { id: string };
  await expect
    .poll(async () => (await json<{ state: string }>(person, `${imports}/${id}`)).state, { timeout: 60_000 })
    .toBe("ready");
  return id;
}

const rows = (on: Page): Locator => on.locator("li[data-block]");
const row = (on: Page, text: string): Locator => rows(on).filter({ hasText: text }).first();
const current = (on: Page): Locator => on.locator("li[data-block][aria-current]");
/** By its number: elsewhere on the row stand its buttons. */
const choose = (block: Locator): Promise<void> => block.locator(".correction-number").click();
const typeOf = (block: Locator): Locator => block.locator(".correction-type");
const saved = (on: Page, said = words): Locator =>
  on.getByRole("status").filter({ hasText: said("correction.progress.saved") });

/** The desk begins at the first doubt, wherever that is: Home leads to the first block. */
async function opened(on: Page): Promise<void> {
  await on.goto(at);
  await expect(current(on)).toBeVisible();
  await on.keyboard.press("Home");
  await expect(row(on, "ӘОЖ 352.07")).toBeVisible();
}

test("the page is seen as it was found, with a frame around each block; either leads to the other", async () => {
  await opened(page);
  const picture = page.getByRole("img", { name: words("correction.original.picture", { number: 1 }) });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
    .toBeGreaterThan(900);
  await choose(row(page, "ӘОЖ 352.07"));
  const frame = page.locator(".correction-frame.is-current");
  await expect(frame).toHaveCount(1);
  const [onPage, around] = [await picture.boundingBox(), await frame.boundingBox()];
  expect(
    onPage !== null && around !== null && around.y > onPage.y && around.y < onPage.y + onPage.height / 4,
  ).toBe(true);
  await page.locator(".correction-frame").last().click();
  await expect(current(page)).not.toContainText("ӘОЖ 352.07");
});

test("a block gets another type by keys alone, and Ctrl+Z gives the old one back", async () => {
  await choose(row(page, "Түйін сөздер"));
  await page.keyboard.press("t");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.getByRole("menuitem", { name: words("import.type.funding"), exact: true }).press("Enter");
  await expect(typeOf(current(page))).toHaveText(words("import.type.funding"));
  await expect(saved(page)).toBeVisible();
  await opened(page);
  await choose(row(page, "Түйін сөздер"));
  await expect(typeOf(current(page))).toHaveText(words("import.type.funding"));
  await page.keyboard.press("Control+z");
  await expect(typeOf(current(page))).toHaveText(words("import.type.keywords"));
  await page.keyboard.press("Control+Shift+z");
  await expect(typeOf(current(page))).toHaveText(words("import.type.funding"));
  await page.keyboard.press("Control+z");
  await expect(typeOf(current(page))).toHaveText(words("import.type.keywords"));
});

test("a block is split where the cut stands, its border moved, and merged again", async () => {
  const before = await rows(page).count();
  await choose(row(page, "Түйін сөздер"));
  const whole = await textOf(current(page));
  await page.keyboard.press("s");
  const cut = page.getByRole("slider", { name: words("correction.cutting.split") });
  await expect(cut).toBeFocused();
  await cut.press("ArrowRight");
  await cut.press("Enter");
  await expect(rows(page)).toHaveCount(before + 1);
  const [first, second] = [row(page, "Түйін сөздер"), rows(page).nth((await indexOf("Түйін сөздер")) + 1)];
  const tail = await textOf(second);
  expect(`${await textOf(first)} ${tail}`).toBe(whole);

  await choose(first);
  await page.keyboard.press("[");
  await expect(page.getByRole("slider", { name: words("correction.cutting.border") })).toBeFocused();
  await page.keyboard.press("]");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(second)).toBe(tail.split(" ").slice(1).join(" "));

  await choose(first);
  await page.keyboard.press("m");
  await expect(rows(page)).toHaveCount(before);
  expect(await textOf(row(page, "Түйін сөздер"))).toBe(whole);
});

async function textOf(block: Locator): Promise<string> {
  return (await block.locator("p.font-serif").innerText()).trim();
}
async function indexOf(text: string): Promise<number> {
  return (await rows(page).allInnerTexts()).findIndex((inside) => inside.includes(text));
}

test("somebody faster is seen, and what was typed is kept to be tried again", async ({ browser }) => {
  const colleague = await signedUp("Oliver Grant", "en");
  await letIn(owner, groupId, colleague, "annotator");
  const theirs = await browserOf(browser, colleague, { viewport: { width: 1280, height: 860 } });
  const other = await theirs.newPage();
  await opened(other);
  await choose(row(other, "ӘОЖ 352.07"));
  await choose(row(page, "Түйін сөздер"));
  await page.keyboard.press("l");
  await page.getByRole("menuitem", { name: words("ui.language.ru") }).press("Enter");
  await expect(saved(page)).toBeVisible();

  await other.keyboard.press("e");
  await other.getByRole("textbox").fill("ӘОЖ 352.07; 342");
  await other.keyboard.press("Control+Enter");
  const notice = other.getByRole("alert").filter({ hasText: english("correction.held.conflict") });
  await expect(notice).toContainText("ӘОЖ 352.07; 342");
  await notice.getByRole("button", { name: english("correction.held.again") }).click();
  await expect(notice).toHaveCount(0);
  await expect(row(other, "ӘОЖ 352.07; 342")).toBeVisible();
  await expect(saved(other, english)).toBeVisible();
  await theirs.close();
});

test("the corrected article is stored, annotated, corrected again; the annotation follows to the new revision", async () => {
  await page.goto(at);
  await page.getByRole("button", { name: words("import.store"), exact: true }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/u);
  const reader = page.url();
  await expect(page.getByText("ӘОЖ 352.07; 342")).toBeVisible();
  const { blocks } = await previewOf();
  const paragraph = blocks.find(({ type, text }) => type === "paragraph" && text.length > 200);
  if (paragraph === undefined) throw new Error("the article has no long paragraph");
  const passage = paragraph.text.split(" ").slice(2, 6).join(" ");
  const button = selectionBar(page, words).getByRole("button", { name: words("reader.act.comment") });
  await expect(async () => {
    await selectWords(page, passage);
    await expect(button).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await button.click();
  const remark = page.getByRole("group", { name: words("reader.act.comment") });
  await remark.getByLabel(words("reader.write.comment")).fill("Дереккөзі қайда?");
  await remark.getByRole("button", { name: words("reader.send") }).click();
  await expect(cardWith(page, "Дереккөзі қайда?")).toBeVisible();

  const corrected = await owner.post(`/api/v1/groups/${groupId}/imports/${importId}/corrections`, {
    data: {
      corrections: [{ kind: "edit_text", block: paragraph.id, text: `Алдымен айтарымыз: ${paragraph.text}` }],
    },
    headers: { "If-Match": `"${(await previewOf()).version}"` },
  });
  expect(corrected.status()).toBe(200);
  await page.goto(at);
  await page.getByRole("button", { name: words("import.storeChanges") }).click();
  await expect(page).toHaveURL(reader);
  await expect(page.getByText("Алдымен айтарымыз:")).toBeVisible();
  await cardWith(page, "Дереккөзі қайда?").click();
  const { annotations } = await json<{
    annotations: { exact: string; start: number; lostBecause: string | null }[];
  }>(owner, `/api/v1${new URL(reader).pathname}/annotations`);
  expect(annotations.map(({ exact, lostBecause }) => [exact, lostBecause])).toEqual([[passage, null]]);
});

test("a table of a Word file is drawn cell by cell, and words in a cell are marked like any others", async () => {
  const word = await uploaded(owner, "сайлау.docx", Buffer.from(await docxArticle()));
  await page.goto(`/groups/${groupId}/documents/import/${word}`);
  await page.getByRole("button", { name: words("import.store"), exact: true }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/u);
  const table = page.getByRole("document").getByRole("table");
  await expect(table.getByRole("row").last().getByRole("cell")).toHaveText(["Абай облысы", "", "14"]);
  const button = selectionBar(page, words).getByRole("button", { name: words("reader.act.highlight") });
  await expect(async () => {
    await selectWords(page, "Абай облысы");
    await expect(button).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const written = page.waitForResponse((answer) => answer.request().method() === "POST");
  await button.click();
  expect((await written).status()).toBe(200);
  const { annotations } = await json<{ annotations: { kind: string; exact: string }[] }>(
    owner,
    `/api/v1${new URL(page.url()).pathname}/annotations`,
  );
  expect(annotations.map(({ kind, exact }) => `${kind}: ${exact}`)).toContain("highlight: Абай облысы");
});

interface Preview {
  readonly version: number;
  readonly blocks: readonly { readonly id: string; readonly type: string; readonly text: string }[];
}

async function previewOf(): Promise<Preview> {
  const shown = await json<{ version: number; preview: Preview }>(
    owner,
    `/api/v1/groups/${groupId}/imports/${importId}`,
  );
  return { version: shown.version, blocks: shown.preview.blocks };
}
