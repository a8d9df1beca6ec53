import {
  expect,
  test,
  type APIRequestContext,
  type BrowserContext,
  type Page,
  type Route,
} from "@playwright/test";
import { browserOf, json, letIn, ownGroup, signedUp } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/**
 * What takes the place of a student's text (a file, an earlier state) takes it whole or not at all: closed by mistake, without a network, in the
 * very moment in which it happens, nothing that was written is lost.
 */
const words = wordsOf("en");
const say = (key: string, values?: Record<string, string | number>) => words(`essays.${key}`, values);
/** "Saved at 10:15". */
const SAVED = new RegExp(`^${say("saving.saved", { time: "T" }).replace("T", ".+")}$`, "u");
const WRITTEN = "A list has no doorstep.";
const OF_FILE = "These words came in a file.";
const FILE = {
  name: "essay.txt",
  mimeType: "text/plain",
  buffer: Buffer.from(`From a file\n\n${OF_FILE}\n`),
};

let student: APIRequestContext;
let context: BrowserContext;
let page: Page;
let group: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const lecturer = await signedUp("Гүлнар Сейіт");
  student = await signedUp("Dana Ospan");
  const groupId = await ownGroup(lecturer, "Dialogs over a text");
  await letIn(lecturer, groupId, student, "student");
  group = `/api/v1/groups/${groupId}`;
  const made = await lecturer.post(`${group}/assignments`, { data: { titles: { en: "Two systems" } } });
  const { id } = (await made.json()) as { id: string };
  expect((await lecturer.post(`${group}/assignments/${id}/publish`)).status()).toBe(200);
  const opened = await student.post(`${group}/assignments/${id}/submission`);
  expect(opened.status()).toBe(200);
  context = await browserOf(browser, student, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await page.goto(`/groups/${groupId}/assignments/${id}/essay`);
  await sheet().click();
  await page.keyboard.type("Whose deputy is it?");
  await page.keyboard.press("Enter");
  await page.keyboard.type(WRITTEN);
  await expect(page.getByText(SAVED)).toBeVisible();
});
test.afterAll(() => context.close());

const sheet = () => page.getByRole("textbox", { name: say("label") });
const uploading = () => page.getByRole("dialog", { name: say("upload.title") });
const restoring = () => page.getByRole("dialog", { name: say("history.title") });

async function upload(): Promise<void> {
  await page.getByRole("button", { name: say("upload.verb") }).click();
  await uploading().locator("input[type=file]").setInputFiles(FILE);
}

/** At the end of the paragraph that holds these words. */
async function write(behind: string, more: string): Promise<void> {
  await sheet().getByText(behind).click();
  await page.keyboard.press("End");
  await page.keyboard.type(more);
}

/** While `work` is done, texts are not taken by the server, as without a network. */
async function unsaved(work: () => Promise<void>): Promise<void> {
  const cut = (route: Route) => (route.request().method() === "PUT" ? route.abort() : route.fallback());
  await page.route("**/draft", cut);
  await work();
  await page.unroute("**/draft", cut);
}

/** Holds requests to an address until `release` is called. */
async function held(
  address: string,
): Promise<{ readonly asked: Promise<void>; readonly release: () => void }> {
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  await page.route(
    address,
    async (route) => {
      asked.resolve();
      await gate.promise;
      await route.continue();
    },
    { times: 1 },
  );
  return { asked: asked.promise, release: () => gate.resolve() };
}

async function states(): Promise<string> {
  const { pathname } = new URL(page.url());
  const room = pathname.replace(/\/essay$/u, "");
  const { id } = await json<{ id: string }>(student, `/api/v1${room}/submission`);
  const { drafts } = await json<{ drafts: { number: number }[] }>(
    student,
    `${group}/submissions/${id}/drafts`,
  );
  const texts = await Promise.all(
    drafts.map(({ number }) => json(student, `${group}/submissions/${id}/drafts/${String(number)}`)),
  );
  return JSON.stringify(texts);
}

test("a file that is still read takes no place once its dialog is closed", async () => {
  const taken: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/take-over")) taken.push(request.url());
  });
  const reading = await held("**/uploads/*");
  await upload();
  await reading.asked;
  await page.keyboard.press("Escape");
  await expect(uploading()).toBeHidden();
  reading.release();
  await write(WRITTEN, " A face has.");
  await expect(page.getByText(SAVED)).toBeVisible();
  await expect(sheet()).toContainText(`${WRITTEN} A face has.`);
  await expect(sheet()).not.toContainText(OF_FILE);
  expect(taken).toEqual([]);
});

test("a file takes no place of a text that is not on the server", async () => {
  await unsaved(async () => {
    await write("A face has.", " And a telephone.");
    await upload();
    await expect(uploading().getByText(say("saving.notYet"))).toBeVisible();
    await uploading()
      .getByRole("button", { name: words("ui.close") })
      .click();
    await expect(uploading()).toBeHidden();
    await expect(sheet()).toContainText("And a telephone.");
  });
  await write("And a telephone.", " And an office.");
  await expect(page.getByText(SAVED)).toBeVisible({ timeout: 30_000 });
  expect(await states()).toContain("And an office.");
});

test("nor does an earlier text", async () => {
  await page.getByRole("button", { name: say("history.verb") }).click();
  await restoring().locator("ul button").last().click();
  await expect(restoring().getByRole("button", { name: say("history.restore") })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(restoring()).toBeHidden();
  await expect(sheet()).toContainText("And an office.");
});

test("while a file takes the place of the text its dialog stays, and what stood there is kept", async () => {
  const taking = await held("**/take-over");
  await upload();
  await taking.asked;
  await expect(uploading().getByText(say("upload.taking"))).toBeVisible();
  await page.keyboard.press("Escape");
  await uploading()
    .getByRole("button", { name: words("ui.close") })
    .click();
  await expect(uploading()).toBeVisible();
  taking.release();
  await expect(uploading()).toBeHidden();
  await expect(sheet()).toContainText(OF_FILE);
  await expect(sheet()).not.toContainText("And an office.");
  expect(await states()).toContain("And an office.");
});

test("while an earlier text takes the place of this one its dialog stays, and this one is kept", async () => {
  await write(OF_FILE, " They were mended.");
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.getByRole("button", { name: say("history.verb") }).click();
  const earlier = restoring()
    .getByRole("button", { name: say("history.origins.written") })
    .last();
  await earlier.click();
  await expect(restoring().getByText(WRITTEN)).toBeVisible();
  const putting = await held("**/restore");
  await restoring()
    .getByRole("button", { name: say("history.restore") })
    .click();
  await putting.asked;
  await page.keyboard.press("Escape");
  await expect(restoring()).toBeVisible();
  putting.release();
  await expect(restoring()).toBeHidden();
  await expect(sheet()).toContainText(WRITTEN);
  await expect(sheet()).not.toContainText("They were mended.");
  expect(await states()).toContain("They were mended.");
  await page.reload();
  await expect(sheet()).toContainText(WRITTEN);
});

test("an earlier text takes no place of one that is not on the server", async () => {
  await unsaved(async () => {
    await write(WRITTEN, " Not yet sent.");
    await page.getByRole("button", { name: say("history.verb") }).click();
    await restoring().locator("ul button").last().click();
    await restoring()
      .getByRole("button", { name: say("history.restore") })
      .click();
    await expect(restoring().getByText(say("saving.notYet"))).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheet()).toContainText("Not yet sent.");
  });
  await page.reload();
  // What this browser kept is sent when the window comes back.
  await expect(sheet()).toContainText("Not yet sent.");
  await expect.poll(states, { timeout: 30_000 }).toContain("Not yet sent.");
});
