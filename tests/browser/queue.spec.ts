import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { cardWith, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** A text is corrected under an annotation: it waits, is found from the library, and a person gives it a place or detaches it. */
const words = wordsOf("en");
const article = ARTICLES.en;
const gone = article.comment.passage;
let owner: APIRequestContext;
let groupId: string;
let documentId: string;
let context: BrowserContext;
let page: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  owner = await signedUp("Helen Carter");
  groupId = await ownGroup(owner, "Corrected");
  documentId = await storedArticle(owner, groupId, { name: article.file, bytes: articleBytes(article) });
  context = await browserOf(browser, owner, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});
test.afterAll(() => context.close());

interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly version: number;
}

/** Puts other words in place of the annotation's passage, as a suggested correction that is accepted. */
async function rewritePassage(): Promise<void> {
  const at = `/api/v1/groups/${groupId}`;
  const listed = `${at}/documents/${documentId}/annotations`;
  const { annotations } = await json<{ annotations: Stored[] }>(owner, listed);
  const commented = annotations.find(({ kind }) => kind === "comment");
  if (commented === undefined) throw new Error("the comment is not stored");
  const { start, end, exact, prefix, suffix } = commented;
  const selectors = [
    { type: "TextPositionSelector", start, end },
    { type: "TextQuoteSelector", exact, prefix, suffix },
  ];
  const replacement = "Nothing of the kind was ever written down by anybody";
  const suggested = await owner.post(listed, { data: { kind: "correction", selectors, replacement } });
  const { id, version } = (await suggested.json()) as Stored;
  const accepted = await owner.post(`${at}/annotations/${id}/decision`, {
    data: { decision: "accepted" },
    headers: { "If-Match": `"${version}"` },
  });
  expect(accepted.status()).toBe(200);
}

test("an annotation whose words are gone waits; the library says so and leads to it", async () => {
  await page.goto(`/groups/${groupId}/documents/${documentId}`);
  await selectWords(page, gone);
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.comment") })
    .click();
  await page.getByLabel(words("reader.write.comment")).fill("Compare with the report.");
  await page.getByRole("button", { name: words("reader.send") }).click();
  const card = cardWith(page, "Compare with the report.");
  await expect(card.getByRole("button", { name: words("reader.reply") })).toBeVisible();
  await rewritePassage();
  await page.goto(`/groups/${groupId}/documents`);
  await page.getByRole("link", { name: words("documents.lostCount", { count: 1 }) }).click();
  const queue = page.getByRole("group", { name: words("reader.lost.queue") });
  await expect(queue).toContainText(gone);
  await expect(queue).toContainText(words("reader.lost.why.quote_not_found"));
});

test("it is detached and waits again, and is placed on the words that are selected", async () => {
  const queue = page.getByRole("group", { name: words("reader.lost.queue") });
  await queue.getByRole("button", { name: words("reader.lost.detach") }).click();
  await page.getByText(words("reader.lost.detached", { count: 1 })).click();
  await page.getByRole("button", { name: words("reader.lost.reattach") }).click();
  await expect(queue).toContainText(gone);
  await selectWords(page, article.claim.passage);
  await queue.getByRole("button", { name: words("reader.lost.place") }).click();
  await expect(queue).toBeHidden();
  await page
    .getByRole("region", { name: words("ui.messages") })
    .getByRole("button", { name: words("ui.undo") })
    .last()
    .click();
  await expect(queue).toContainText(gone);
  await selectWords(page, article.claim.passage);
  await queue.getByRole("button", { name: words("reader.lost.place") }).click();
  await expect(queue).toBeHidden();
  await expect(cardWith(page, "Compare with the report.")).toBeVisible();
  await page.reload();
  await expect(cardWith(page, "Compare with the report.")).toBeVisible();
});
