import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type APIRequestContext } from "@playwright/test";
import { OPERATIONS } from "#lib/operations/registry.ts";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, letIn, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { selectionBar, selectWords } from "./support/reading.ts";
import { wordsOf } from "./support/words.ts";

/** Who sees what: over the whole API and every page of a group, and in two browsers. */
const MANIFEST = path.resolve(import.meta.dirname, "../../.next/app-path-routes-manifest.json");
const PAGES = Object.values(JSON.parse(readFileSync(MANIFEST, "utf8")) as Record<string, string>).filter(
  (route) => !route.startsWith("/api/") && route.includes("[groupId]"),
);
/** Never ends; what it sends is read through the same row-level security (tests/lib/server/leaks.test.ts). */
const ENDLESS = new Set(["events.stream"]);
const GETS = OPERATIONS.filter(
  ({ method, id, path: at }) => method === "GET" && at.includes("{groupId}") && !ENDLESS.has(id),
);

const words = wordsOf("en");
const article = ARTICLES.en;
const canary = (what: string) => `${what}-${randomUUID()}`;
const hidden = { private: canary("private"), members: canary("members"), blind: canary("blind") };
let people: Record<
  "owner" | "editor" | "author" | "coder" | "viewer",
  APIRequestContext & { userId: string }
>;
let groupId: string;
let documentId: string;
let blindLayer: string;
const ids: Record<string, string> = {};

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  const [owner, editor, author, coder, viewer] = await Promise.all(
    ["Owner", "Editor", "Author", "Coder", "Viewer"].map((name) => signedUp(name)),
  );
  if (!owner || !editor || !author || !coder || !viewer) throw new Error("five people sign up");
  people = { owner, editor, author, coder, viewer };
  groupId = await ownGroup(owner, "Who sees what");
  await letIn(owner, groupId, editor, "editor");
  await letIn(owner, groupId, author, "annotator");
  await letIn(owner, groupId, coder, "annotator");
  await letIn(owner, groupId, viewer, "viewer");
  const file = { name: article.file, bytes: articleBytes(article) };
  documentId = await storedArticle(owner, groupId, file);
});

async function post<Body>(person: APIRequestContext, at: string, data: object): Promise<Body> {
  const answer = await person.post(`/api/v1/groups/${groupId}${at}`, { data });
  expect([at, answer.status()]).toEqual([at, 200]);
  return (await answer.json()) as Body;
}

async function write(text: string, place: object): Promise<string> {
  const selectors = [
    { type: "TextPositionSelector", start: 0, end: [...article.claim.passage].length },
    { type: "TextQuoteSelector", exact: article.claim.passage, prefix: "", suffix: "" },
  ];
  const body = { kind: "comment", text, selectors, ...place };
  const { id } = await post<{ id: string }>(people.author, `/documents/${documentId}/annotations`, body);
  const reply = await post<{ id: string }>(people.author, `/annotations/${id}/comments`, {
    text: `${text} reply`,
  });
  Object.assign(ids, { annotationId: id, commentId: reply.id });
  return id;
}

/** Every answer of the API and every page that this member gets, as one text. */
async function everythingFor(person: APIRequestContext & { userId: string }): Promise<string> {
  const known: Record<string, string> = { ...ids, groupId, documentId, userId: person.userId };
  const fill = (route: string) =>
    route.replaceAll(/[{[](\w+)[}\]]/gu, (_, name: string) => known[name] ?? randomUUID());
  const addresses = [
    ...GETS.flatMap(({ id, path: at }) => {
      const address = `/api/v1${fill(at)}`;
      if (id === "annotations.read") return [`${address}?ids=${Object.values(annotations).join(",")}`];
      if (id === "documents.export")
        return ["markdown", "html", "jats", "tei", "json"].map((format) => `${address}?format=${format}`);
      // By words that stand beside the hidden ones: an answer repeats the words that it was asked by.
      if (id === "search.find") return [`${address}?q=reply`, `${address}?q=private OR members OR blind`];
      if (id === "search.suggest") return [`${address}?q=privat`, `${address}?q=blin`];
      return [address];
    }),
    ...["reply", "private OR members OR blind"].map((q) => `/groups/${groupId}/search?q=${q}`),
    ...PAGES.map(fill),
  ];
  let all = "";
  for (const address of addresses) {
    const answer = await person.get(address, { maxRedirects: 0 });
    expect([address, answer.status() < 500]).toEqual([address, true]);
    all += `\n${address}\n${await answer.text()}`;
  }
  return all;
}
const annotations: Record<string, string> = {};

test("no answer of the API and no page says a byte of what is private, for members or blind", async () => {
  test.setTimeout(240_000);
  const { author, coder } = people;
  const layer = (access: string, members: readonly { userId: string }[]) =>
    post<{ id: string }>(author, "/layers", {
      ...{ name: access, access },
      members: members.map(({ userId }) => ({ userId })),
    });
  const { id: membersLayer } = await layer("members", [author]);
  blindLayer = (await layer("blind", [author, coder])).id;
  annotations["members"] = await write(hidden.members, { layerId: membersLayer });
  annotations["blind"] = await write(hidden.blind, { layerId: blindLayer });
  annotations["private"] = await write(hidden.private, { isPrivate: true });
  const seen: Record<string, string[]> = {};
  for (const [name, person] of Object.entries(people)) {
    const all = await everythingFor(person);
    seen[name] = Object.entries(hidden).flatMap(([kind, word]) => (all.includes(word) ? [kind] : []));
  }
  expect(seen).toEqual({
    owner: ["blind"],
    editor: ["blind"],
    author: ["private", "members", "blind"],
    coder: [],
    viewer: [],
  });
  const { documents } = await json<{ documents: { annotationCount: number }[] }>(
    people.viewer,
    `/api/v1/groups/${groupId}/documents`,
  );
  expect(documents.map(({ annotationCount }) => annotationCount)).toEqual([0]);
});

test("what is hidden cannot be touched by its id", async () => {
  const at = `/api/v1/groups/${groupId}`;
  for (const id of Object.values(annotations)) {
    const headers = { "If-Match": '"1"' };
    const tries = [
      people.coder.patch(`${at}/annotations/${id}`, { headers, data: { text: "!" } }),
      people.coder.delete(`${at}/annotations/${id}`),
      people.coder.post(`${at}/annotations/${id}/comments`, { data: { text: "?" } }),
    ];
    for (const tried of tries) expect((await tried).status()).toBe(404);
  }
});

test("what was opened and published is there for everybody", async () => {
  test.setTimeout(120_000);
  await post(people.author, `/layers/${blindLayer}/opening`, {});
  const published = await people.author.patch(
    `/api/v1/groups/${groupId}/annotations/${annotations["private"]}`,
    {
      headers: { "If-Match": '"1"' },
      data: { place: { layerId: null, isPrivate: false } },
    },
  );
  expect(published.status()).toBe(200);
  const all = await everythingFor(people.viewer);
  expect(Object.values(hidden).map((word) => all.includes(word))).toEqual([true, false, true]);
});

test("a comment is written for oneself, published with one press, and then read by a colleague", async ({
  browser,
}) => {
  const size = { viewport: { width: 1280, height: 800 } };
  const [own, other] = [
    await (await browserOf(browser, people.author, size)).newPage(),
    await (await browserOf(browser, people.viewer, size)).newPage(),
  ];
  const reader = `/groups/${groupId}/documents/${documentId}`;
  const thought = "A thought of my own.";
  await own.goto(reader);
  const place = (name: string) => words("layers.writing.now", { place: name });
  await own
    .getByRole("button", { name: place(words("layers.place.common")) })
    .first()
    .click();
  await own.getByRole("menuitemradio", { name: words("layers.place.private") }).click();
  await own.keyboard.press("Escape");
  await selectWords(own, article.claim.passage);
  await selectionBar(own, words)
    .getByRole("button", { name: words("reader.act.comment") })
    .click();
  await own.getByLabel(words("reader.write.comment")).fill(thought);
  await own.getByRole("button", { name: words("reader.send") }).click();
  const card = own.locator("[data-card-id]", { hasText: thought });
  await expect(card.getByText(words("layers.place.private"))).toBeVisible();
  await other.goto(reader);
  await expect(other.getByText(hidden.private).first()).toBeVisible();
  await expect(other.getByText(thought)).toHaveCount(0);
  await card.getByRole("button", { name: words("layers.publish") }).click();
  await expect(own.getByText(words("layers.published"))).toBeVisible();
  await other.reload();
  await expect(other.getByText(thought).first()).toBeVisible();
  // Where one writes is remembered.
  await own.reload();
  await expect(own.getByRole("button", { name: place(words("layers.place.private")) }).first()).toBeVisible();
  await own.context().close();
  await other.context().close();
});
