import { expect, test, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { browserOf, sampleOwner } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** The matrix narrowed on the page, a conflict read in its cell, and what happens in the group while it is open. */
const words = wordsOf("en");
let context: BrowserContext;
let page: Page;
let groupId: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const person = await sampleOwner();
  context = await browserOf(browser, person, { locale: "en-GB", viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  const { groups } = (await (await context.request.get("/api/v1/groups")).json()) as {
    groups: { id: string; isSample: boolean }[];
  };
  groupId = groups.find(({ isSample }) => isSample)?.id ?? "";
});
test.afterAll(() => context.close());

const grid = (): Locator => page.getByRole("treegrid");
const chips = (): Locator => page.getByRole("list", { name: words("ui.filters.chosen") });

test("is narrowed to a text that is chosen on the page, and a chip takes that away again", async () => {
  await page.goto(`/groups/${groupId}/matrix`);
  const columns = grid().getByRole("columnheader");
  const before = await columns.count();
  await expect(async () => {
    await page.getByRole("button", { name: new RegExp(`^${words("matrix.document")}:`, "u") }).click();
    await page.getByRole("menuitemcheckbox").first().click({ timeout: 1_500 });
  }).toPass();
  await expect(page).toHaveURL(/documents=/u);
  await page.keyboard.press("Escape");
  await expect(columns).toHaveCount(2);
  await chips().getByRole("button").first().click();
  await expect(columns).toHaveCount(before);
  await expect(chips()).toBeHidden();
});

test("a cell in which dates or figures disagree tells the values, and leads to the conflict", async () => {
  const differs = grid().getByRole("gridcell", { name: words("matrix.mark.name.differs") });
  await differs.first().click();
  const pane = grid().getByRole("region", { name: words("matrix.opened") });
  await expect(pane.locator("dl").first()).toBeVisible();
  await expect(pane.locator("mark").first()).toBeVisible();
  await pane
    .getByRole("link", { name: words("matrix.toConflict") })
    .first()
    .click();
  await expect(page).toHaveURL(/conflicts\?case=/u);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("what a colleague states waits until it is wanted, and the open cell stays open", async () => {
  await page.goto(`/groups/${groupId}/matrix?rows=claim&columns=document&empty=show`);
  const cell = grid()
    .getByRole("gridcell")
    .filter({ has: page.locator("b") })
    .first();
  const pane = grid().getByRole("region", { name: words("matrix.opened") });
  await expect(async () => {
    await cell.click();
    await expect(pane.locator("blockquote").first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const before = Number(await grid().getAttribute("aria-rowcount"));
  const wording = `The council met in an open session ${Date.now()}`;
  const answer = await context.request.post(`/api/v1/groups/${groupId}/claims`, {
    data: { claim: { kind: "fact", language: "en", wordings: { en: wording }, reformIds: [] } },
    headers: { Origin: new URL(page.url()).origin },
  });
  const { id } = (await answer.json()) as { id: string };
  const news = page.getByRole("status").filter({ has: page.getByRole("button") });
  await expect(news).toContainText(words("matrix.news.text", { count: 1 }));
  await expect(grid()).toHaveAttribute("aria-rowcount", String(before));
  await news.getByRole("button", { name: words("matrix.news.show") }).click();
  await expect(news).toBeHidden();
  await expect(grid()).toHaveAttribute("aria-rowcount", String(before + 1));
  await expect(grid()).toBeFocused();
  await expect(pane.locator("blockquote").first()).toBeVisible();
  await context.request.delete(`/api/v1/groups/${groupId}/claims/${id}`, {
    headers: { Origin: new URL(page.url()).origin },
  });
  await news.getByRole("button", { name: words("matrix.news.show") }).click();
  await expect(grid()).toHaveAttribute("aria-rowcount", String(before));
  await expect(pane.locator("blockquote").first()).toBeVisible();
});

test("the numbers of the coverage leave as a table", async () => {
  const answer = await context.request.get(`/api/v1/groups/${groupId}/coverage/export?locale=kk`);
  const text = await answer.text();
  const [head = "", all = ""] = text.split("\r\n");
  expect(head).toContain(wordsOf("kk")("coverage.evidence.found"));
  const [total = 0, ...parts] = (all.match(/\d+/gu) ?? []).map(Number);
  expect(total).toBeGreaterThan(0);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
});
