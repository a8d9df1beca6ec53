import { randomBytes } from "node:crypto";
import { expect, type APIRequestContext, type APIResponse } from "@playwright/test";
import type { DeskView } from "#lib/operations/sheets.ts";
import { SAMPLE_RUBRIC } from "../../../prisma/sample/essay-rubric.ts";
import { handedInEssay } from "./essays.ts";
import type { Ids } from "./every-address.ts";
import { json, letIn, ownGroup, signedUp } from "./people.ts";

/** A word that stands nowhere else, in letters that no format writes in another way. */
function canary(of: string): string {
  return `zq${of}${randomBytes(6)
    .toString("hex")
    .replaceAll(/\d/gu, (digit) => "ghijklmnop"[Number(digit)] ?? "x")}`;
}

type Person = APIRequestContext & { readonly userId: string };

/** A class with marks, comments and notes that no student may see yet, each with a word by which it is known. */
export interface SecretClass {
  readonly lecturer: Person;
  readonly student: Person;
  readonly first: Person;
  /** Has not finished the essay of the other student. */
  readonly second: Person;
  readonly groupId: string;
  /** Own essay, and the classmate's. */
  readonly own: Ids;
  readonly other: Ids;
  /** What the student is told once it is released. */
  readonly told: Readonly<Record<"overall" | "comment" | "correction", string>>;
  /** What the student is never told. */
  readonly never: Readonly<Record<string, string>>;
  /** What the first reviewer said of the other essay. */
  readonly ofFirst: Readonly<Record<string, string>>;
  /** An essay of the same student in its second round: told of once, and marked again by the first reviewer alone. */
  readonly again: Ids;
  /** What the first reviewer gave and said of its first revision; the student was told some of it. */
  readonly earlierOfFirst: Readonly<Record<"overall" | "comment" | "markReason" | "privateNote", string>>;
  /** A word that stands beside the canaries: to be searched for. */
  readonly seek: string;
}

/** Stands in both essays, long enough to be found in common: what stands beside it in the other is hidden. */
const QUOTE = "a constituency has a face that its voters know by name and may call upon before they vote";

async function done<Value>(answer: APIResponse): Promise<Value> {
  expect(answer.status(), `${answer.url()} ${await answer.text()}`).toBe(200);
  return (await answer.json()) as Value;
}

export async function makeSecretClass(): Promise<SecretClass> {
  const seek = canary("seek");
  const told = { overall: canary("overall"), comment: canary("comment"), correction: canary("correction") };
  const never = {
    ...{ markReason: canary("reason"), privateNote: canary("note"), decision: canary("decision") },
    ...{ reviewerName: canary("first"), otherReviewerName: canary("second"), reply: canary("reply") },
    ...{ classmate: canary("classmate"), otherTitle: canary("title"), otherWords: canary("words") },
    bankComment: canary("bank"),
    ...{ earlierReason: canary("oldreason"), earlierNote: canary("oldnote") },
    ...{ nextOverall: canary("newoverall"), nextComment: canary("newcomment") },
  };
  const ofFirst = { overall: canary("hidden"), comment: canary("unseen"), markReason: canary("secret") };
  const lecturer = await signedUp("Гүлнар Сейіт");
  const student = await signedUp("Zoe Marsh");
  const classmate = await signedUp(`Dana ${never.classmate}`);
  const first = await signedUp(`Erlan ${never.reviewerName}`);
  const second = await signedUp(`Anna ${never.otherReviewerName}`);
  const groupId = await ownGroup(lecturer, "Nothing before its time");
  for (const one of [student, classmate]) await letIn(lecturer, groupId, one, "student");
  for (const one of [first, second]) await letIn(lecturer, groupId, one, "reviewer");
  const group = `/api/v1/groups/${groupId}`;
  const work = await done<{ id: string }>(
    await lecturer.post(`${group}/references`, { data: { csl: { type: "book", title: "A book" } } }),
  );
  const rubric = await done<{ id: string; shown: { versionId: string } }>(
    await lecturer.post(`${group}/rubrics`, { data: { content: SAMPLE_RUBRIC } }),
  );
  const assignment = await done<{ id: string; materials: { id: string }[] }>(
    await lecturer.post(`${group}/assignments`, {
      data: {
        ...{
          titles: { en: "Whose deputy" },
          reviewersPerEssay: 2,
          hidesStudents: true,
          hidesReviewers: true,
        },
        ...{
          mayHandInAgain: false,
          rubricVersionId: rubric.shown.versionId,
          materials: [{ referenceId: work.id }],
        },
      },
    }),
  );
  const at = `${group}/assignments/${assignment.id}`;
  await done(await lecturer.post(`${at}/publish`));
  const here = { groupId, assignmentId: assignment.id };
  const submissionId = await handedInEssay(student, here, {
    title: "Whose deputy is it?",
    paragraphs: [`A list has no doorstep, and ${QUOTE}.`],
  });
  const otherId = await handedInEssay(classmate, here, {
    title: `Whose ${seek} ${never.otherTitle}`,
    paragraphs: [`The voter ${seek} and ${never.otherWords}: ${QUOTE}.`],
  });
  const reviewerIds = [first.userId, second.userId];
  const essays = [submissionId, otherId].map((id) => ({ submissionId: id, reviewerIds }));
  await done(await lecturer.put(`${at}/allocation`, { data: { essays } }));
  const numbers = await json<{ essays: { submissionId: string; number: number }[] }>(
    lecturer,
    `${at}/essays`,
  );
  const numberOf = (id: string) => numbers.essays.find((essay) => essay.submissionId === id)?.number ?? 0;
  const review = (who: Person, id: string, words: Said) =>
    say(who, { group, at, number: numberOf(id), seek, words });
  const mine = await review(first, submissionId, {
    ...told,
    ...{ markReason: never.markReason, privateNote: never.privateNote, reply: never.reply },
  });
  await review(second, submissionId, { overall: "Clear.", markReason: "Plain." });
  const theirs = await review(first, otherId, ofFirst);
  const decided = {
    marks: SAMPLE_RUBRIC.criteria.map(({ key }) => ({ criterion: key, points: "4" })),
    reason: `${seek} ${never.decision}`,
    seen: 0,
  };
  await done(await lecturer.put(`${group}/submissions/${submissionId}/outcome`, { data: decided }));
  await compared(lecturer, at);
  const bank = await done<{ id: string }>(
    await lecturer.post(`${group}/bank-comments`, {
      data: { texts: { en: `${seek} ${never.bankComment}` }, isShared: true },
    }),
  );
  const common: Ids = {
    ...{ groupId, assignmentId: assignment.id, rubricId: rubric.id, bankCommentId: bank.id },
    ...{ referenceId: work.id, materialId: assignment.materials[0]?.id ?? "", userId: first.userId },
    ...{ criterion: "thesis", page: "1", file: "none" },
  };
  const own = {
    ...common,
    ...mine,
    submissionId,
    number: String(numberOf(submissionId)),
    otherId: theirs["documentId"] ?? "",
  };
  const other = {
    ...common,
    ...theirs,
    submissionId: otherId,
    number: String(numberOf(otherId)),
    otherId: mine["documentId"] ?? "",
  };
  const earlierOfFirst = {
    ...{ overall: canary("oldoverall"), comment: canary("oldcomment") },
    ...{ markReason: never.earlierReason, privateNote: never.earlierNote },
  };
  const next = { overall: never.nextOverall, comment: never.nextComment, markReason: "As before." };
  const ids = await markedTwice({
    ...{ lecturer, student, first, second, groupId, seek },
    ...{ rubricVersionId: rubric.shown.versionId, rounds: [earlierOfFirst, next] },
  });
  const again = { ...common, ...ids, otherId: mine["documentId"] ?? "" };
  return {
    ...{ lecturer, student, first, second, groupId, own, other, again },
    ...{ told, never, ofFirst, earlierOfFirst, seek },
  };
}

interface MarkedTwice extends Pick<
  SecretClass,
  "lecturer" | "student" | "first" | "second" | "groupId" | "seek"
> {
  readonly rubricVersionId: string;
  /** What the first reviewer says in each. */
  readonly rounds: readonly [Said, Said];
}

/** An essay whose first revision was released, and whose second one the first reviewer has marked and the second one has not. */
async function markedTwice(made: MarkedTwice): Promise<Ids> {
  const { lecturer, student, first, second, groupId, seek, rubricVersionId, rounds } = made;
  const group = `/api/v1/groups/${groupId}`;
  const { id: assignmentId } = await done<{ id: string }>(
    await lecturer.post(`${group}/assignments`, {
      data: {
        ...{ titles: { en: "Twice" }, reviewersPerEssay: 2, rubricVersionId },
        ...{ hidesStudents: true, hidesReviewers: true },
      },
    }),
  );
  const at = `${group}/assignments/${assignmentId}`;
  await done(await lecturer.post(`${at}/publish`));
  const write = (sentence: string) =>
    handedInEssay(
      student,
      { groupId, assignmentId },
      { title: "Twice", paragraphs: [`${sentence}, and ${QUOTE}.`] },
    );
  const submissionId = await write("A list has no doorstep");
  const reviewerIds = [first.userId, second.userId];
  await done(await lecturer.put(`${at}/allocation`, { data: { essays: [{ submissionId, reviewerIds }] } }));
  const { essays } = await json<{ essays: { number: number }[] }>(lecturer, `${at}/essays`);
  const number = essays[0]?.number ?? 0;
  const place = { group, at, number, seek };
  await say(first, { ...place, words: rounds[0] });
  await say(second, { ...place, words: { overall: "Clear.", markReason: "Plain." } });
  await done(await lecturer.post(`${at}/release`, { data: { submissionIds: [submissionId] } }));
  await write("A list still has no doorstep");
  const ids = await say(first, { ...place, words: rounds[1] });
  return { ...ids, assignmentId, submissionId, number: String(number), revision: "1" };
}

/** What the essays have in common is found, with the words around it. */
async function compared(lecturer: Person, at: string): Promise<void> {
  const state = async () =>
    (await json<{ comparison: { state: string } }>(lecturer, `${at}/overlaps`)).comparison.state;
  expect((await lecturer.post(`${at}/overlaps`)).ok()).toBe(true);
  await expect.poll(state, { timeout: 60_000, intervals: [500] }).toBe("done");
}

interface Said {
  readonly overall: string;
  readonly markReason: string;
  readonly comment?: string;
  readonly correction?: string;
  readonly privateNote?: string;
  readonly reply?: string;
}

interface Where {
  readonly group: string;
  /** Of the assignment. */
  readonly at: string;
  readonly number: number;
  readonly seek: string;
  readonly words: Said;
}

/** Marks every criterion by points with a reason, says something of the whole and of a passage, and is done. */
async function say(who: Person, { group, at, number, seek, words }: Where): Promise<Ids> {
  const desk = await json<DeskView>(who, `${at}/essays/${String(number)}`);
  const sheetId = desk.sheet?.id ?? "";
  for (const { key } of SAMPLE_RUBRIC.criteria)
    await done(
      await who.put(`${group}/sheets/${sheetId}/marks/${key}`, {
        data: { points: "3", reason: `${seek} ${words.markReason}` },
      }),
    );
  const seen = await json<DeskView>(who, `${at}/essays/${String(number)}`);
  await done(
    await who.patch(`${group}/sheets/${sheetId}`, {
      headers: { "If-Match": `"${String(seen.sheet?.version)}"` },
      data: { overall: `${seek} ${words.overall}`, privateNote: `${seek} ${words.privateNote ?? "-"}` },
    }),
  );
  const { documentId } = desk.essay;
  const placed = {
    selectors: [
      { type: "TextPositionSelector", start: 0, end: 1 },
      { type: "TextQuoteSelector", exact: QUOTE, prefix: "", suffix: "" },
    ],
    ...{ layerId: desk.layerId, criterion: "thesis" },
  };
  const annotate = async (data: object) =>
    (
      await done<{ id: string }>(
        await who.post(`${group}/documents/${documentId}/annotations`, { data: { ...placed, ...data } }),
      )
    ).id;
  const annotationId = await annotate({ kind: "comment", text: `${seek} ${words.comment ?? "Good."}` });
  await annotate({ kind: "correction", replacement: words.correction ?? "a face", text: seek });
  const reply = await done<{ id: string }>(
    await who.post(`${group}/annotations/${annotationId}/comments`, {
      data: { text: `${seek} ${words.reply ?? "Yes."}` },
    }),
  );
  await done(await who.post(`${group}/sheets/${sheetId}/finish`));
  return { sheetId, documentId, layerId: desk.layerId ?? "", annotationId, commentId: reply.id };
}
