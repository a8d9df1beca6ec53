import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { cardWith, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** Somebody was faster: both texts are shown, and what was typed stays to be stored. */
const words = wordsOf("en");
const article = ARTICLES.en;
let owner: APIRequestContext;
let context: BrowserContext;
let page: Page;
let group: string;
let documentId: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  owner = await signedUp("Nora Lindgren");
  const groupId = await ownGroup(owner, "Two at once");
  documentId = await storedArticle(owner, groupId, { name: article.file, bytes: articleBytes(article) });
  group = `/groups/${groupId}`;
  context = await browserOf(browser, owner, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});
test.afterAll(() => context.close());

interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly title: string;
  readonly authors: string;
  readonly replacement: string | null;
}

const change = (path: string, version: number, data: object) =>
  owner.patch(`/api/v1${group}${path}`, { data, headers: { "If-Match": `"${version}"` } });

test("the card of a document: what only one changed stands, of one title both texts are shown", async () => {
  const at = `/documents/${documentId}`;
  await page.goto(`${group}/documents`);
  await page.getByRole("button", { name: words("documents.menu.label", { title: article.title }) }).click();
  await page.getByRole("menuitem", { name: words("documents.menu.edit") }).click();
  const title = page.getByRole("textbox", { name: words("documents.edit.name"), exact: true });
  await title.fill("My title");
  const { version } = await json<Stored>(owner, `/api/v1${group}${at}`);
  expect((await change(at, version, { title: "Their title", authors: "Their authors" })).status()).toBe(200);
  await page.getByRole("button", { name: words("ui.save") }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(words("claims.wordings.conflict"));
  await expect(dialog).toContainText("Their title");
  await expect(title).toHaveValue("My title");
  const authors = page.getByRole("textbox", { name: words("documents.edit.authors"), exact: true });
  await expect(authors).toHaveValue("Their authors");
  await page.getByRole("button", { name: words("ui.save") }).click();
  await expect(dialog).toHaveCount(0);
  expect(await json<Stored>(owner, `/api/v1${group}${at}`)).toMatchObject({
    title: "My title",
    authors: "Their authors",
  });
});

test("a suggested correction that was changed elsewhere is shown beside what is typed", async () => {
  await page.goto(`${group}/documents/${documentId}`);
  await selectWords(page, article.comment.passage);
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.correction") })
    .click();
  const field = page.getByLabel(words("threads.suggestion.replacement"));
  await field.fill("First suggestion");
  await page.getByRole("button", { name: words("threads.suggestion.suggest") }).click();
  const card = cardWith(page, "First suggestion");
  await card.getByRole("button", { name: words("ui.more") }).click();
  await page.getByRole("menuitem", { name: words("reader.menu.edit") }).click();
  await field.fill("Typed here");
  const listed = `/api/v1${group}/documents/${documentId}/annotations`;
  const { annotations } = await json<{ annotations: Stored[] }>(owner, listed);
  const { id = "", version = 0 } = annotations.find(({ kind }) => kind === "correction") ?? {};
  const elsewhere = await change(`/annotations/${id}`, version, { replacement: "Written elsewhere" });
  expect(elsewhere.status()).toBe(200);
  await expect(page.getByText(words("claims.wordings.conflict"))).toBeVisible();
  await expect(page.getByText("Written elsewhere")).toBeVisible();
  await expect(field).toHaveValue("Typed here");
  // Whoever saves before the other text can have been read is refused once more, and saves again.
  await expect(async () => {
    await page.getByRole("button", { name: words("ui.save"), exact: true }).click();
    await expect(field).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
  const now = await json<{ annotations: Stored[] }>(owner, listed);
  expect(now.annotations.find((one) => one.id === id)?.replacement).toBe("Typed here");
});
