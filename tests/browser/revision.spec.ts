import {
  expect,
  test,
  type APIRequestContext,
  type APIResponse,
  type Browser,
  type Page,
} from "@playwright/test";
import type { DeskView } from "#lib/operations/sheets.ts";
import { handedInEssay } from "./support/essays.ts";
import { browserOf, json, letIn, ownGroup, signedUp } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/**
 * A second draft: its student reads what was said of the first, marks what was done, takes a suggestion over and hands in again; its
 * reviewer sees what changed since the comments were written and what became of each.
 */
const words = wordsOf("en");
const say = (key: string, values?: Record<string, string | number>) => words(`revision.${key}`, values);

const TITLE = "Whose deputy is it?";
const STAYS = "A list has no doorstep, and nobody knocks at it.";
const MENDED = "The voter do not know whom to ask about the roads.";
const GOES = "This paragraph will be gone from the second draft, comment and all.";
const COMES = "A constituency, however, has a face and a telephone.";

let lecturer: APIRequestContext;
let student: APIRequestContext;
let reviewer: APIRequestContext & { readonly userId: string };
let rooms: string;
let group: string;
let number = 0;
let here: { groupId: string; assignmentId: string };

test.describe.configure({ mode: "serial" });

async function done<Value>(answer: APIResponse): Promise<Value> {
  expect(answer.status(), `${answer.url()} ${await answer.text()}`).toBe(200);
  return (await answer.json()) as Value;
}

const desk = () => json<DeskView>(reviewer, `/api/v1${rooms}/essays/${String(number)}`);

async function annotate(exact: string, said: object): Promise<void> {
  const { essay, layerId } = await desk();
  const selectors = [
    { type: "TextPositionSelector", start: 0, end: 1 },
    { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
  ];
  await done(
    await reviewer.post(`${group}/documents/${essay.documentId}/annotations`, {
      data: { layerId, selectors, criterion: "whole", ...said },
    }),
  );
}

test.beforeAll(async () => {
  lecturer = await signedUp("Гүлнар Сейіт");
  student = await signedUp("Dana Ospan");
  reviewer = await signedUp("Erlan Bek");
  const groupId = await ownGroup(lecturer, "Second drafts");
  await letIn(lecturer, groupId, student, "student");
  await letIn(lecturer, groupId, reviewer, "reviewer");
  group = `/api/v1/groups/${groupId}`;
  const { id } = await done<{ id: string }>(
    await lecturer.post(`${group}/assignments`, { data: { titles: { en: "Whose deputy" } } }),
  );
  await done(await lecturer.post(`${group}/assignments/${id}/publish`));
  rooms = `/groups/${groupId}/assignments/${id}`;
  here = { groupId, assignmentId: id };
  const submissionId = await handedInEssay(student, here, {
    title: TITLE,
    paragraphs: [STAYS, MENDED, GOES],
  });
  const essays = [{ submissionId, reviewerIds: [reviewer.userId] }];
  await done(await lecturer.put(`/api/v1${rooms}/allocation`, { data: { essays } }));
  const { essays: listed } = await json<{ essays: { number: number }[] }>(lecturer, `/api/v1${rooms}/essays`);
  number = listed[0]?.number ?? 0;
  await annotate("nobody knocks", { kind: "comment", text: "Who has counted?" });
  await annotate("do not know", { kind: "correction", text: "Agreement.", replacement: "does not know" });
  await annotate("gone from the second draft", { kind: "comment", text: "Why is it here?" });
  const { sheet } = await desk();
  await done(
    await reviewer.put(`${group}/sheets/${sheet?.id ?? ""}/marks/whole`, {
      data: { points: "60", reason: "Fair" },
    }),
  );
  const { sheet: marked } = await desk();
  await done(
    await reviewer.patch(`${group}/sheets/${sheet?.id ?? ""}`, {
      headers: { "If-Match": `"${String(marked?.version)}"` },
      data: { overall: "A good start." },
    }),
  );
  await done(await reviewer.post(`${group}/sheets/${sheet?.id ?? ""}/finish`));
  await done(await lecturer.post(`/api/v1${rooms}/release`, { data: {} }));
});

async function open(browser: Browser, person: APIRequestContext, address: string): Promise<Page> {
  const context = await browserOf(browser, person, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test("the student marks a comment, and takes a suggestion over and back", async ({ browser }) => {
  const page = await open(browser, student, `${rooms}/feedback`);
  const remark = page.getByRole("listitem").filter({ hasText: "Who has counted?" });
  await remark.getByRole("radio", { name: say("followUp.addressed") }).check();
  const suggestion = page.getByRole("listitem").filter({ hasText: "Agreement." });
  await suggestion.getByRole("button", { name: say("take") }).click();
  await expect(page.getByText(say("takenOver"))).toBeVisible();
  await page.getByRole("button", { name: words("ui.undo") }).click();
  await expect(suggestion.getByRole("button", { name: say("take") })).toBeEnabled();
  await suggestion.getByRole("button", { name: say("take") }).click();
  await expect(suggestion.getByRole("button", { name: say("taken") })).toBeDisabled();
  await page.goto(`${rooms}/essay/changes`);
  await expect(page.locator(".changes ins")).toContainText("does");
  await expect(page.locator(".changes del")).toContainText("do");
  await page.goto(`${rooms}/feedback`);
  await expect(remark.getByRole("radio", { name: say("followUp.addressed") })).toBeChecked();
  await page.context().close();
});

test("handed in again, what was told stays, and the reviewer sees what changed", async ({ browser }) => {
  const mended = MENDED.replace("do not", "does not");
  await handedInEssay(student, here, { title: TITLE, paragraphs: [COMES, mended, STAYS] });
  const told = await open(browser, student, `${rooms}/feedback`);
  await expect(told.getByText(say("newDraft"))).toBeVisible();
  await expect(told.getByText("Why is it here?")).toBeVisible();
  await told.context().close();
  const page = await open(browser, reviewer, `${rooms}/essays/${String(number)}`);
  await page.getByText(say("earlier", { count: 3, settled: 2 })).click();
  const lost = page.getByRole("listitem").filter({ hasText: "Why is it here?" });
  await expect(lost.getByText(say("isLost"))).toBeVisible();
  await lost.getByRole("radio", { name: say("followUp.gone") }).check();
  await expect(page.getByText(say("earlier", { count: 3, settled: 3 }))).toBeVisible();
  await page.getByRole("link", { name: say("compareSince", { number: 1 }) }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("title") })).toBeVisible();
  await expect(page.locator(".changes-moved .changes-number")).toHaveCount(1);
  await page.keyboard.press("n");
  await expect(page.locator(".changes-spot:focus")).toContainText(COMES);
  await page.context().close();
});

test("what was given and written about the first revision stands beside the marks of the second", async ({
  browser,
}) => {
  const { sheet } = await desk();
  await done(
    await reviewer.put(`${group}/sheets/${sheet?.id ?? ""}/marks/whole`, {
      data: { points: "75", reason: "Better" },
    }),
  );
  const page = await open(browser, lecturer, `${rooms}/essays/${String(number)}`);
  const round = page.getByRole("region", { name: say("telling", { number: 1 }) });
  await expect(round.getByText("A good start.")).toBeVisible();
  await expect(round.getByText("Erlan Bek")).toBeVisible();
  await expect(round.getByRole("row", { name: /60/u })).toHaveCount(2);
  await page.getByText(say("earlier", { count: 3, settled: 3 })).click();
  const remark = page.getByRole("listitem").filter({ hasText: "Who has counted?" });
  await expect(remark.getByText(say("writerSays.addressed"))).toBeVisible();
  await expect(remark.getByText(say("onRevision", { number: 1 }))).toBeVisible();
  await round.getByRole("link", { name: say("round.asTold") }).click();
  await page.waitForURL(/\/feedback\?revision=1$/u);
  await expect(page.getByText("Why is it here?")).toBeVisible();
  await expect(page.getByText("A good start.")).toBeVisible();
  await page.context().close();
  // The reviewer goes on from the own marks, and reads them too; the page waits until the marking is done.
  const own = await open(browser, reviewer, `${rooms}/essays/${String(number)}`);
  const mine = own.getByRole("region", { name: say("telling", { number: 1 }) });
  await expect(mine.getByRole("cell", { name: "75" })).toHaveCount(2);
  await expect(mine.getByRole("link", { name: say("round.asTold") })).toHaveCount(0);
  await own.context().close();
});

test("both revisions are read by their numbers, as on the desk", async ({ browser }) => {
  const { sheet } = await desk();
  await done(await reviewer.post(`${group}/sheets/${sheet?.id ?? ""}/finish`));
  const page = await open(browser, lecturer, `${rooms}/essays/${String(number)}/feedback`);
  const ways = page.getByRole("navigation", { name: say("tellings") });
  await expect(ways.getByRole("link")).toHaveText([
    say("telling", { number: 1 }),
    say("tellingNow", { number: 2 }),
  ]);
  await ways.getByRole("link", { name: say("telling", { number: 1 }), exact: true }).click();
  await expect(page.getByText("Why is it here?")).toBeVisible();
  await page.context().close();
  await done(await lecturer.post(`/api/v1${rooms}/release`, { data: {} }));
  const told = await open(browser, student, `${rooms}/feedback`);
  const own = told.getByRole("navigation", { name: say("tellings") });
  await expect(own.getByRole("link")).toHaveText([
    say("telling", { number: 1 }),
    say("telling", { number: 2 }),
  ]);
  await told.context().close();
});
