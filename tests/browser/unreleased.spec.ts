import { expect, test, type APIRequestContext } from "@playwright/test";
import type { Operation } from "#lib/operations/operation.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import {
  everyPage,
  everyRoute,
  questionsOfOperation,
  questionsOfPage,
  walk,
  type Ids,
  type Question,
} from "./support/every-address.ts";
import { json } from "./support/people.ts";
import { makeSecretClass, type SecretClass } from "./support/secret-class.ts";

/**
 * Nothing of marks and comments reaches a student before the release, and then only the own: every page and every route that the file system
 * has, every operation of the registry, the event stream, exports and search among them, are asked with the ids of the real things, and no
 * answer may hold a word that was planted in what is hidden.
 */

/** Addresses that need no operation (authorisation.spec.ts says why). */
const WITHOUT_OPERATION = new Set(["/api/auth/[...auth]", "/api/health", "/words/[file]"]);

/** These would end what the walk stands on: the session, the membership, the account. */
const ENDING = new Set([
  "session.sign_out",
  "session.sign_in",
  "account.change_password",
  "members.leave",
  "accounts.sign_up",
]);

/** Names of what has nothing to do with essays: the id of a comment stands there, so that no table is asked for nothing. */
const OF_NO_ESSAY = [
  ...[
    "claimId",
    "linkId",
    "sourceId",
    "valueId",
    "claimMergeId",
    "reformId",
    "reformSourceId",
    "tagsetId",
    "tagId",
    "entryId",
  ],
  ...[
    "importId",
    "codingId",
    "decisionId",
    "invitationId",
    "tokenId",
    "sessionId",
    "attachmentId",
    "bibliographyId",
  ],
  ...["collectionId", "mergeId", "viewId", "token", "secondLookId"],
];

let made: SecretClass;
let variants: readonly Ids[];

// Some thousand questions, on a machine that others use too.
test.describe.configure({ mode: "serial", timeout: 300_000 });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  made = await makeSecretClass();
  variants = [made.own, made.other, made.again].map((ids) => ({
    ...Object.fromEntries(OF_NO_ESSAY.map((name) => [name, ids["annotationId"] ?? ""])),
    ...ids,
  }));
});

/** Of the essay in its second round only what leads to it is asked: the rest is asked with the ids of the others. */
const isAbout = (ids: Ids, path: string) =>
  ids["assignmentId"] !== made.again["assignmentId"] || OF_ESSAYS.test(path);
const OF_ESSAYS = /[[{](?:assignmentId|submissionId|documentId|annotationId|commentId|sheetId)[\]}]/u;
const pages = () =>
  variants.flatMap((ids) =>
    everyPage()
      .filter((page) => isAbout(ids, page))
      .flatMap((page) => questionsOfPage(page, ids)),
  );
/** What was told of the first revision of the essay that is in its second round. */
const earlierPages = (): Question[] =>
  ["feedback", `essays/${made.again["number"]}/feedback`].flatMap((room) => {
    const at = `/groups/${made.groupId}/assignments/${made.again["assignmentId"]}/${room}?revision=1`;
    return [at, `/api/v1${at}`, `/api/v1${at.replace("feedback?", "feedback/file?")}`].map((where) => ({
      name: where,
      ask: (person: APIRequestContext) => person.get(where),
    }));
  });
/** The rooms in which one looks for words, with the word that stands beside what is hidden. */
const searching = (): Question[] =>
  ["search", "matrix", "claims", "documents"].map((room) => {
    const at = `/groups/${made.groupId}/${room}?q=${made.seek}&search=${made.seek}`;
    return { name: at, ask: (person) => person.get(at) };
  });
const operations = (
  isAsked: (operation: Operation) => boolean,
  isThorough: (operation: Operation) => boolean,
) =>
  variants.flatMap((ids) =>
    OPERATIONS.filter((one) => isAsked(one) && isAbout(ids, one.path)).flatMap((operation) =>
      questionsOfOperation(operation, { ids, seek: made.seek, isThorough: isThorough(operation) }),
    ),
  );
const isRead = ({ method }: Operation) => method === "GET";
const isOfStudents = ({ access }: Operation) =>
  typeof access === "string" || access.roles.includes("student");
/** All that can be asked without ending what the walk stands on. */
const everything = (ending: ReadonlySet<string>) => [
  ...pages(),
  ...earlierPages(),
  ...searching(),
  ...operations(({ id }) => !ending.has(id), isOfStudents),
];

test("the registry answers for every route that the file system has", () => {
  const routes = everyRoute().filter((route) => !WITHOUT_OPERATION.has(route));
  const paths = [
    ...new Set(OPERATIONS.map(({ path }) => `/api/v1${path.replaceAll(/\{(\w+)\}/gu, "[$1]")}`)),
  ];
  expect(routes.sort()).toEqual(paths.sort());
  expect(everyPage().length).toBeGreaterThan(50);
});

test("the same walk as the lecturer finds every planted word", async () => {
  const all = { ...made.told, ...made.never };
  const { found } = await walk(
    made.lecturer,
    operations(isRead, () => false),
    all,
  );
  expect(Object.keys(found).sort()).toEqual(Object.keys(all).sort());
  // What the essays have in common was compared, and shows the words of the other one beside it.
  expect(found["otherWords"]?.filter((question) => question.startsWith("overlaps."))).not.toEqual([]);
  const desk = questionsOfPage(
    "/groups/[groupId]/assignments/[assignmentId]/essays/[number]",
    variants[0] ?? {},
  );
  const shown = await walk(made.lecturer, desk, { overall: made.told.overall });
  expect(shown.found["overall"], "as a page and as its payload").toHaveLength(2);
});

test("a student finds none of them before the release, whatever is asked", async () => {
  const all = { ...made.told, ...made.never, ...ofOther() };
  // The student would take back the very essay that was marked.
  const { found, asked } = await walk(
    made.student,
    everything(new Set([...ENDING, "submissions.withdraw"])),
    all,
  );
  expect(found).toEqual({});
  expect(asked.get(200)?.length).toBeGreaterThan(50);
  expect([...asked].filter(([status]) => status >= 500 || status === 429)).toEqual([]);
});

test("a reviewer who still marks an essay finds nothing of the other's, of no revision", async () => {
  const asked = [...pages(), ...earlierPages(), ...operations(isRead, () => false)];
  const before = Object.fromEntries(
    Object.entries(made.earlierOfFirst).map(([name, word]) => [`earlier ${name}`, word]),
  );
  expect((await walk(made.second, asked, { ...made.ofFirst, ...before })).found).toEqual({});
  // Who looks after the group reads all of it: what was written and given beside the marks, what was told where it was told.
  const { found } = await walk(made.lecturer, asked, before);
  expect(Object.keys(found).sort()).toEqual(Object.keys(before).sort());
  expect(
    found["earlier privateNote"]?.some((question) => question.startsWith("revisions.earlier_feedback")),
  ).toBe(true);
});

test("after the release the student finds what was said of the own essay, and nothing else", async () => {
  const { groupId, own, student, lecturer, told } = made;
  const at = `/api/v1/groups/${groupId}/assignments/${own["assignmentId"]}/release`;
  const released = await lecturer.post(at, { data: { submissionIds: [own["submissionId"]] } });
  expect(released.status(), await released.text()).toBe(200);
  const { found } = await walk(student, everything(ENDING), { ...told, ...made.never, ...ofOther() });
  expect(Object.keys(found).sort()).toEqual(Object.keys(told).sort());
  // PDFs are read, not only fetched.
  for (const questions of Object.values(found))
    expect(questions.filter((question) => question.includes("format=pdf"))).not.toEqual([]);
  expect(
    Object.values(found)
      .flat()
      .filter((question) => !/feedback|own_data/u.test(question)),
  ).toEqual([]);
});

test("with reviewers hidden the notice of the release names nobody", async () => {
  const { notifications } = await json<{ notifications: { kind: string; actor: unknown }[] }>(
    made.student,
    "/api/v1/notifications",
  );
  const told = notifications.filter(({ kind }) => kind === "feedback_released");
  // Of this essay and of the first revision of the other.
  expect(told.map(({ actor }) => actor)).toEqual([null, null]);
});

function ofOther(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(made.ofFirst).map(([name, word]) => [`${name} of the other`, word]),
  );
}
