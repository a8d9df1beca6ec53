import { expect, test, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { browserOf, json, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** The texts that name a reform, gone through one place after the other by keys. */
const words = wordsOf("en");
const say = (key: string, values?: Record<string, number>) => words(`reforms.naming.${key}`, values);
const TEXT = [
  "WHAT A TOWN READ ALOUD",
  "A. Quill\nInstitute of Lakes",
  "The Lake Charter was read aloud in the square. Nobody objected that day.",
  "Ten years later the Lake Charter hung in every school. Few could say what it asked for.",
  "A boat bore the name Lake Charter as well. It sank in its first winter.",
].join("\n\n");

let context: BrowserContext;
let page: Page;
let groupId: string;
let documentId: string;
let room: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const owner = await signedUp("Nora Field", "en");
  groupId = await ownGroup(owner, "Names in texts");
  const file = { name: "charter.txt", bytes: Buffer.from(TEXT) };
  documentId = await storedArticle(owner, groupId, file);
  const made = await owner.post(`/api/v1/groups/${groupId}/reforms`, {
    data: { labels: { en: "Lake Charter" } },
  });
  const { id } = (await made.json()) as { id: string };
  room = `/groups/${groupId}/reforms/${id}`;
  context = await browserOf(browser, owner, { locale: "en-GB", viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
test.afterAll(() => context.close());

const dialog = (): Locator => page.getByRole("dialog");
const place = (): Locator => dialog().getByRole("group", { name: say("walk.place") });
/** Opens the way through; the search learns of a new text behind its storing. */
async function walk(shown: Locator): Promise<void> {
  await page.goto(room);
  await expect(async () => {
    if (!(await dialog().isVisible())) await page.getByRole("button", { name: say("walk.open") }).click();
    await expect(shown).toBeVisible({ timeout: 3_000 });
  }).toPass();
}
const marks = async () =>
  (
    await json<{ annotations: unknown[] }>(
      context.request,
      `/api/v1/groups/${groupId}/documents/${documentId}/annotations`,
    )
  ).annotations.length;
const left = (tagged: number, skipped: number, declined: number): Locator =>
  dialog().getByText(say("walk.done", { tagged, skipped, declined }));

test("a place is tagged, passed by or declined by a key, and the last deed is taken back", async () => {
  await walk(place());
  await expect(place()).toContainText("read aloud in the square");
  await expect(place()).toBeFocused();
  await page.keyboard.press("a");
  await expect(place()).toContainText("hung in every school");
  await expect.poll(marks).toBe(1);
  await page.keyboard.press("z");
  await expect(place()).toContainText("read aloud in the square");
  await expect.poll(marks).toBe(0);
  await page.keyboard.press("a");
  await page.keyboard.press("s");
  await expect(place()).toContainText("A boat bore the name");
  await dialog()
    .getByRole("button", { name: say("walk.decline") })
    .click();
  await expect(left(1, 1, 1)).toBeVisible();
  await expect.poll(marks).toBe(1);
});

test("what was declined for the words of a text is not offered in it again", async () => {
  await walk(left(0, 0, 0));
  await expect(place()).toHaveCount(0);
});
