import { expect, test, type Browser, type Page } from "@playwright/test";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { newPerson, type NewPerson } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** The interface's language and theme: whose they are, and how long they last. */
const SELF: Readonly<Record<Language, string>> = { kk: "Қазақша", ru: "Русский", en: "English" };

async function visitor(browser: Browser, locale: string): Promise<Page> {
  return (await browser.newContext({ locale })).newPage();
}

async function signUp(page: Page, locale: Language): Promise<NewPerson> {
  const words = wordsOf(locale);
  const person = newPerson("Сәуле Ахмет");
  await page.goto("/sign-up");
  await page.getByLabel(words("account.fields.name")).fill(person.name);
  await page.getByLabel(words("account.fields.email")).fill(person.email);
  await page.getByLabel(words("account.fields.password"), { exact: true }).fill(person.password);
  await page.getByRole("button", { name: words("account.signUp.action") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("groups.list.title"));
  return person;
}

async function openMenu(page: Page, locale: Language, name: string): Promise<void> {
  await page.getByRole("button", { name: wordsOf(locale)("shell.account.menu", { name }) }).click();
}

test("a first visit speaks the language that the browser asks for, and English where it offers none", async ({
  browser,
}) => {
  const asked: readonly (readonly [string, Language])[] = [
    ["kk-KZ", "kk"],
    ["ru-RU", "ru"],
    ["en-US", "en"],
    ["de-DE", "en"],
  ];
  for (const [locale, language] of asked) {
    const page = await visitor(browser, locale);
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      wordsOf(language)("account.signIn.title"),
    );
    await expect(page).toHaveTitle(new RegExp(wordsOf(language)("account.signIn.title"), "u"));
    await page.context().close();
  }
});

test("a visitor who has not signed in can switch between the three languages", async ({ browser }) => {
  const page = await visitor(browser, "en-GB");
  await page.goto("/sign-in");
  let shown: Language = "en";
  for (const next of LANGUAGES) {
    await page.getByRole("button", { name: wordsOf(shown)("shell.account.language") }).click();
    await page.getByRole("menuitemradio", { name: SELF[next] }).click();
    await expect(page.getByRole("heading", { level: 1, includeHidden: true })).toHaveText(
      wordsOf(next)("account.signIn.title"),
    );
    await page.keyboard.press("Escape");
    shown = next;
  }
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", shown);
  await page.context().close();
});

test("a language that was chosen belongs to the person: it is there after signing in elsewhere", async ({
  browser,
}) => {
  const page = await visitor(browser, "ru-RU");
  const person = await signUp(page, "ru");
  await openMenu(page, "ru", person.name);
  const saved = page.waitForResponse((answer) => answer.request().method() === "PATCH");
  await page.getByRole("menuitemradio", { name: SELF.kk }).click();
  expect((await saved).status()).toBe(200);
  const kazakh = wordsOf("kk");
  await expect(page.getByRole("menuitem", { name: kazakh("shell.account.signOut") })).toBeVisible();
  await page.getByRole("menuitem", { name: kazakh("shell.account.signOut") }).click();
  await expect(page.getByText(kazakh("account.signIn.ended"))).toBeVisible();

  const elsewhere = await visitor(browser, "en-GB");
  await elsewhere.goto("/sign-in");
  const english = wordsOf("en");
  await elsewhere.getByLabel(english("account.fields.email")).fill(person.email);
  await elsewhere.getByLabel(english("account.fields.password"), { exact: true }).fill(person.password);
  await elsewhere.getByRole("button", { name: english("account.signIn.action") }).click();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(kazakh("groups.list.title"));
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "kk");
  await Promise.all([page.context().close(), elsewhere.context().close()]);
});

test("the account's own page switches the language, too", async ({ browser }) => {
  const page = await visitor(browser, "en-GB");
  await signUp(page, "en");
  const english = wordsOf("en");
  await page.goto("/account");
  await page.getByLabel(english("account.page.language")).selectOption({ label: SELF.ru });
  await page.getByRole("button", { name: english("account.page.save"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(wordsOf("ru")("account.page.title"));
  await page.context().close();
});

test("the theme follows the system until one is chosen, and then stays with the device", async ({
  browser,
}) => {
  const page = await visitor(browser, "en-GB");
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  const person = await signUp(page, "en");
  const light = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  const words = wordsOf("en");
  await openMenu(page, "en", person.name);
  await page.getByRole("menuitemradio", { name: words("shell.account.themes.light") }).click();
  await expect.poll(paper).toBe(light);
  await page.reload();
  expect(await paper()).toBe(light);
  await openMenu(page, "en", person.name);
  await page.getByRole("menuitemradio", { name: words("shell.account.themes.system") }).click();
  await expect.poll(paper).toBe(dark);
  await page.context().close();
});
