import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { paintedWords, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** The reader's desk: the cursor of the keyboard, filters in the address, two texts side by side, a finger. */
const words = wordsOf("kk");
const article = ARTICLES.kk;
let person: APIRequestContext;
let groupId: string;
let documentId: string;
let otherId: string;
let page: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  person = await signedUp("Айнұр Серік", "kk");
  groupId = await ownGroup(person, "Оқу үстелі");
  documentId = await storedArticle(person, groupId, { name: article.file, bytes: articleBytes(article) });
  const other = ARTICLES.ru;
  otherId = await storedArticle(person, groupId, { name: other.file, bytes: articleBytes(other) });
  const context = await browserOf(browser, person, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

const reader = () => `/groups/${groupId}/documents/${documentId}`;
const said = () => page.locator("[data-announcer]");
const cursor = () => page.getByRole("application", { name: words("reader.cursor.label") });

async function open(query = ""): Promise<void> {
  await page.goto(`${reader()}${query}`);
  await expect(page.locator("[data-block-id]").first()).toBeVisible();
}

test("the cursor goes by words and sentences, says where it is, and marks a passage", async () => {
  await open();
  await page.keyboard.press("i");
  await expect(cursor()).toBeFocused();
  await page.keyboard.press("Control+Home");
  const opening = await page.locator("[data-block-id]").first().innerText();
  await expect(said()).toContainText(/[\p{L}\p{N}]+/u.exec(opening)?.[0] ?? "–");
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("s");
  await expect(said()).toContainText(words("reader.said.selected", { count: 1 }).split(":")[0] ?? "");
  const sentence = await page.evaluate(() => getSelection()?.toString() ?? "");
  expect(sentence.length).toBeGreaterThan(0);
  const stored = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.keyboard.press("h");
  expect((await stored).ok()).toBe(true);
  await expect.poll(() => paintedWords(page, "plain")).toContain(sentence.trim());
  const { annotations } = await json<{ annotations: { exact: string }[] }>(
    person,
    `/api/v1${reader()}/annotations`,
  );
  expect(annotations.map(({ exact }) => exact)).toEqual([sentence.trim()]);
});

test("Enter leads from the cursor to the card, Escape back and out; every key is listed", async () => {
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-card-id]").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cursor()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cursor()).toHaveCount(0);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: words("reader.help.title") });
  await expect(help).toContainText(words("reader.help.sentence"));
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
});

test("a filter stands in the address, says when nothing is left, and is taken off by one press", async () => {
  await open("?kind=question&colour=author");
  await expect(page.getByText(words("reader.filter.none"))).toBeVisible();
  await expect(page.locator("[data-card-id]")).toHaveCount(0);
  await page.getByRole("button", { name: words("reader.filter.clear") }).click();
  await expect(page.locator("[data-card-id]")).toHaveCount(1);
  await expect(page).toHaveURL(/\?colour=author$/u);
  await expect.poll(() => paintedWords(page, "m1")).not.toBe("");
});

test("two texts are chosen, stand side by side, and scroll together", async () => {
  await open();
  await page.getByRole("button", { name: words("compare.choose") }).click();
  await page.getByRole("dialog").getByRole("link", { name: ARTICLES.ru.title }).click();
  await expect(page).toHaveURL(new RegExp(`/documents/${documentId}/compare/${otherId}$`, "u"));
  const frames = [page.frameLocator("iframe").first(), page.frameLocator("iframe").last()];
  for (const frame of frames) await expect(frame.locator("[data-block-id]").first()).toBeVisible();
  const panes = page.frames().filter((frame) => frame.url().includes("/pane"));
  const right = panes.find((frame) => frame.url().includes(otherId));
  const left = panes.find((frame) => frame.url().includes(documentId));
  await left?.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => right?.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test("on a phone words selected by a finger are marked from the foot of the screen", async ({ browser }) => {
  const touch = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  const context = await browserOf(browser, person, touch);
  const phone = await context.newPage();
  await phone.goto(reader());
  await selectWords(phone, article.claim.passage, "touch");
  const bar = selectionBar(phone, words);
  await expect(bar).toBeVisible();
  const box = await bar.boundingBox();
  expect(box?.y, "below the words and their handles").toBeGreaterThan(844 / 2);
  expect((box?.y ?? 0) + (box?.height ?? 0), "at the foot").toBeGreaterThan(840);
  await bar.getByRole("button", { name: words("reader.act.highlight") }).tap();
  await expect.poll(() => paintedWords(phone, "plain")).toContain(article.claim.passage);
  await context.close();
});
