import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { cardWith, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** The reader's main path without a pointer: after the page is open nothing is clicked. */
const words = wordsOf("kk");
const article = ARTICLES.kk;
let person: APIRequestContext;
let group: string;
let documentId: string;
let page: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  person = await signedUp("Жанар Мұрат", "kk");
  const groupId = await ownGroup(person, "Пернетақтамен");
  group = `/groups/${groupId}`;
  documentId = await storedArticle(person, groupId, { name: article.file, bytes: articleBytes(article) });
  const context = await browserOf(browser, person, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

/** Goes on with Tab until the focus is on what is meant; a page where it cannot be reached fails. */
async function tabTo(name: string, most = 80): Promise<void> {
  const seen: string[] = [];
  for (let n = 0; n < most; n++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "";
    });
    if (focused.trim() === name) return;
    seen.push(focused.trim().slice(0, 40));
  }
  throw new Error(`“${name}” is not reached by Tab. Reached: ${seen.join(" | ")}`);
}

test("the first Tab leads past the bar to the text", async () => {
  await page.goto(`${group}/documents/${documentId}`);
  await expect(page.locator("[data-block-id]").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: words("shell.skip") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/u);
});

test("a citation is reached by Tab, opened by Enter and closed by Escape", async () => {
  const { mark, entry } = article.citation;
  await tabTo(mark, 120);
  await page.keyboard.press("Enter");
  const opened = page.getByRole("group", { name: words("reader.entry.label", { citation: mark }) });
  await expect(opened).toContainText(entry);
  await page.keyboard.press("Escape");
  await expect(opened).toHaveCount(0);
});

test("selected words become a claim with a reform and a source, key by key", async () => {
  // Caret browsing is the browser's own; it leaves the selection that stands here.
  await selectWords(page, article.claim.passage, "touch");
  await expect(page.getByRole("toolbar", { name: words("reader.selection") })).toBeVisible();
  await page.keyboard.press("c");
  const wording = page.getByLabel(words("reader.wording"), { exact: true });
  await expect(wording).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(article.claim.wording);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: words("ui.meaning.name.norm") })).toBeChecked();
  await tabTo(words("reforms.field.label"));
  await page.keyboard.type(article.reform.typed);
  await expect(page.getByRole("option", { name: article.reform.found })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const chip = words("reforms.field.remove", { name: article.reform.label });
  await expect(page.getByRole("button", { name: chip })).toBeVisible();
  await tabTo(words("reader.source.label"));
  await page.keyboard.type(article.claim.source.typed);
  await expect(
    page.getByRole("option").filter({ hasText: article.claim.source.entry }).first(),
  ).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  const card = cardWith(page, article.claim.wording);
  await expect(card).toContainText(words("reader.claimNumber", { number: 1 }));
  await expect(card).toContainText(article.reform.label);
});

test("the card is answered, corrected, deleted and brought back by keys", async () => {
  await page.keyboard.press("r");
  await expect(page.getByLabel(words("reader.reply"))).toBeFocused();
  await page.keyboard.type(article.comment.reply);
  await page.keyboard.press("Control+Enter");
  await expect(cardWith(page, article.comment.reply)).toBeVisible();
  await page.reload();
  await expect(page.locator("[data-card-id]")).toHaveCount(1);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await tabTo(words("ui.more"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: words("reader.menu.deleteMention") })).toBeFocused();
  const deleted = page.waitForResponse((answer) => answer.request().method() === "DELETE");
  await page.keyboard.press("Enter");
  await deleted;
  await expect(page.locator("[data-card-id]")).toHaveCount(0);
  await tabTo(words("ui.undo"), 200);
  const restored = page.waitForResponse(/\/restore$/u);
  await page.keyboard.press("Enter");
  await restored;
  const at = `/api/v1${group}/documents/${documentId}/annotations`;
  const { annotations } = await json<{ annotations: unknown[] }>(person, at);
  expect(annotations).toHaveLength(1);
});
