import { expect, test, type APIRequestContext, type Locator, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, letIn, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** A claim is read like a page of a book, and changed where one presses; a list of claims is narrowed without a wall of fields. */
const words = wordsOf("kk");
const article = ARTICLES.kk;
/** With an emoji of several code points and letters as Apple systems write them: й is и with a breve. */
const SENTENCE = "Ауыл әкімдерін тұрғындар өздері сайлайды 👩🏽‍🏫, бұл – Жаңа тәртіп.".normalize("NFD");
const LONG = "Ұзақ тұжырым: өңірдің үні естіле ме? ".repeat(54).trim().slice(0, 1_990);
const MENTIONS = 40;
const SOURCES = 30;
let owner: APIRequestContext;
let groupId: string;
let at: string;
let page: Page;
const ids = { bare: "", long: "", full: "" };

test.describe.configure({ mode: "serial" });

interface Made {
  readonly id: string;
}

async function make<Answer = Made>(path: string, data: unknown): Promise<Answer> {
  const answer = await owner.post(`${at}/${path}`, { data });
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as Answer;
}

async function stated(wordings: object, rest: object = {}): Promise<string> {
  return (await make("claims", { claim: { kind: "fact", language: "kk", wordings }, ...rest })).id;
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  owner = await signedUp("Әсел Қайрат", "kk");
  groupId = await ownGroup(owner, "Тұжырым оқитын топ");
  at = `/api/v1/groups/${groupId}`;
  const file = { name: article.file, bytes: articleBytes(article) };
  const documentId = await storedArticle(owner, groupId, file);
  const exact = article.claim.passage;
  const selectors = [
    { type: "TextPositionSelector", start: 0, end: 1 },
    { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
  ];
  ids.bare = await stated({ kk: SENTENCE });
  ids.long = await stated({ kk: LONG, ru: "Коротко по-русски." });
  ids.full = await stated({ kk: "Толық тұжырым." }, { mention: { documentId, selectors } });
  for (let n = 1; n < MENTIONS; n++) await make(`claims/${ids.full}/mentions`, { documentId, selectors });
  for (let n = 1; n <= SOURCES; n++) {
    const csl = { id: `w${n}`, type: "book", title: `Еңбек ${n}`, language: "kk" };
    await make(`claims/${ids.full}/sources`, { from: "new", csl, quote: `Дәйексөз ${n}` });
  }
  const context = await browserOf(browser, owner, { viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

const open = (id: string, on: Page = page) => on.goto(`/groups/${groupId}/claims/${id}`);
const part = (key: string, on: Page = page): Locator => on.getByRole("region", { name: words(key) });

/** Nothing may be wider than the window: the page would move sideways under a finger. */
async function expectNoOverflow(on: Page): Promise<void> {
  const { wide, window } = await on.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(window);
}

test("what is claimed stands first, whole and as it was typed, and what is empty is one line with its action", async () => {
  await open(ids.bare);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(SENTENCE.normalize("NFC"));
  const main = page.getByRole("main");
  for (const key of ["claims.sources", "claims.mentions", "claimRecord.values", "claimRecord.reforms"])
    await expect(main).toContainText(words(`${key}.none`));
  await expect(main.getByRole("textbox"), "nothing is open to be typed into").toHaveCount(0);
  await expect(main.getByRole("combobox")).toHaveCount(0);
});

test("a wording is changed without the mouse, and the focus comes back to where it was opened", async () => {
  const edit = words("claims.wordings.edit", { language: words("ui.language.kk") });
  const pencil = page.getByRole("button", { name: edit });
  await pencil.focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: words("ui.language.kk") });
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(pencil).toBeFocused();
  await page.keyboard.press("Enter");
  await field.fill("Ауыл әкімін тұрғындар сайлайды.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ауыл әкімін тұрғындар сайлайды.");
  await expect(pencil).toBeFocused();
});

test("kind and state are chosen where they are read, by the keyboard, and can be taken back", async () => {
  const state = page.getByRole("button", { name: `${words("claims.filter.state")}: ` });
  await state.focus();
  await page.keyboard.press("Enter");
  const menu = page.getByRole("menu");
  await expect(menu).toContainText(words("claims.page.stateHint.disputed"));
  await menu.getByRole("menuitemradio", { name: words("claims.state.disputed") }).focus();
  await page.keyboard.press("Enter");
  await expect(menu).toHaveCount(0);
  await expect(state).toContainText(words("claims.state.disputed"));
  // Seen at once; the way back comes when it is stored.
  await expect(page.getByText(words("claims.page.changed"))).toBeVisible();
  await page
    .getByRole("button", { name: words("ui.undo") })
    .last()
    .click();
  await expect(state).toContainText(words("claims.state.draft"));
});

test("a comment that was not sent stands open again", async () => {
  await page.getByRole("button", { name: words("claims.talk.open") }).click();
  await page.getByLabel(words("claims.talk.write"), { exact: true }).fill("Жартылай жазылған");
  await page.reload();
  await expect(page.getByLabel(words("claims.talk.write"), { exact: true })).toHaveValue("Жартылай жазылған");
});

test("forty mentions and thirty sources begin short, and are whole when asked for, and on paper", async () => {
  await open(ids.full);
  const passages = part("claims.mentions.title").getByRole("link", { name: article.claim.passage });
  await expect(passages.filter({ visible: true })).toHaveCount(5);
  await page.emulateMedia({ media: "print" });
  await expect(passages.filter({ visible: true })).toHaveCount(MENTIONS);
  await page.emulateMedia({ media: "screen" });
  await part("claims.mentions.title")
    .getByRole("button", { name: words("claims.page.more", { count: MENTIONS - 5 }) })
    .click();
  await expect(passages.filter({ visible: true })).toHaveCount(MENTIONS);
  const quotes = part("claims.sources.title").locator("blockquote");
  await expect(quotes.filter({ visible: true })).toHaveCount(10);
  await part("claims.sources.title")
    .getByRole("button", { name: words("claims.page.more", { count: SOURCES - 10 }) })
    .click();
  await expect(quotes.filter({ visible: true })).toHaveCount(SOURCES);
});

test("how far a source was checked is chosen on its own line, and signed", async () => {
  const line = part("claims.sources.title")
    .getByRole("button", { name: `${words("claims.sources.check")}: ` })
    .first();
  await line.click();
  await page.getByRole("menuitemradio", { name: words("claims.sources.checks.work_opened") }).click();
  await expect(line).toContainText("Әсел Қайрат");
});

test("two thousand letters are read as a paragraph, fold in other languages, and fit a phone", async ({
  browser,
}) => {
  const context = await browserOf(browser, owner, {
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  const phone = await context.newPage();
  await open(ids.long, phone);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(LONG);
  const russian = phone.getByText("Коротко по-русски.");
  const line = phone.getByRole("button", { name: words("ui.language.ru") });
  await expect(line).toHaveAttribute("aria-expanded", "false");
  await line.click();
  await expect(russian.filter({ visible: true })).toHaveCount(1);
  await expectNoOverflow(phone);
  await open(ids.full, phone);
  await expectNoOverflow(phone);
  await context.close();
});

test("a viewer reads all of it and finds nothing to press that changes it", async ({ browser }) => {
  const viewer = await signedUp("Оқырман", "kk");
  await letIn(owner, groupId, viewer, "viewer");
  const context = await browserOf(browser, viewer, { viewport: { width: 1280, height: 900 } });
  const reading = await context.newPage();
  await open(ids.full, reading);
  await expect(reading.getByRole("heading", { level: 1 })).toHaveText("Толық тұжырым.");
  await expect(reading.getByRole("textbox")).toHaveCount(0);
  // The history's own button and what unfolds the lists are all there is beside the menu.
  const buttons = await reading.getByRole("main").getByRole("button").allTextContents();
  const unfolding = [35, 20].map((count) => words("claims.page.more", { count }));
  expect(buttons.filter((text) => text !== "" && !unfolding.includes(text))).toEqual([
    words("history.older"),
  ]);
  await reading.getByRole("button", { name: words("ui.more"), exact: true }).click();
  await expect(reading.getByRole("menuitem")).toHaveText([words("claims.page.copyLink")]);
  await context.close();
});

test("the list is narrowed by what is asked most, by more behind a button, and each filter goes by its chip", async () => {
  const list = `/groups/${groupId}/claims`;
  await page.goto(`${list}?sources=some&kind=fact`);
  const chips = page.getByRole("list", { name: words("ui.filters.chosen") });
  const status = page.getByRole("main").getByRole("status");
  await expect(chips.getByRole("listitem")).toHaveText([
    `${words("claims.filter.kind")}: ${words("ui.meaning.name.fact")}`,
    `${words("claims.filter.sources")}: ${words("claims.filter.some")}`,
  ]);
  await expect(status).toContainText(words("claims.found", { count: 1 }));
  const more = page.getByRole("button", { name: words("ui.filters.open") });
  await expect(more).toHaveText(`${words("ui.filters.open")} · 1`);
  await more.click();
  const field = page.getByRole("dialog").getByLabel(words("claims.filter.sources"), { exact: true });
  await expect(field).toHaveValue("some");
  await field.selectOption("none");
  await expect(page).toHaveURL(/sources=none/u);
  await expect(status).toContainText(words("claims.found", { count: 2 }));
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
  await chips.getByRole("button", { name: new RegExp(words("claims.filter.sources"), "u") }).click();
  await expect(page).toHaveURL(`${list}?kind=fact`);
  await page.goBack();
  await expect(page).toHaveURL(/sources=none/u);
});

test("on a phone the filters wait behind one button and come from below", async ({ browser }) => {
  const context = await browserOf(browser, owner, {
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  const phone = await context.newPage();
  await phone.goto(`/groups/${groupId}/claims`);
  await expect(
    phone.getByRole("search", { name: words("claims.filter.label") }).getByRole("button"),
  ).toHaveCount(1);
  await phone.getByRole("button", { name: words("ui.filters.open") }).click();
  const sheet = phone.getByRole("dialog");
  await sheet.getByLabel(words("claims.filter.state"), { exact: true }).selectOption("draft");
  await sheet.getByRole("button", { name: words("ui.filters.show") }).click();
  await expect(phone).toHaveURL(/state=draft/u);
  await expect(phone.getByRole("button", { name: words("ui.filters.open") })).toHaveText(
    `${words("ui.filters.open")} · 1`,
  );
  await expectNoOverflow(phone);
  await context.close();
});

test("what somebody else stored is read before the own words are stored over it", async () => {
  await open(ids.long);
  const { version } = await json<{ version: number }>(owner, `${at}/claims/${ids.long}`);
  await page
    .getByRole("button", { name: words("ui.language.ru") })
    .first()
    .click();
  const edit = words("claims.wordings.edit", { language: words("ui.language.ru") });
  await page.getByRole("button", { name: edit }).click();
  await page.getByRole("textbox", { name: words("ui.language.ru") }).fill("Моя формулировка.");
  // The wording that is being typed into goes altogether: what was typed stays.
  const gone = await owner.patch(`${at}/claims/${ids.long}`, {
    data: { wordings: { ru: null } },
    headers: { "If-Match": `"${version}"` },
  });
  expect(gone.status()).toBe(200);
  await page.getByRole("button", { name: words("ui.save"), exact: true }).click();
  await expect(page.getByText(words("claims.wordings.conflict"))).toBeVisible();
  await expect(page.getByRole("textbox", { name: words("claims.wordings.yours") })).toHaveValue(
    "Моя формулировка.",
  );
});
