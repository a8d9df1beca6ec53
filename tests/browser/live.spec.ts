import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, letIn, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { cardWith, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** Two people before one text: what one writes the other sees, and a network that goes away takes nothing with it. */
const words = wordsOf("en");
const article = ARTICLES.en;
let contexts: BrowserContext[];
let own: Page;
let other: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const owner = await signedUp("Maya Lindqvist", "en");
  const colleague: APIRequestContext = await signedUp("Ruslan Bektas", "en");
  const groupId = await ownGroup(owner, "Live readers");
  const file = { name: article.file, bytes: articleBytes(article) };
  const reader = `/groups/${groupId}/documents/${await storedArticle(owner, groupId, file)}`;
  await letIn(owner, groupId, colleague, "annotator");
  contexts = [await browserOf(browser, owner), await browserOf(browser, colleague)];
  [own, other] = [await contexts[0]!.newPage(), await contexts[1]!.newPage()];
  for (const page of [own, other]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(reader);
    await expect(page.locator('[data-live="live"]')).toBeAttached();
  }
});
test.afterAll(async () => {
  for (const context of contexts) await context.close();
});

async function question(page: Page, text: string): Promise<void> {
  await selectWords(page, article.claim.passage);
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.question") })
    .click();
  await page.getByRole("textbox", { name: words("reader.write.question"), exact: true }).fill(text);
  await page.keyboard.press("Control+Enter");
}

test("each sees that the other reads here", async () => {
  await expect(
    own.getByRole("button", { name: words("live.goTo", { name: "Ruslan Bektas" }) }),
  ).toBeVisible();
  await expect(
    other.getByRole("button", { name: words("live.goTo", { name: "Maya Lindqvist" }) }),
  ).toBeVisible();
});

test("a question of one stands in the other's margin without a reload", async () => {
  await question(own, "Which court was meant?");
  await expect(cardWith(own, "Which court was meant?")).toBeVisible();
  await expect(cardWith(other, "Which court was meant?")).toBeVisible();
});

test("what is written without a network waits in its place and is sent once when the network is back", async () => {
  await contexts[0]!.setOffline(true);
  await question(own, "Is the year right?");
  await expect(cardWith(own, "Is the year right?")).toBeVisible();
  await expect(own.getByRole("button", { name: words("live.waiting.count", { count: 1 }) })).toBeVisible();
  await contexts[0]!.setOffline(false);
  await expect(cardWith(other, "Is the year right?")).toBeVisible();
  await expect(own.getByRole("button", { name: words("live.waiting.count", { count: 1 }) })).toHaveCount(0);
  await expect(cardWith(own, "Is the year right?")).toHaveCount(1);
});
