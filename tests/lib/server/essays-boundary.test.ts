import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { accept } from "#lib/result.ts";
import { withAllAnnotations } from "#lib/server/all-annotations.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeDocument, makeGroup, makePerson, passageOf, valueOf } from "#tests/support/world.ts";

/** Who sees what of essays by the database's own policies, whatever the application asks for. */
useDatabase();

const ESSAY = "Сайлаушы өз депутатын тани ма деген сұраққа жауап іздедім.";
let groupId: string;
let lecturer: Caller;
let writer: Caller;
let classmate: Caller;
let first: Caller;
let second: Caller;
let annotator: Caller;
const ids = {
  assignment: randomUUID(),
  hidden: randomUUID(),
  essay: randomUUID(),
  other: randomUUID(),
  sheet: randomUUID(),
};

const asked = <Value>(person: Caller, ask: (db: InGroup["db"]) => Promise<Value>): Promise<Value> =>
  valueOf(inGroup(groupId, person, async ({ db }) => accept(await ask(db))));

/** An essay with an author, one version of its text and, of the first, a marked sheet and a comment. */
async function makeEssay(group: InGroup, id: string, author: Caller, number: number): Promise<void> {
  const { db } = group;
  await db.submission.createMany({
    data: { id, groupId, assignmentId: ids.assignment, number, handedInAt: new Date() },
  });
  await db.submissionAuthor.createMany({
    data: { groupId, submissionId: id, assignmentId: ids.assignment, userId: author.userId },
  });
  await db.draft.createMany({
    data: {
      groupId,
      submissionId: id,
      number: 1,
      content: { type: "doc" },
      words: 7,
      createdById: author.userId,
    },
  });
  const made = await makeDocument(group, [ESSAY], { title: "Эссе", submissionId: id });
  if (!made.ok) throw new Error("no document");
  const block = {
    index: 0,
    key: "b1",
    type: "paragraph",
    language: "kk",
    text: ESSAY,
    sourceRanges: [],
    confidence: 1,
  };
  await db.block.createMany({ data: { groupId, revisionId: made.value.revisionId, ...block } });
}

beforeAll(async () => {
  lecturer = await makePerson("Гүлнар");
  [writer, classmate] = [await makePerson("Дана"), await makePerson("Ерлан")];
  [first, second, annotator] = [
    await makePerson("Айгерім"),
    await makePerson("Мұрат"),
    await makePerson("Анна"),
  ];
  groupId = await makeGroup(lecturer, "Саяси институттар");
  for (const [person, role] of [
    [writer, "student"],
    [classmate, "student"],
    [first, "reviewer"],
    [second, "reviewer"],
    [annotator, "annotator"],
  ] as const)
    await joinGroup(lecturer, groupId, person, role);
  await valueOf(
    inGroup(groupId, lecturer, async (group) => {
      const { db } = group;
      const common = { groupId, titles: { kk: "2-эссе" }, tasks: {}, createdById: lecturer.userId };
      await db.assignment.createMany({
        data: [
          { ...common, id: ids.assignment, hidesStudents: true, publishedAt: new Date() },
          { ...common, id: ids.hidden },
        ],
      });
      await makeEssay(group, ids.essay, writer, 1);
      await makeEssay(group, ids.other, classmate, 2);
      await db.reviewSheet.createMany({
        data: [
          { id: ids.sheet, groupId, submissionId: ids.essay, reviewerId: first.userId },
          { groupId, submissionId: ids.essay, reviewerId: second.userId },
        ],
      });
      await db.criterionMark.createMany({
        data: { groupId, sheetId: ids.sheet, criterion: "thesis", points: 15, createdById: first.userId },
      });
      await db.outcome.createMany({
        data: { groupId, submissionId: ids.essay, content: {}, decidedById: lecturer.userId },
      });
      await db.toldFeedback.create({
        data: { groupId, submissionId: ids.essay, revisionNumber: 1, content: {}, releasedAt: new Date() },
      });
      const document = await db.document.findFirstOrThrow({
        where: { submissionId: ids.essay },
        include: { revisions: true },
      });
      const [position, quote] = passageOf(ESSAY, "депутатын тани ма");
      await db.annotation.createMany({
        data: {
          ...{ groupId, documentId: document.id, revisionId: document.revisions[0]?.id ?? "" },
          ...{
            kind: "comment",
            startCodePoint: position.start,
            endCodePoint: position.end,
            text: "Нақтырақ айтыңыз.",
          },
          ...{ exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix, createdById: first.userId },
        },
      });
      return accept(null);
    }),
  );
});

describe("of essays", () => {
  it.each([
    ["its writer", () => writer, 1],
    ["a classmate", () => classmate, 1],
    ["its reviewer", () => first, 1],
    ["who annotates articles", () => annotator, 0],
    ["the lecturer", () => lecturer, 2],
  ] as const)(
    "%s sees the texts that concern one, with their revisions and blocks",
    async (_, person, count) => {
      const seen = await asked(person(), async (db) => [
        await db.submission.count(),
        await db.document.count({ where: { kind: "essay" } }),
        await db.revision.count(),
        await db.block.count(),
      ]);
      expect(seen).toEqual([count, count, count, count]);
    },
  );

  it("the writer sees no other essay, and a classmate not this one", async () => {
    const of = (person: Caller) => asked(person, (db) => db.submission.findMany({ select: { id: true } }));
    expect(await of(writer)).toEqual([{ id: ids.essay }]);
    expect(await of(classmate)).toEqual([{ id: ids.other }]);
  });

  it("no mark, sheet, outcome, comment or event reaches a student", async () => {
    const seen = await asked(writer, async (db) => [
      await db.reviewSheet.count(),
      await db.criterionMark.count(),
      await db.outcome.count(),
      await db.annotation.count(),
      await db.event.count({ where: { submissionId: { not: null } } }),
    ]);
    expect(seen).toEqual([0, 0, 0, 0, 0]);
  });

  it("what was told of an earlier draft is read by no table but the lecturer's, while nobody marks blindly", async () => {
    const told = (person: Caller) => asked(person, (db) => db.toldFeedback.count());
    expect(await Promise.all([writer, classmate, first, lecturer].map(told))).toEqual([0, 0, 0, 1]);
  });

  it("a text that is being written is seen by its writer alone, not even by the lecturer", async () => {
    const drafts = (person: Caller) => asked(person, (db) => db.draft.count());
    expect(await Promise.all([writer, lecturer, first].map(drafts))).toEqual([1, 0, 0]);
  });

  it("a reviewer does not learn whose essay it is while students are hidden", async () => {
    const authors = (person: Caller) => asked(person, (db) => db.submissionAuthor.count());
    expect(await Promise.all([first, writer, lecturer].map(authors))).toEqual([0, 1, 2]);
  });

  it("the second marker's sheet is seen once both are done, by nobody before but whose it is", async () => {
    const sheets = (person: Caller) => asked(person, (db) => db.reviewSheet.count());
    expect(await Promise.all([first, second, lecturer].map(sheets))).toEqual([1, 1, 2]);
    const finish = ({ userId: reviewerId }: Caller) =>
      asked(lecturer, (db) =>
        db.reviewSheet.updateMany({ where: { reviewerId }, data: { doneAt: new Date() } }),
      );
    await finish(second);
    expect(await Promise.all([first, second].map(sheets))).toEqual([1, 1]);
    await finish(first);
    expect(await Promise.all([first, second].map(sheets))).toEqual([2, 2]);
  });

  it("students see assignments when they are set, and no others", async () => {
    const assignments = (person: Caller) => asked(person, (db) => db.assignment.count());
    expect(await Promise.all([writer, first, lecturer].map(assignments))).toEqual([1, 2, 2]);
  });

  it("released feedback is read by one way on purpose, which sees everything", async () => {
    const seen = await valueOf(
      inGroup(groupId, writer, async (group) =>
        accept(
          await withAllAnnotations(group, async () => [
            await group.db.outcome.count(),
            await group.db.annotation.count(),
          ]),
        ),
      ),
    );
    expect(seen).toEqual([1, 1]);
  });
});
