import { readFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type APIRequestContext, type Browser, type Page } from "@playwright/test";
import { LOCALE_COOKIE } from "#app/interface-locale/cookie.ts";
import type { AssignmentView } from "#lib/operations/assignments.ts";
import type { CodingView } from "#lib/operations/codings.ts";
import type { RubricView } from "#lib/operations/rubrics.ts";
import { STARTER_RUBRICS } from "#lib/reviews/starter-rubrics.ts";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { handedInEssay } from "./support/essays.ts";
import { browserOf, json, letIn, ownGroup, sampleOwner, signedUp, storedArticle } from "./support/people.ts";
import { selectionBar, selectWords } from "./support/reading.ts";
import { makeSecretClass } from "./support/secret-class.ts";
import { wordsOf } from "./support/words.ts";

/**
 * axe finds nothing on any screen: WCAG 2.2 A and AA, on a wide screen and a phone's, light and dark; and no screen throws. The screens come
 * from Next's own list of routes, so that a new one without a visit fails here.
 */
const MANIFEST = path.resolve(import.meta.dirname, "../../.next/app-path-routes-manifest.json");
const ROUTES = Object.values(JSON.parse(readFileSync(MANIFEST, "utf8")) as Record<string, string>);
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };
/** Kazakh is the language whose numbers and plurals browsers know least: what the server drew must be what the browser draws. */
const LANGUAGE = "kk";
const words = wordsOf(LANGUAGE);

/** Addresses that show no screen of their own, each with the reason. */
const WITHOUT_SCREEN = new Set([
  "/", // Leads to /groups or /sign-in.
  "/groups/[groupId]", // Leads to its library.
  "/groups/[groupId]/passages/[annotationId]", // Leads to the passage in its text.
  "/icon.svg",
  "/words/[file]", // The words of the interface, for scripts.
  "/_global-error", // Drawn by Next when even the frame of the page failed; nothing can be asked for it.
]);

type Who = "visitor" | "sample" | "student" | "told" | "lecturer";

/** Where each screen is seen. The sample group is only read here: other tests watch its history. */
interface Places {
  readonly sample: string;
  readonly own: string;
  readonly documentId: string;
  /** Another text of the same group. */
  readonly otherId: string;
  readonly codingId: string;
  /** A document of the coding. */
  readonly codedId: string;
  readonly claimId: string;
  readonly reformId: string;
  readonly tagsetId: string;
  readonly referenceId: string;
  readonly importId: string;
  /** The address of an assignment of the sample, and the number of an essay whose feedback is released. */
  readonly assignment: string;
  readonly essay: number;
  readonly assignmentId: string;
  readonly rubricId: string;
  readonly materialId: string;
  readonly token: string;
  /** The address of an assignment whose feedback was released, answered, and is asked to be looked at again. */
  readonly told: string;
}

const SCREENS: Readonly<Record<string, { readonly who: Who; readonly at: (places: Places) => string }>> = {
  "/sign-in": { who: "visitor", at: () => "/sign-in?ended=1" },
  "/sign-up": { who: "visitor", at: () => "/sign-up" },
  "/about": { who: "visitor", at: () => "/about" },
  "/invitations/[token]": { who: "visitor", at: ({ token }) => `/invitations/${token}` },
  "/_not-found": { who: "visitor", at: () => "/nowhere" },
  "/account": { who: "sample", at: () => "/account" },
  "/inbox": { who: "sample", at: () => "/inbox" },
  "/groups": { who: "sample", at: () => "/groups" },
  "/groups/[groupId]/documents": { who: "sample", at: ({ sample }) => `${sample}/documents` },
  "/groups/[groupId]/documents/import": { who: "sample", at: ({ own }) => `${own}/documents/import` },
  "/groups/[groupId]/documents/import/[importId]": {
    who: "sample",
    at: ({ own, importId }) => `${own}/documents/import/${importId}`,
  },
  "/groups/[groupId]/documents/[documentId]": {
    who: "sample",
    at: ({ sample, documentId }) => `${sample}/documents/${documentId}`,
  },
  "/groups/[groupId]/documents/[documentId]/references": {
    who: "sample",
    at: ({ sample, documentId }) => `${sample}/documents/${documentId}/references`,
  },
  "/groups/[groupId]/documents/[documentId]/integrity": {
    who: "sample",
    at: ({ sample, documentId }) => `${sample}/documents/${documentId}/integrity?style=apa`,
  },
  "/groups/[groupId]/documents/[documentId]/history": {
    who: "sample",
    at: ({ sample, documentId }) => `${sample}/documents/${documentId}/history`,
  },
  // The frame of a text that is read side by side with another.
  "/groups/[groupId]/documents/[documentId]/pane": {
    who: "sample",
    at: ({ sample, documentId }) => `${sample}/documents/${documentId}/pane`,
  },
  "/groups/[groupId]/documents/[documentId]/compare/[otherId]": {
    who: "sample",
    at: ({ sample, documentId, otherId }) => `${sample}/documents/${documentId}/compare/${otherId}`,
  },
  "/groups/[groupId]/layers": { who: "sample", at: ({ sample }) => `${sample}/layers` },
  "/groups/[groupId]/codings": { who: "sample", at: ({ sample }) => `${sample}/codings` },
  "/groups/[groupId]/codings/new": { who: "sample", at: ({ sample }) => `${sample}/codings/new` },
  "/groups/[groupId]/assignments/[assignmentId]/essays": {
    who: "sample",
    at: ({ assignment }) => `${assignment}/essays`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/essays/[number]": {
    who: "sample",
    at: ({ assignment, essay }) => `${assignment}/essays/${String(essay)}`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/essays/[number]/feedback": {
    who: "sample",
    at: ({ assignment, essay }) => `${assignment}/essays/${String(essay)}/feedback`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/essays/[number]/changes": {
    who: "sample",
    at: ({ own, assignmentId }) => `${own}/assignments/${assignmentId}/essays/1/changes`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/feedback": {
    who: "told",
    at: ({ told }) => `${told}/feedback`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/second-looks": {
    who: "lecturer",
    at: ({ told }) => `${told}/second-looks`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/overlaps": {
    who: "sample",
    at: ({ assignment }) => `${assignment}/overlaps`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/pictures": {
    who: "sample",
    at: ({ assignment }) => `${assignment}/pictures`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/files": {
    who: "sample",
    at: ({ assignment }) => `${assignment}/files`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/files/sheets": {
    who: "sample",
    at: ({ assignment }) => `${assignment}/files/sheets`,
  },
  "/groups/[groupId]/codings/[codingId]": {
    who: "sample",
    at: ({ sample, codingId }) => `${sample}/codings/${codingId}`,
  },
  "/groups/[groupId]/codings/[codingId]/edit": {
    who: "sample",
    at: ({ sample, codingId }) => `${sample}/codings/${codingId}/edit`,
  },
  "/groups/[groupId]/codings/[codingId]/agreement": {
    who: "sample",
    at: ({ sample, codingId }) => `${sample}/codings/${codingId}/agreement`,
  },
  "/groups/[groupId]/codings/[codingId]/differences/[documentId]": {
    who: "sample",
    at: ({ sample, codingId, codedId }) => `${sample}/codings/${codingId}/differences/${codedId}`,
  },
  "/groups/[groupId]/assignments": { who: "sample", at: ({ own }) => `${own}/assignments` },
  "/groups/[groupId]/assignments/new": { who: "sample", at: ({ own }) => `${own}/assignments/new` },
  "/groups/[groupId]/assignments/[assignmentId]": {
    who: "sample",
    at: ({ own, assignmentId }) => `${own}/assignments/${assignmentId}`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/essay": {
    who: "student",
    at: ({ own, assignmentId }) => `${own}/assignments/${assignmentId}/essay`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/essay/changes": {
    who: "student",
    at: ({ own, assignmentId }) => `${own}/assignments/${assignmentId}/essay/changes`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/essay/receipt": {
    who: "student",
    at: ({ own, assignmentId }) => `${own}/assignments/${assignmentId}/essay/receipt`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/edit": {
    who: "sample",
    at: ({ own, assignmentId }) => `${own}/assignments/${assignmentId}/edit`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/reviewers": {
    who: "sample",
    at: ({ own, assignmentId }) => `${own}/assignments/${assignmentId}/reviewers`,
  },
  "/groups/[groupId]/assignments/[assignmentId]/materials/[materialId]": {
    who: "sample",
    at: ({ own, assignmentId, materialId }) => `${own}/assignments/${assignmentId}/materials/${materialId}`,
  },
  "/groups/[groupId]/rubrics": { who: "sample", at: ({ own }) => `${own}/rubrics` },
  "/groups/[groupId]/rubrics/new": { who: "sample", at: ({ own }) => `${own}/rubrics/new?starter=essay` },
  "/groups/[groupId]/rubrics/[rubricId]": {
    who: "sample",
    at: ({ own, rubricId }) => `${own}/rubrics/${rubricId}`,
  },
  "/groups/[groupId]/integrity": { who: "sample", at: ({ sample }) => `${sample}/integrity?style=apa` },
  "/groups/[groupId]/matrix": { who: "sample", at: ({ sample }) => `${sample}/matrix` },
  "/groups/[groupId]/coverage": { who: "sample", at: ({ sample }) => `${sample}/coverage` },
  "/groups/[groupId]/conflicts": { who: "sample", at: ({ sample }) => `${sample}/conflicts` },
  "/groups/[groupId]/search": { who: "sample", at: ({ sample }) => `${sample}/search?q=сайлау` },
  "/groups/[groupId]/claims": { who: "sample", at: ({ sample }) => `${sample}/claims` },
  "/groups/[groupId]/claims/[claimId]": {
    who: "sample",
    at: ({ sample, claimId }) => `${sample}/claims/${claimId}`,
  },
  "/groups/[groupId]/reforms": { who: "sample", at: ({ sample }) => `${sample}/reforms` },
  "/groups/[groupId]/reforms/[reformId]": {
    who: "sample",
    at: ({ sample, reformId }) => `${sample}/reforms/${reformId}`,
  },
  "/groups/[groupId]/codebook": { who: "sample", at: ({ sample }) => `${sample}/codebook` },
  "/groups/[groupId]/codebook/tags/[tagId]": {
    who: "sample",
    at: ({ sample, reformId }) => `${sample}/codebook/tags/${reformId}`,
  },
  "/groups/[groupId]/codebook/[tagsetId]/versions": {
    who: "sample",
    at: ({ sample, tagsetId }) => `${sample}/codebook/${tagsetId}/versions`,
  },
  "/groups/[groupId]/references": { who: "sample", at: ({ sample }) => `${sample}/references` },
  "/groups/[groupId]/references/duplicates": {
    who: "sample",
    at: ({ sample }) => `${sample}/references/duplicates`,
  },
  "/groups/[groupId]/references/waiting": {
    who: "sample",
    at: ({ sample }) => `${sample}/references/waiting`,
  },
  "/groups/[groupId]/references/[referenceId]": {
    who: "sample",
    at: ({ sample, referenceId }) => `${sample}/references/${referenceId}`,
  },
  "/groups/[groupId]/bibliography": { who: "sample", at: ({ sample }) => `${sample}/bibliography` },
  "/groups/[groupId]/members": { who: "sample", at: ({ sample }) => `${sample}/members` },
  "/groups/[groupId]/history": { who: "sample", at: ({ sample }) => `${sample}/history` },
  "/groups/[groupId]/personal-data": { who: "sample", at: ({ own }) => `${own}/personal-data` },
  "/groups/[groupId]/settings": { who: "sample", at: ({ sample }) => `${sample}/settings` },
};

const ESSAY = { title: "Whose deputy is it?", paragraphs: ["A list has names of its own."] };
let sample: APIRequestContext;
/** Has handed in an essay of the assignment in the own group. */
let student: APIRequestContext;
let places: Places;
/** Of another class: its lecturer, and a student with feedback. */
let lecturer: APIRequestContext;
let told: APIRequestContext;

test.describe.configure({ mode: "parallel" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  sample = await sampleOwner();
  student = await signedUp("Дана Әлім", LANGUAGE);
  places = { ...(await placesOf(sample)), told: await toldClass() };
});

/** A class where a student was told, answered a comment and asks for a second look. The address of its assignment. */
async function toldClass(): Promise<string> {
  const made = await makeSecretClass();
  ({ lecturer, student: told } = made);
  const { groupId, own } = made;
  const group = `/api/v1/groups/${groupId}`;
  const submission = `${group}/submissions/${own["submissionId"]}`;
  const done = async (person: APIRequestContext, path: string, data: object) =>
    expect((await person.post(path, { data })).status(), path).toBe(200);
  await done(lecturer, `${group}/assignments/${own["assignmentId"]}/release`, {
    submissionIds: [own["submissionId"]],
  });
  const answer = { annotationId: own["annotationId"], text: "I meant the second list." };
  await done(told, `${submission}/feedback-entries`, answer);
  await done(told, `${submission}/second-looks`, { criterion: "sources", text: "They are four." });
  return `/groups/${groupId}/assignments/${own["assignmentId"]}`;
}

async function placesOf(person: APIRequestContext): Promise<Omit<Places, "told">> {
  const { groups } = await json<{ groups: { id: string; isSample: boolean }[] }>(person, "/api/v1/groups");
  const at = `/groups/${groups.find(({ isSample }) => isSample)?.id}`;
  const first = async (noun: string): Promise<string> => {
    const found = await json<Record<string, { id: string; claimCount?: number }[]>>(
      person,
      `/api/v1${at}/${noun}`,
    );
    const ranked = (found[noun] ?? []).toSorted(
      (one, other) => (other.claimCount ?? 0) - (one.claimCount ?? 0),
    );
    return ranked[0]?.id ?? "";
  };
  const [documentId, claimId, reformId, referenceId] = await Promise.all(
    ["documents", "claims", "reforms", "references"].map(first),
  );
  const own = `/groups/${await ownGroup(person, "Қаралатын беттер")}`;
  const sent = await person.post(`/api/v1${own}/imports`, {
    data: readFileSync(path.resolve(import.meta.dirname, "../fixtures/articles/online-petitions.ru.txt")),
    headers: { "Content-Type": "text/plain", "X-File-Name": "petitions.txt" },
  });
  const { id: importId } = (await sent.json()) as { id: string };
  const importAt = `/api/v1${own}/imports/${importId}`;
  await expect.poll(async () => (await json<{ state: string }>(person, importAt)).state).toBe("ready");
  const invited = await person.post(`/api/v1${own}/invitations`, {
    data: { role: "viewer", days: 1, note: "" },
  });
  const { token } = (await invited.json()) as { token: string };
  const { tagsets } = await json<{ tagsets: { id: string }[] }>(person, `/api/v1${at}/codebook`);
  const { documents } = await json<{ documents: { id: string }[] }>(person, `/api/v1${at}/documents`);
  const otherId = documents.find(({ id }) => id !== documentId)?.id;
  const { codings } = await json<{ codings: CodingView[] }>(person, `/api/v1${at}/codings`);
  const [coding] = codings.filter(({ closedAt }) => closedAt !== null);
  const coded = { codingId: coding?.id, codedId: coding?.documents[0]?.id };
  const { assignments } = await json<{ assignments: { id: string }[] }>(person, `/api/v1${at}/assignments`);
  const assignment = `${at}/assignments/${assignments[0]?.id ?? ""}`;
  const { essays } = await json<{ essays: { number: number; releasedAt: string | null }[] }>(
    person,
    `/api/v1${assignment}/essays`,
  );
  const essay = essays.find(({ releasedAt }) => releasedAt !== null)?.number ?? 0;
  const found = { documentId, otherId, claimId, reformId, referenceId, tagsetId: tagsets[0]?.id, ...coded };
  for (const [name, id] of Object.entries(found))
    expect(id, `the sample has a ${name}`).toMatch(/^[0-9a-f-]{36}$/u);
  const set = await assignmentIds(person, own);
  return {
    sample: at,
    own,
    importId,
    token,
    assignment,
    essay,
    ...set,
    ...(found as Record<keyof typeof found, string>),
  };
}

/** An assignment of the group with a rubric and a document to read. */
async function assignmentIds(person: APIRequestContext, own: string) {
  const make = async <Made>(path: string, data: object): Promise<Made> => {
    const made = await person.post(`/api/v1${path}`, { data });
    expect(made.status(), path).toBe(200);
    return (await made.json()) as Made;
  };
  const content = STARTER_RUBRICS[0]?.content;
  const rubric = await make<RubricView>(`${own}/rubrics`, { content });
  const titles = { en: "Two systems", kk: "Екі жүйе" };
  const bytes = articleBytes(ARTICLES.en);
  const documentId = await storedArticle(person, own.slice("/groups/".length), { name: "read.txt", bytes });
  const made = await make<AssignmentView>(`${own}/assignments`, {
    ...{ titles, dueAt: "2099-12-01T18:59:00Z", rubricVersionId: rubric.shown.versionId },
    materials: [{ documentId }],
  });
  await make(`${own}/assignments/${made.id}/publish`, {});
  const groupId = own.slice("/groups/".length);
  await letIn(person, groupId, student, "student");
  const here = { groupId, assignmentId: made.id };
  await handedInEssay(student, here, ESSAY);
  await handedInEssay(student, here, {
    ...ESSAY,
    paragraphs: ["A constituency has a face.", ...ESSAY.paragraphs],
  });
  return { assignmentId: made.id, rubricId: rubric.id, materialId: made.materials[0]?.id ?? "" };
}

/** What a page threw, also where React found another text than the server's. */
const thrown = new WeakMap<Page, string[]>();

async function openPage(browser: Browser, who: Who, at: string): Promise<Page> {
  const options = { viewport: WIDE, reducedMotion: "reduce" } as const;
  const context = await (who === "visitor"
    ? browser.newContext(options)
    : browserOf(browser, { sample, student, told, lecturer }[who], options));
  // Of this window alone: other tests look at the sample with the same account.
  await context.addCookies([
    { name: LOCALE_COOKIE, value: LANGUAGE, url: process.env.SILTEME_TEST_ADDRESS ?? "" },
  ]);
  const page = await context.newPage();
  const errors: string[] = [];
  thrown.set(page, errors);
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(at);
  await expect(page.getByRole("main")).toBeVisible();
  return page;
}

/** Everything at the given width in light; in dark only what the theme can change. */
async function expectNothingFound(page: Page, where: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await settle(page);
    const axe = new AxeBuilder({ page }).options({ iframes: false });
    const { violations } = await (
      colorScheme === "light" ? axe.withTags(TAGS) : axe.withRules(["color-contrast", "link-in-text-block"])
    ).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}\n${failureSummary}`),
    );
    expect(found, `${where}, ${colorScheme}, ${page.viewportSize()?.width} px`).toEqual([]);
  }
}

/** Colours on their way from one theme to the other are neither's. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

test("every route that shows a screen is visited", () => {
  const screens = ROUTES.filter((route) => !route.startsWith("/api/") && !WITHOUT_SCREEN.has(route));
  expect(screens.sort()).toEqual(Object.keys(SCREENS).sort());
});

for (const [route, { who, at }] of Object.entries(SCREENS)) {
  test(`axe finds nothing on ${route}`, async ({ browser }) => {
    const page = await openPage(browser, who, at(places));
    for (const viewport of [WIDE, NARROW]) {
      await page.setViewportSize(viewport);
      await expectNothingFound(page, route);
    }
    expect(thrown.get(page), `${route} throws`).toEqual([]);
    await page.context().close();
  });
}

/** What opens on a screen: menus, dialogs, forms, sheets. */
const OPENED: readonly {
  readonly what: string;
  readonly at: (places: Places) => string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly open: (page: Page) => Promise<void>;
}[] = [
  {
    what: "the menu of the account",
    at: () => "/groups",
    viewport: WIDE,
    open: (page) => page.getByRole("banner").getByRole("button").last().click(),
  },
  {
    what: "the form of a new group",
    at: () => "/groups",
    viewport: WIDE,
    open: (page) => page.getByRole("button", { name: words("groups.list.create") }).click(),
  },
  {
    what: "the rooms of a group on a phone",
    at: ({ sample: group }) => `${group}/documents`,
    viewport: NARROW,
    open: (page) => page.getByRole("button", { name: words("shell.rooms.label") }).click(),
  },
  {
    what: "first hits while one types",
    at: ({ sample: group }) => `${group}/search`,
    viewport: NARROW,
    open: async (page) => {
      const field = page.getByRole("combobox", { name: words("search.label") });
      await field.pressSequentially("парт");
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
  {
    what: "how to search, beside the hits",
    at: ({ sample: group }) => `${group}/search?q=НСОД`,
    viewport: WIDE,
    open: (page) => page.getByRole("button", { name: words("search.examples.title") }).click(),
  },
  {
    what: "the facets of a search on a phone",
    at: ({ sample: group }) => `${group}/search?q=сайлау&noun=block`,
    viewport: NARROW,
    open: (page) => page.getByRole("button", { name: words("search.narrow") }).click(),
  },
  {
    what: "the menu of a document",
    at: ({ sample: group }) => `${group}/documents`,
    viewport: WIDE,
    open: (page) =>
      page
        .getByRole("table")
        .getByRole("button", { name: words("documents.menu.label", { title: "" }).trim() })
        .first()
        .click(),
  },
  {
    what: "the details of a document",
    at: ({ sample: group }) => `${group}/documents`,
    viewport: WIDE,
    open: (page) => chooseInDocumentMenu(page, words("documents.menu.details")),
  },
  {
    what: "the description of a document",
    at: ({ sample: group }) => `${group}/documents`,
    viewport: WIDE,
    open: (page) => chooseInDocumentMenu(page, words("documents.menu.edit")),
  },
  {
    what: "a claim in focus with the entry of a citation open",
    at: ({ sample: group, documentId }) => `${group}/documents/${documentId}`,
    viewport: WIDE,
    open: async (page) => {
      await page.locator("[data-card-id]").first().click();
      await page.locator("[data-citation-id]").first().click();
      await expect(page.locator(".entry-panel")).toBeVisible();
    },
  },
  {
    what: "the form of a claim with its suggestions",
    at: ({ sample: group, documentId }) => `${group}/documents/${documentId}`,
    viewport: WIDE,
    open: (page) => openClaimForm(page, "mouse"),
  },
  {
    what: "the form of a claim on a phone",
    at: ({ sample: group, documentId }) => `${group}/documents/${documentId}`,
    viewport: NARROW,
    open: (page) => openClaimForm(page, "touch"),
  },
  {
    what: "the annotations on a phone",
    at: ({ sample: group, documentId }) => `${group}/documents/${documentId}`,
    viewport: NARROW,
    open: (page) => page.getByRole("button", { name: words("reader.annotations") }).click(),
  },
  {
    what: "the contents on a phone",
    at: ({ sample: group, documentId }) => `${group}/documents/${documentId}`,
    viewport: NARROW,
    open: (page) => page.getByRole("button", { name: words("reader.contents.label") }).click(),
  },
  {
    what: "a new claim without a passage",
    at: ({ sample: group }) => `${group}/claims`,
    viewport: WIDE,
    open: (page) => page.getByRole("button", { name: words("claims.new.open") }).click(),
  },
  {
    what: "claims that may be the same",
    at: ({ sample: group }) => `${group}/claims`,
    viewport: NARROW,
    open: (page) => page.getByRole("button", { name: words("claimRecord.duplicates.open") }).click(),
  },
  {
    what: "the filters of a list",
    at: ({ sample: group }) => `${group}/claims?sources=some`,
    viewport: WIDE,
    open: (page) => page.getByRole("button", { name: words("ui.filters.open") }).click(),
  },
  {
    what: "the filters of a list on a phone",
    at: ({ sample: group }) => `${group}/claims?sources=some`,
    viewport: NARROW,
    open: (page) => page.getByRole("button", { name: words("ui.filters.open") }).click(),
  },
  {
    what: "a claim with a wording and a comment being written and a source sought",
    at: ({ sample: group, claimId }) => `${group}/claims/${claimId}`,
    viewport: WIDE,
    open: async (page) => {
      const language = words("ui.language.kk");
      await page.getByRole("button", { name: words("claims.wordings.edit", { language }) }).click();
      await page.getByRole("button", { name: words("claims.talk.open") }).click();
      await page.getByRole("button", { name: words("claims.sources.add") }).click();
    },
  },
  {
    what: "what the state of a claim may be",
    at: ({ sample: group, claimId }) => `${group}/claims/${claimId}`,
    viewport: NARROW,
    open: (page) => page.getByRole("button", { name: `${words("claims.filter.state")}: ` }).click(),
  },
  {
    what: "a claim being split",
    at: ({ sample: group, claimId }) => `${group}/claims/${claimId}`,
    viewport: NARROW,
    open: async (page) => {
      await page.getByRole("button", { name: words("ui.more"), exact: true }).click();
      await page.getByRole("menuitem", { name: words("claimRecord.split.open") }).click();
    },
  },
  {
    what: "a claim being merged with another",
    at: ({ sample: group, claimId }) => `${group}/claims/${claimId}`,
    viewport: WIDE,
    open: async (page) => {
      await page.getByRole("button", { name: words("ui.more"), exact: true }).click();
      await page.getByRole("menuitem", { name: words("claimRecord.merge.open") }).click();
      await page.getByRole("dialog").getByRole("option").nth(1).click();
      // Kind and state are there whatever the two claims hold.
      await page.getByRole("dialog").getByRole("combobox").nth(1).waitFor();
    },
  },
  {
    what: "a figure of a claim",
    at: ({ sample: group, claimId }) => `${group}/claims/${claimId}`,
    viewport: NARROW,
    open: async (page) => {
      await page.getByRole("button", { name: words("claimRecord.values.add") }).click();
      await page
        .getByRole("dialog")
        .getByLabel(words("claimRecord.values.kind"), { exact: true })
        .selectOption("figure");
    },
  },
  {
    what: "a new work",
    at: ({ sample: group }) => `${group}/references`,
    viewport: WIDE,
    open: (page) => page.getByRole("button", { name: words("references.add.open") }).click(),
  },
  {
    what: "pasted entries before they are added, one of them being corrected",
    at: ({ sample: group }) => `${group}/references`,
    viewport: WIDE,
    open: async (page) => {
      await page.getByRole("button", { name: words("references.add.open") }).click();
      await page
        .getByLabel(words("references.add.paste"))
        .fill("Arden P. Rivers and their towns. – London: Reed, 2011. – 90 p.\nno entry at all");
      await page.getByRole("button", { name: words("references.add.read"), exact: true }).click();
      await page
        .getByRole("button", { name: words("references.add.look") })
        .first()
        .click();
    },
  },
  {
    what: "works chosen on a phone",
    at: ({ sample: group }) => `${group}/references`,
    viewport: NARROW,
    open: (page) => page.locator("[data-work]").getByRole("checkbox").first().click(),
  },
  {
    what: "the romanised form of a work",
    at: ({ sample: group, referenceId }) => `${group}/references/${referenceId}`,
    viewport: WIDE,
    open: async (page) => {
      await page.getByRole("button", { name: words("references.correct") }).click();
      await page.getByRole("tab", { name: words("references.forms.romanised") }).click();
      await page.getByRole("button", { name: words("references.romanise.fill") }).click();
    },
  },
  {
    what: "a new reform",
    at: ({ sample: group }) => `${group}/reforms`,
    viewport: WIDE,
    open: (page) => page.getByRole("button", { name: words("reforms.create") }).click(),
  },
  {
    what: "the formats of a bibliography",
    at: ({ sample: group }) => `${group}/bibliography`,
    viewport: WIDE,
    open: (page) => page.getByRole("button", { name: words("bibliography.builder.download") }).click(),
  },
  {
    what: "the question before a member is removed",
    at: ({ sample: group }) => `${group}/members`,
    viewport: WIDE,
    open: (page) =>
      page
        .getByRole("button", { name: words("groups.members.removeOf", { name: "" }).trim() })
        .first()
        .click(),
  },
  {
    what: "a form that was refused",
    at: () => "/account",
    viewport: WIDE,
    open: async (page) => {
      await page.getByLabel(words("account.password.current"), { exact: true }).fill("wrong");
      await page.getByLabel(words("account.password.next"), { exact: true }).fill("short");
      await page.getByRole("button", { name: words("account.password.action") }).click();
      await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    },
  },
];

async function chooseInDocumentMenu(page: Page, item: string): Promise<void> {
  const menu = words("documents.menu.label", { title: "" }).trim();
  await page.getByRole("table").getByRole("button", { name: menu }).first().click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

async function openClaimForm(page: Page, by: "mouse" | "touch"): Promise<void> {
  const paragraph = page.locator('[data-block-id][data-type="paragraph"]:visible').last();
  const text = (await paragraph.innerText()).slice(0, 30);
  await selectWords(page, text, by);
  await selectionBar(page, words)
    .getByRole("button", { name: words("reader.act.claim") })
    .click();
  await page.getByRole("combobox", { name: words("reforms.field.label") }).fill("2007");
  await expect(page.getByRole("option").first()).toBeVisible();
}

for (const { what, at, viewport, open } of OPENED) {
  test(`axe finds nothing on ${what}`, async ({ browser }) => {
    const page = await openPage(browser, "sample", at(places));
    await page.setViewportSize(viewport);
    await open(page);
    await expectNothingFound(page, what);
    await page.context().close();
  });
}
