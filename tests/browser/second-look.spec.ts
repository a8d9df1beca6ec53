import { expect, test, type Page } from "@playwright/test";
import { browserOf, json } from "./support/people.ts";
import { makeSecretClass, type SecretClass } from "./support/secret-class.ts";
import { wordsOf } from "./support/words.ts";

/** From released feedback to a corrected mark: a student answers a comment and asks for a second look, the lecturer decides. */
const words = wordsOf("en");
const say = (key: string, values?: Record<string, string | number>) => words(`talk.${key}`, values);
let made: SecretClass;
let rooms: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  made = await makeSecretClass();
  const { groupId, own, lecturer } = made;
  rooms = `/groups/${groupId}/assignments/${own["assignmentId"]}`;
  const released = await lecturer.post(`/api/v1${rooms}/release`, {
    data: { submissionIds: [own["submissionId"]] },
  });
  expect(released.status()).toBe(200);
});

const secondLook = (page: Page) => page.getByRole("region", { name: say("secondLook.title") });

test("a student answers a comment and asks for a second look, on a phone", async ({ browser }) => {
  const context = await browserOf(browser, made.student, { viewport: { width: 360, height: 760 } });
  const page = await context.newPage();
  await page.goto(`${rooms}/feedback`);
  await page
    .getByRole("button", { name: say("answer"), exact: true })
    .first()
    .click();
  await page.getByRole("textbox", { name: say("answerLabel") }).fill("I meant the second list.");
  await page.getByRole("button", { name: say("send"), exact: true }).click();
  await expect(page.getByRole("list", { name: say("answers") })).toContainText("I meant the second list.");
  await page.getByRole("button", { name: say("secondLook.ask") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: say("secondLook.ask") }).click();
  await expect(dialog.getByText(say("secondLook.reasonMissing"))).toBeVisible();
  await dialog.getByLabel(say("secondLook.reason"), { exact: true }).fill("The sources are four, not two.");
  await dialog.getByRole("button", { name: say("secondLook.ask") }).click();
  await expect(page.getByText(say("secondLook.waits"))).toBeVisible();
  await expect(page.getByText("The sources are four, not two.")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await context.close();
});

test("the lecturer finds it on the list and corrects the mark, and the student reads why", async ({
  browser,
}) => {
  const context = await browserOf(browser, made.lecturer, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${rooms}/second-looks`);
  await expect(page.getByText(say("board.open", { count: 1 }))).toBeVisible();
  await page
    .getByRole("table")
    .getByRole("link", { name: made.own["number"] ?? "", exact: true })
    .click();
  await page.getByRole("button", { name: say("secondLook.correct") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/Sources/u).fill("10");
  await dialog.getByLabel(say("secondLook.decisionReason")).fill("Four they are.");
  await dialog.getByRole("button", { name: say("secondLook.decide") }).click();
  await expect(page.getByText("Four they are.").first()).toBeVisible();
  await context.close();
  const student = await browserOf(browser, made.student);
  const reading = await student.newPage();
  await reading.goto(`${rooms}/feedback`);
  await expect(secondLook(reading).getByText("Four they are.")).toBeVisible();
  await expect(reading.getByText(made.never["reviewerName"] ?? "")).toHaveCount(0);
  await expect(secondLook(reading).getByText("Гүлнар Сейіт")).toHaveCount(0);
  const trail = await made.lecturer.get(`/api/v1${rooms}/second-looks/export`);
  expect((await trail.text()).trim().split("\r\n")).toHaveLength(3);
  const { notifications } = await json<{ notifications: { kind: string }[] }>(
    made.student,
    "/api/v1/notifications",
  );
  expect(notifications.map(({ kind }) => kind)).toContain("second_look_decided");
  await student.close();
});
