import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, letIn, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { cardWith, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** Talk under a passage: one is named and told of it, a correction is suggested and taken into the text, earlier words come back. */
const words = wordsOf("en");
const article = ARTICLES.en;
const wrong = article.comment.passage;
const right = `${wrong}, as amended`;
let groupId: string;
let reader: string;
let browsers: BrowserContext[];
let own: Page;
let other: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const owner = await signedUp("Laura Whitfield");
  const colleague = await signedUp("Timur Ospan");
  groupId = await ownGroup(owner, "Talk");
  await letIn(owner, groupId, colleague, "annotator");
  const file = { name: article.file, bytes: articleBytes(article) };
  reader = `/groups/${groupId}/documents/${await storedArticle(owner, groupId, file)}`;
  const size = { viewport: { width: 1280, height: 800 } };
  const open = (person: APIRequestContext) => browserOf(browser, person, size);
  browsers = [await open(owner), await open(colleague)];
  [own, other] = [await browsers[0]!.newPage(), await browsers[1]!.newPage()];
});
test.afterAll(() => Promise.all(browsers.map((context) => context.close())));

async function mark(page: Page, kind: "comment" | "correction", passage: string): Promise<void> {
  await selectWords(page, passage);
  await selectionBar(page, words)
    .getByRole("button", { name: words(`reader.act.${kind}`) })
    .click();
}

test("whoever is named in a comment finds it in the inbox, and the way back to the passage", async () => {
  await own.goto(reader);
  await mark(own, "comment", article.claim.passage);
  const field = own.getByLabel(words("reader.write.comment"));
  await field.pressSequentially("Is this so, @Tim");
  await own.getByRole("option", { name: "Timur Ospan" }).click();
  await field.pressSequentially("?");
  await own.getByRole("button", { name: words("reader.send") }).click();
  // Answered only once it is stored.
  const card = cardWith(own, "Is this so, @Timur Ospan");
  await expect(card.getByRole("button", { name: words("reader.reply") })).toBeVisible();

  await other.goto("/inbox");
  await expect(other.getByRole("link", { name: words("inbox.bell", { count: 1 }) })).toBeVisible();
  await other.getByRole("main").getByRole("link", { name: "Laura Whitfield" }).click();
  await expect(other).toHaveURL(/#passage-/u);
  await expect(cardWith(other, "Is this so, @Timur Ospan")).toBeVisible();
  await expect(other.getByRole("link", { name: words("inbox.bell", { count: 0 }) })).toBeVisible();
});

test("a suggested correction is accepted: the text has it, and what was annotated stays", async () => {
  await mark(other, "correction", wrong);
  await other.getByLabel(words("threads.suggestion.replacement")).fill(right);
  await other.getByRole("button", { name: words("threads.suggestion.suggest") }).click();
  await expect(cardWith(other, "as amended")).toBeVisible();

  await own.reload();
  await cardWith(own, "as amended").click();
  await cardWith(own, "as amended")
    .getByRole("button", { name: words("threads.suggestion.accept") })
    .click();
  await expect(own.getByText(words("threads.suggestion.acceptedNote"))).toBeVisible();
  await expect(own.locator("[data-block-id]", { hasText: right }).first()).toBeVisible();
  const at = `/api/v1${reader}`;
  const { revision } = await json<{ revision: { number: number } }>(own.request, at);
  expect(revision.number).toBe(2);
  await own.goto(reader);
  await expect(cardWith(own, "Is this so, @Timur Ospan")).toBeVisible();
});

test("a reply is edited, and its author brings the earlier words back", async () => {
  await other.goto(reader);
  const card = cardWith(other, "Is this so");
  await card.click();
  await card.getByRole("button", { name: words("reader.reply") }).click();
  await card.getByLabel(words("reader.reply")).fill("Not quite.");
  await card.getByRole("button", { name: words("reader.send") }).click();
  const reply = card.getByRole("listitem").filter({ hasText: "Not quite." });
  const menu = card.getByRole("button", { name: words("threads.menu", { name: "Timur Ospan" }) });
  await expect(reply).toBeVisible();
  await menu.click();
  await other.getByRole("menuitem", { name: words("threads.edit") }).click();
  await card.getByLabel(words("threads.edit")).fill("It is.");
  await card.getByRole("button", { name: words("ui.save") }).click();
  await expect(card.getByRole("listitem")).toContainText(["It is."]);
  await expect(card.getByRole("listitem")).toContainText([words("threads.edited")]);
  await menu.click();
  await other.getByRole("menuitem", { name: words("threads.wordings.title") }).click();
  await other.getByRole("button", { name: words("threads.wordings.restore") }).click();
  await expect(reply).toBeVisible();
  await expect(reply).toContainText(words("threads.edited"));
});
