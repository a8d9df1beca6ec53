import { randomUUID } from "node:crypto";
import type { Rubric } from "#lib/reviews/rubric.ts";
import { accept, type Result } from "#lib/result.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { finishSheet, markCriterion } from "#lib/server/commands/mark-sheet.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { showDesk } from "#lib/server/queries/review-desk.ts";
import { joinGroup, makeDocument, makeGroup, makePerson, passageOf, valueOf } from "./world.ts";

/** Two criteria with levels and one marked by points: 40 + 40 + 20 of a hundred. */
export const RUBRIC: Rubric = {
  names: { kk: "Салыстырмалы эссе", ru: "Сравнительное эссе", en: "Comparative essay" },
  descriptions: {},
  criteria: [
    {
      key: "thesis",
      names: { kk: "Тезис", ru: "Тезис", en: "Thesis" },
      descriptions: {},
      weight: "2",
      most: "20",
      levels: [
        { key: "none", points: "0", names: {}, descriptors: { en: "No question is asked." } },
        { key: "some", points: "10", names: {}, descriptors: { en: "A question without an answer." } },
        { key: "clear", points: "20", names: {}, descriptors: { en: "Question and answer are clear." } },
      ],
    },
    {
      key: "sources",
      names: { kk: "Дереккөз", ru: "Источники", en: "Sources" },
      descriptions: {},
      weight: "2",
      most: "30",
      levels: [
        { key: "few", points: "10", names: {}, descriptors: {} },
        { key: "enough", points: "20", names: {}, descriptors: {} },
        { key: "rich", points: "30", names: {}, descriptors: {} },
      ],
    },
    {
      key: "language",
      names: { kk: "Тіл", ru: "Язык", en: "Language" },
      descriptions: {},
      weight: "1",
      most: "10",
      levels: [],
    },
  ],
};

export const ESSAYS = [
  "Сайлаушы өз депутатын тани ма деген сұраққа жауап іздедім. Мажоритарлық жүйеде жауап айқынырақ.",
  "Знает ли избиратель своего депутата? В мажоритарной системе ответ яснее. 👩‍👩‍👧‍👦 и семья",
  "Does the voter know the deputy? Under the majority system the answer is clearer.",
];

export interface ReviewWorld {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly lecturer: Caller;
  readonly students: readonly Caller[];
  readonly first: Caller;
  readonly second: Caller;
  readonly essays: readonly { readonly id: string; readonly documentId: string; readonly text: string }[];
  /** Runs in the group as somebody, and answers the value. */
  as<Value>(person: Caller, work: (group: InGroup) => Promise<Result<Value>>): Promise<Value>;
}

interface Terms {
  readonly reviewersPerEssay?: number;
  readonly hidesStudents?: boolean;
  readonly hidesReviewers?: boolean;
  readonly moderatedShare?: number;
  readonly releaseAt?: Date;
  readonly secondLookDays?: number;
  readonly retentionMonths?: number;
  readonly keepsMarks?: boolean;
  /** With the same criteria; `RUBRIC` unless it is said. */
  readonly rubric?: Rubric;
}

/** A group with one assignment, an essay of each of three students, and a sheet of each essay for each of its markers. */
export async function makeReviewWorld(terms: Terms = {}): Promise<ReviewWorld> {
  const lecturer = await makePerson("Гүлнар Сейітова");
  const [first, second] = [await makePerson("Айгерім"), await makePerson("Мұрат")];
  const students = [await makePerson("Дана"), await makePerson("Ерлан"), await makePerson("Zoe")];
  const groupId = await makeGroup(lecturer, "Саяси институттар");
  for (const person of [first, second]) await joinGroup(lecturer, groupId, person, "reviewer");
  for (const person of students) await joinGroup(lecturer, groupId, person, "student");
  const as: ReviewWorld["as"] = (person, work) => valueOf(inGroup(groupId, person, work));
  const markers = terms.reviewersPerEssay === 2 ? [first, second] : [first];
  const assignmentId = await as(lecturer, (group) => makeAssignment(group, terms));
  const essays = await as(lecturer, async (group) => {
    const made = [];
    for (const [at, text] of ESSAYS.entries())
      made.push(
        await makeEssay(group, { assignmentId, text, author: students[at], number: at + 1, markers }),
      );
    return accept(made);
  });
  return { groupId, assignmentId, lecturer, students, first, second, essays, as };
}

async function makeAssignment(
  { db, actor: { groupId, userId: createdById } }: InGroup,
  { rubric: content = RUBRIC, ...terms }: Terms,
): Promise<Result<string>> {
  const rubric = await db.rubric.create({
    data: { groupId, names: RUBRIC.names, lastVersionNumber: 1, createdById },
  });
  const version = await db.rubricVersion.create({
    data: { groupId, rubricId: rubric.id, number: 1, content, createdById },
  });
  const { id } = await db.assignment.create({
    data: {
      ...{ groupId, createdById, titles: { kk: "2-эссе", ru: "Эссе 2", en: "Essay 2" }, tasks: {}, ...terms },
      ...{ rubricVersionId: version.id, publishedAt: new Date() },
    },
  });
  return accept(id);
}

interface NewEssay {
  readonly assignmentId: string;
  readonly text: string;
  readonly author: Caller | undefined;
  readonly number: number;
  readonly markers: readonly Caller[];
}

/** An essay that was handed in, with the sheets of its markers. */
export async function makeEssay(
  group: InGroup,
  { assignmentId, text, author, number, markers }: NewEssay,
): Promise<{ id: string; documentId: string; text: string }> {
  const { db, actor } = group;
  const { groupId } = actor;
  const id = randomUUID();
  await db.submission.create({ data: { id, groupId, assignmentId, number, handedInAt: new Date() } });
  if (author !== undefined)
    await db.submissionAuthor.create({
      data: { groupId, submissionId: id, assignmentId, userId: author.userId },
    });
  const document = await makeDocument(group, text.split("\n"), { title: `Эссе ${number}`, submissionId: id });
  if (!document.ok) throw new Error("no document");
  for (const { userId: reviewerId } of markers)
    await db.reviewSheet.create({ data: { groupId, submissionId: id, reviewerId } });
  return { id, documentId: document.value.id, text: document.value.text };
}

interface Review {
  readonly person: Caller;
  readonly number: number;
  /** Levels of the first two criteria, points of the third. */
  readonly marks: readonly [string, string, string];
}

/** Marks an essay, comments its first words, and is done. */
export async function finishReview(world: ReviewWorld, { person, number, marks }: Review): Promise<void> {
  const { assignmentId } = world;
  const { sheet, layerId } = await world.as(person, (group) => showDesk(group, { assignmentId, number }));
  const sheetId = sheet?.id ?? "";
  const essay = world.essays[number - 1];
  if (essay === undefined) throw new Error("no essay");
  const [thesis, sources, language] = marks;
  await world.as(person, (group) =>
    markCriterion(group, { sheetId, criterion: "thesis", wanted: { level: thesis } }),
  );
  await world.as(person, (group) =>
    markCriterion(group, { sheetId, criterion: "sources", wanted: { level: sources } }),
  );
  await world.as(person, (group) =>
    markCriterion(group, { sheetId, criterion: "language", wanted: { points: language, reason: "" } }),
  );
  await world.as(person, (group) =>
    highlightPassage(group, essay.documentId, {
      ...{ kind: "comment", text: `Пікір: ${person.userId}`, criterion: "thesis", layerId },
      ...{ isPrivate: false, tagIds: [], selectors: passageOf(essay.text, essay.text.slice(0, 20)) },
    }),
  );
  await world.as(person, (group) => finishSheet(group, sheetId));
}
