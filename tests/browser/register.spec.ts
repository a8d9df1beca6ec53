import AxeBuilder from "@axe-core/playwright";
import { expect, test, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import { browserOf, ownGroup, signedUp } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** The register as its editor keeps it: a file is looked at and taken in, a reform is moved and dated, its past comes back, the years are seen. */
const words = wordsOf("ru");
let owner: APIRequestContext;
let context: BrowserContext;
let page: Page;
let room: string;

const FILE = [
  "slug;label_ru;label_kk;kind;dates;parent",
  "zz-root;Ящик реформ;Реформалар жинағы;programme;2001;",
  "zz-first;Яркая первая;;law;2003-05-21 adopted;zz-root",
  "zz-second;Яркая вторая;;law;2005/..;zz-root",
  "zz-bad;Яркая ошибка;;law;2005-02-30;",
].join("\n");

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  owner = await signedUp("Зере Қанат", "ru");
  room = `/groups/${await ownGroup(owner, "Реестр")}/reforms`;
  context = await browserOf(browser, owner, { locale: "ru-RU", viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
test.afterAll(() => context.close());

const say = (key: string) => words(`reforms.${key}`);
const dialog = () => page.getByRole("dialog");
const link = (name: string) => page.getByRole("table").getByRole("link", { name, exact: true });

async function calm(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

test("a file is looked at by lines, and nothing is written before it is accepted", async () => {
  await page.goto(room);
  await page.getByRole("button", { name: say("files.menu") }).click();
  await page.getByRole("menuitem", { name: say("files.import.title") }).click();
  await dialog()
    .getByLabel(say("files.import.file"))
    .setInputFiles({ name: "register.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await expect(dialog().getByRole("row").filter({ hasText: "Яркая ошибка" })).toContainText(
    say("files.import.because.date_wrong"),
  );
  await expect(dialog().getByRole("row").filter({ hasText: "Яркая ошибка" })).toContainText("5");
  await calm();
  await dialog().getByRole("button", { name: "Внести 3 реформы" }).click();
  await expect(dialog()).toBeHidden();
  await expect(link("Яркая первая")).toBeVisible();
});

test("a branch is folded and a reform moved out of it, by keys, with a way back", async () => {
  await page.goto(room);
  await link("Ящик реформ").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(link("Яркая первая")).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await link("Яркая вторая").focus();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByText("Перемещено: Яркая вторая")).toBeVisible();
  await page.getByRole("button", { name: words("ui.undo"), exact: true }).click();
  await expect(page.getByText("Снова на прежнем месте: Яркая вторая")).toBeVisible();
  await calm();
});

test("a reform is dragged out of its branch and back into it, and never into its own", async () => {
  await page.goto(room);
  const row = (name: string) =>
    page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
  await expect(link("Яркая вторая")).toBeVisible();
  await row("Ящик реформ").dragTo(row("Яркая вторая"));
  await row("Яркая первая").dragTo(row("Яркая вторая"));
  await expect(page.getByText("Перемещено: Яркая первая")).toBeVisible();
  await expect(page.getByText("Перемещено: Ящик реформ")).toBeHidden();
  await page.getByRole("button", { name: words("ui.undo"), exact: true }).click();
  await expect(page.getByText("Снова на прежнем месте: Яркая первая")).toBeVisible();
  await calm();
});

test("a line of a law fills in number and date of an act", async () => {
  await page.goto(room);
  await link("Ящик реформ").click();
  await page.getByRole("button", { name: words("ui.edit") }).click();
  await page.getByRole("button", { name: say("fields.addAct") }).click();
  const act = page.getByRole("group", { name: "Акт 1" });
  await act.getByLabel(say("fields.number")).fill("2022 жылғы 8 маусымдағы № 155");
  await act.getByLabel(say("fields.number")).blur();
  await expect(act.getByLabel(say("fields.number"))).toHaveValue("№ 155");
  await expect(act.getByLabel(say("fields.date"))).toHaveValue("2022-06-08");
  await calm();
});

test("the years are looked at near by, as a picture and as a table", async () => {
  await page.goto(`${room}?view=timeline&years=2000-2009&lanes=branch`);
  const picture = page.getByRole("group", { name: say("timeline.picture") });
  await expect(picture.getByRole("link", { name: /Яркая первая/u })).toBeVisible();
  await expect(link("Яркая вторая")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Яркая вторая" })).toContainText("с 2005 г.");
  await calm();
});

test("what an entry said before comes back", async () => {
  await page.goto(room);
  await link("Яркая первая").click();
  await page.getByRole("button", { name: words("ui.edit") }).click();
  await page.getByLabel("Дата 1").first().fill("2004");
  await page.getByRole("button", { name: words("ui.save") }).click();
  await expect(page.getByText("2004 г.").first()).toBeVisible();
  await page.getByText(say("history.title"), { exact: true }).click();
  await page
    .getByRole("button", { name: say("history.revert") })
    .first()
    .click();
  await expect(page.getByText(say("page.reverted"))).toBeVisible();
  await expect(page.getByText("21 мая 2003 г.").first()).toBeVisible();
  await calm();
});
