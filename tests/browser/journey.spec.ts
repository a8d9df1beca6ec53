import { expect, test, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { ARTICLES, articleBytes, articleFile, type TestArticle } from "./support/articles.ts";
import { newPerson } from "./support/people.ts";
import { cardWith, paintedWords, selectionBar, selectWords } from "./support/reading.ts";
import {
  entriesOfBibtex,
  fileOf,
  itemsOfCslJson,
  paragraphsOfDocx,
  recordsOfRis,
  takeAlong,
} from "./support/taken-along.ts";
import { wordsOf, type Words } from "./support/words.ts";

/** The main job from end to end, as a person does it, once in each language of the interface with an article in it. */
const REGIONS: Readonly<Record<Language, string>> = { kk: "kk-KZ", ru: "ru-KZ", en: "en-GB" };
const NAMES: Readonly<Record<Language, string>> = { kk: "Kazakh", ru: "Russian", en: "English" };

for (const language of LANGUAGES) {
  test.describe(`in ${NAMES[language]}`, () => {
    test.describe.configure({ mode: "serial" });
    const words = wordsOf(language);
    const article = ARTICLES[language];
    const person = newPerson("Айгерім Тасболат");
    let context: BrowserContext;
    let page: Page;
    let group: string;
    let reader: string;

    test.beforeAll(async ({ browser }) => {
      context = await browser.newContext({
        locale: REGIONS[language],
        viewport: { width: 1280, height: 800 },
        permissions: ["clipboard-read", "clipboard-write"],
      });
      page = await context.newPage();
    });
    test.afterAll(() => context.close());

    test("a researcher signs up and makes a group", async () => {
      await page.goto("/");
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await page.getByRole("link", { name: words("account.signIn.signUp") }).click();
      await page.getByLabel(words("account.fields.name")).fill(person.name);
      await page.getByLabel(words("account.fields.email")).fill(person.email);
      await page.getByLabel(words("account.fields.password"), { exact: true }).fill(person.password);
      await page.getByRole("button", { name: words("account.signUp.action") }).click();
      await expect(page.getByText(words("groups.list.emptyTitle"))).toBeVisible();
      const dialog = page.getByRole("dialog");
      await page.getByRole("button", { name: words("groups.list.create") }).click();
      await dialog.getByLabel(words("groups.list.name")).fill("Жергілікті басқару");
      await dialog.getByRole("button", { name: words("groups.list.createAction") }).click();
      await expect(page).toHaveURL(/\/groups\/[0-9a-f-]{36}\/documents$/u);
      group = new URL(page.url()).pathname.replace(/\/documents$/u, "");
      await expect(page.getByText(words("documents.empty.title"))).toBeVisible();
    });

    test("drops an article, looks at what was recognised, and stores it", async () => {
      await page.getByRole("link", { name: words("documents.add") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("import.title"));
      await giveFile(page, words, article, language === "en" ? "drop" : "choose");
      await expect(page).toHaveURL(/\/documents\/import\/[0-9a-f-]{36}$/u);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
      await expect(figure(page, words("import.figures.language"))).toHaveText(
        words(`ui.language.${language}`),
      );
      await expect(figure(page, words("import.figures.citations"))).toHaveText(String(article.citations));
      await expect(figure(page, words("import.figures.references"))).toHaveText(String(article.works));
      const panes = page.getByRole("group", { name: words("correction.pane.label") });
      await panes.getByRole("button", { name: words("correction.pane.lists") }).click();
      const pairs = page.getByRole("table", { name: words("import.references.label") });
      await expect(pairs.locator("tbody tr")).toHaveCount(article.works);
      await expect(pairs.getByText(words("import.references.noPair"))).toHaveCount(0);
      await expect(page.getByRole("heading", { name: words("import.notes.label") })).toBeVisible();
      for (const note of article.notes)
        await expect(page.getByText(words(`notes.${note.code}`, note.values))).toBeVisible();
      const original = page.waitForEvent("download");
      await page.getByRole("link", { name: article.file }).click();
      expect((await fileOf(await original)).bytes, "the original comes back unchanged").toEqual(
        articleBytes(article),
      );
      await page.getByRole("button", { name: words("import.store") }).click();
      await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/u);
      reader = new URL(page.url()).pathname;
    });

    test("reads it: headings lead on, a citation opens its entry in place, both lists are there", async () => {
      await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(article.title);
      const contents = page.getByRole("navigation", { name: words("reader.contents.label") });
      for (const heading of article.headings)
        await expect(contents.getByText(heading, { exact: true })).toBeVisible();
      const last = article.headings.at(-1) ?? "";
      await contents.getByText(last, { exact: true }).click();
      await expect(page.locator("article").getByRole("heading", { name: last })).toBeInViewport();
      const { mark, entry } = article.citation;
      await page.locator("[data-citation-id]").filter({ hasText: mark }).first().click();
      const opened = page.getByRole("group", { name: words("reader.entry.label", { citation: mark }) });
      await expect(opened).toContainText(entry);
      await expect(opened).toContainText(words("reader.entry.notLinked"));
      await opened.getByRole("button", { name: words("reader.entry.close") }).click();
      await expect(opened).toBeHidden();
      await expect(page.locator('article [data-type="reference_entry"]')).toHaveCount(article.works);
      await expect(page.locator('article [data-type="reference_entry_romanized"]')).toHaveCount(
        article.hasRomanisedList ? article.works : 0,
      );
    });

    test("takes the whole list over into references after a look at each entry", async () => {
      await page.goto(`${reader}/references`);
      await expect(
        page.getByText(words("references.takeOver.chosen", { count: article.works })),
      ).toBeVisible();
      await page.getByRole("button", { name: words("references.takeOver.take") }).click();
      await expect(
        page.getByText(words("references.takeOver.taken", { count: article.works })),
      ).toBeVisible();
      await expect(page.getByText(words("references.takeOver.tied"))).toHaveCount(article.works);
      await page.goto(`${group}/references`);
      await expect(page.getByText(words("references.count", { count: article.works }))).toBeVisible();
      for (const family of article.families) await expect(page.getByRole("main")).toContainText(family);
    });

    test("states a claim with its reforms and its source while reading", async () => {
      await page.goto(reader);
      await mark(page, words, article.claim.passage, "claim");
      const form = page.getByRole("group", { name: words("reader.act.claim"), exact: true });
      const wording = form.getByLabel(words("reader.wording"), { exact: true });
      await expect(wording).toHaveValue(article.claim.passage);
      await wording.fill(article.claim.wording);
      await form.getByText(words("ui.meaning.name.norm"), { exact: true }).click();
      await expect(form.getByRole("radio", { name: words("ui.meaning.name.norm") })).toBeChecked();
      await chooseReforms(form, words, article);
      await giveSource(form, words, article);
      await form.getByRole("button", { name: words("reader.stateClaim") }).click();
      const card = cardWith(page, article.claim.wording);
      await expect(card).toContainText(words("reader.claimNumber", { number: 1 }));
      await expect(card).toContainText(article.reform.label);
      await expect(card).toContainText(article.newReform);
      await expect(card).toContainText(article.claim.source.short);
      await expect(card).toContainText(article.claim.locator);
      await expect(card).toContainText(article.claim.quote);
      await expect.poll(() => paintedWords(page, "m2")).toBe(article.claim.passage);
    });

    test("marks passages that overlap it: another claim, a comment with an answer, a highlight", async () => {
      await mark(page, words, article.overlap.passage, "claim");
      const form = page.getByRole("group", { name: words("reader.act.claim"), exact: true });
      await form.getByLabel(words("reader.wording"), { exact: true }).fill(article.overlap.wording);
      await page.keyboard.press("Control+Enter");
      await expect(cardWith(page, article.overlap.wording)).toContainText(
        words("reader.claimNumber", { number: 2 }),
      );
      await expect.poll(() => paintedWords(page, "m2"), "the first claim stays painted").not.toBe("");
      await mark(page, words, article.comment.passage, "comment");
      const remark = page.getByRole("group", { name: words("reader.act.comment") });
      await remark.getByLabel(words("reader.write.comment")).fill(article.comment.text);
      await remark.getByRole("button", { name: words("reader.send") }).click();
      const card = cardWith(page, article.comment.text);
      await card.getByRole("button", { name: words("reader.reply") }).click();
      await card.getByLabel(words("reader.reply")).fill(article.comment.reply);
      await card.getByRole("button", { name: words("reader.send") }).click();
      await expect(card).toContainText(article.comment.reply);
      // Painted at once, stored a moment later.
      const stored = page.waitForResponse((answer) => answer.url().endsWith("/annotations"));
      await mark(page, words, article.highlight, "highlight");
      await expect.poll(() => paintedWords(page, "plain")).toContain(article.highlight);
      expect((await stored).status()).toBe(200);
      await page.reload();
      await expect(filterTab(page, words, "all")).toContainText("4");
      await expect(filterTab(page, words, "claim_mention")).toContainText("2");
    });

    test("corrects a claim, deletes it and takes that back", async () => {
      const corrected = `${article.overlap.wording} (2)`;
      await page.goto(reader);
      await cardWith(page, article.overlap.wording).click();
      await actOnCard(page, words, article.overlap.wording, words("reader.menu.edit"));
      await page.getByLabel(words("reader.wording"), { exact: true }).fill(corrected);
      await page.getByRole("button", { name: words("reader.save"), exact: true }).click();
      await expect(cardWith(page, corrected)).toBeVisible();
      await actOnCard(page, words, corrected, words("reader.menu.deleteMention"));
      await expect(cardWith(page, corrected)).toHaveCount(0);
      const restored = page.waitForResponse(/\/restore$/u);
      await page.getByRole("button", { name: words("ui.undo") }).click();
      await expect(cardWith(page, corrected)).toBeVisible();
      expect((await restored).status()).toBe(200);
      await page.reload();
      await expect(cardWith(page, corrected)).toBeVisible();
    });

    test("sends somebody to a passage: its address scrolls there and lights it", async () => {
      await cardWith(page, article.claim.wording).click();
      await actOnCard(page, words, article.claim.wording, words("reader.menu.copyLink"));
      await expect(page.getByText(words("ui.copied"))).toBeVisible();
      const address = await page.evaluate(() => navigator.clipboard.readText());
      expect(address).toMatch(/#passage-[0-9a-f-]{36}$/u);
      const other = await context.newPage();
      await other.goto(address);
      await expect.poll(() => paintedWords(other, "lit-m2")).toBe(article.claim.passage);
      await expect
        .poll(() => isPassageSeen(other, article.claim.passage), "the passage is in the window")
        .toBe(true);
      await expect(cardWith(other, article.claim.wording)).toBeInViewport();
      await other.close();
    });

    test("finds the claim at the work it rests on", async () => {
      await page.goto(reader);
      await cardWith(page, article.claim.wording).click();
      const card = cardWith(page, article.claim.wording);
      await card.getByRole("link", { name: article.claim.source.short }).click();
      await expect(page).toHaveURL(/\/references\/[0-9a-f-]{36}$/u);
      const main = page.getByRole("main");
      await expect(main).toContainText(words("references.carries", { count: 1 }));
      await expect(main).toContainText(article.claim.wording);
      await expect(main).toContainText(article.claim.quote);
      await expect(main).toContainText(article.title);
    });

    test("prints the bibliography by GOST, and every file that is taken along holds its works", async () => {
      await page.goto(`${group}/bibliography?document=${reader.split("/").at(-1)}`);
      await page
        .getByLabel(words("bibliography.builder.style"), { exact: true })
        .selectOption({ label: words("bibliography.style.gost-7-1-2003") });
      const list = page.getByRole("region", { name: words("bibliography.builder.list") });
      await expect(list.getByRole("listitem")).toHaveCount(article.works);
      for (const author of article.printed) await expect(list).toContainText(spaced(author));
      await leaveOneOutAndBack(page, words, article.works);
      const shown = (await list.getByRole("listitem").allInnerTexts()).map(plain);
      await checkFiles(page, words, article, shown);
    });

    test("finds the claim among claims, on its own page and at its reform", async () => {
      await page.goto(`${group}/claims`);
      const claims = page.getByRole("table", { name: words("claims.title") });
      const row = claims.getByRole("row").filter({ hasText: article.claim.wording });
      await expect(row).toContainText(words("claims.sourceCount", { count: 1 }));
      await row.getByRole("link", { name: article.claim.wording }).click();
      await expect(page).toHaveURL(/\/claims\/[0-9a-f-]{36}$/u);
      const main = page.getByRole("main");
      await expect(main).toContainText(article.claim.wording);
      await expect(main).toContainText(article.claim.quote);
      await expect(main).toContainText(article.title);
      await main.getByRole("link", { name: article.newReform }).first().click();
      await expect(page).toHaveURL(/\/reforms\/[0-9a-f-]{36}$/u);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.newReform);
      await expect(main).toContainText(article.claim.wording);
      await expect(main).toContainText(article.title);
    });
  });
}

/** Hands the article over as a person does: from the file chooser, or dropped from a folder. */
async function giveFile(
  page: Page,
  words: Words,
  article: TestArticle,
  how: "choose" | "drop",
): Promise<void> {
  if (how === "choose") {
    const chooser = page.waitForEvent("filechooser");
    await page.getByText(words("import.drop.label")).click();
    return (await chooser).setFiles(articleFile(article));
  }
  const dropped = await page.evaluateHandle(
    ({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: "text/plain" }));
      return transfer;
    },
    { name: article.file, text: articleBytes(article).toString("utf8") },
  );
  await page.getByText(words("import.drop.label")).dispatchEvent("drop", { dataTransfer: dropped });
}

function figure(page: Page, name: string): Locator {
  const row = page.locator("dl > div").filter({ has: page.getByText(name, { exact: true }) });
  return row.locator("dd");
}

async function mark(
  page: Page,
  words: Words,
  passage: string,
  what: "claim" | "comment" | "highlight",
): Promise<void> {
  const button = selectionBar(page, words).getByRole("button", { name: words(`reader.act.${what}`) });
  // A page that is still moving ends a selection that has begun: a person would select again.
  await expect(async () => {
    await selectWords(page, passage);
    await expect(button).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await button.click();
}

async function chooseReforms(form: Locator, words: Words, { reform, newReform }: TestArticle): Promise<void> {
  const field = form.getByRole("combobox", { name: words("reforms.field.label") });
  await field.fill(reform.typed);
  await form.getByRole("option", { name: reform.found }).click();
  await expect(
    form.getByRole("button", { name: words("reforms.field.remove", { name: reform.label }) }),
  ).toBeVisible();
  await field.fill(newReform);
  await form.getByRole("option", { name: words("reforms.field.create", { name: newReform }) }).click();
  const made = form.getByRole("group", { name: words("reforms.new") });
  await expect(made.getByLabel(words("reforms.fields.label"))).toHaveValue(newReform);
  await made.getByLabel(words("reforms.fields.date")).fill("2021-05");
  await made.getByRole("button", { name: words("reforms.add") }).click();
  await expect(
    form.getByRole("button", { name: words("reforms.field.remove", { name: newReform }) }),
  ).toBeVisible();
}

async function giveSource(form: Locator, words: Words, { claim }: TestArticle): Promise<void> {
  const field = form.getByRole("combobox", { name: words("reader.source.label") });
  await field.fill(claim.source.typed);
  await form.getByRole("option").filter({ hasText: claim.source.entry }).first().click();
  await form.getByLabel(words("reader.source.locator")).fill(claim.locator);
  await form.getByLabel(words("reader.source.quote")).fill(claim.quote);
}

function filterTab(page: Page, words: Words, name: string): Locator {
  return page
    .getByRole("group", { name: words("reader.filter.label") })
    .getByRole("button", { name: words(`reader.filter.${name}`) });
}

async function actOnCard(page: Page, words: Words, text: string, act: string): Promise<void> {
  await cardWith(page, text)
    .getByRole("button", { name: words("ui.more") })
    .click();
  await page.getByRole("menuitem", { name: act, exact: true }).click();
}

/** Whether the first lines of the lit passage lie between the top bar and the lower edge of the window. */
function isPassageSeen(page: Page, passage: string): Promise<boolean> {
  return page.evaluate((quote) => {
    const block = [...document.querySelectorAll("[data-block-id]")].find(({ textContent }) =>
      textContent.includes(quote.slice(0, 20)),
    );
    const box = block?.getBoundingClientRect();
    return box !== undefined && box.bottom > 48 && box.top < innerHeight;
  }, passage);
}

async function leaveOneOutAndBack(page: Page, words: Words, works: number): Promise<void> {
  const picker = page.getByRole("region", { name: words("bibliography.builder.works") });
  const list = page.getByRole("region", { name: words("bibliography.builder.list") });
  await picker.getByRole("checkbox").first().uncheck();
  await expect(list.getByRole("listitem")).toHaveCount(works - 1);
  await picker.getByRole("button", { name: words("bibliography.builder.all") }).click();
  await expect(list.getByRole("listitem")).toHaveCount(works);
}

async function checkFiles(
  page: Page,
  words: Words,
  article: TestArticle,
  shown: readonly string[],
): Promise<void> {
  const { families, works } = article;
  const docx = await takeAlong(page, words, "docx");
  expect(docx.name).toMatch(/\.docx$/u);
  const paragraphs = (await paragraphsOfDocx(docx)).map(plain);
  expect(paragraphs[0]).toBe(words("bibliography.heading"));
  expect(paragraphs).toHaveLength(works + 1);
  for (const author of article.printed) expect(paragraphs.join("\n")).toContain(plain(author));

  const html = (await takeAlong(page, words, "html")).bytes.toString("utf8");
  const opened = await page.context().newPage();
  await opened.setContent(html);
  for (const author of article.printed) await expect(opened.locator("body")).toContainText(spaced(author));
  expect(html).toMatch(/<meta charset="utf-8"/iu);
  await opened.close();

  const bibtex = entriesOfBibtex(await takeAlong(page, words, "bibtex"));
  expect(bibtex).toHaveLength(works);
  const ris = recordsOfRis(await takeAlong(page, words, "ris"));
  expect(ris).toHaveLength(works);
  const csl = itemsOfCslJson(await takeAlong(page, words, "csl-json"));
  expect(csl).toHaveLength(works);
  for (const family of families) {
    expect(JSON.stringify(bibtex)).toContain(family);
    expect(ris.flatMap((record) => record.get("AU") ?? []).join("\n")).toContain(family);
    expect(csl.flatMap(({ author = [] }) => author.map((name) => name.family))).toContain(family);
  }
  expect(shown).toHaveLength(works);
}

/** No-break spaces and narrow ones are a matter of printing. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/** A name, whatever spaces stand in it. */
function spaced(name: string): RegExp {
  return new RegExp(
    name
      .split(" ")
      .map((part) => part.replaceAll(".", "\\."))
      .join("\\s"),
    "u",
  );
}
