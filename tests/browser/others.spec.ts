import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, letIn, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { cardWith } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** What others do while one reads: said politely, an import of many at once, panes side by side, who reads what in the library. */
const words = wordsOf("en");
const article = ARTICLES.en;
let colleague: APIRequestContext;
let context: BrowserContext;
let page: Page;
let group: string;
let documentId: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const owner = await signedUp("Amina Sadyk");
  colleague = await signedUp("Jonas Weber");
  const groupId = await ownGroup(owner, "While one reads");
  documentId = await storedArticle(owner, groupId, { name: article.file, bytes: articleBytes(article) });
  await letIn(owner, groupId, colleague, "annotator");
  group = `/groups/${groupId}`;
  context = await browserOf(browser, owner, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});
test.afterAll(() => context.close());

const annotated = (text: string) => ({
  ...{ id: `urn:x:${text}`, motivation: "commenting", body: text },
  target: { source: "x", selector: { type: "TextQuoteSelector", exact: article.comment.passage } },
});
/** Brings a file of comments in, as the colleague. */
async function bring(...texts: string[]): Promise<void> {
  const brought = await colleague.post(`/api/v1${group}/documents/${documentId}/annotations/imports`, {
    data: { text: JSON.stringify(texts.map(annotated)), confirm: true },
  });
  expect(brought.status()).toBe(200);
}

test("an import of many reaches the open page, and is said in a sentence", async () => {
  await page.goto(`${group}/documents/${documentId}`);
  await expect(page.locator('[data-live="live"]')).toBeAttached();
  await bring("First of three", "Second of three", "Third of three");
  for (const text of ["First of three", "Second of three", "Third of three"])
    await expect(cardWith(page, text)).toBeVisible();
  await expect(page.locator("[data-others]")).toHaveText(
    words("live.others.one.imported", { name: "Jonas Weber" }),
  );
});

test("two texts side by side follow what is added to either", async () => {
  await page.goto(`${group}/documents/${documentId}/compare/${documentId}`);
  const pane = page.frameLocator("iframe").first();
  // A pane is narrow: its annotations stand in a sheet, and the handle says how many there are.
  const handle = (count: number) =>
    pane.getByRole("button", { name: `${words("reader.annotations")} ${count}`, exact: true });
  await expect(handle(3)).toBeVisible();
  await bring("Beside");
  await expect(handle(4)).toBeVisible();
});

test("the library shows who reads a document", async () => {
  await page.goto(`${group}/documents`);
  await expect(page.locator('[data-live="live"]')).toBeAttached();
  const told = await colleague.put(`/api/v1${group}/presence`, {
    data: { tab: "elsewhere", documentId, start: 0 },
  });
  expect(told.ok()).toBe(true);
  await expect(page.getByRole("list", { name: words("live.reading") })).toBeVisible();
  await expect(page.getByTitle(words("live.readsHere", { name: "Jonas Weber" }))).toBeVisible();
});
