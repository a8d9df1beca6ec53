import { expect, test, type APIRequestContext, type Browser, type Page } from "@playwright/test";
import type { Language } from "#lib/languages/language-tag.ts";
import { SAMPLE_RUBRIC } from "../../prisma/sample/essay-rubric.ts";
import { browserOf, letIn, ownGroup, signedUp } from "./support/people.ts";
import { selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf, type Words } from "./support/words.ts";

/**
 * A whole class in three languages: three students write and hand in, two reviewers mark each essay without seeing
 * the other's marks, a moderator settles where they differ, the lecturer releases, and everybody reads the own feedback.
 */
interface Person {
  readonly name: string;
  readonly at: APIRequestContext;
  readonly words: Words;
}

interface Student extends Person {
  readonly title: string;
  readonly text: string;
  /** Words of `text` of which the first reviewer says something. */
  readonly quote: string;
  readonly remark: string;
}

test.describe.configure({ mode: "serial" });

let lecturer: Person;
let moderator: Person;
let reviewers: readonly [Person, Person];
let students: readonly Student[];
let groupId: string;
let rooms: string;

async function person(name: string, language: Language): Promise<Person> {
  return { name, at: await signedUp(name, language), words: wordsOf(language) };
}

async function openPage(browser: Browser, { at }: Person, address: string): Promise<Page> {
  const context = await browserOf(browser, at, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const pane = (page: Page, words: Words) => page.getByRole("complementary", { name: words("desk.pane") });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  lecturer = await person("Гүлнар Сейіт", "kk");
  moderator = await person("Дана Омар", "kk");
  reviewers = [await person("Айгерім Бек", "kk"), await person("Павел Лисин", "ru")];
  students = [
    {
      ...(await person("Әсел Нұрлан", "kk")),
      title: "Депутат кімге есеп береді",
      text: "Тізімдегі депутатты сайлаушы танымайды, сондықтан оған сұрақ та қоймайды.",
      quote: "сайлаушы танымайды",
      remark: "Мұны қай деректен білдіңіз?",
    },
    {
      ...(await person("Родион Ким", "ru")),
      title: "Кому отчитывается депутат",
      text: "Избиратель не знает депутата из списка, поэтому и спросить с него не может.",
      quote: "спросить с него не может",
      remark: "Здесь нужен источник.",
    },
    {
      ...(await person("Zoe Marsh", "en")),
      title: "To whom a deputy answers",
      text: "Voters rarely know a deputy from a list, and so they seldom ask for an account.",
      quote: "seldom ask for an account",
      remark: "Who has counted this?",
    },
  ];
  groupId = await ownGroup(lecturer.at, "Саяси институттар, 2-курс");
  for (const student of students) await letIn(lecturer.at, groupId, student.at, "student");
  for (const reviewer of reviewers) await letIn(lecturer.at, groupId, reviewer.at, "reviewer");
  await letIn(lecturer.at, groupId, moderator.at, "editor");
  const group = `/api/v1/groups/${groupId}`;
  const rubric = await lecturer.at.post(`${group}/rubrics`, { data: { content: SAMPLE_RUBRIC } });
  const { shown } = (await rubric.json()) as { shown: { versionId: string } };
  const titles = { kk: "Депутаттың есебі", ru: "Отчёт депутата", en: "A deputy’s account" };
  const made = await lecturer.at.post(`${group}/assignments`, {
    data: {
      ...{ titles, tasks: {}, reviewersPerEssay: 2, hidesStudents: true, hidesReviewers: true },
      rubricVersionId: shown.versionId,
    },
  });
  const { id } = (await made.json()) as { id: string };
  expect((await lecturer.at.post(`${group}/assignments/${id}/publish`)).status()).toBe(200);
  rooms = `/groups/${groupId}/assignments/${id}`;
});

test("each student writes in the own language and hands in", async ({ browser }) => {
  for (const student of students) {
    const { words } = student;
    const page = await openPage(browser, student, `${rooms}/essay`);
    await button(page, words("essays.start.verb")).click();
    await page
      .getByRole("textbox", { name: words("essays.label") })
      .locator("h1")
      .click();
    await page.keyboard.type(student.title);
    await page.keyboard.press("Enter");
    await page.keyboard.type(student.text);
    await button(page, words("essays.handIn.verb")).click();
    const dialog = page.getByRole("dialog", { name: words("essays.handIn.title") });
    await dialog.getByRole("button", { name: words("essays.handIn.verb") }).click();
    await expect(page.getByRole("link", { name: words("essays.handIn.receipt") })).toBeVisible();
    await page.context().close();
  }
});

test("the lecturer gives every essay to both reviewers", async ({ browser }) => {
  const { words } = lecturer;
  const page = await openPage(browser, lecturer, `${rooms}/reviewers`);
  await button(page, words("assignments.allocation.drawVerb")).click();
  await expect(page.getByText(words("assignments.allocation.enough"))).toBeVisible();
  await page.context().close();
});

test("a student lets the essay be used in research, and finds that said again", async ({ browser }) => {
  const [student] = students;
  if (student === undefined) throw new Error("no student");
  const page = await openPage(browser, student, rooms);
  const consent = page.getByRole("checkbox", { name: student.words("privacy.consent.agree") });
  const stored = page.waitForResponse((answer) => answer.url().endsWith("/consent"));
  await consent.check();
  expect((await stored).status()).toBe(200);
  await page.reload();
  await expect(consent).toBeChecked();
  await page.context().close();
});

/** Digits alone: the first goes to the first criterion, each level goes on to the next, the last is typed. */
async function markByKeys(page: Page, words: Words, levels: readonly string[]): Promise<void> {
  const first = pane(page, words).getByRole("radio").first();
  await expect(async () => {
    await page.keyboard.press("1");
    await expect(first).toBeFocused({ timeout: 500 });
  }).toPass();
  for (const level of levels) await page.keyboard.press(level);
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
}

async function markAll(page: Page, words: Words, before: (page: Page) => Promise<void>): Promise<void> {
  for (const last of [false, false, true]) {
    await expect(page.locator("[data-block-id]").first()).toBeVisible();
    for (const { name } of students) await expect(page.getByText(name)).toHaveCount(0);
    await before(page);
    await markByKeys(page, words, words === reviewers[0].words ? ["3", "3", "2", "4"] : ["1", "3", "2", "4"]);
    await button(page, words("desk.end.finish")).click();
    await expect(pane(page, words).getByText(words("desk.end.isDone"))).toBeVisible();
    if (last) continue;
    const next = pane(page, words).getByRole("link", { name: words("desk.end.next") });
    const address = (await next.getAttribute("href")) ?? "";
    await next.click();
    await page.waitForURL(`**${address}`);
  }
}

/** Says to the essay on the screen what there is to say of it, tied to its second criterion. */
async function comment(page: Page): Promise<void> {
  const { words } = reviewers[0];
  const title = await page.locator("[data-block-id]").first().innerText();
  const about = students.find((student) => title.includes(student.title));
  if (about === undefined) throw new Error(`nobody wrote “${title}”`);
  await selectWords(page, about.quote);
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.comment") })
    .click();
  await page.getByLabel(words("desk.comment.criterion")).selectOption({ index: 2 });
  await page.getByRole("textbox", { name: words("reader.write.comment") }).fill(about.remark);
  await page.getByRole("button", { name: words("reader.send"), exact: true }).click();
  await expect(page.locator("[data-card-id]").filter({ hasText: about.remark })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
}

test("both reviewers mark all three, one of them with comments, and see no names and no marks of the other", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [first, second] = reviewers;
  for (const reviewer of reviewers) {
    const { words } = reviewer;
    const page = await openPage(browser, reviewer, `${rooms}/essays`);
    await page.getByRole("link", { name: words("desk.list.start") }).click();
    await markAll(page, words, reviewer === first ? comment : nothingSaidBefore);
    await page.context().close();
  }

  async function nothingSaidBefore(page: Page): Promise<void> {
    await expect(pane(page, second.words).getByText(second.words("desk.end.hidden"))).toBeVisible();
    await expect(page.locator("[data-card-id]")).toHaveCount(0);
  }
});

test("the moderator settles each essay, for on each they differ much, and says why", async ({ browser }) => {
  const { words } = moderator;
  const page = await openPage(browser, moderator, `${rooms}/essays`);
  const essays = page.getByRole("row").filter({ hasText: words("desk.list.wide") });
  await expect(essays).toHaveCount(3);
  const links = await essays.getByRole("link", { name: /^\d+$/u }).all();
  const addresses = new Set(await Promise.all(links.map((link) => link.getAttribute("href"))));
  expect(addresses.size).toBe(3);
  for (const address of addresses) {
    await page.goto(address ?? "");
    await button(page, words("desk.decision.decide")).click();
    await pane(page, words).getByLabel("Тезис (0–20)").fill("15,5");
    await pane(page, words).getByLabel(words("desk.decision.reason")).fill("Сұрақ анық қойылған.");
    await button(page, words("desk.decision.store")).click();
    const decided = words("desk.decision.decided", { total: "75", outOf: "100" });
    await expect(pane(page, words).getByText(decided)).toBeVisible();
  }
  await page.context().close();
});

test("nobody reads anything before the lecturer releases, then everybody the own feedback and no other", async ({
  browser,
}) => {
  const { words } = lecturer;
  for (const student of students) {
    const page = await openPage(browser, student, `${rooms}/feedback`);
    await expect(page.getByText(student.words("feedback.none"))).toBeVisible();
    await page.context().close();
  }
  const page = await openPage(browser, lecturer, `${rooms}/essays`);
  await button(page, words("desk.release.all", { count: 3 })).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: words("desk.release.confirm"), exact: true })
    .click();
  await expect(page.getByRole("cell", { name: words("desk.list.released") })).toHaveCount(3);
  await page.context().close();
  for (const student of students) {
    const own = await openPage(browser, student, `${rooms}/feedback`);
    await expect(own.getByText(student.words("feedback.total", { total: "75", outOf: "100" }))).toBeVisible();
    await expect(own.getByText(student.remark)).toBeVisible();
    const strangers = students.filter((other) => other !== student);
    for (const { remark, name } of strangers) {
      await expect(own.getByText(remark)).toHaveCount(0);
      await expect(own.getByText(name)).toHaveCount(0);
    }
    for (const { name } of [...reviewers, moderator]) await expect(own.getByText(name)).toHaveCount(0);
    await own.context().close();
  }
});
