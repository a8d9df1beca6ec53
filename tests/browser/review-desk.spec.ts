import { readFileSync } from "node:fs";
import { expect, test, type APIRequestContext, type APIResponse, type Page } from "@playwright/test";
import JSZip from "jszip";
import type { DeskView } from "#lib/operations/sheets.ts";
import { SAMPLE_RUBRIC } from "../../prisma/sample/essay-rubric.ts";
import { handedInEssay } from "./support/essays.ts";
import { browserOf, json, letIn, ownGroup, signedUp } from "./support/people.ts";
import { cardWith, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** An essay from its handing in to what its student reads: two mark by keys without seeing each other, the lecturer decides and releases. */
const words = wordsOf("en");
const say = (key: string, values?: Record<string, string | number>) => words(`desk.${key}`, values);
const QUOTE = "the second matters more";
let lecturer: APIRequestContext;
let student: APIRequestContext;
let markers: APIRequestContext[];
let rooms: string;
let api: string;

test.describe.configure({ mode: "serial" });

async function done<Value>(answer: APIResponse): Promise<Value> {
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as Value;
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  lecturer = await signedUp("Гүлнар Сейіт");
  student = await signedUp("Zoe Marsh");
  markers = [await signedUp("Айгерім Бек"), await signedUp("Erlan Brook")];
  const groupId = await ownGroup(lecturer, "Essays by two");
  await letIn(lecturer, groupId, student, "student");
  for (const marker of markers) await letIn(lecturer, groupId, marker, "reviewer");
  const group = `/api/v1/groups/${groupId}`;
  const rubric = await done<{ shown: { versionId: string } }>(
    await lecturer.post(`${group}/rubrics`, { data: { content: SAMPLE_RUBRIC } }),
  );
  const assignment = await done<{ id: string }>(
    await lecturer.post(`${group}/assignments`, {
      data: {
        ...{
          titles: { en: "Whose deputy" },
          tasks: {},
          reviewersPerEssay: 2,
          hidesStudents: true,
          hidesReviewers: true,
        },
        rubricVersionId: rubric.shown.versionId,
      },
    }),
  );
  rooms = `/groups/${groupId}/assignments/${assignment.id}`;
  api = `${group}/assignments/${assignment.id}`;
  await done(await lecturer.post(`${api}/publish`));
  const essay = {
    title: "Whose deputy is it?",
    paragraphs: [
      "A list has no doorstep, and a constituency has a face.",
      `Knowing a deputy and holding one to account are two things, and ${QUOTE}.`,
    ],
  };
  const submissionId = await handedInEssay(student, { groupId, assignmentId: assignment.id }, essay);
  const people = await json<{ members: { id: string; name: string }[] }>(lecturer, `${group}/members`);
  const reviewerIds = people.members
    .filter(({ name }) => ["Айгерім Бек", "Erlan Brook"].includes(name))
    .map(({ id }) => id);
  await done(
    await lecturer.put(`${api}/allocation`, {
      data: { essays: [{ submissionId, reviewerIds }] },
    }),
  );
});

async function numberFor(person: APIRequestContext): Promise<number> {
  const { essays } = await json<{ essays: { number: number }[] }>(person, `${api}/essays`);
  return essays[0]?.number ?? 0;
}

async function openDesk(page: Page, person: APIRequestContext): Promise<void> {
  await page.goto(`${rooms}/essays/${String(await numberFor(person))}`);
  await expect(page.locator("[data-block-id]").first()).toBeVisible();
}

const pane = (page: Page) => page.getByRole("complementary", { name: say("pane") });

/** Digits alone: the first goes to the first criterion, each level goes on to the next, the last is typed. */
async function markByKeys(page: Page, levels: readonly string[], points: string): Promise<void> {
  const first = pane(page).getByRole("radio").first();
  await expect(async () => {
    await page.keyboard.press("1");
    await expect(first).toBeFocused({ timeout: 500 });
  }).toPass();
  for (const level of levels) await page.keyboard.press(level);
  await page.keyboard.type(points);
  await page.keyboard.press("Enter");
}

test("the first marker comments with a ready comment and marks by keys", async ({ browser }) => {
  const [first] = markers;
  if (first === undefined) throw new Error("no marker");
  const group = api.slice(0, api.indexOf("/assignments"));
  await done(
    await first.post(`${group}/bank-comments`, {
      data: { texts: { en: "The conclusion “{passage}” comes back to the question." }, topic: "Structure" },
    }),
  );
  const context = await browserOf(browser, first, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await openDesk(page, first);
  await expect(page.getByText("Zoe Marsh")).toHaveCount(0);
  await selectWords(page, QUOTE);
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.comment") })
    .click();
  await page.getByLabel(say("comment.criterion")).selectOption({ label: "4 Structure" });
  await page.keyboard.press("Tab");
  await page.getByRole("textbox", { name: words("reader.write.comment") }).fill("concl");
  await page.getByRole("button", { name: /comes back to the question/u }).click();
  await page.getByRole("button", { name: words("reader.send"), exact: true }).click();
  const card = cardWith(page, `The conclusion “${QUOTE}” comes back`);
  await expect(card).toContainText("Structure");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await markByKeys(page, ["3", "3", "2", "4"], "9");
  await expect(pane(page).getByRole("status")).toHaveText("74");
  await pane(page).getByLabel(say("words.overall")).fill("A clear question.");
  await expect(pane(page).getByText(say("words.saved"))).toBeVisible();
  await pane(page)
    .getByRole("button", { name: say("end.finish") })
    .click();
  await expect(pane(page).getByText(say("end.isDone"))).toBeVisible();
  await expect(pane(page).getByText(say("end.otherOpen"))).toBeVisible();
  await context.close();
});

test("the second sees nothing of it before being done, then both side by side", async ({ browser }) => {
  const [, second] = markers;
  if (second === undefined) throw new Error("no marker");
  const context = await browserOf(browser, second, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await openDesk(page, second);
  await expect(pane(page).getByText(say("end.hidden"))).toBeVisible();
  await expect(page.locator("[data-card-id]")).toHaveCount(0);
  // Each mark takes its time to the server: those that follow it are seen all the same.
  await page.route("**/marks/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await markByKeys(page, ["1", "3", "2", "4"], "9");
  await expect(pane(page).getByRole("status")).toHaveText("64");
  await pane(page)
    .getByRole("button", { name: say("end.finish") })
    .click();
  const table = pane(page).getByRole("table");
  await expect(table.getByRole("row", { name: /Thesis/u })).toContainText("10");
  await expect(pane(page).getByText("A clear question.")).toBeVisible();
  await context.close();
});

test("the student reads it once the lecturer has decided and released, and nothing before", async ({
  browser,
}) => {
  const own = await browserOf(browser, student, { viewport: { width: 360, height: 760 } });
  const reading = await own.newPage();
  await reading.goto(`${rooms}/feedback`);
  await expect(reading.getByText(words("feedback.none"))).toBeVisible();
  expect((await student.get(`${api}/feedback`)).status()).toBe(404);
  for (const format of ["docx", "pdf"])
    expect((await student.get(`${api}/feedback/file?format=${format}`)).status()).toBe(404);
  const context = await browserOf(browser, lecturer, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await openDesk(page, lecturer);
  await pane(page)
    .getByRole("button", { name: say("decision.decide") })
    .click();
  await pane(page).getByLabel("Thesis (0–20)").fill("15");
  await pane(page).getByLabel(say("decision.reason")).fill("The question is clear.");
  await pane(page)
    .getByRole("button", { name: say("decision.store") })
    .click();
  await expect(pane(page).getByText(say("decision.decided", { total: "74", outOf: "100" }))).toBeVisible();
  await page.goto(`${rooms}/essays`);
  await page.getByRole("button", { name: say("release.all", { count: 1 }) }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("release.confirm"), exact: true })
    .click();
  await expect(page.getByRole("cell", { name: say("list.released") })).toBeVisible();
  await context.close();
  await reading.reload();
  await expect(reading.getByText(words("feedback.total", { total: "74", outOf: "100" }))).toBeVisible();
  await expect(reading.getByText("A clear question.")).toBeVisible();
  await expect(reading.getByText(`The conclusion “${QUOTE}” comes back to the question.`)).toBeVisible();
  await expect(reading.getByText("Айгерім Бек")).toHaveCount(0);
  const desk = await json<DeskView>(lecturer, `${api}/essays/${String(await numberFor(lecturer))}`);
  expect(desk.essay.releasedAt).not.toBeNull();
  await own.close();
});

test("the student keeps it as Word with its comments and as PDF; the class leaves as a ZIP for the lecturer alone", async ({
  browser,
}) => {
  const own = await browserOf(browser, student, { viewport: { width: 360, height: 760 } });
  const page = await own.newPage();
  await page.goto(`${rooms}/feedback`);
  const save = async (format: "docx" | "pdf"): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: words(`feedbackFiles.save.${format}`) }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`Whose deputy is it.*\\.${format}$`, "u"));
    return readFileSync(await download.path());
  };
  const zip = await JSZip.loadAsync(await save("docx"));
  const comments = (await zip.file("word/comments.xml")?.async("text")) ?? "";
  expect(comments).toContain("comes back to the question");
  expect(comments).not.toContain("Айгерім");
  expect((await save("pdf")).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect((await student.get(`${api}/feedback-files`)).status()).toBe(403);
  const whole = await JSZip.loadAsync(await (await lecturer.get(`${api}/feedback-files`)).body());
  expect(Object.keys(whole.files)).toHaveLength(1);
  await page.goto(`${rooms}/pictures`);
  await expect(page.getByText(words("classPictures.progress"))).toHaveCount(0);
  await own.close();
});
