import { expect, test, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { browserOf, sampleOwner } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** Who says what, in the sample group: the grid by keyboard, a cell in the address, a saved view, files, and what is covered. */
const words = wordsOf("en");
let context: BrowserContext;
let page: Page;
let group: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const person = await sampleOwner();
  context = await browserOf(browser, person, { locale: "en-GB", viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  const { groups } = (await (await context.request.get("/api/v1/groups")).json()) as {
    groups: { id: string; isSample: boolean }[];
  };
  group = `/groups/${groups.find(({ isSample }) => isSample)?.id ?? ""}`;
});
test.afterAll(() => context.close());

const grid = (): Locator => page.getByRole("treegrid");
const rows = (): Locator => grid().getByRole("rowheader");
/** Cells in which something stands. */
const filled = (): Locator =>
  grid()
    .getByRole("gridcell")
    .filter({ has: page.locator("b") });

test("reforms stand against texts, and unfold into their claims by keyboard", async () => {
  await page.goto(`${group}/matrix`);
  await expect(grid()).toHaveAccessibleName(
    `${words("matrix.axis.reform")} × ${words("matrix.axis.document")}`,
  );
  await expect(filled().first()).toBeVisible();
  const before = await rows().count();
  // Until the page is alive, keys go nowhere.
  await expect(async () => {
    await rows().first().focus();
    await page.keyboard.press("Enter");
    await expect(grid().getByRole("row", { expanded: true })).toHaveCount(1, { timeout: 1_500 });
  }).toPass();
  await expect(page).toHaveURL(/unfolded=/u);
  expect(await rows().count()).toBeGreaterThan(before);
  await page.keyboard.press("ArrowDown");
  await expect(rows().nth(1)).toBeFocused();
});

test("arrows, Home, End and the page keys go through the grid, and Enter opens a cell", async () => {
  const last = {
    row: await grid().getAttribute("aria-rowcount"),
    column: await grid().getAttribute("aria-colcount"),
  };
  /** Where the focus is: numbers of the row and the column, heads included. */
  const at = (row: number | string | null, column: number | string | null) =>
    expect(
      page.locator(
        `[role=row][aria-rowindex="${String(row)}"] > :focus, [role=row][aria-rowindex="${String(row)}"] [role=presentation] > :focus`,
      ),
    ).toHaveAttribute("aria-colindex", String(column));
  await page.keyboard.press("Control+Home");
  await at(2, 1);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowUp");
  await at(2, 1);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await at(3, 2);
  await page.keyboard.press("End");
  await at(3, last.column);
  await page.keyboard.press("Home");
  await at(3, 1);
  await page.keyboard.press("Control+End");
  await at(last.row, last.column);
  await page.keyboard.press("PageUp");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await at(last.row, last.column);
  await expect(grid().locator("[tabindex='0']")).toHaveCount(1);
  await filled().first().focus();
  await page.keyboard.press("Enter");
  const pane = grid().getByRole("region", { name: words("matrix.opened") });
  await expect(pane.locator("blockquote").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(pane).toBeHidden();
  await expect(filled().first()).toBeFocused();
});

test("an opened cell shows its passages, stands in the address and closes with Escape", async () => {
  await filled().first().click();
  const pane = grid().getByRole("region", { name: words("matrix.opened") });
  await expect(pane.locator("blockquote").first()).toBeVisible();
  await expect(page).toHaveURL(/cell=/u);
  await page.reload();
  await expect(pane.locator("blockquote").first()).toBeVisible();
  await expect(async () => {
    await pane.getByRole("button", { name: words("ui.close") }).click();
    await expect(pane).toBeHidden({ timeout: 1_500 });
  }).toPass();
  await expect(page).not.toHaveURL(/cell=/u);
});

test("what is chosen is kept under a name and opened again", async () => {
  await page.goto(`${group}/matrix?rows=claim&columns=document&kinds=fact`);
  const name = `Facts ${Date.now()}`;
  const menu = page.getByRole("button", { name: words("views.title"), exact: true });
  await expect(async () => {
    await menu.click();
    await page.getByRole("menuitem", { name: words("views.save") }).click({ timeout: 1_500 });
  }).toPass();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words("views.name")).fill(name);
  await dialog.getByRole("button", { name: words("ui.save") }).click();
  await expect(page).toHaveURL(/view=/u);
  await page.goto(`${group}/matrix`);
  await expect(async () => {
    await menu.click();
    await page.getByRole("menuitem", { name }).click({ timeout: 1_500 });
  }).toPass();
  await expect(page).toHaveURL(/kinds=fact/u);
  await expect(grid()).toHaveAccessibleName(
    `${words("matrix.axis.claim")} × ${words("matrix.axis.document")}`,
  );
  await page.getByRole("button", { name }).click();
  await page.getByRole("menuitem", { name: words("ui.delete") }).click();
  await expect(page.getByText(words("views.deleted", { name }))).toBeVisible();
});

test("every kind of file comes, with the words of its language", async () => {
  for (const [format, begins] of [
    ["xlsx", "PK"],
    ["csv", "\uFEFF"],
    ["list", "\uFEFF"],
    ["html", "<!doctype html>"],
    ["docx", "PK"],
    ["json", "{"],
  ] as const) {
    const answer = await context.request.get(`/api/v1${group}/matrix/export?format=${format}&locale=kk`);
    expect(answer.status(), format).toBe(200);
    expect((await answer.body()).toString("utf8").startsWith(begins), format).toBe(true);
  }
  const html = await (
    await context.request.get(`/api/v1${group}/matrix/export?format=html&locale=kk`)
  ).text();
  expect(html).toContain(wordsOf("kk")("matrix.rowsOf.reform"));
});

test("a phone shows one column, and nothing stands out to the right", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${group}/matrix`);
  await expect(page.getByText(words("matrix.allColumns"))).toBeVisible();
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test("a bar of the coverage leads to its claims", async () => {
  await page.goto(`${group}/coverage`);
  const section = page.getByRole("region", { name: words("coverage.kinds") });
  await section.getByText(words("coverage.table"), { exact: true }).click();
  const row = section.getByRole("row").nth(1);
  const count = Number(await row.getByRole("cell").first().textContent());
  await row.getByRole("link").click();
  await expect(page).toHaveURL(/claims\?kind=/u);
  await expect(page.locator("main a[data-row]")).toHaveCount(count);
});
