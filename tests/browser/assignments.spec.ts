import { expect, test, type APIRequestContext, type Browser, type Page } from "@playwright/test";
import { browserOf, json, letIn, ownGroup, signedUp } from "./support/people.ts";
import { wordsOf, type Words } from "./support/words.ts";

/** A lecturer writes a rubric, sets and publishes an assignment; a student sees in another language what is due, and gets more time. */
const kk = wordsOf("kk");
const en = wordsOf("en");
let lecturer: APIRequestContext;
let student: APIRequestContext;
let groupId: string;
let rooms: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  lecturer = await signedUp("Гүлнар Сәрсен", "kk");
  student = await signedUp("Dana Ospan", "en");
  groupId = await ownGroup(lecturer, "Саяси институттар, 3-курс");
  rooms = `/groups/${groupId}`;
  await letIn(lecturer, groupId, student, "student");
});

async function openPage(browser: Browser, person: APIRequestContext, at: string): Promise<Page> {
  const context = await browserOf(browser, person, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(at);
  return page;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

test("the lecturer makes a rubric of one on offer, is told of a fault at its place, and saves it", async ({
  browser,
}) => {
  const page = await openPage(browser, lecturer, `${rooms}/rubrics`);
  await link(page, kk("rubrics.starters.copy")).first().click();
  await expect(page.getByLabel(kk("rubrics.editor.name"), { exact: true })).toHaveValue("Дәлелді эссе");
  const weights = page.getByLabel(kk("rubrics.editor.weight"), { exact: true });
  const before: string[] = [];
  for (const field of await weights.all()) {
    before.push(await field.inputValue());
    await field.fill("0");
  }
  await expect(page.getByText(kk("rubrics.editor.fault.rubric_without_weight"))).toBeVisible();
  for (const [at, weight] of before.entries()) await weights.nth(at).fill(weight);
  await expect(page.getByText(kk("rubrics.editor.fault.rubric_without_weight"))).toBeHidden();
  await button(page, kk("rubrics.editor.create")).click();
  await expect(page.getByText(kk("rubrics.versions.of", { number: 1 }))).toBeVisible();
});

test("the lecturer sets an assignment by the group's clock and publishes it", async ({ browser }) => {
  const page = await openPage(browser, lecturer, `${rooms}/assignments`);
  await link(page, kk("assignments.set")).first().click();
  await page.getByLabel(kk("assignments.form.title"), { exact: true }).fill("2-эссе: екі сайлау жүйесі");
  await page.getByLabel(kk("assignments.form.task"), { exact: true }).fill("Екі жүйені салыстырыңыз.");
  await page.getByLabel(kk("assignments.form.date.dueAt"), { exact: true }).fill("2099-12-01T23:59");
  await expect(page.getByText("2099 ж. 1 желтоқсан, 23:59 (UTC+5)")).toBeVisible();
  await page
    .getByRole("combobox", { name: kk("assignments.rubric.choose"), exact: true })
    .selectOption({ label: kk("assignments.rubric.version", { name: "Дәлелді эссе", number: 1 }) });
  await button(page, kk("assignments.form.create")).click();
  await button(page, kk("assignments.publish")).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: kk("assignments.publishing.publish") })
    .click();
  await expect(page.getByText(kk("assignments.published"))).toBeVisible();
  const { assignments } = await json<{ assignments: { dueAt: string; publishedAt: string | null }[] }>(
    student,
    `/api/v1${rooms}/assignments`,
  );
  expect(assignments.map(({ dueAt }) => dueAt)).toEqual(["2099-12-01T18:59:00.000Z"]);
});

const due = (words: Words, text: string) => new RegExp(`${words("assignments.own.due")}\\s+${text}`, "u");

test("the student finds it, with what is due and how it is marked", async ({ browser }) => {
  const page = await openPage(browser, student, rooms);
  await expect(page.getByText(due(en, "1.December 2099, 23:59.\\(UTC\\+5\\)"))).toBeVisible();
  await expect(page.getByText(en("assignments.own.state.to_write"))).toBeVisible();
  await link(page, "2-эссе: екі сайлау жүйесі").click();
  await expect(page.getByRole("heading", { name: "Thesis" })).toBeVisible();
  await expect(page.getByText(en("rubrics.preview.most", { most: "20", outOf: "100" }))).toBeVisible();
  await page.goto(`${rooms}/rubrics`);
  await expect(page.getByText(en("shell.notFound.title"))).toBeVisible();
});

test("the lecturer gives the student more time, and the student reads why", async ({ browser }) => {
  const page = await openPage(browser, lecturer, `${rooms}/assignments`);
  await link(page, "2-эссе: екі сайлау жүйесі").click();
  await page.getByText(kk("assignments.students.open", { count: 1 })).click();
  await page.getByLabel(kk("assignments.students.chooseOne", { name: "Dana Ospan" })).check();
  await button(page, kk("assignments.students.give", { count: 1 })).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(kk("assignments.students.until"), { exact: true }).fill("2099-12-05T12:00");
  await dialog.getByLabel(kk("assignments.students.reason"), { exact: true }).fill("Ауырып қалды");
  await dialog.getByRole("button", { name: kk("assignments.students.giveVerb") }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("cell").getByText("Ауырып қалды")).toBeVisible();
  const own = await openPage(browser, student, rooms);
  await expect(own.getByText(due(en, "5.December 2099, 12:00"))).toBeVisible();
  await link(own, "2-эссе: екі сайлау жүйесі").click();
  await expect(own.getByText("Ауырып қалды")).toBeVisible();
});
