import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { handedInEssay } from "./support/essays.ts";
import { browserOf, json, letIn, ownGroup, signedUp } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** What checks find is seen by the writer before handing in, by the reviewer on the desk, and what two essays share by whom it concerns. */
const words = wordsOf("en");
const say = (key: string, values?: Record<string, string | number>) => words(`checks.${key}`, values);
const CLAIM = "In 2004 two thirds of the voters could name their deputy.";
const SHARED = "a constituency has a face and a face can be asked about a broken promise at any time";
let lecturer: APIRequestContext;
let reviewer: APIRequestContext;
let students: APIRequestContext[];
let group: string;
let rooms: string;
let numbers: number[];

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  lecturer = await signedUp("Гүлнар Сейіт");
  reviewer = await signedUp("Erlan Brook");
  students = [await signedUp("Zoe Marsh"), await signedUp("Dana Ospan")];
  const groupId = await ownGroup(lecturer, "Essays that are checked");
  await letIn(lecturer, groupId, reviewer, "reviewer");
  for (const student of students) await letIn(lecturer, groupId, student, "student");
  group = `/api/v1/groups/${groupId}`;
  const made = await lecturer.post(`${group}/assignments`, {
    data: { titles: { en: "Whose deputy" }, tasks: {}, mostWords: 500 },
  });
  const { id: assignmentId } = (await made.json()) as { id: string };
  expect((await lecturer.post(`${group}/assignments/${assignmentId}/publish`)).status()).toBe(200);
  rooms = `/groups/${groupId}/assignments/${assignmentId}`;
  const submissionIds: string[] = [];
  for (const [at, student] of students.entries()) {
    const paragraphs = [`${at === 0 ? CLAIM : "This essay asks whose deputy it is."} I add that ${SHARED}.`];
    submissionIds.push(
      await handedInEssay(
        student,
        { groupId, assignmentId },
        { title: `Essay of ${String(at)}`, paragraphs },
      ),
    );
  }
  const people = await json<{ members: { id: string; name: string }[] }>(lecturer, `${group}/members`);
  const reviewerIds = people.members.filter(({ name }) => name === "Erlan Brook").map(({ id }) => id);
  const essays = [{ submissionId: submissionIds[0], reviewerIds }];
  const put = await lecturer.put(`${group}/assignments/${assignmentId}/allocation`, { data: { essays } });
  expect(put.status(), await put.text()).toBe(200);
  const listed = await json<{ essays: { submissionId: string; number: number }[] }>(
    lecturer,
    `${group}/assignments/${assignmentId}/essays`,
  );
  numbers = submissionIds.map((id) => listed.essays.find((one) => one.submissionId === id)?.number ?? 0);
});

const strip = (page: Page) => page.getByRole("region", { name: say("title"), exact: true });
const essayAddress = (at: number) => `${rooms}/essays/${String(numbers[at])}`;

test("the writer finds a claim without a source in the draft, and goes to it", async ({ browser }) => {
  const [student] = students;
  if (student === undefined) throw new Error("no student");
  const context = await browserOf(browser, student, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${rooms}/essay`);
  await page.getByRole("button", { name: say("draft.verb") }).click();
  await page.getByRole("button", { name: say("count.sources", { count: 1 }) }).click();
  await page.getByRole("button", { name: CLAIM }).click();
  await expect(page.getByRole("textbox", { name: words("essays.label") })).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(CLAIM);
  await expect(page.getByText(say("overlap.name"))).toHaveCount(0);
  await context.close();
});

test("the lecturer has the class compared and sees both essays side by side", async ({ browser }) => {
  const context = await browserOf(browser, lecturer, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${rooms}/essays`);
  await page.getByRole("link", { name: say("overlap.link") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("overlap.link") })).toBeVisible();
  const pair = page.getByRole("row").filter({ hasText: "Dana Ospan" });
  const compare = page.getByRole("button", { name: say("overlap.compare") });
  await expect(pair.or(compare)).toBeVisible();
  if (await compare.isVisible()) await compare.click();
  await expect(pair).toContainText("Zoe Marsh", { timeout: 30_000 });
  await page.goto(essayAddress(0));
  await strip(page)
    .getByRole("button", { name: say("overlap.chip", { count: 1, apart: 0 }) })
    .click();
  await expect(
    strip(page).getByRole("link", { name: say("overlap.essay", { number: numbers[1] ?? 0 }) }),
  ).toBeVisible();
  await expect(strip(page).locator("mark")).toHaveText([new RegExp(SHARED, "u"), new RegExp(SHARED, "u")]);
  await strip(page)
    .getByRole("button", { name: say("overlap.show") })
    .click();
  await expect(strip(page).getByText(say("shown"))).toBeAttached();
  await context.close();
});

test("the lecturer sees what the class has most, and goes from there to an essay that has it", async ({
  browser,
}) => {
  const context = await browserOf(browser, lecturer, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${rooms}/pictures`);
  const frequent = page.getByRole("region", { name: words("classPictures.findings") });
  await frequent.getByText(words("classPictures.table")).click();
  await frequent.getByRole("link", { name: say("problem.claim_without_source") }).click();
  await expect(page.getByText(words("desk.list.found", { count: 1 }))).toBeVisible();
  await page.getByRole("link", { name: String(numbers[0]), exact: true }).click();
  await expect(strip(page).getByRole("button", { name: CLAIM })).toBeVisible();
  await context.close();
});

test("a reviewer sees the own essay's side alone", async ({ browser }) => {
  const context = await browserOf(browser, reviewer, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(essayAddress(0));
  await strip(page)
    .getByRole("button", { name: say("count.sources", { count: 1 }) })
    .click();
  await strip(page).getByRole("button", { name: CLAIM }).click();
  await expect(strip(page).getByText(say("shown"))).toBeAttached();
  await strip(page)
    .getByRole("button", { name: say("overlap.chip", { count: 1, apart: 0 }) })
    .click();
  await expect(strip(page).getByText(say("overlap.anotherEssay"))).toBeVisible();
  await expect(strip(page).getByText(say("overlap.hidden"))).toBeVisible();
  await expect(page.getByText("Dana Ospan")).toHaveCount(0);
  await expect(strip(page).getByRole("button", { name: say("overlap.again") })).toHaveCount(0);
  await context.close();
});
