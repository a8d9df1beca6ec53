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

test("takes a file of another program with its tags; what was read waits while one looks elsewhere", async () => {
  await button("references.add.open").click();
  await dialog()
    .getByRole("tab", { name: words("references.add.way.file") })
    .click();
  const file = { name: "kitaptar.bib", mimeType: "application/x-bibtex", buffer: Buffer.from(BIBTEX) };
  await dialog().getByLabel(words("references.add.file")).setInputFiles(file);
  const both = dialog().getByText(words("references.add.foundCount", { count: 2 }), { exact: true });
  await expect(both).toBeVisible();
  await page.keyboard.press("Escape");
  const ways = page.getByRole("navigation", { name: words("references.nav.label") });
  await ways.getByRole("link", { name: words("references.nav.waiting") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("references.waiting.title"));
  await ways.getByRole("link", { name: words("references.nav.library") }).click();
  await button("references.add.open").click();
  await dialog()
    .getByRole("tab", { name: words("references.add.way.file") })
    .click();
  await expect(both).toBeVisible();
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
  await expect(button("references.tags.remove", { tag: "мектеп" })).toBeVisible();
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

test("is described anew although it was tagged meanwhile, but not over somebody else's correction", async () => {
  const at = `/api/v1${new URL(page.url()).pathname}`;
  const work = async () => (await (await owner.get(at)).json()) as { version: number; csl: object };
  const publisher = page.getByLabel(words("references.field.publisher"), { exact: true });
  const save = page
    .locator("form")
    .filter({ has: page.getByRole("tablist") })
    .getByRole("button", { name: words("ui.save") });
  await button("references.correct").click();
  await publisher.fill("Бірінші баспа");
  await page.getByRole("combobox", { name: words("references.tags.title") }).fill("өңір");
  await page.keyboard.press("Enter");
  await expect(button("references.tags.remove", { tag: "өңір" })).toBeVisible();
  await save.click();
  await expect(button("references.correct")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Бірінші баспа");
  await button("references.correct").click();
  await publisher.fill("Екінші баспа");
  const { version, csl } = await work();
  const theirs = await owner.patch(at, {
    data: { csl: { ...csl, publisher: "Бөгде баспа" } },
    headers: { "If-Match": `"${String(version)}"` },
  });
  expect(theirs.status()).toBe(200);
  await save.click();
  await expect(button("references.saveMine")).toBeVisible();
  expect((await work()).csl).toMatchObject({ publisher: "Бөгде баспа" });
  await button("references.saveMine").click();
  await expect(button("references.correct")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Екінші баспа");
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
  await page.getByRole("button", { name: /^Әрекеттер/u }).click();
  await page.getByRole("menuitem", { name: words("threads.edit"), exact: true }).click();
  const edited = page.getByRole("listitem").locator("textarea").first();
  await edited.fill("Үшінші тарауды қарау керек");
  await edited.press("Control+Enter");
  await expect(edited).toBeHidden();
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

test("cites the work in any of the thousands of styles", async () => {
  const style = page.getByLabel(words("references.cite.style"), { exact: true });
  await style.selectOption({ label: words("bibliography.builder.otherStyle") });
  await dialog().getByRole("combobox").fill("chemical society");
  await dialog().getByRole("option").first().click();
  await expect(dialog()).toBeHidden();
  await expect(style.locator("option:checked")).toContainText(/chemical society/iu);
  await expect(page.locator("[data-printed-list]").first()).toContainText("2014");
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
  const { entries } = (await (await owner.get(`/api/v1/groups/${groupId}/reference-entries`)).json()) as {
    entries: { twin: { text: string } | null }[];
  };
  const twins = entries.flatMap(({ twin }) => twin?.text ?? []);
  expect(twins.length).toBeGreaterThan(0);
  for (const text of twins) await expect(page.getByText(text, { exact: true })).toBeVisible();
  await button("references.takeOver.take").click();
  await expect(page.getByText(words("references.waiting.empty"))).toBeVisible();
  await button("ui.undo").last().click();
  await expect(page.getByText(words("references.takeOver.chosen", { count: article.works }))).toBeVisible();
});

test("the check of all citations is one of the ways between the pages about works", async () => {
  const ways = page.getByRole("navigation", { name: words("references.nav.label") });
  await ways.getByRole("link", { name: words("references.nav.check") }).click();
  await expect(page).toHaveURL(/\/integrity$/u);
  await expect(ways.getByRole("link", { name: words("references.nav.check") })).toHaveAttribute(
    "aria-current",
    "page",
  );
  const rooms = page.getByRole("navigation", { name: words("shell.rooms.label") });
  await expect(rooms.getByRole("link", { name: words("shell.rooms.references") })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await ways.getByRole("link", { name: words("references.nav.library") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("references.title"));
});

/** More works than an address holds, and one of them with a claim. */
async function fill(at: string): Promise<string> {
  const works = Array.from({ length: 180 }, (_, n) => ({
    csl: {
      type: "book",
      language: "kk",
      title: `Өзен дәптері ${String(n + 1)}`,
      author: [{ family: "Әлі" }],
    },
    romanised: null,
    translated: {},
  }));
  const stored = await owner.post(`${at}/reference-batches`, { data: { works } });
  const [referenceId = ""] = ((await stored.json()) as { ids: string[] }).ids;
  const draft = { locator: null, quote: null, check: "unchecked", note: null };
  const stated = await owner.post(`${at}/claims`, {
    data: {
      claim: { kind: "fact", language: "kk", wordings: { kk: "Өзен тартылды" }, reformIds: [] },
      mention: null,
      sources: [{ from: "library", referenceId, ...draft }],
    },
  });
  expect(stated.status(), await stated.text()).toBe(200);
  return "Өзен дәптері 1";
}

test("makes a list with a name of more works than an address holds", async () => {
  const group = await ownGroup(owner, "Үлкен кітапхана");
  const title = await fill(`/api/v1/groups/${group}`);
  await page.goto(`/groups/${group}/references`);
  await page.getByRole("checkbox", { name: words("references.library.choosePage") }).click();
  await button("references.library.chooseFound", { count: 180 }).click();
  await expect(page.getByText(words("references.library.chosen", { count: 180 }))).toBeVisible();
  await page.getByRole("button", { name: words("references.library.bibliography") }).click();
  await dialog().getByRole("textbox").fill("Өзен туралы");
  await dialog()
    .getByRole("button", { name: words("ui.save") })
    .click();
  await expect(page).toHaveURL(/bibliography\?list=/u);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Өзен туралы");
  await expect(page.getByRole("main")).toContainText(title);
});

test("deletes many works in one step but those that claims rest on, and has them back", async () => {
  const group = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.goto(`/groups/${group}/references`);
  const all = page.getByText(words("references.count", { count: 180 }), { exact: true });
  await expect(all).toBeVisible();
  await page.getByRole("checkbox", { name: words("references.library.choosePage") }).click();
  await button("references.library.chooseFound", { count: 180 }).click();
  await expect(page.getByText(words("references.library.chosen", { count: 180 }))).toBeVisible();
  const asked = page.waitForRequest((request) => request.url().endsWith("/reference-deletions"));
  await page
    .getByRole("region", { name: words("references.library.actions") })
    .getByRole("button", { name: words("ui.delete") })
    .click();
  expect((await asked).postDataJSON()).toMatchObject({ deleted: true });
  await expect(
    toast(words("references.library.notDeleted", { count: 1, works: "Өзен дәптері 1" })),
  ).toBeVisible();
  await expect(rows()).toHaveCount(1);
  await button("ui.undo").last().click();
  await expect(all).toBeVisible();
});
