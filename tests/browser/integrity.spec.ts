import { readFileSync } from "node:fs";
import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { FAULTY } from "./support/faulty-article.ts";
import { browserOf, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** From an article with faults to each of them: the check of one document and of the whole group. */
const words = wordsOf("kk");
let person: APIRequestContext;
let group: string;
let reader: string;
let page: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  person = await signedUp("Сәуле Қайрат", "kk");
  const groupId = await ownGroup(person, "Сілтемелерін тексеретін топ");
  group = `/groups/${groupId}`;
  reader = `${group}/documents/${await storedArticle(person, groupId, FAULTY)}`;
  const context = await browserOf(browser, person, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

const kind = (code: string) => page.getByRole("region", { name: words(`integrity.kind.${code}`) });

test("the check is reached from the text", async () => {
  await page.goto(reader);
  await page.getByRole("link", { name: words("integrity.check") }).click();
  await expect(page).toHaveURL(new RegExp(`${reader}/integrity$`, "u"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("integrity.title"));
});

test("each fault stands under its kind, in the reader's language", async () => {
  const lost = kind("citation_without_entry");
  await expect(lost).toContainText(words("integrity.finding.citation_without_entry", { key: "[9]" }));
  for (const mark of FAULTY.lost) await expect(lost.getByRole("link", { name: mark })).toBeVisible();
  await expect(kind("entry_never_cited")).toContainText(FAULTY.neverCited);
  for (const code of [
    "twins_disagree",
    "url_malformed",
    "isbn_malformed",
    "locator_outside_pages",
    "duplicate_entry",
  ])
    await expect(kind(code)).toBeVisible();
  await expect(kind("field_missing")).toHaveCount(0);
});

test("a style asks for what it prints of each work", async () => {
  await page.getByLabel(words("integrity.style")).selectOption("gost-r-7-0-100-2018");
  await expect(page).toHaveURL(/\?style=gost-r-7-0-100-2018$/u);
  await expect(kind("field_missing")).toBeVisible();
});

test("the report comes as JSON", async () => {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: words("integrity.json") }).click();
  const report = JSON.parse(readFileSync(await (await download).path(), "utf8")) as {
    findings: { code: string }[];
  };
  expect(report.findings.map(({ code }) => code)).toContain("field_missing");
});

test("a citation leads to its place in the text, with its entry open", async () => {
  const [mark] = FAULTY.lost;
  await kind("citation_without_entry").getByRole("link", { name: mark }).click();
  await expect(page).toHaveURL(/#citation-/u);
  await expect(
    page.getByRole("group", { name: words("reader.entry.label", { citation: mark }) }),
  ).toBeVisible();
});

test("the group's check counts the faults of each document and leads to them", async () => {
  await page.goto(`${group}/documents`);
  await page.getByRole("link", { name: words("integrity.check") }).click();
  await expect(page).toHaveURL(new RegExp(`${group}/integrity$`, "u"));
  const table = page.getByRole("table", { name: words("integrity.group.documents") });
  await expect(table.getByRole("row")).toHaveCount(2);
  await table.getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`${reader}/integrity$`, "u"));
});

test("on a phone nothing stands out to the right", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of [`${reader}/integrity`, `${group}/integrity`]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360);
  }
});
