import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, letIn, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** The search of a group: from the field in the bar to a title and to all results, narrowed, kept, and into the text. */
const words = wordsOf("en");
const article = ARTICLES.en;
const PHRASE = "quiet half";
let owner: APIRequestContext & { userId: string };
let group: string;
let page: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  owner = await signedUp("Laura Searching");
  const groupId = await ownGroup(owner, "Searched");
  group = `/groups/${groupId}`;
  await storedArticle(owner, groupId, { name: article.file, bytes: articleBytes(article) });
  // Whoever searches has what was written a moment ago indexed; suggestions do not wait.
  await json(owner, `/api/v1${group}/search?q=court`);
  const context = await browserOf(browser, owner, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

const field = (at: Page = page) => at.getByRole("combobox", { name: words("search.label") });
const hits = () => page.locator("[data-hit]");

/** "/" is heard once the page has come alive. */
async function toField(): Promise<void> {
  // The library has "/" for its own list.
  await page.goto(`${group}/members`);
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(field()).toBeFocused({ timeout: 1_000 });
  }).toPass();
}

test("a title is chosen by keys while one types", async () => {
  await toField();
  await page.keyboard.type("court counc");
  const option = page.getByRole("option").filter({ hasText: new RegExp(article.title, "iu") });
  await expect(option).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("ArrowDown");
    await expect(option).toHaveAttribute("aria-selected", "true", { timeout: 200 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/documents\/[\da-f-]{36}/u);
});

test("Enter shows all results, the keys go on among them, and a facet narrows them", async () => {
  await toField();
  await page.keyboard.type("courts");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=courts/u);
  await expect(hits().first()).toBeVisible();
  await expect(field()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(hits().first().getByRole("link")).toBeFocused();
  await page.keyboard.press("/");
  await expect(field()).toBeFocused();
  const narrow = page.getByRole("complementary", { name: words("search.narrow") });
  const texts = narrow.getByRole("button", { name: words("search.nouns.block") });
  await expect(async () => {
    await texts.click();
    await expect(page).toHaveURL(/noun=block/u, { timeout: 2_000 });
  }).toPass();
  await expect(texts).toHaveAttribute("aria-pressed", "true");
  await expect(hits().filter({ hasText: /court/iu }).first()).toBeVisible();
});

test("what was asked is kept under a name, asked again, named otherwise and deleted", async () => {
  const menu = (name: string) => page.getByRole("button", { name, exact: true });
  await menu(words("views.searches.title")).click();
  await page.getByRole("menuitem", { name: words("views.searches.save") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words("views.searches.name")).fill("Courts in texts");
  await dialog.getByRole("button", { name: words("ui.save") }).click();
  await expect(page).toHaveURL(/view=/u);
  await page.goto(`${group}/search`);
  await expect(async () => {
    await menu(words("views.searches.title")).click();
    await page.getByRole("menuitem", { name: "Courts in texts" }).click({ timeout: 1_500 });
  }).toPass();
  await expect(page).toHaveURL(/q=courts/u);
  await expect(page).toHaveURL(/noun=block/u);
  await expect(hits().first()).toBeVisible();
  await menu("Courts in texts").click();
  await page.getByRole("menuitem", { name: words("views.rename") }).click();
  await dialog.getByLabel(words("views.searches.name")).fill("Courts");
  await dialog.getByRole("button", { name: words("ui.save") }).click();
  await menu("Courts").click();
  await page.getByRole("menuitem", { name: words("ui.delete") }).click();
  await expect(page.getByText(words("views.searches.deleted", { name: "Courts" }))).toBeVisible();
  await expect(menu(words("views.searches.title"))).toBeVisible();
});

/** The block that the address names. */
const block = () => {
  const [, key = ""] = /#block-([\w-]+)/u.exec(page.url()) ?? [];
  return page.locator(`[data-block-id="${key}"]`).filter({ hasText: PHRASE });
};
const marks = () => page.locator("[data-find-count]");

test("a hit in a text leads to its block in the reader with the words marked, again after a reload, and back", async () => {
  await page.goto(`${group}/search?q=${encodeURIComponent(`"${PHRASE}"`)}&noun=block`);
  await hits().first().getByRole("link").click();
  await expect(page).toHaveURL(/find=.*#block-/u);
  await expect(block()).toBeInViewport();
  await expect(marks()).not.toHaveAttribute("data-find-count", "0");
  await page.reload();
  await expect(block()).toBeInViewport();
  await expect(marks()).not.toHaveAttribute("data-find-count", "0");
  await page.goBack();
  await expect(hits().first()).toBeVisible();
});

test("a name of the register finds what has the other name, says so, and can be left at what was typed", async () => {
  const labels = { en: "Quiet half" };
  const aliases = { en: ["QHF"] };
  const reform = { labels, aliases, descriptions: {}, dates: [], acts: [], parentId: null };
  const made = await owner.post(`/api/v1${group}/reforms`, { data: reform });
  expect(made.ok(), await made.text()).toBe(true);
  await page.goto(`${group}/search?q=QHF`);
  const texts = page.locator("[data-hit]:has(a[href*='/documents/'])").filter({ hasText: PHRASE });
  await expect(texts.first()).toBeVisible();
  await expect(page.getByText(words("search.alsoAs", { names: "Quiet half" }))).toBeVisible();
  await expect(async () => {
    await page.getByRole("button", { name: words("search.asTyped") }).click({ timeout: 1_000 });
    await expect(page).toHaveURL(/names=typed/u, { timeout: 2_000 });
  }).toPass();
  await expect(hits()).toHaveCount(1);
  await page.getByRole("button", { name: words("search.withNames") }).click();
  await expect(texts.first()).toBeVisible();
  await texts.first().getByRole("link").click();
  await expect(page).toHaveURL(/find=quiet(?:%20|\+)half/iu);
  await expect(block()).toBeInViewport();
});

test("a student has no field and finds nothing", async ({ browser }) => {
  const student = await signedUp("Student");
  await letIn(owner, group.slice("/groups/".length), student, "student");
  const context = await browserOf(browser, student, { viewport: { width: 1280, height: 800 } });
  const at = await context.newPage();
  await at.goto(group);
  await expect(at.getByRole("banner")).toBeVisible();
  await expect(field(at)).toHaveCount(0);
  await at.goto(`${group}/search?q=${encodeURIComponent(PHRASE)}`);
  await expect(at.locator("[data-hit]")).toHaveCount(0);
  await context.close();
  const answer = await student.get(`/api/v1${group}/search?q=court`);
  expect(answer.status()).toBe(403);
  expect(await answer.text()).not.toContain(PHRASE);
});
