import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { browserOf, json, letIn, ownGroup, signedUp } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** A student writes, loses the network on the way, hands in, and takes it back. */
const words = wordsOf("en");
const say = (key: string, values?: Record<string, string | number>) => words(`essays.${key}`, values);
/** "Saved at 10:15". */
const SAVED = new RegExp(`^${say("saving.saved", { time: "T" }).replace("T", ".+")}$`, "u");
let lecturer: APIRequestContext;
let student: APIRequestContext;
let context: BrowserContext;
let page: Page;
let room: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  lecturer = await signedUp("Гүлнар Сейіт");
  student = await signedUp("Dana Ospan", "en");
  const groupId = await ownGroup(lecturer, "Essays in writing");
  await letIn(lecturer, groupId, student, "student");
  const at = `/api/v1/groups/${groupId}/assignments`;
  const made = await lecturer.post(at, {
    data: { titles: { en: "Two systems" }, dueAt: "2099-12-01T18:59:00Z", mostWords: 500 },
  });
  const { id } = (await made.json()) as { id: string };
  expect((await lecturer.post(`${at}/${id}/publish`)).status()).toBe(200);
  room = `/groups/${groupId}/assignments/${id}`;
  context = await browserOf(browser, student, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});
test.afterAll(() => context.close());

const sheet = () => page.getByRole("textbox", { name: say("label") });

test("a text is written, saved by itself, and there again after a reload", async () => {
  await page.goto(room);
  await page.getByRole("link", { name: words("assignments.own.begin") }).click();
  await page.getByRole("button", { name: say("start.verb") }).click();
  await sheet().click();
  await page.keyboard.type("Whose deputy is it?");
  await page.keyboard.press("Enter");
  await page.keyboard.type("A list has no doorstep.");
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.reload();
  await expect(sheet()).toContainText("A list has no doorstep.");
});

test("what is written without a network is sent when it is back", async () => {
  await sheet().getByText("A list has no doorstep.").click();
  await page.keyboard.press("End");
  await context.setOffline(true);
  await page.keyboard.type(" A face has.");
  await expect(page.getByText(say("saving.kept"))).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(SAVED)).toBeVisible({ timeout: 60_000 });
  const { content } = await draft();
  expect(JSON.stringify(content)).toContain("A list has no doorstep. A face has.");
});

test("of a text pasted from Word the comments stay out, and that is said", async () => {
  const marks = Array.from({ length: 200 }, (_, at) => String(at + 1));
  const text = marks.map(
    (at) =>
      `<p class=MsoNormal><a style='mso-comment-reference:EB_${at};mso-comment-date:20261129T1000'>Passage ${at}</a>` +
      `<span class=MsoCommentReference><span style='font-size:8.0pt'><!--[if !supportAnnotations]--><a class=msocomanchor ` +
      `id="_anchor_${at}" href="#_msocom_${at}" name="_msoanchor_${at}">[EB${at}]</a><!--[endif]--></span></span>` +
      `<!--[if supportFields]><span style='mso-element:field-begin'></span> REF _Ref1 \\h <![endif]--> stays.` +
      `<span class=msoDel><del> Struck out.</del></span></p>`,
  );
  const comments = marks.map(
    (at) =>
      `<div style='mso-element:comment'><div id="_com_${at}" class=msocomtxt><p class=MsoCommentText>` +
      `<a href="#_msoanchor_${at}" class=msocomoff>[EB${at}]</a>Somebody’s comment ${at}</p></div></div>`,
  );
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->${text.join("")}<!--EndFragment-->
    <div style='mso-element:comment-list'><hr class=msocomoff>${comments.join("")}</div></body></html>`;
  await sheet().getByText("A list has no doorstep.").click();
  await page.keyboard.press("End");
  await sheet().evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData("text/html", pasted);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
  await expect(sheet()).toContainText("Passage 200 stays.");
  for (const left of ["Somebody", "[EB", "REF", "Struck out"]) await expect(sheet()).not.toContainText(left);
  await expect(page.getByText(say("commentsLeftOut", { count: 200 }))).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(sheet()).not.toContainText("Passage 200 stays.");
  await expect(page.getByText(SAVED)).toBeVisible();
});

test("it is handed in with a receipt, and withdrawn", async () => {
  await page.getByRole("button", { name: say("handIn.verb") }).click();
  const dialog = page.getByRole("dialog", { name: say("handIn.title") });
  await expect(dialog.getByText(say("handIn.checking"))).toBeHidden();
  await dialog.getByRole("button", { name: say("handIn.verb") }).click();
  await page.getByRole("link", { name: say("handIn.receipt") }).click();
  await expect(page.getByText(/^[0-9a-f]{64}$/u)).toBeVisible();
  await page.getByRole("link", { name: say("receipt.back") }).click();
  await page.getByRole("button", { name: say("handIn.withdraw") }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("handIn.withdraw") })
    .click();
  await expect(page.getByRole("button", { name: say("handIn.verb"), exact: true })).toBeVisible();
  const { essays } = await json<{ essays: { handedInAt: string | null }[] }>(
    lecturer,
    `/api/v1${room}/essays`,
  );
  expect(essays.filter(({ handedInAt }) => handedInAt !== null)).toEqual([]);
});

async function draft(): Promise<{ content: unknown }> {
  const { id } = await json<{ id: string }>(student, `/api/v1${room}/submission`);
  const [, group = ""] = /^(\/groups\/[^/]+)/u.exec(room) ?? [];
  return json(student, `/api/v1${group}/submissions/${id}/draft`);
}
