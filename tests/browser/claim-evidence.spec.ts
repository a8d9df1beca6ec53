import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { cardWith, selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** What carries a claim: the dates of its passage, and a quotation beside the text that it is taken from. */
const words = wordsOf("kk");
const say = (key: string) => words(`claimRecord.${key}`);
const article = ARTICLES.kk;
const WORDING = "Заң 2021 жылғы 24 мамырда шықты.";
const STANDS = "ауыл əкімдері енді тікелей сайланады";
let person: APIRequestContext;
let at: string;
let groupId: string;
let documentId: string;
let claimId: string;
let page: Page;

test.describe.configure({ mode: "serial" });

async function make<Made>(path: string, data: unknown): Promise<Made> {
  const answer = await person.post(`${at}/${path}`, { data });
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as Made;
}

test.beforeAll(async ({ browser }) => {
  person = await signedUp("Жанар Мұрат", "kk");
  groupId = await ownGroup(person, "Дәлел жинайтын топ");
  at = `/api/v1/groups/${groupId}`;
  documentId = await storedArticle(person, groupId, { name: article.file, bytes: articleBytes(article) });
  const context = await browserOf(browser, person, { viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

test("a date that was read in the passage is ticked and goes with the new claim", async () => {
  await page.goto(`/groups/${groupId}/documents/${documentId}`);
  await selectWords(page, "2021 жылғы 24 мамырдағы Конституциялық заң");
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.claim") })
    .click();
  await page.getByLabel(words("reader.wording"), { exact: true }).fill(WORDING);
  await page.getByRole("checkbox", { name: /2021/u }).check();
  await page.getByRole("button", { name: words("reader.stateClaim") }).click();
  await expect(cardWith(page, WORDING)).toBeVisible();
  const { claims } = await json<{
    claims: { id: string; values: object[]; mentions: { annotationId: string }[] }[];
  }>(person, `${at}/claims`);
  const [claim] = claims;
  claimId = claim?.id ?? "";
  expect(claim?.values).toMatchObject([
    { date: "2021-05-24", annotationId: claim?.mentions[0]?.annotationId },
  ]);
});

test("a quotation is compared with the attached text: as it stands, then altered, with the way there", async () => {
  const csl = { id: "charter", type: "book", title: "Ауыл сайлауы", language: "kk" };
  const { id: referenceId } = await make<{ id: string }>("references", { csl });
  const source = { from: "library", referenceId, quote: STANDS };
  await make(`claims/${claimId}/sources`, source);
  await page.goto(`/groups/${groupId}/claims/${claimId}`);
  await expect(page.getByText(say("quotation.state.no_text"))).toBeVisible();
  await make(`references/${referenceId}/documents`, { documentId });
  await page.reload();
  await expect(page.getByText(say("quotation.state.found"))).toBeVisible();
  await page.getByRole("link", { name: say("quotation.see") }).click();
  await expect(page).toHaveURL(/#block-/u);
  const altered = { ...source, quote: "бұл тәртіпті өзгертті: ауыл әкімдері енді тікелей тағайындалады" };
  await make(`claims/${claimId}/sources`, altered);
  await page.goto(`/groups/${groupId}/claims/${claimId}`);
  await expect(page.getByText(say("quotation.state.changed"))).toBeVisible();
  await expect(page.locator("mark", { hasText: "сайланады" })).toBeVisible();
});
