import AxeBuilder from "@axe-core/playwright";
import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { browserOf, ownGroup, signedUp } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** A codebook as its editor keeps it: a tagset is made and ordered by keys, tags are merged and taken back, a version is published and read again. */
const words = wordsOf("kk");
let owner: APIRequestContext;
let context: BrowserContext;
let page: Page;
let room: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  owner = await signedUp("Зере Қанат", "kk");
  room = `/groups/${await ownGroup(owner, "Өкілдік")}/codebook`;
  context = await browserOf(browser, owner, { locale: "kk-KZ", viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
test.afterAll(() => context.close());

const say = (key: string) => words(`codebook.${key}`);
const button = (name: string) => page.getByRole("button", { name, exact: true });
const menuItem = (name: string) => page.getByRole("menuitem", { name });
const rowOf = (name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
const dialog = () => page.getByRole("dialog");

async function add(label: string): Promise<void> {
  await button(say("newTag")).click();
  await dialog()
    .getByRole("group", { name: say("fields.label"), exact: true })
    .getByRole("textbox")
    .first()
    .fill(label);
  await dialog()
    .getByRole("button", { name: words("ui.save") })
    .click();
  await expect(page.getByRole("link", { name: label, exact: true })).toBeVisible();
}

test("an editor makes a tagset and orders its tags by keys", async () => {
  await page.goto(room);
  await expect(page.getByRole("heading", { name: "Тұжырым түрлері" })).toBeVisible();
  await button(say("newSet")).click();
  await dialog()
    .getByRole("group", { name: say("fields.label"), exact: true })
    .getByRole("textbox")
    .first()
    .fill("Дәлел түрлері");
  await dialog()
    .getByRole("button", { name: words("ui.save") })
    .click();
  await expect(page.getByRole("heading", { name: "Дәлел түрлері" })).toBeVisible();
  for (const label of ["Заңға сілтеме", "Санақ", "Сауалнама"]) await add(label);
  await page.getByRole("link", { name: "Сауалнама", exact: true }).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(rowOf("Сауалнама")).toHaveCSS("padding-left", "20px");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("a merge is taken back from the message", async () => {
  await rowOf("Заңға сілтеме")
    .getByRole("button", { name: words("ui.more") })
    .click();
  await menuItem(say("menu.merge")).click();
  await dialog().getByLabel(say("merge.into")).selectOption({ label: "Санақ" });
  await dialog()
    .getByRole("button", { name: say("merge.verb"), exact: true })
    .click();
  await expect(rowOf("Заңға сілтеме")).toContainText("Санақ");
  await button(words("ui.undo")).last().click();
  await expect(rowOf("Заңға сілтеме")).not.toContainText("Санақ");
});

test("a version is published, and what came later is seen beside it", async () => {
  const head = page.locator("section[aria-labelledby=tagset] > header");
  await head.getByRole("button", { name: words("ui.more") }).click();
  await menuItem(say("menu.publish")).click();
  await dialog()
    .getByRole("button", { name: say("publish.verb"), exact: true })
    .click();
  await expect(dialog()).toBeHidden();
  await add("Мысал");
  await page.getByRole("link", { name: "1-нұсқа" }).click();
  const added = page.getByRole("region", { name: say("versions.compare") });
  await expect(added).toContainText("Мысал");
});
