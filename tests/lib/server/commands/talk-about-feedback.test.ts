import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { secondLookTable } from "#lib/operations/second-look-table.ts";
import { accept } from "#lib/result.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { inAccount, inGroup, type Caller } from "#lib/server/database.ts";
import { decideSecondLook } from "#lib/server/commands/decide-second-look.ts";
import { releaseFeedback } from "#lib/server/commands/release-feedback.ts";
import { answerFeedback, askAgain } from "#lib/server/commands/talk-about-feedback.ts";
import { showFeedback } from "#lib/server/queries/feedback.ts";
import { previewFeedback } from "#lib/server/queries/preview-feedback.ts";
import { showTalk } from "#lib/server/queries/feedback-talk.ts";
import { listNotifications } from "#lib/server/queries/notifications.ts";
import { listSecondLooks } from "#lib/server/queries/second-looks.ts";
import { useDatabase } from "#tests/support/database.ts";
import { finishReview, makeReviewWorld, type ReviewWorld } from "#tests/support/review-world.ts";
import { makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let world: ReviewWorld;
let submissionId: string;
const student = (at: number): Caller => world.students[at] ?? world.lecturer;
const talkOf = (person: Caller) => inGroup(world.groupId, person, (group) => showTalk(group, submissionId));
const ask = (person: Caller, criterion: string | null = null, text = "Екінші дәлелім есепке алынбаған.") =>
  inGroup(world.groupId, person, (group) => askAgain(group, { submissionId, criterion, text }));
const answer = (person: Caller, annotationId: string, text: string) =>
  inGroup(world.groupId, person, (group) => answerFeedback(group, { submissionId, annotationId, text }));
const decide = (person: Caller, decision: Parameters<typeof decideSecondLook>[1]) =>
  inGroup(world.groupId, person, (group) => decideSecondLook(group, decision));
const noticesOf = (person: Caller) =>
  valueOf(inAccount(person.userId, (own) => listNotifications(own, { show: "all" })));
const openRequest = async () => {
  const { lines } = await world.as(world.lecturer, (group) => listSecondLooks(group, world.assignmentId));
  return lines.find(({ decision }) => decision === null)?.id ?? "";
};

beforeAll(async () => {
  world = await makeReviewWorld({
    ...{ reviewersPerEssay: 2, hidesReviewers: true, hidesStudents: true, secondLookDays: 7 },
  });
  submissionId = world.essays[0]?.id ?? "";
  await finishReview(world, { person: world.first, number: 1, marks: ["clear", "rich", "10"] });
  await finishReview(world, { person: world.second, number: 1, marks: ["some", "rich", "10"] });
});
afterAll(closeJobs);

describe("before the release", () => {
  it("there is nothing to talk about for anybody", async () => {
    for (const person of [student(0), world.first, world.lecturer])
      expect(await refusalOf(talkOf(person))).toBe("not_found");
    expect(await refusalOf(ask(student(0)))).toBe("not_found");
    expect(await refusalOf(answer(student(0), submissionId, "?"))).toBe("not_found");
    const preview = (group: Parameters<typeof previewFeedback>[0]) =>
      previewFeedback(group, { assignmentId: world.assignmentId, number: 1 });
    expect(await refusalOf(inGroup(world.groupId, world.first, preview))).toBe("not_found");
  });
});

describe("after the release", () => {
  let remarkId: string;
  beforeAll(async () => {
    await world.as(world.lecturer, (group) =>
      releaseFeedback(group, { assignmentId: world.assignmentId, submissionIds: [submissionId] }),
    );
    const { remarks } = await world.as(student(0), (group) => showFeedback(group, world.assignmentId));
    // Both reviewers said something of the same words (finishReview of support/review-world.ts).
    remarkId = remarks.find(({ text }) => text?.includes(world.first.userId))?.id ?? "";
  });

  it("a student answers a comment; its reviewer learns of it without the student's name, and answers without being named", async () => {
    expect((await answer(student(0), remarkId, "Мұнда 2-бөлімге сүйендім. 👩‍🎓")).ok).toBe(true);
    const seen = await world.as(world.first, (group) => showTalk(group, submissionId));
    expect(seen.entries.map(({ by, text }) => [by.part, by.name, text])).toEqual([
      ["author", null, "Мұнда 2-бөлімге сүйендім. 👩‍🎓"],
    ]);
    const { notifications } = await noticesOf(world.first);
    const told = notifications.find(({ kind }) => kind === "feedback_answered");
    expect([told?.actor, told?.address?.endsWith("/essays/1/feedback")]).toEqual([null, true]);
    expect((await answer(world.first, remarkId, "Рақмет.")).ok).toBe(true);
    const own = await world.as(student(0), (group) => showTalk(group, submissionId));
    expect(own.entries.map(({ by }) => [by.part, by.name, by.isOwn])).toEqual([
      ["author", "Дана", true],
      ["reviewer", null, false],
    ]);
    const back = (await noticesOf(student(0))).notifications.filter(
      ({ kind }) => kind === "feedback_answered",
    );
    expect(back.map(({ actor, address }) => [actor, address?.endsWith("/feedback")])).toEqual([[null, true]]);
    // The lecturer, who reviews nothing, knows everybody.
    const all = await world.as(world.lecturer, (group) => showTalk(group, submissionId));
    expect(all.entries.map(({ by }) => by.name)).toEqual(["Дана", "Айгерім"]);
  });

  it("nobody else reads it or takes part in it, and nothing but a released comment is answered", async () => {
    const stranger = await makePerson("Бөтен");
    for (const person of [student(1), stranger]) {
      expect(await refusalOf(talkOf(person))).toBe("not_found");
      expect(await refusalOf(answer(person, remarkId, "?"))).toBe("not_found");
      expect(await refusalOf(ask(person))).toBe("not_found");
    }
    expect(await refusalOf(answer(student(0), submissionId, "?"))).toBe("remark_not_found");
    expect(await refusalOf(ask(world.first))).toBe("not_allowed");
  });

  it("a second look is asked for once, also by two windows at the same moment", async () => {
    expect(await refusalOf(ask(student(0), "nonsense"))).toBe("criterion_not_found");
    const both = await Promise.all([ask(student(0), "thesis"), ask(student(0), "thesis")]);
    expect(both.map((one) => (one.ok ? "asked" : one.refusal.code)).sort()).toEqual([
      "asked",
      "second_look_asked",
    ]);
    const { notifications } = await noticesOf(world.lecturer);
    const told = notifications.filter(({ kind }) => kind === "second_look_asked");
    expect(told.map(({ actor }) => actor)).toEqual([null]);
    const { secondLook } = await world.as(student(0), (group) => showTalk(group, submissionId));
    expect([secondLook.state, secondLook.mayAsk, secondLook.mayDecide]).toEqual(["asked", false, false]);
  });

  it("the lecturer keeps the mark with a reason, and the student reads it", async () => {
    const secondLookId = await openRequest();
    for (const person of [student(0), world.first])
      expect(await refusalOf(decide(person, { secondLookId, reason: "Жоқ." }))).toBe("not_allowed");
    expect((await decide(world.lecturer, { secondLookId, reason: "Екінші дәлел есептелген." })).ok).toBe(
      true,
    );
    expect(await refusalOf(decide(world.lecturer, { secondLookId, reason: "Тағы." }))).toBe(
      "second_look_decided",
    );
    const { entries, secondLook } = await world.as(student(0), (group) => showTalk(group, submissionId));
    const decision = entries.find(({ kind }) => kind === "decision");
    expect([decision?.by.name, decision?.text, decision?.totalBefore]).toEqual([
      null,
      "Екінші дәлел есептелген.",
      decision?.totalAfter,
    ]);
    expect(secondLook.state).toBe("open");
  });

  it("a corrected mark goes the way of every correction, and of two who decide one does", async () => {
    await world.as(student(0), (group) => askAgain(group, { submissionId, criterion: null, text: "=1+1" }));
    const secondLookId = await openRequest();
    const marks = [
      { criterion: "thesis", points: "20" },
      { criterion: "sources", points: "30" },
      { criterion: "language", points: "10" },
    ];
    const stale = { secondLookId, reason: "Ескі.", corrected: { marks, seen: 9 } };
    expect(await refusalOf(decide(world.lecturer, stale))).toBe("version_conflict");
    const decision = { secondLookId, reason: "Дұрыс айтасыз.", corrected: { marks, seen: 1 } };
    const both = await Promise.all([decide(world.lecturer, decision), decide(world.lecturer, decision)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const told = await world.as(student(0), (group) => showFeedback(group, world.assignmentId));
    expect([told.total, told.corrections.map(({ total, reason }) => [total, reason])]).toEqual([
      "100",
      [["90", "Дұрыс айтасыз."]],
    ]);
  });

  it("the trail tells every deed in its order, guarded against formulas, and nobody rewrites it", async () => {
    const { lines, open } = await world.as(world.lecturer, (group) =>
      listSecondLooks(group, world.assignmentId),
    );
    expect(open).toBe(0);
    const rows = secondLookTable(lines).trim().split("\r\n");
    expect(rows.slice(1).map((row) => row.split(",")[4])).toEqual(["asked", "kept", "asked", "changed"]);
    expect(rows[3]).toMatch(/,'=1\+1$/u);
    const rewrite = () =>
      world.as(world.lecturer, async ({ db }) =>
        accept(await db.feedbackEntry.updateMany({ where: { submissionId }, data: { text: "Жоқ." } })),
      );
    await expect(rewrite()).rejects.toThrow(/constraint violated/u);
  });

  it("is over after the time that the assignment gives", async () => {
    const days = (secondLookDays: number) =>
      world.as(world.lecturer, async ({ db }) =>
        accept(
          await db.assignment.updateMany({ where: { id: world.assignmentId }, data: { secondLookDays } }),
        ),
      );
    await days(0);
    expect(await refusalOf(ask(student(0)))).toBe("second_look_never");
    await days(7);
    await world.as(world.lecturer, async ({ db }) =>
      accept(
        await db.submission.updateMany({
          where: { id: submissionId },
          data: { releasedAt: new Date(Date.now() - 8 * 86_400_000) },
        }),
      ),
    );
    expect(await refusalOf(ask(student(0)))).toBe("second_look_over");
    expect((await answer(student(0), remarkId, "Рақмет.")).ok).toBe(true);
  });
});
