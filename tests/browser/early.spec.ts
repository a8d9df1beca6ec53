import { expect, test, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, newPerson, ownGroup, signedUp, somebody } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** What a person does on a page whose programs are still on their way is done once they are there. */
const words = wordsOf("en");

/** Opens an address over a line on which the words, and with them the life of the page, come when `arrive` is called. */
async function slowly(page: Page, at: string): Promise<{ arrive: () => void }> {
  let arrive = (): void => undefined;
  const gate = new Promise<void>((resolve) => (arrive = resolve));
  let isAsked = false;
  await page.route("**/words/*", async (route) => {
    isAsked = true;
    await gate;
    await route.continue();
  });
  await page.goto(at, { waitUntil: "domcontentloaded" });
  await expect.poll(() => isAsked).toBe(true);
  return { arrive };
}

test("who types and presses Enter too early is signed in, and the password stands in no address", async ({
  page,
}) => {
  const person = newPerson("Maya Larsen");
  const signedOut = await somebody();
  expect((await signedOut.post("/api/v1/accounts", { data: person })).status()).toBe(200);
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  const { arrive } = await slowly(page, "/sign-in");
  await page.getByLabel(words("account.fields.email")).fill(person.email);
  const password = page.getByLabel(words("account.fields.password"), { exact: true });
  await password.fill(person.password);
  await password.press("Enter");
  arrive();
  await expect(page.getByText(words("groups.list.emptyTitle"))).toBeVisible();
  expect(asked.filter((address) => new URL(address).searchParams.size > 0)).toEqual([]);
});

test("what is typed too early is kept when the rest follows later", async ({ page }) => {
  const { arrive } = await slowly(page, "/sign-up");
  const name = page.getByLabel(words("account.fields.name"));
  await name.fill("Әсел Қуаныш");
  arrive();
  await page.getByLabel(words("account.fields.email")).fill("nobody");
  await page.getByRole("button", { name: words("account.signUp.action") }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(name).toHaveValue("Әсел Қуаныш");
});

test("a button that is pressed three times too early opens its dialog once, and a menu opens", async ({
  browser,
}) => {
  const person = await signedUp("Oliver Grant");
  const context = await browserOf(browser, person);
  const page = await context.newPage();
  const first = await slowly(page, "/groups");
  const create = page.getByRole("button", { name: words("groups.list.create") });
  for (let press = 0; press < 3; press += 1) await create.click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  first.arrive();
  await expect(page.getByRole("dialog")).toHaveCount(1);

  await page.unroute("**/words/*");
  const second = await slowly(page, "/groups");
  await page.getByRole("button", { name: words("shell.account.menu", { name: "Oliver Grant" }) }).click();
  second.arrive();
  await expect(page.getByRole("menu")).toBeVisible();
  await context.close();
});

test("a file that is chosen too early is uploaded", async ({ browser }) => {
  const person = await signedUp("Maya Larsen");
  const group = await ownGroup(person, "Lake Charter");
  const context = await browserOf(browser, person);
  const page = await context.newPage();
  const { arrive } = await slowly(page, `/groups/${group}/documents/import`);
  const { en: article } = ARTICLES;
  await page.locator("input[type=file]").setInputFiles({
    name: article.file,
    mimeType: "text/plain",
    buffer: articleBytes(article),
  });
  arrive();
  await expect(page.getByText(article.file).first()).toBeVisible();
  await context.close();
});

test("where nothing can be drawn one can try again", async ({ page }) => {
  await page.route("**/words/*", (route) => route.abort());
  await page.goto("/sign-in", { waitUntil: "domcontentloaded" });
  const again = page.getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  await page.unroute("**/words/*");
  // A file that did not come is asked for anew after a second.
  await page.waitForTimeout(1_500);
  await again.click();
  await expect(page.getByLabel(words("account.fields.email"))).toBeVisible();
});
