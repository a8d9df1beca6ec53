import { expect, test, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** Search inside the open text: word forms, another script, from hit to hit, and back to where one was. */
const words = wordsOf("kk");
const article = ARTICLES.kk;
let address: string;
let page: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const person = await signedUp("Сәуле Ахмет", "kk");
  const groupId = await ownGroup(person, "Мәтіннен іздеу");
  const documentId = await storedArticle(person, groupId, {
    name: article.file,
    bytes: articleBytes(article),
  });
  address = `/groups/${groupId}/documents/${documentId}`;
  const context = await browserOf(browser, person, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

const field = () => page.getByRole("textbox", { name: words("reader.find.label") });
const count = () => page.locator("[data-find-count]");
const hits = async () => Number(await count().getAttribute("data-find-count"));

test("finds other forms of the word, and goes from hit to hit by keys", async () => {
  await page.goto(address);
  await page.getByRole("button", { name: words("reader.find.open") }).click();
  await expect(field()).toBeFocused();
  await page.keyboard.type("сайлауларда");
  await expect(count()).toHaveText(/\d/u);
  const all = await hits();
  expect(all).toBeGreaterThan(1);
  const first = await count().textContent();
  await page.keyboard.press("Enter");
  await expect(count()).not.toHaveText(first ?? "");
  await page.keyboard.press("Shift+Enter");
  await expect(count()).toHaveText(first ?? "");
});

test("finds a word typed without the marks of its letters, says so, and says when nothing is found", async () => {
  await field().fill("жергиликти");
  await expect(page.getByText(words("reader.find.by.sound"))).toBeVisible();
  await field().fill("жоқсөзжоқ");
  await expect(count()).toHaveText(words("reader.find.none"));
});

test("closes with Escape and gives the focus back", async () => {
  await page.keyboard.press("Escape");
  await expect(field()).toHaveCount(0);
  await expect(page.getByRole("button", { name: words("reader.find.open") })).toBeFocused();
});

test("opens at the words of its address, and leaves the address when it is closed", async () => {
  await page.goto(`${address}?find=${encodeURIComponent("сайлау")}`);
  await expect(field()).toHaveValue("сайлау");
  await expect(count()).toHaveText(/\d/u);
  await field().press("Escape");
  await expect(page).not.toHaveURL(/find=/u);
});
