import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { browserOf, json, ownGroup, signedUp } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** A claim as a researcher keeps it: its stance, its dates, another claim that says the same, and many claims at once. */
const words = wordsOf("kk");
const say = (key: string) => words(`claimRecord.${key}`);
let person: APIRequestContext;
let at: string;
let room: string;
let page: Page;
const ids: string[] = [];

test.describe.configure({ mode: "serial" });

async function make<Made>(path: string, data: unknown): Promise<Made> {
  const answer = await person.post(`${at}/${path}`, { data });
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as Made;
}

test.beforeAll(async ({ browser }) => {
  person = await signedUp("Гүлнәр Сапар", "kk");
  const groupId = await ownGroup(person, "Тұжырым жазатын топ");
  at = `/api/v1/groups/${groupId}`;
  room = `/groups/${groupId}/claims`;
  const { id: reformId } = await make<{ id: string }>("reforms", { labels: { kk: "Сынақ түзетуі" } });
  for (const [language, text] of [
    ["kk", "Түзету заңы 2007 жылғы 21 мамырда қабылданды."],
    ["ru", "Закон о поправках принят 21 мая 2007 года."],
  ] as const) {
    const claim = { kind: "fact", language, wordings: { [language]: text }, reformIds: [reformId] };
    ids.push((await make<{ id: string }>("claims", { claim })).id);
  }
  const context = await browserOf(browser, person, { viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

const stored = (id: string | undefined) =>
  json<{
    number: number;
    reforms: { stance: string | null }[];
    values: { date: string }[];
    wordings: object;
    state: string;
  }>(person, `${at}/claims/${id}`);

test("a date that was read from the words is accepted and stands on the page", async () => {
  await page.goto(`${room}/${ids[0]}`);
  await page.getByRole("button", { name: /^Қабылдау: 2007/u }).click();
  await expect(page.getByRole("button", { name: `${words("ui.more")}: 2007` })).toBeVisible();
  expect((await stored(ids[0])).values).toMatchObject([{ date: "2007-05-21" }]);
});

test("what the claim says of its reform is chosen where it is read", async () => {
  const stance = page.getByRole("button", { name: /^Ұстаным: Сынақ түзетуі: /u });
  await expect(stance).toContainText(say("stance.name.unsaid"));
  await stance.click();
  await page.getByRole("menuitemradio", { name: say("stance.name.supports") }).click();
  await expect(stance).toContainText(say("stance.name.supports"));
  await expect.poll(async () => (await stored(ids[0])).reforms).toMatchObject([{ stance: "supports" }]);
});

test("a claim that says the same in Russian is offered, merged, and taken back", async () => {
  const similar = page.getByRole("region", { name: say("similar.title") });
  await similar.getByRole("button", { name: say("merge.do") }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("merge.do"), exact: true })
    .click();
  await expect(page.getByText(say("merge.done"))).toBeVisible();
  expect(Object.keys((await stored(ids[0])).wordings)).toEqual(["kk", "ru"]);
  await page.goto(`${room}/${ids[1]}`);
  await expect(page).toHaveURL(new RegExp(`${ids[0]}$`, "u"));
  await page.getByRole("button", { name: say("merge.undo") }).click();
  await expect(page.getByText(say("merge.undone"))).toBeVisible();
  expect(Object.keys((await stored(ids[1])).wordings)).toEqual(["ru"]);
});

test("several claims of the list get one state, and get their own back", async () => {
  await page.goto(room);
  await page.getByRole("checkbox", { name: say("list.selectAll") }).check();
  await page.getByLabel(say("list.setState")).selectOption("checked");
  await expect
    .poll(async () => (await Promise.all(ids.map(stored))).map(({ state }) => state))
    .toEqual(["checked", "checked"]);
  await page.getByRole("button", { name: words("ui.undo") }).click();
  await expect
    .poll(async () => (await Promise.all(ids.map(stored))).map(({ state }) => state))
    .toEqual(["draft", "draft"]);
});
