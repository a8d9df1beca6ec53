import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import type { CslItem } from "#lib/citations/reference.ts";
import { browserOf, ownGroup, signedUp } from "./support/people.ts";
import { fileOf, paragraphsOfDocx } from "./support/taken-along.ts";
import { wordsOf } from "./support/words.ts";

/** A list for a journal that wants two of them, and for a thesis that wants the acts first. */
const words = wordsOf("ru");
let owner: APIRequestContext;
let context: BrowserContext;
let page: Page;
let group: string;
let builder: string;

test.describe.configure({ mode: "serial" });

const WORKS: readonly { csl: CslItem; title?: string; container?: string }[] = [
  {
    csl: {
      type: "article-journal",
      language: "kk",
      title: "Референдумнан кейінгі өкілдік",
      author: [{ family: "Қасен", given: "Д." }],
      "container-title": "Өңір саясаты",
      issue: "1",
      page: "5-19",
      issued: { "date-parts": [[2023]] },
    },
  },
  {
    csl: {
      type: "book",
      language: "ru",
      title: "Парламент и округ",
      author: [{ family: "Морозова", given: "Т." }],
      "publisher-place": "Москва",
      publisher: "Белый лист",
      issued: { "date-parts": [[2015]] },
      "number-of-pages": "304",
    },
    title: "Parliament and the District",
  },
  {
    csl: {
      type: "article-journal",
      language: "en",
      title: "Lists without districts",
      author: [{ family: "Hart", given: "Jo" }],
      "container-title": "Journal of Assembly Studies",
      volume: "11",
      page: "1-22",
      issued: { "date-parts": [[2020]] },
    },
  },
  {
    csl: {
      type: "legislation",
      language: "ru",
      title: "О местном представительстве",
      genre: "Закон Республики Казахстан",
      number: "112-VI",
      issued: { "date-parts": [[2017, 12, 4]] },
    },
    title: "On Local Representation",
  },
];

test.beforeAll(async ({ browser }) => {
  owner = await signedUp("Тимур Ахмет", "ru");
  group = await ownGroup(owner, "Списки и округа");
  builder = `/groups/${group}/bibliography`;
  for (const { csl, title } of WORKS) {
    const translated = title === undefined ? {} : { en: { title } };
    const made = await owner.post(`/api/v1/groups/${group}/references`, {
      data: { csl, romanised: null, translated },
    });
    expect(made.status()).toBe(200);
  }
  context = await browserOf(browser, owner, { locale: "ru-RU", viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
test.afterAll(() => context.close());

const list = () => page.getByRole("region", { name: words("bibliography.builder.list") });
const entries = () => list().getByRole("listitem");
const setting = (key: string) => page.getByLabel(words(key), { exact: true });
const toast = (text: string) => page.getByRole("region", { name: words("ui.messages") }).getByText(text);

test("shows both lists, number beside number, and which titles are not translated", async () => {
  await page.goto(builder);
  await expect(entries()).toHaveCount(WORKS.length);
  await setting("bibliography.builder.script").selectOption("both");
  await expect(list()).toContainText("Qasen D.");
  await expect(list()).toContainText("Parlament i okrug [Parliament and the District]. Moscow");
  await expect(list()).toContainText("Hart J. Lists without districts");
  await expect(list()).toContainText(words("bibliography.builder.pairs", { count: WORKS.length }));
  await expect(list()).toContainText(words("bibliography.builder.missingTranslations", { count: 1 }));
  await expect(page).toHaveURL(/script=both/u);
});

test("takes the missing titles on the spot, a journal's once, and prints them", async () => {
  await page.getByRole("button", { name: words("bibliography.builder.addTranslations") }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByLabel(words("bibliography.builder.translationOf.title", { works: 1 }))
    .fill("Representation after the Referendum");
  await dialog
    .getByLabel(words("bibliography.builder.translationOf.container-title", { works: 1 }))
    .fill("Regional Policy");
  await dialog.getByRole("button", { name: words("ui.save") }).click();
  await expect(toast(words("bibliography.builder.translationsKept"))).toBeVisible();
  await expect(list()).toContainText("[Representation after the Referendum]");
  await expect(list()).toContainText("[Regional Policy]");
  await expect(list()).not.toContainText(words("bibliography.builder.untranslated"));
});

test("writes the second list by the scheme that the journal asks for", async () => {
  await setting("romanisation.profileLabel").selectOption("abai-kaznpu");
  await expect(setting("romanisation.russianLabel")).toHaveValue("bsi");
  await expect(list()).toContainText("ökıldık");
  await setting("romanisation.kazakhLabel").selectOption("russified");
  await expect(list()).toContainText("Kasen D.");
  await expect(setting("romanisation.profileLabel").locator("option:checked")).toHaveText(
    words("bibliography.builder.ownProfile"),
  );
  await page.goBack();
  await expect(list()).toContainText("Qasen D.");
});

test("puts acts first for a thesis, under their heading", async () => {
  await setting("bibliography.builder.grouping").selectOption("laws-first");
  await expect(list().getByRole("heading", { name: words("bibliography.group.acts") })).toBeVisible();
  await expect(entries().first()).toContainText("О местном представительстве");
  await expect(entries().first()).toContainText("1.");
});

test("goes along as a Word document in two columns", async () => {
  await page.getByRole("button", { name: words("bibliography.builder.download") }).click();
  const saved = page.waitForEvent("download");
  await page
    .getByRole("menuitem")
    .filter({ hasText: words("bibliography.builder.sideBySide") })
    .click();
  const paragraphs = await paragraphsOfDocx(await fileOf(await saved));
  const text = paragraphs.join("\n");
  for (const part of ["Қасен", "Qasen", "Морозова", "Morozova", "Hart", words("bibliography.group.acts")])
    expect(text).toContain(part);
});

test("finds a journal's own style among thousands by its name", async () => {
  await setting("bibliography.builder.style").selectOption({
    label: words("bibliography.builder.otherStyle"),
  });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").fill("vancouver brackets");
  await dialog.getByRole("option").first().click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/style=vancouver/u);
  await expect(entries().first()).toContainText("О местном представительстве");
});

test("is kept under a name, and holds what is added to the library later", async () => {
  await page.getByRole("button", { name: words("bibliography.builder.saveList") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words("bibliography.builder.listName")).fill("Диссертация, глава 1");
  await dialog.getByRole("button", { name: words("ui.save") }).click();
  await expect(page).toHaveURL(/[?&]list=[0-9a-f-]{36}$/u);
  const kept = page.url();
  await owner.post(`/api/v1/groups/${group}/references`, {
    data: {
      csl: { type: "book", language: "kk", title: "Кейін қосылған еңбек" },
      romanised: null,
      translated: {},
    },
  });
  await page.goto(builder);
  await expect(list()).not.toContainText(words("bibliography.group.acts"));
  await page.goto(kept);
  await expect(list()).toContainText("Кейін қосылған еңбек");
  await expect(list().getByRole("heading", { name: words("bibliography.group.acts") })).toBeVisible();
});

test("takes a second name, keeps changes, and comes back after it was deleted", async () => {
  const open = () => page.getByRole("button", { name: "Диссертация, глава 1" }).click();
  const item = (key: string) => page.getByRole("menuitem", { name: words(key), exact: true });
  await setting("bibliography.builder.script").selectOption("original");
  await expect(page).toHaveURL(/script=original/u);
  await open();
  await item("bibliography.builder.keepChanges").click();
  await expect(page).not.toHaveURL(/script=/u);
  await expect(setting("bibliography.builder.script")).toHaveValue("original");
  await open();
  await item("bibliography.builder.saveAs").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words("bibliography.builder.listName")).fill("диссертация, ГЛАВА 1");
  await dialog.getByRole("button", { name: words("ui.save") }).click();
  await expect(dialog).toContainText(
    words("refusals.bibliography_name_taken", { name: "диссертация, ГЛАВА 1" }),
  );
  await page.keyboard.press("Escape");
  await open();
  await item("ui.delete").click();
  await expect(page).not.toHaveURL(/list=/u);
  await page.getByRole("button", { name: words("ui.undo") }).click();
  await expect(page).toHaveURL(/list=/u);
  await expect(page.getByRole("button", { name: "Диссертация, глава 1" })).toBeVisible();
});

test("stands in an order made by hand, with the keyboard", async () => {
  await page.goto(`${builder}?order=given`);
  const second = await entries().nth(1).innerText();
  await entries()
    .nth(1)
    .getByRole("button", { name: words("bibliography.builder.moveUp") })
    .press("Enter");
  await expect(entries().first()).toContainText(second.split("\n").at(-1)?.trim().slice(0, 12) ?? "?");
  await expect(
    entries()
      .first()
      .getByRole("button", { name: words("bibliography.builder.moveUp") }),
  ).toBeDisabled();
});
