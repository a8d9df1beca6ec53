import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** The library as a librarian uses it: works come in, are put in order, made one, and described in full. */
const words = wordsOf("kk");
let owner: APIRequestContext;
let context: BrowserContext;
let page: Page;
let library: string;
let groupId: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  owner = await signedUp("Зере Қанат", "kk");
  groupId = await ownGroup(owner, "Өңір тарихы");
  library = `/groups/${groupId}/references`;
  context = await browserOf(browser, owner, {
    locale: "kk-KZ",
    viewport: { width: 1280, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  page = await context.newPage();
});
test.afterAll(() => context.close());

const ENTRIES = [
  "Оразғали Т. Өзен бойындағы қоныстар. – Алматы: Ақ парақ, 2014. – 212 б.",
  "Лебедева Д. Речные посёлки и их школы // Вестник края. – 2017. – № 3. – С. 41–58.",
].join("\n");

const BIBTEX = `@book{orazgali2014,
  author = {Orazghali, T.},
  title = {Ozen boiyndaghy qonystar},
  publisher = {Aq paraq},
  address = {Almaty},
  year = {2014},
  keywords = {өзен, қоныс}
}
@article{whitfield2019,
  author = {Whitfield, Laura},
  title = {Schools on the river},
  journal = {Steppe Studies},
  year = {2019},
  pages = {5--19}
}
`;

const dialog = () => page.getByRole("dialog");
const button = (key: string, values?: Readonly<Record<string, string | number>>) =>
  page.getByRole("button", { name: words(key, values), exact: true });
const toast = (text: string) => page.getByRole("region", { name: words("ui.messages") }).getByText(text);
const rows = () => page.locator("[data-work]");

test("adds what is pasted after a look, and loses no word when the dialog is closed", async () => {
  await page.goto(library);
  await button("references.add.open").click();
  await dialog().getByLabel(words("references.add.paste")).fill(ENTRIES);
  await page.keyboard.press("Escape");
  await expect(dialog()).toBeHidden();
  await page.reload();
  await button("references.add.open").click();
  await expect(dialog().getByLabel(words("references.add.paste"))).toHaveValue(ENTRIES);
  await dialog()
    .getByRole("button", { name: words("references.add.read"), exact: true })
    .click();
  await expect(
    dialog().getByText(words("references.add.foundCount", { count: 2 }), { exact: true }),
  ).toBeVisible();
  await expect(dialog()).toContainText("Оразғали");
  await dialog()
    .getByRole("button", { name: words("references.add.addCount", { count: 2 }) })
    .click();
  await expect(toast(words("references.add.added", { count: 2 }))).toBeVisible();
  await expect(rows()).toHaveCount(2);
});

test("takes a file of another program with its tags", async () => {
  await button("references.add.open").click();
  await dialog()
    .getByRole("tab", { name: words("references.add.way.file") })
    .click();
  const file = { name: "kitaptar.bib", mimeType: "application/x-bibtex", buffer: Buffer.from(BIBTEX) };
  await dialog().getByLabel(words("references.add.file")).setInputFiles(file);
  await expect(
    dialog().getByText(words("references.add.foundCount", { count: 2 }), { exact: true }),
  ).toBeVisible();
  for (const box of await dialog().locator("ol input[type=checkbox]").all()) await box.check();
  await dialog()
    .getByRole("button", { name: words("references.add.addCount", { count: 2 }) })
    .click();
  await expect(rows()).toHaveCount(4);
  const tags = page.getByRole("group", { name: words("references.library.tags") });
  await expect(tags.getByRole("button", { name: "өзен" })).toBeVisible();
});

test("tags many works at once and takes it back", async () => {
  await rows().first().getByRole("checkbox").click();
  await rows()
    .last()
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] });
  await expect(page.getByText(words("references.library.chosen", { count: 4 }))).toBeVisible();
  await button("references.library.tag").click();
  await dialog().getByRole("combobox").fill("мектеп");
  await page.keyboard.press("Enter");
  await dialog()
    .getByRole("button", { name: words("references.library.tagAction") })
    .click();
  const tag = page
    .getByRole("group", { name: words("references.library.tags") })
    .getByRole("button", { name: "мектеп" });
  await expect(tag).toContainText("4");
  await button("ui.undo").last().click();
  await expect(tag).toBeHidden();
});

test("puts works into a collection, and the address leads to it", async () => {
  await button("references.library.toCollection").click();
  await page.getByRole("menuitem", { name: words("references.collections.new") }).click();
  await dialog().getByLabel(words("references.collections.name")).fill("Өзен бойы");
  await dialog()
    .getByRole("button", { name: words("ui.save") })
    .click();
  const shelf = page
    .getByRole("navigation", { name: words("references.collections.title") })
    .getByRole("link", { name: /Өзен бойы/u });
  await expect(shelf).toContainText("4");
  await shelf.click();
  await expect(page).toHaveURL(/collectionId=/u);
  await expect(rows()).toHaveCount(4);
  await button("references.library.clear").click();
});

test("makes one work of two, part by part, and takes them apart again", async () => {
  await page.goto(library);
  for (const title of ["Өзен бойындағы қоныстар", "Ozen boiyndaghy qonystar"])
    await rows().filter({ hasText: title }).getByRole("checkbox").click();
  await page.getByRole("link", { name: words("references.library.merge") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    words("references.duplicates.chosenTitle"),
  );
  const title = page.getByRole("group", { name: words("references.field.title"), exact: true });
  await title.getByRole("radio").first().check();
  const result = page.getByRole("region", { name: words("references.merge.result") });
  const first = await title.locator("label").first().innerText();
  await expect(result).toContainText(first.trim());
  await button("references.merge.action").click();
  await expect(toast(words("references.merge.done", { count: 2 }))).toBeVisible();
  const undo = button("ui.undo").last();
  await undo.click();
  await expect(toast(words("references.merge.apart"))).toBeVisible();
  await page.goto(library);
  await expect(rows()).toHaveCount(4);
});

test("writes the romanised form by a scheme, from the original", async () => {
  await rows().filter({ hasText: "Өзен бойындағы" }).getByRole("link").click();
  await button("references.correct").click();
  await page.getByRole("tab", { name: words("references.forms.romanised") }).click();
  await button("references.romanise.fill").click();
  const title = page.getByLabel(words("references.field.title"), { exact: true });
  await expect(title).toHaveValue(/^[\p{Script=Latin}\p{M}\s’']+$/u);
  const romanised = await title.inputValue();
  await page
    .locator("form")
    .filter({ has: page.getByRole("tablist") })
    .getByRole("button", { name: words("ui.save") })
    .click();
  await expect(button("references.correct")).toBeVisible();
  await expect(page.getByRole("main")).toContainText(romanised);
});

test("attaches the text of a work, detaches it, and has it back", async () => {
  const file = { name: "мәтін.txt", mimeType: "text/plain", buffer: Buffer.from("Өзен бойы") };
  await page.getByLabel(words("references.attachments.file")).setInputFiles(file);
  const attached = page.getByRole("link", { name: "мәтін.txt" });
  await expect(attached).toBeVisible();
  const download = page.waitForEvent("download");
  await attached.click();
  expect((await download).suggestedFilename()).toBe("мәтін.txt");
  await button("references.attachments.detach", { name: "мәтін.txt" }).click();
  await expect(attached).toBeHidden();
  await button("ui.undo").last().click();
  await expect(attached).toBeVisible();
});

test("notes something about the work, and corrects it", async () => {
  const note = page.getByLabel(words("references.notes.write"), { exact: true });
  await note.fill("Екінші тарауды қарау керек");
  await note.press("Control+Enter");
  await expect(page.getByText("Екінші тарауды қарау керек")).toBeVisible();
  await button("references.notes.edit").click();
  const edited = note.first();
  await edited.fill("Үшінші тарауды қарау керек");
  await edited.press("Control+Enter");
  await expect(button("references.notes.edit")).toBeVisible();
  await expect(page.getByText("Үшінші тарауды қарау керек")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Үшінші тарауды қарау керек")).toBeVisible();
});

test("cites the work with its place in a style, and copies it", async () => {
  await page.getByLabel(words("references.cite.style")).selectOption("apa");
  await page.getByLabel(words("references.cite.locator"), { exact: true }).fill("17");
  await expect(page.getByText(/2014.*17/u).first()).toBeVisible();
  await button("references.cite.copy", { what: words("references.cite.citation") }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/Оразғали.*2014.*17/u);
});

test("says why an identifier was not found, and keeps what was typed", async () => {
  await page.goto(library);
  await button("references.add.open").click();
  await dialog()
    .getByRole("tab", { name: words("references.add.way.identifier") })
    .click();
  const field = dialog().getByLabel(words("references.add.identifiers"));
  await field.fill("бұл нөмір емес");
  await button("references.add.lookUp").click();
  await expect(dialog().getByText(words("refusals.identifier_unreadable"))).toBeVisible();
  await expect(field).toHaveValue("бұл нөмір емес");
  await page.keyboard.press("Escape");
});

test("takes over the entries that wait in all articles, and has them wait again", async () => {
  const article = ARTICLES.kk;
  await storedArticle(owner, groupId, { name: article.file, bytes: articleBytes(article) });
  await page.goto(library);
  const ways = page.getByRole("navigation", { name: words("references.nav.label") });
  const waiting = ways.getByRole("link", { name: words("references.nav.waiting") });
  await expect(waiting).toContainText(String(article.works));
  await waiting.click();
  await expect(page.getByText(words("references.takeOver.chosen", { count: article.works }))).toBeVisible();
  await button("references.takeOver.take").click();
  await expect(page.getByText(words("references.waiting.empty"))).toBeVisible();
  await button("ui.undo").last().click();
  await expect(page.getByText(words("references.takeOver.chosen", { count: article.works }))).toBeVisible();
});
