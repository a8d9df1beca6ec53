import {
  expect,
  test,
  type APIRequestContext,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, letIn, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** What students are given to read, where they write: open beside the text, quoted and cited with a press. */
const words = wordsOf("en");
const say = (key: string, values?: Record<string, string | number>) => words(`essays.${key}`, values);
const ARTICLE = ARTICLES.kk;

let student: APIRequestContext;
let room: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const lecturer = await signedUp("Гүлнар Сейіт");
  student = await signedUp("Dana Ospan");
  const groupId = await ownGroup(lecturer, "Materials beside the text");
  await letIn(lecturer, groupId, student, "student");
  const documentId = await storedArticle(lecturer, groupId, {
    name: ARTICLE.file,
    bytes: articleBytes(ARTICLE),
  });
  const group = `/api/v1/groups/${groupId}`;
  const made = async (title: string, family: string): Promise<string> => {
    const csl = { type: "book", title, author: [{ family }], issued: { "date-parts": [[2021]] } };
    return ((await (await lecturer.post(`${group}/references`, { data: { csl } })).json()) as { id: string })
      .id;
  };
  const [ofArticle, alone] = [await made("Сайлау", "Сейдахмет"), await made("A book", "Brook")];
  const attached = await lecturer.post(`${group}/references/${ofArticle}/documents`, {
    data: { documentId },
  });
  expect(attached.status()).toBe(200);
  const assignment = await lecturer.post(`${group}/assignments`, {
    data: { titles: { en: "Two systems" }, materials: [{ documentId }, { referenceId: alone }] },
  });
  const { id } = (await assignment.json()) as { id: string };
  expect((await lecturer.post(`${group}/assignments/${id}/publish`)).status()).toBe(200);
  expect((await student.post(`${group}/assignments/${id}/submission`)).status()).toBe(200);
  room = `/groups/${groupId}/assignments/${id}/essay`;
});

const sheetOf = (page: Page) => page.getByRole("textbox", { name: say("label") });
const besideOf = (page: Page) => page.getByRole("complementary", { name: ARTICLE.title });

async function write(page: Page, text: string): Promise<void> {
  await sheetOf(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(text);
}

test("a document is open beside the text, and what is selected in it is quoted", async ({ browser }) => {
  const context = await browserOf(browser, student, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(room);
  await write(page, "Villages elect.");
  await page.getByRole("button", { name: say("materials.openOf", { title: ARTICLE.title }) }).click();
  const passage = besideOf(page).locator("p", { hasText: ARTICLE.claim.passage }).first();
  await passage.click({ clickCount: 3 });
  await besideOf(page)
    .getByRole("button", { name: say("materials.quote") })
    .click();
  await expect(sheetOf(page)).toContainText(ARTICLE.claim.passage);
  await expect(sheetOf(page)).toContainText(/Villages elect\. [“«].+[”»] /u);
  await expect(page.getByText(say("materials.cited", { work: "Сейдахмет 2021" }))).toBeVisible();
  await expect(page.getByText("Сейдахмет. Сайлау", { exact: false }).last()).toBeVisible();
  await page.keyboard.type(" So it is.");
  await expect(sheetOf(page)).toContainText("So it is.");
  await besideOf(page)
    .getByRole("button", { name: words("ui.close") })
    .click();
  await expect(besideOf(page)).toBeHidden();
  await page.getByRole("button", { name: say("materials.citeOf", { title: "A book" }) }).click();
  await expect(sheetOf(page)).toContainText("[2]");
  await context.close();
});

const PHONE: BrowserContextOptions = {
  ...{ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

test("on a phone the text stands before the handing in, and a document under it", async ({ browser }) => {
  const context = await browserOf(browser, student, PHONE);
  const page = await context.newPage();
  await page.goto(room);
  const top = async (what: ReturnType<Page["locator"]>) => (await what.boundingBox())?.y ?? NaN;
  await expect(sheetOf(page)).toBeVisible();
  expect(await top(sheetOf(page))).toBeLessThan(
    await top(page.getByRole("heading", { name: say("handIn.heading") })),
  );
  await write(page, "Again.");
  await page.getByRole("button", { name: say("materials.unfold", { count: 2 }) }).click();
  await page.getByRole("button", { name: say("materials.openOf", { title: ARTICLE.title }) }).click();
  await expect(besideOf(page).getByText(ARTICLE.claim.passage)).toBeVisible();
  await besideOf(page)
    .getByRole("button", { name: say("materials.cite") })
    .click();
  const citation = sheetOf(page).locator(".essay-citation").last();
  await expect(citation).toBeInViewport();
  // Between the tools over the text and the material.
  await expect.poll(() => top(citation)).toBeLessThan(await top(besideOf(page)));
  const tools = await page.locator(".essay-bar").boundingBox();
  expect(await top(citation)).toBeGreaterThan((tools?.y ?? 0) + (tools?.height ?? 0));
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
  await context.close();
});
