import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { browserOf, json, ownGroup, signedUp } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** From two articles that date one reform differently to a decision about them, and back. */
const words = wordsOf("kk");
let person: APIRequestContext;
let at: string;
let room: string;
let page: Page;

test.describe.configure({ mode: "serial" });

async function make<Made>(path: string, data: unknown): Promise<Made> {
  const answer = await person.post(`${at}/${path}`, { data });
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as Made;
}

/** A claim of the group about the reform, dated. */
async function dated(
  text: string,
  language: "kk" | "ru",
  reformId: string,
  [date, exact]: readonly [string, string],
) {
  const claim = { kind: "fact", language, wordings: { [language]: text }, reformIds: [reformId] };
  const { id } = await make<{ id: string }>("claims", { claim });
  await make(`claims/${id}/values`, { kind: "date", date, exact });
  return id;
}

test.beforeAll(async ({ browser }) => {
  person = await signedUp("Сәуле Қайрат", "kk");
  const groupId = await ownGroup(person, "Күндерін салыстыратын топ");
  at = `/api/v1/groups/${groupId}`;
  room = `/groups/${groupId}/conflicts`;
  const labels = { kk: "Сынақ түзетуі" };
  const { id: reformId } = await make<{ id: string }>("reforms", { labels, dates: ["2007-05-21"] });
  await dated("Түзету заңы 2007 жылғы 21 мамырда қабылданды.", "kk", reformId, [
    "2007-05-21",
    "2007 жылғы 21 мамырда",
  ]);
  await dated("Поправки были приняты 16 мая 2007 года.", "ru", reformId, ["2007-05-16", "16 мая 2007 года"]);
  const context = await browserOf(browser, person, { viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

const box = () => page.getByRole("region", { name: words("conflicts.kind.dates") });
const decision = (code: string) => page.getByRole("button", { name: words(`conflicts.choice.${code}`) });

test("the case shows both passages with their words, and what the register says", async () => {
  await page.goto(room);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("conflicts.title"));
  await expect(box()).toContainText(words("conflicts.register.same"));
  for (const said of ["2007 жылғы 21 мамырда", "16 мая 2007 года"])
    await expect(page.locator("mark", { hasText: said })).toBeVisible();
});

test("a key decides it with the explanation, and the case leaves the open ones", async () => {
  await page.getByLabel(words("conflicts.note")).fill("Заң мәтінінде 21 мамыр.");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("1");
  await expect(page.getByText(words("conflicts.decided.contradiction"))).toBeVisible();
  await expect(page.getByText(words("conflicts.empty.title"))).toBeVisible();
});

test("the decided case keeps its note, links the claims, and opens again", async () => {
  await page.goto(`${room}?state=decided`);
  await expect(page.getByText("Заң мәтінінде 21 мамыр.")).toBeVisible();
  await page.getByRole("button", { name: words("conflicts.link", { count: 1 }) }).click();
  await expect(page.getByRole("button", { name: words("conflicts.link", { count: 1 }) })).toHaveCount(0);
  await page.getByRole("button", { name: words("conflicts.undo") }).click();
  await page.goto(room);
  await expect(decision("successive")).toBeVisible();
});

test("the claim's page leads to its case", async () => {
  const { claims } = await json<{ claims: { id: string }[] }>(person, `${at}/claims`);
  await page.goto(`${room.replace("/conflicts", "/claims")}/${claims[0]?.id ?? ""}`);
  const notice = page.getByRole("region", { name: words("conflicts.inConflict") });
  await notice.getByRole("link").click();
  await expect(box()).toBeVisible();
});

test("claims without a source stand under evidence", async () => {
  await page.goto(`${room}?view=evidence`);
  const kind = page.getByRole("region", { name: words("conflicts.evidence.kind.no_source") });
  await expect(kind.getByRole("link", { name: "Поправки были приняты 16 мая 2007 года." })).toBeVisible();
});
