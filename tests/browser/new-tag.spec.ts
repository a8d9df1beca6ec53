import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, letIn, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { cardWith, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** What the codebook lacks is made where it is needed, by whoever annotates, and taken back. */
const words = wordsOf("en");
const article = ARTICLES.en;
let annotator: APIRequestContext;
let context: BrowserContext;
let page: Page;
let group: string;

test.beforeAll(async ({ browser }) => {
  const owner = await signedUp("Sofia Brandt");
  annotator = await signedUp("Arman Tulegen");
  const groupId = await ownGroup(owner, "Tags in place");
  group = `/groups/${groupId}`;
  await letIn(owner, groupId, annotator, "annotator");
  for (const name of ["Evidence", "Tone"]) {
    const made = await owner.post(`/api/v1${group}/tagsets`, { data: { labels: { en: name } } });
    expect(made.ok(), name).toBe(true);
  }
  const file = { name: article.file, bytes: articleBytes(article) };
  const documentId = await storedArticle(owner, groupId, file);
  context = await browserOf(browser, annotator, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await page.goto(`${group}/documents/${documentId}`);
});
test.afterAll(() => context.close());

async function tagsOf(tagset: string): Promise<readonly string[]> {
  const { tagsets } = await json<{
    tagsets: { labels: { en?: string }; tags: { labels: { en?: string } }[] }[];
  }>(annotator, `/api/v1${group}/codebook`);
  const found = tagsets.find(({ labels }) => labels.en === tagset);
  return (found?.tags ?? []).flatMap(({ labels }) => labels.en ?? []);
}

test("an annotator makes a tag in the tagset of choice from the card, and undoes it", async () => {
  await selectWords(page, article.comment.passage);
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.comment") })
    .click();
  await page.getByLabel(words("reader.write.comment")).fill("Needs a tag.");
  await page.getByRole("button", { name: words("reader.send") }).click();
  const card = cardWith(page, "Needs a tag.");
  await card.getByRole("button", { name: words("reader.tags.add") }).click();
  await card.getByRole("combobox", { name: words("reader.tags.add") }).fill("Irony");
  await page.getByRole("option", { name: words("reader.tags.create", { name: "Irony" }) }).click();
  await card.getByLabel(words("reader.tags.tagset")).selectOption({ label: "Tone" });
  await card.getByRole("button", { name: words("reader.tags.make") }).click();
  await expect(
    card.getByRole("button", { name: words("reader.tags.remove", { name: "Irony" }) }),
  ).toBeVisible();
  expect(await tagsOf("Tone")).toEqual(["Irony"]);
  const messages = page.getByRole("region", { name: words("ui.messages") });
  await messages.getByRole("button", { name: words("ui.undo") }).click();
  await expect.poll(() => tagsOf("Tone")).toEqual([]);
  await expect(
    card.getByRole("button", { name: words("reader.tags.remove", { name: "Irony" }) }),
  ).toHaveCount(0);
});
