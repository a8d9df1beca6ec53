import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, request, test, type APIRequestContext, type APIResponse } from "@playwright/test";
import { ROLES, type Role } from "#lib/groups/role.ts";
import type { AllocationView } from "#lib/operations/allocation.ts";
import type { Operation } from "#lib/operations/operation.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import type { DeskView } from "#lib/operations/sheets.ts";
import { address, json, letIn, sampleOwner, signedUp, somebody } from "./support/people.ts";
import { idsOfCoding } from "./support/coding.ts";
import { idsOfLibrary } from "./support/library.ts";

/**
 * Who gets in where, asked of the built application over HTTP. Addresses come from Next's own list of routes and methods from
 * the routes' answers to OPTIONS, so that a new route without a rule, or a new parameter without an example, fails here.
 */
const MANIFEST = path.resolve(import.meta.dirname, "../../.next/app-path-routes-manifest.json");
const ROUTES = Object.values(JSON.parse(readFileSync(MANIFEST, "utf8")) as Record<string, string>);
const API = ROUTES.filter((route) => route.startsWith("/api/v1/"));
const GROUP_PAGES = ROUTES.filter((route) => !route.startsWith("/api/") && route.includes("[groupId]"));
const OF_GROUPS = OPERATIONS.filter(({ access }) => typeof access === "function");

/** Addresses outside /api/v1, each with the reason why it needs no operation. */
const WITHOUT_OPERATION = new Set([
  "/api/auth/[...auth]", // @auth/core's own: sign-in at OpenID Connect providers.
  "/api/health", // Says that the server is alive, and nothing of anybody.
]);

type Ids = Readonly<Record<string, string>>;
let owner: APIRequestContext;
let stranger: APIRequestContext;
let nobody: APIRequestContext;
let ids: Ids;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  [owner, stranger, nobody] = await Promise.all([sampleOwner(), signedUp("Бөтен"), somebody()]);
  ids = await idsOfSample(owner);
});

/** An example of everything that an address can name, from the sample group. */
async function idsOfSample(person: APIRequestContext): Promise<Ids> {
  const { groups } = await json<{ groups: { id: string; isSample: boolean }[] }>(person, "/api/v1/groups");
  const groupId = groups.find((group) => group.isSample)?.id ?? "";
  const at = `/api/v1/groups/${groupId}`;
  const { documents } = await json<{ documents: { id: string }[] }>(person, `${at}/documents`);
  const { claims } = await json<{
    claims: { id: string; links: { id: string }[]; sources: { id: string }[]; values: { id: string }[] }[];
  }>(person, `${at}/claims`);
  const { tagsets } = await json<{ tagsets: { id: string; tags: { id: string }[] }[] }>(
    person,
    `${at}/codebook`,
  );
  const { reforms } = await json<{ reforms: { id: string }[] }>(person, `${at}/reforms`);
  const { references } = await json<{ references: { id: string }[] }>(person, `${at}/references`);
  const { members } = await json<{ members: { id: string; role: Role }[] }>(person, `${at}/members`);
  const remarks = await Promise.all(
    documents.map(({ id }) =>
      json<{ annotations: { id: string; comments: { id: string }[] }[] }>(
        person,
        `${at}/documents/${id}/annotations`,
      ),
    ),
  );
  const remark = remarks
    .flatMap(({ annotations }) => annotations)
    .find(({ comments }) => comments.length > 0);
  const { entries } = await json<{ entries: { id: string }[] }>(
    person,
    `${at}/documents/${documents[0]?.id}/reference-entries`,
  );
  const linked = claims.find(({ links }) => links.length > 0);
  const invitation = (await (
    await person.post(`${at}/invitations`, { data: { role: "viewer", days: 1, note: "" } })
  ).json()) as { id: string };
  const token = (await (
    await person.post(`${at}/tokens`, { data: { name: "t", scope: "read", days: 1 } })
  ).json()) as { id: string };
  const upload = await person.post(`${at}/imports`, {
    data: Buffer.from("Жүктелген мәтін. Ол тек осы тексеруге керек.\n".repeat(5)),
    headers: { "Content-Type": "text/plain", "X-File-Name": "authorisation.txt" },
  });
  const imported = (await upload.json()) as { id: string };
  const layer = (await (
    await person.post(`${at}/layers`, { data: { name: `Рұқсаттар ${randomUUID()}`, access: "open" } })
  ).json()) as { id: string };
  const coding = await idsOfCoding(person, at);
  const merges = await Promise.all(
    claims.map(({ id }) => json<{ merges: { id: string }[] }>(person, `${at}/claims/${id}/merges`)),
  );
  const ofReform = { from: "new", csl: { type: "book", title: "Реформа туралы кітап" } };
  const rested = (await (
    await person.post(`${at}/reforms/${reforms[0]?.id}/sources`, { data: ofReform })
  ).json()) as { id: string };
  const kept = await idsOfLibrary(person, at, references[0]?.id ?? "");
  const found: Record<string, string | undefined> = {
    groupId,
    documentId: documents[0]?.id,
    otherId: documents[1]?.id,
    claimId: linked?.id,
    linkId: linked?.links[0]?.id,
    sourceId: claims.flatMap(({ sources }) => sources)[0]?.id,
    valueId: claims.flatMap(({ values }) => values)[0]?.id,
    claimMergeId: merges.flatMap((each) => each.merges)[0]?.id,
    reformId: reforms[0]?.id,
    reformSourceId: rested.id,
    tagsetId: tagsets[0]?.id,
    tagId: tagsets[0]?.tags[0]?.id,
    referenceId: references[0]?.id,
    annotationId: remark?.id,
    commentId: remark?.comments[0]?.id,
    entryId: entries[0]?.id,
    importId: imported.id,
    ...kept,
    ...coding,
    ...(await idsOfEssays(person, at)),
    layerId: layer.id,
    invitationId: invitation.id,
    tokenId: token.id,
    userId: members.find(({ role }) => role !== "owner")?.id,
  };
  for (const [name, id] of Object.entries(found))
    expect(id, `the sample has an example of ${name}`).toMatch(/^[0-9a-f-]{36}$/u);
  return { ...(found as Ids), page: "1", number: "1", criterion: "thesis" };
}

/** Of the class of the sample: its assignment, an essay and its marks, a rubric and a comment that is ready for use. */
async function idsOfEssays(
  person: APIRequestContext,
  at: string,
): Promise<Record<string, string | undefined>> {
  const { assignments } = await json<{ assignments: { id: string }[] }>(person, `${at}/assignments`);
  const { rubrics } = await json<{ rubrics: { id: string }[] }>(person, `${at}/rubrics`);
  const { comments } = await json<{ comments: { id: string }[] }>(person, `${at}/bank-comments`);
  const assignment = `${at}/assignments/${assignments[0]?.id}`;
  const { essays } = await json<AllocationView>(person, `${assignment}/allocation`);
  const desks = await Promise.all(
    essays.map(({ number }) => json<DeskView>(person, `${assignment}/essays/${String(number)}`)),
  );
  return {
    assignmentId: assignments[0]?.id,
    rubricId: rubrics[0]?.id,
    bankCommentId: comments[0]?.id,
    submissionId: essays[0]?.submissionId,
    sheetId: desks.flatMap(({ sheet, others }) => [sheet, ...others].flatMap((one) => one?.id ?? []))[0],
    // The sample gives nothing to read: strangers learn as little of one that is not there.
    materialId: randomUUID(),
    secondLookId: randomUUID(),
  };
}

function fill(route: string, with_: Ids): string {
  return route.replaceAll(/[{[](\w+)[}\]]/gu, (_, name: string) => {
    const id = with_[name];
    if (id === undefined) throw new Error(`no example of {${name}} for ${route}: add one to idsOfSample`);
    return id;
  });
}

/** What an operation has to be asked, where nothing asked is no question: else it is refused before anything is looked up. */
const ASKED: Readonly<Record<string, (with_: Ids) => string>> = {
  "annotations.read": ({ annotationId }) => `?ids=${annotationId}`,
  "matrix.show_cell": ({ reformId, documentId }) => `?row=${reformId}&column=${documentId}`,
};

function send(person: APIRequestContext, operation: Operation, with_: Ids): Promise<APIResponse> {
  const upload = operation.upload !== null;
  const asked = ASKED[operation.id]?.(with_) ?? "";
  if (asked === "" && !operation.query.safeParse({}).success)
    throw new Error(`${operation.id} has to be asked something: add an example to ASKED`);
  return person.fetch(`/api/v1${fill(operation.path, with_)}${asked}`, {
    method: operation.method,
    headers: {
      ...(operation.ifMatch ? { "If-Match": '"1"' } : {}),
      ...(upload ? { "Content-Type": "text/plain", "X-File-Name": "x.txt" } : {}),
    },
    ...(operation.method === "GET" ? {} : { data: upload ? Buffer.from("мәтін") : {} }),
    maxRedirects: 0,
  });
}

test("every route of the API answers to an operation, and every operation has its route", async () => {
  expect(API.length).toBeGreaterThan(40);
  const served: string[] = [];
  for (const route of API) {
    const answer = await nobody.fetch(route.replaceAll(/\[\w+\]/gu, randomUUID()), { method: "OPTIONS" });
    const methods = (answer.headers()["allow"] ?? "")
      .split(", ")
      .filter((method) => method !== "HEAD" && method !== "OPTIONS");
    served.push(
      ...methods.map(
        (method) => `${method} ${route.slice("/api/v1".length).replaceAll(/\[(\w+)\]/gu, "{$1}")}`,
      ),
    );
  }
  expect(served.sort()).toEqual(OPERATIONS.map(({ method, path: at }) => `${method} ${at}`).sort());
  const others = ROUTES.filter((route) => route.startsWith("/api/") && !route.startsWith("/api/v1/"));
  expect(others.filter((route) => !WITHOUT_OPERATION.has(route))).toEqual([]);
});

test("the build has no Server Actions: every write is an operation", () => {
  const manifest = path.resolve(import.meta.dirname, "../../.next/server/server-reference-manifest.json");
  const { node, edge } = JSON.parse(readFileSync(manifest, "utf8")) as { node: object; edge: object };
  expect([node, edge]).toEqual([{}, {}]);
});

test("a stranger gets the same 404 for every address of a group as for a group that does not exist", async () => {
  expect(OF_GROUPS.length).toBeGreaterThan(50);
  for (const operation of OF_GROUPS) {
    const [real, unknown] = await Promise.all([
      send(stranger, operation, ids),
      send(stranger, operation, { ...ids, groupId: randomUUID() }),
    ]);
    expect([operation.id, real.status()]).toEqual([operation.id, 404]);
    expect([operation.id, await real.text()]).toEqual([operation.id, await unknown.text()]);
  }
});

test("nobody gets anything of a group without signing in", async () => {
  for (const operation of OPERATIONS.filter(({ access }) => access !== "public")) {
    const own = { ...ids, sessionId: randomUUID(), token: randomUUID() };
    expect([operation.id, (await send(nobody, operation, own)).status()]).toEqual([operation.id, 401]);
  }
});

test("pages of a group do not exist for strangers and ask nobody in", async () => {
  expect(GROUP_PAGES.length).toBeGreaterThan(8);
  for (const page of GROUP_PAGES) {
    const at = fill(page, ids);
    const hidden = await stranger.get(at, { maxRedirects: 0 });
    expect([page, hidden.status()]).toEqual([page, 404]);
    const unknown = await nobody.get(at, { maxRedirects: 0 });
    expect([page, unknown.status()]).toEqual([page, 307]);
    expect(unknown.headers()["location"]).toContain("/sign-in?");
  }
});

test("the owner of another group reaches nothing through its address", async () => {
  const made = await stranger.post("/api/v1/groups", { data: { name: "Көрші топ" } });
  const { id: elsewhere } = (await made.json()) as { id: string };
  for (const operation of OF_GROUPS.filter(({ path: at }) => /\{(?!groupId)/u.test(at))) {
    const answer = await send(stranger, operation, { ...ids, groupId: elsewhere });
    // Where a body is needed the empty one is refused first, and what only students do is refused to owners; nothing is ever accepted.
    const needsBody = !operation.body.safeParse({}).success;
    const isForOwners = typeof operation.access === "string" || operation.access.roles.includes("owner");
    expect
      .soft([operation.id, needsBody && answer.status() === 400 ? 404 : answer.status()])
      .toEqual([operation.id, isForOwners ? 404 : 403]);
  }
});

test("each role is refused what it may not do, and nothing changes by trying", async () => {
  const lastEvent = async () =>
    (await json<{ events: { number: number | string }[] }>(owner, `/api/v1/groups/${ids["groupId"]}/events`))
      .events[0]?.number;
  const members = new Map<Role, APIRequestContext>();
  for (const role of ROLES.filter((named) => named !== "owner")) {
    const member = await signedUp(role);
    await letIn(owner, ids["groupId"] ?? "", member, role);
    members.set(role, member);
  }
  const before = await lastEvent();
  let refused = 0;
  for (const operation of OF_GROUPS) {
    const { access } = operation;
    if (typeof access === "string") continue;
    for (const [role, member] of members) {
      if (access.roles.includes(role)) continue;
      refused += 1;
      expect([operation.id, role, (await send(member, operation, ids)).status()]).toEqual([
        operation.id,
        role,
        403,
      ]);
    }
  }
  expect(refused).toBeGreaterThan(80);
  expect(await lastEvent()).toEqual(before);
});

test("a removed member is outside with the very next request, and a new role holds at once", async () => {
  const at = `/api/v1/groups/${ids["groupId"]}`;
  const member = await signedUp("Кетуші");
  await letIn(owner, ids["groupId"] ?? "", member, "annotator");
  expect(
    (await member.post(`${at}/reforms`, { data: { labels: { en: `Trial ${randomUUID()}` } } })).status(),
  ).toBe(200);
  const version = (
    await json<{ members: { id: string; version: number }[] }>(owner, `${at}/members`)
  ).members.find(({ id }) => id === member.userId)?.version;
  const changed = await owner.patch(`${at}/members/${member.userId}`, {
    data: { role: "viewer" },
    headers: { "If-Match": `"${version}"` },
  });
  expect(changed.status()).toBe(200);
  expect(
    (await member.post(`${at}/reforms`, { data: { labels: { en: `Trial ${randomUUID()}` } } })).status(),
  ).toBe(403);
  expect((await owner.delete(`${at}/members/${member.userId}`)).status()).toBe(200);
  expect((await member.get(`${at}/reforms`)).status()).toBe(404);
});

test("a request from another site is refused although it carries the cookie", async () => {
  for (const origin of ["https://elsewhere.example.org", "null"]) {
    const answer = await owner.post("/api/v1/groups", { data: { name: "Жат" }, headers: { Origin: origin } });
    expect([origin, answer.status()]).toEqual([origin, 403]);
  }
});

test("a token works in its own group only, makes no further keys, and a read-only one changes nothing", async () => {
  const at = `/api/v1/groups/${ids["groupId"]}`;
  const made = await owner.post(`${at}/tokens`, { data: { name: "оқу", scope: "read", days: 1 } });
  const { token } = (await made.json()) as { token: string };
  // A script is no browser: it sends no Origin.
  const script = await request.newContext({ baseURL: address() });
  const headers = { Authorization: `Bearer ${token}` };
  expect((await script.get(`${at}/claims`, { headers })).status()).toBe(200);
  expect((await script.post(`${at}/reforms`, { headers, data: { labels: { en: "Token" } } })).status()).toBe(
    403,
  );
  expect((await script.get("/api/v1/groups", { headers })).status()).toBe(403);
  expect((await script.get(`/api/v1/groups/${randomUUID()}/claims`, { headers })).status()).toBe(404);
  const writing = await owner.post(`${at}/tokens`, { data: { name: "жазу", scope: "write", days: 1 } });
  const { token: writeToken } = (await writing.json()) as { token: string };
  const asWriter = { headers: { Authorization: `Bearer ${writeToken}` } };
  const labels = { en: `Token ${randomUUID()}` };
  expect((await script.post(`${at}/reforms`, { ...asWriter, data: { labels } })).status()).toBe(200);
  const invitation = { role: "owner", days: 30, note: "" };
  expect((await script.post(`${at}/invitations`, { ...asWriter, data: invitation })).status()).toBe(403);
  const further = { name: "тағы", scope: "write", days: null };
  expect((await script.post(`${at}/tokens`, { ...asWriter, data: further })).status()).toBe(403);
});
