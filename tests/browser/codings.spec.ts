import { expect, test, type APIRequestContext, type Browser, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, letIn, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** A coding from its plan to its decisions: two code by keys without seeing each other, the owner closes it and decides about what differs. */
const words = wordsOf("en");
const NAME = "What the text speaks of";
let owner: APIRequestContext;
let coders: APIRequestContext[];
let rooms: string;
let quotes: readonly [string, string, string];

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  owner = await signedUp("Сәуле Ақжан", "en");
  coders = [await signedUp("Дана Оспан"), await signedUp("Erlan Brook")];
  const groupId = await ownGroup(owner, "Coders by keys");
  rooms = `/groups/${groupId}`;
  for (const coder of coders) await letIn(owner, groupId, coder, "annotator");
  const bytes = articleBytes(ARTICLES.ru);
  await storedArticle(owner, groupId, { name: ARTICLES.ru.file, bytes });
  const lines = bytes.toString("utf8").split("\n");
  const [one = "", two = "", three = ""] = lines
    .slice(40)
    .filter((line) => line.length > 60 && !/\[| {2}/u.test(line))
    .map((line) => line.trim().slice(5, 45).trim());
  quotes = [one, two, three];
  const set = await owner.post(`/api/v1${rooms}/tagsets`, { data: { labels: { en: "Subject" } } });
  const { id } = (await set.json()) as { id: string };
  for (const [label, shortcut] of [
    ["Law", "6"],
    ["People", "7"],
  ] as const) {
    const made = await owner.post(`/api/v1${rooms}/tagsets/${id}/tags`, {
      data: { labels: { en: label }, shortcut },
    });
    expect(made.status()).toBe(200);
  }
});

const say = (key: string) => words(`codings.${key}`);
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function openPage(browser: Browser, person: APIRequestContext, at: string): Promise<Page> {
  const context = await browserOf(browser, person, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(at);
  return page;
}

test("the owner plans a coding", async ({ browser }) => {
  const page = await openPage(browser, owner, `${rooms}/codings/new`);
  await page.getByLabel(say("form.name"), { exact: true }).fill(NAME);
  await page.getByLabel(say("form.due"), { exact: true }).fill("2020-01-15");
  await page.getByRole("checkbox", { name: "Subject" }).check();
  await page
    .getByRole("group", { name: say("form.documents"), exact: true })
    .getByRole("checkbox")
    .check();
  for (const name of ["Дана Оспан", "Erlan Brook"])
    await page.getByRole("checkbox", { name }).first().check();
  await button(page, say("form.plan")).click();
  await expect(page.getByRole("heading", { name: NAME })).toBeVisible();
  await expect(page.getByText(say("late"))).toBeVisible();
  await page.context().close();
});

test("two code by keys, each alone", async ({ browser }) => {
  for (const [who, keys] of [
    [0, ["6", "6", "7"]],
    [1, ["6", "7"]],
  ] as const) {
    const coder = coders[who];
    if (coder === undefined) throw new Error("there are two coders");
    const page = await openPage(browser, coder, `${rooms}/codings`);
    await page.getByRole("link", { name: say("code"), exact: true }).click();
    const strip = page.getByRole("region", { name: say("strip.label") });
    await expect(strip).toBeVisible();
    for (const [at, key] of keys.entries()) {
      const saved = page.waitForResponse(
        (answer) => answer.request().method() === "POST" && answer.url().endsWith("/annotations"),
      );
      await selectWords(page, quotes[at] ?? "");
      await expect(selectionBar(page, words)).toBeVisible();
      await page.keyboard.press(key);
      expect((await saved).status()).toBe(200);
    }
    await expect(page.locator("[data-card-id]")).toHaveCount(keys.length);
    await button(page, say("strip.markDone")).click();
    await expect(strip.getByText(say("strip.isDone"), { exact: true })).toBeVisible();
    await page.context().close();
  }
});

test("the owner closes the coding and decides: agreed, a side, nothing; and takes one back", async ({
  browser,
}) => {
  const page = await openPage(browser, owner, `${rooms}/codings`);
  await page.getByRole("link", { name: NAME }).click();
  await button(page, say("close")).click();
  await page
    .getByRole("alertdialog")
    .or(page.getByRole("dialog"))
    .getByRole("button", { name: say("close") })
    .click();
  await page.getByRole("link", { name: say("differences.open") }).click();
  const list = page.getByRole("navigation", { name: words("adjudication.list") });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await button(page, words("adjudication.takeAgreed", { count: 1 })).click();
  await expect(page.getByRole("heading", { name: words("adjudication.kind.tags") })).toBeVisible();
  await page.keyboard.press("2");
  await expect(page.getByRole("heading", { name: words("adjudication.kind.one_coder") })).toBeVisible();
  await page.getByLabel(words("adjudication.note")).fill("It is said above.");
  await button(page, words("adjudication.reject")).click();
  await expect(page.getByText("3 of 3")).toBeVisible();
  await page
    .getByRole("region", { name: words("adjudication.detail") })
    .getByRole("button", { name: words("adjudication.undo") })
    .click();
  await expect(page.getByText("2 of 3")).toBeVisible();
  await page.context().close();
});

test("what was adjudicated is read in the inbox and keeps the coding closed", async ({ browser }) => {
  const page = await openPage(browser, owner, `${rooms}/codings`);
  await page.getByRole("link", { name: NAME }).click();
  await button(page, say("more")).click();
  await page.getByRole("menuitem", { name: say("reopen") }).click();
  await expect(page.getByText(words("refusals.coding_adjudicated"))).toBeVisible();
  await page.context().close();
  const [coder] = coders;
  if (coder === undefined) throw new Error("there are coders");
  const inbox = await openPage(browser, coder, "/inbox");
  await expect(inbox.getByText(NAME).first()).toBeVisible();
  await inbox.context().close();
});
