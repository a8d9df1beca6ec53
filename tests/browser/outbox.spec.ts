import { expect, test, type BrowserContext, type Page, type Route } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import {
  address,
  json,
  letIn,
  newPerson,
  ownGroup,
  somebody,
  storedArticle,
  type NewPerson,
} from "./support/people.ts";
import { cardWith, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** What was written and has not been sent: it outlives a reload, and stays with its person when another one signs in. */
const words = wordsOf("en");
const article = ARTICLES.en;
const MARKS = /\/api\/v1\/groups\/[^/]+\/documents\/[^/]+\/annotations$/;
const [maya, ruslan] = [newPerson("Maya Lindqvist"), newPerson("Ruslan Bektas")];
let context: BrowserContext;
let page: Page;
let reader: string;
let marksOf: () => Promise<number>;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const [owner, colleague] = [await somebody("en"), await somebody("en")];
  await owner.post("/api/v1/accounts", { data: maya });
  await colleague.post("/api/v1/accounts", { data: ruslan });
  const groupId = await ownGroup(owner, "Slow network");
  const documentId = await storedArticle(owner, groupId, {
    name: article.file,
    bytes: articleBytes(article),
  });
  await letIn(owner, groupId, colleague, "annotator");
  reader = `/groups/${groupId}/documents/${documentId}`;
  marksOf = async () =>
    (await json<{ annotations: unknown[] }>(owner, `/api/v1${reader}/annotations`)).annotations.length;
  context = await browser.newContext({ baseURL: address(), locale: "en-GB" });
  page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
});
test.afterAll(async () => {
  await context.close();
});

async function signIn({ email, password }: NewPerson): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(reader)}`);
  await page.getByLabel(words("account.fields.email")).fill(email);
  await page.getByLabel(words("account.fields.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: words("account.signIn.action") }).click();
  await expect(page.locator('[data-live="live"]')).toBeAttached();
}

async function signOut({ name }: NewPerson): Promise<void> {
  await page.getByRole("button", { name: words("shell.account.menu", { name }) }).click();
  await page.getByRole("menuitem", { name: words("shell.account.signOut") }).click();
}

/** The network swallows what is marked, and lets everything else through. */
async function lose(): Promise<void> {
  await page.route(MARKS, (route: Route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
}

async function question(text: string): Promise<void> {
  await selectWords(page, article.claim.passage);
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.question") })
    .click();
  await page.getByRole("textbox", { name: words("reader.write.question"), exact: true }).fill(text);
  await page.keyboard.press("Control+Enter");
}

const waits = () => page.getByRole("button", { name: words("live.waiting.count", { count: 1 }) });

test("what waits is still there after a reload, and is sent once", async () => {
  await signIn(maya);
  await lose();
  await question("Which year was meant?");
  await expect(waits()).toBeVisible();
  await page.reload();
  await expect(waits()).toBeVisible();
  await expect(cardWith(page, "Which year was meant?")).toBeVisible();
  expect(await marksOf()).toBe(0);
  await page.unroute(MARKS);
  await waits().click();
  await page.getByRole("button", { name: words("live.waiting.retry") }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(waits()).toHaveCount(0);
  await page.reload();
  await expect(cardWith(page, "Which year was meant?")).toHaveCount(1);
  expect(await marksOf()).toBe(1);
});

test("what waits is told before one signs out", async () => {
  await lose();
  await question("Whose figure is it?");
  await expect(waits()).toBeVisible();
  await signOut(maya);
  const dialog = page.getByRole("dialog", { name: words("live.leave.title", { count: 1 }) });
  await expect(dialog).toContainText("Whose figure is it?");
  await dialog.getByRole("button", { name: words("live.leave.stay") }).click();
  await expect(dialog).toHaveCount(0);
  await expect(cardWith(page, "Whose figure is it?")).toBeVisible();
  await signOut(maya);
  await dialog.getByRole("button", { name: words("live.leave.send") }).click();
  await expect(dialog.getByText(words("live.leave.unsent"))).toBeVisible();
  await dialog.getByRole("button", { name: words("live.leave.keep") }).click();
  await expect(page.getByText(words("account.signIn.ended"))).toBeVisible();
});

test("nobody else sees or sends it; it goes out when its person signs in again", async () => {
  await page.unroute(MARKS);
  await signIn(ruslan);
  await expect(cardWith(page, "Which year was meant?")).toBeVisible();
  await expect(cardWith(page, "Whose figure is it?")).toHaveCount(0);
  await expect(waits()).toHaveCount(0);
  await signOut(ruslan);
  await expect(page.getByText(words("account.signIn.ended"))).toBeVisible();
  expect(await marksOf()).toBe(1);
  await signIn(maya);
  await expect(cardWith(page, "Whose figure is it?")).toBeVisible();
  await expect.poll(marksOf).toBe(2);
  await expect(waits()).toHaveCount(0);
});
