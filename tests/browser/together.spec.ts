import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, letIn, newPerson, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { cardWith, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** Several people on one group: what one does the other sees, and nobody overwrites anybody unseen. */
const english = wordsOf("en");
const kazakh = wordsOf("kk");
const article = ARTICLES.en;
const claim = article.claim.wording;
let owner: APIRequestContext;
let groupId: string;
let group: string;
let reader: string;
let ownBrowser: BrowserContext;
let own: Page;
let other: Page;
let link: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  owner = await signedUp("Laura Whitfield", "en");
  groupId = await ownGroup(owner, "Court readers");
  group = `/groups/${groupId}`;
  const file = { name: article.file, bytes: articleBytes(article) };
  reader = `${group}/documents/${await storedArticle(owner, groupId, file)}`;
  ownBrowser = await browserOf(browser, owner, { viewport: { width: 1280, height: 800 } });
  own = await ownBrowser.newPage();
});
test.afterAll(() => ownBrowser.close());

test("a colleague invited by a link signs up on the way, joins, and sees the claim that is there", async ({
  browser,
}) => {
  await own.goto(reader);
  await selectWords(own, article.claim.passage);
  await selectionBar(own, english)
    .getByRole("button", { name: english("reader.act.claim") })
    .click();
  await own.getByLabel(english("reader.wording"), { exact: true }).fill(claim);
  await own.getByRole("button", { name: english("reader.stateClaim") }).click();
  await expect(cardWith(own, claim)).toBeVisible();
  await own.goto(`${group}/members`);
  await own.getByRole("button", { name: english("groups.invitations.create") }).click();
  link = await own.getByLabel(english("groups.invitations.link")).inputValue();

  const context = await browser.newContext({ locale: "kk-KZ", viewport: { width: 1280, height: 800 } });
  other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole("main")).toContainText("Court readers");
  await expect(other.getByRole("main")).toContainText(kazakh("ui.role.annotator"));
  await other.getByRole("link", { name: kazakh("account.signUp.action") }).click();
  const person = newPerson("Тимур Оспан");
  await other.getByLabel(kazakh("account.fields.name")).fill(person.name);
  await other.getByLabel(kazakh("account.fields.email")).fill(person.email);
  await other.getByLabel(kazakh("account.fields.password"), { exact: true }).fill(person.password);
  await other.getByRole("button", { name: kazakh("account.signUp.action") }).click();
  await other.getByRole("button", { name: kazakh("groups.join.accept") }).click();
  await other.getByRole("link", { name: article.title }).click();
  await expect(cardWith(other, claim)).toBeVisible();
});

test("a used invitation lets nobody else in", async () => {
  const { members } = await json<{ members: { id: string }[] }>(owner, `/api/v1${group}/members`);
  expect(members).toHaveLength(2);
  await own.goto(`${group}/members`);
  await expect(own.getByRole("table", { name: english("groups.invitations.title") })).toContainText(
    english("groups.invitations.used", { name: "Тимур Оспан" }),
  );
  await own.goto(link);
  await expect(own.getByText(english("refusals.invitation_used"))).toBeVisible();
  await expect(own.getByRole("button", { name: english("groups.join.accept") })).toHaveCount(0);
});

test("of two people who correct one claim in the reader the second is shown both texts, and nothing is lost", async () => {
  for (const [page, words] of [
    [own, english],
    [other, kazakh],
  ] as const) {
    await page.goto(reader);
    await cardWith(page, claim).click();
    await cardWith(page, claim)
      .getByRole("button", { name: words("ui.more") })
      .click();
    await page.getByRole("menuitem", { name: words("reader.menu.edit") }).click();
  }
  const field = other.getByLabel(kazakh("reader.wordingIn", { language: kazakh("ui.language.en") }));
  await field.fill(`${claim} Second.`);
  await own.getByLabel(english("reader.wording"), { exact: true }).fill(`${claim} First.`);
  await own.getByRole("button", { name: english("reader.save"), exact: true }).click();
  await expect(
    cardWith(own, `${claim} First.`).getByRole("button", { name: english("ui.more") }),
  ).toBeVisible();
  // What the other wrote arrives by itself, beside what is being typed.
  await expect(other.getByText(kazakh("claims.wordings.conflict"))).toBeVisible();
  await expect(other.getByText(`${claim} First.`)).toBeVisible();
  await expect(field).toHaveValue(`${claim} Second.`);
  expect(await storedWording()).toBe(`${claim} First.`);
  await other.getByRole("button", { name: kazakh("reader.save"), exact: true }).click();
  await expect(
    cardWith(other, `${claim} Second.`).getByRole("button", { name: kazakh("ui.more") }),
  ).toBeVisible();
  expect(await storedWording()).toBe(`${claim} Second.`);
});

async function storedWording(): Promise<string | undefined> {
  const { claims } = await json<{ claims: { wordings: { en?: string } }[] }>(owner, `/api/v1${group}/claims`);
  return claims[0]?.wordings.en;
}

test("two tabs of one person on the claim's own page end the same way", async () => {
  const { claims } = await json<{ claims: { id: string }[] }>(owner, `/api/v1${group}/claims`);
  const second = await ownBrowser.newPage();
  const edit = english("claims.wordings.edit", { language: english("ui.language.en") });
  for (const page of [own, second]) {
    await page.goto(`${group}/claims/${claims[0]?.id}`);
    await page.getByRole("button", { name: edit }).click();
  }
  await second.getByLabel(english("ui.language.en"), { exact: true }).fill(`${claim} Fourth.`);
  await own.getByLabel(english("ui.language.en"), { exact: true }).fill(`${claim} Third.`);
  await own.getByRole("button", { name: english("ui.save"), exact: true }).click();
  await expect(own.getByText(english("claims.wordings.saved"))).toBeVisible();
  await second.getByRole("button", { name: english("ui.save"), exact: true }).click();
  await expect(second.getByText(english("claims.wordings.conflict"))).toBeVisible();
  // Once the page has been read anew, its history shows the wording too.
  const wordings = second.getByRole("region", { name: english("claims.wordings.title") });
  await expect(wordings.getByText(`${claim} Third.`, { exact: true })).toBeVisible();
  await expect(second.getByLabel(english("claims.wordings.yours"))).toHaveValue(`${claim} Fourth.`);
  expect(await storedWording()).toBe(`${claim} Third.`);
  await second.getByRole("button", { name: english("claims.wordings.saveYours") }).click();
  await expect(second.getByText(english("claims.wordings.saved"))).toBeVisible();
  expect(await storedWording()).toBe(`${claim} Fourth.`);
  await second.close();
});

test("a viewer reads everything and finds nothing to change", async ({ browser }) => {
  const viewer = await signedUp("Оқырман", "en");
  await letIn(owner, groupId, viewer, "viewer");
  const context = await browserOf(browser, viewer, { viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(reader);
  await cardWith(page, claim).click();
  const card = cardWith(page, claim);
  await expect(card).toContainText(english("reader.claimNumber", { number: 1 }));
  await expect(card.getByRole("button", { name: english("reader.source.add") })).toHaveCount(0);
  await card.getByRole("button", { name: english("ui.more") }).click();
  await expect(page.getByRole("menuitem")).toHaveText([english("reader.menu.copyLink"), "History"]);
  await page.keyboard.press("Escape");
  // The closing menu gives its focus back, which ends a selection that has begun already.
  await expect(async () => {
    await selectWords(page, article.comment.passage);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(article.comment.passage);
  }).toPass();
  // The bar would come with the next frame.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await expect(selectionBar(page, english)).toHaveCount(0);
  const absent: readonly (readonly [string, string])[] = [
    ["documents", english("documents.add")],
    ["claims", english("claims.new.open")],
    ["references", english("references.add.open")],
    ["reforms", english("reforms.new")],
    ["members", english("groups.invitations.create")],
  ];
  for (const [room, control] of absent) {
    await page.goto(`${group}/${room}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(
      page.getByRole("main").getByText(control, { exact: true }),
      `${room} offers no “${control}”`,
    ).toHaveCount(0);
  }
  await page.goto(`${reader}/references`);
  await expect(page.getByText(english("references.takeOver.untied"))).toHaveCount(article.works);
  await expect(page.getByRole("button", { name: english("references.takeOver.take") })).toHaveCount(0);
  await context.close();
});

test("somebody who is removed is outside at once, also on the page that was open", async () => {
  await other.goto(reader);
  await expect(cardWith(other, claim)).toBeVisible();
  await own.goto(`${group}/members`);
  await own
    .getByRole("button", { name: english("groups.members.removeOf", { name: "Тимур Оспан" }) })
    .click();
  await own
    .getByRole("dialog")
    .getByRole("button", { name: english("groups.members.remove"), exact: true })
    .click();
  await expect(own.getByText(english("groups.members.removed", { name: "Тимур Оспан" }))).toBeVisible();
  // The open page ends by itself: the stream tells whom it lets go.
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(kazakh("shell.notFound.title"));
  expect((await other.request.get(`/api/v1${reader}/annotations`)).status()).toBe(404);
  await other.reload();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(kazakh("shell.notFound.title"));
  await other.goto("/groups");
  await expect(other.getByText(kazakh("groups.list.emptyTitle"))).toBeVisible();
});
