import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes, articleFile } from "./support/articles.ts";
import { browserOf, ownGroup, signedUp } from "./support/people.ts";
import { paintedWords, selectionBar, selectWords } from "./support/reading.ts";
import { paragraphsOfDocx, takeAlong } from "./support/taken-along.ts";
import { wordsOf } from "./support/words.ts";

/** The main job once more on a phone: 360 CSS pixels, a finger instead of a mouse. */
const words = wordsOf("kk");
const article = ARTICLES.kk;
let context: BrowserContext;
let page: Page;
let group: string;
let reader: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const person = await signedUp("Динара Сапар", "kk");
  group = `/groups/${await ownGroup(person, "Телефондағы топ")}`;
  context = await browserOf(browser, person, {
    locale: "kk-KZ",
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  page = await context.newPage();
});
test.afterAll(() => context.close());

/** Nothing may stand out to the right: a page that moves sideways under the finger cannot be read. */
async function expectNoSidewaysScroll(): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect(content, `${page.url()} is as wide as the window`).toBeLessThanOrEqual(window);
}

test("on a phone an article is added and stored", async () => {
  await page.goto(`${group}/documents`);
  await page.getByRole("link", { name: words("documents.add") }).tap();
  const chooser = page.waitForEvent("filechooser");
  await page.getByText(words("import.drop.label")).tap();
  await (await chooser).setFiles(articleFile(article));
  await expect(page).toHaveURL(/\/documents\/import\/[0-9a-f-]{36}$/u);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
  await expectNoSidewaysScroll();
  await page.getByRole("button", { name: words("import.store") }).tap();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/u);
  reader = new URL(page.url()).pathname;
});

test("on a phone a citation opens its entry and the contents lead through the text", async () => {
  await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(article.title);
  await expectNoSidewaysScroll();
  const { mark, entry } = article.citation;
  const citation = page.locator("[data-citation-id]").filter({ hasText: mark }).first();
  await citation.tap();
  const opened = page.getByRole("group", { name: words("reader.entry.label", { citation: mark }) });
  await expect(opened).toContainText(entry);
  await expectNoSidewaysScroll();
  await opened.getByRole("button", { name: words("reader.entry.close") }).tap();
  await page.getByRole("button", { name: words("reader.contents.label") }).tap();
  const sheet = page.getByRole("dialog");
  const last = article.headings.at(-1) ?? "";
  await sheet.getByText(last, { exact: true }).tap();
  await expect(sheet).toBeHidden();
  await expect(page.locator("article").getByRole("heading", { name: last })).toBeInViewport();
});

test("on a phone a claim is stated from a sheet and found again in the list", async () => {
  await selectWords(page, article.claim.passage, "touch");
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.claim") })
    .tap();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel(words("reader.wording"), { exact: true }).fill(article.claim.wording);
  await sheet.getByRole("combobox", { name: words("reforms.field.label") }).fill(article.reform.typed);
  await sheet.getByRole("option", { name: article.reform.found }).tap();
  await sheet.getByRole("button", { name: words("reader.stateClaim") }).tap();
  const card = page.getByRole("dialog").filter({ hasText: article.claim.wording });
  await expect(card).toContainText(article.reform.label);
  await expect.poll(() => paintedWords(page, "lit-m1")).toBe(article.claim.passage);
  await card.getByRole("button", { name: words("ui.close") }).tap();
  await page.reload();
  await page.getByRole("button", { name: words("reader.annotations") }).tap();
  await page.getByRole("dialog").getByRole("button", { name: article.claim.wording }).tap();
  await expect(page.getByRole("dialog").filter({ hasText: article.reform.label })).toBeVisible();
  await expectNoSidewaysScroll();
});

test("on a phone the list is taken over and goes along as a Word document", async () => {
  await page.goto(`${reader}/references`);
  await page.getByRole("button", { name: words("references.takeOver.take") }).tap();
  await expect(page.getByText(words("references.takeOver.tied"))).toHaveCount(article.works);
  await expectNoSidewaysScroll();
  await page.getByRole("link", { name: words("references.takeOver.toBibliography") }).tap();
  const list = page.getByRole("region", { name: words("bibliography.builder.list") });
  await expect(list.getByRole("listitem")).toHaveCount(article.works);
  await expectNoSidewaysScroll();
  const paragraphs = await paragraphsOfDocx(await takeAlong(page, words, "docx"));
  expect(paragraphs).toHaveLength(article.works + 1);
});

test("the stored file is the one that was given", async () => {
  const kept = await page.request.get(`/api/v1${reader}/original`);
  expect(await kept.body()).toEqual(articleBytes(article));
});
