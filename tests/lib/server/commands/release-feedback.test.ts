import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeJobs } from "#lib/server/jobs.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { withAllAnnotations } from "#lib/server/all-annotations.ts";
import { decideOutcome, drawSample } from "#lib/server/commands/moderate.ts";
import { releaseAtDate, releaseFeedback } from "#lib/server/commands/release-feedback.ts";
import { listEssays } from "#lib/server/queries/essays.ts";
import { showFeedback } from "#lib/server/queries/feedback.ts";
import { previewFeedback } from "#lib/server/queries/preview-feedback.ts";
import { showModeration } from "#lib/server/queries/moderation.ts";
import { accept } from "#lib/result.ts";
import { useDatabase } from "#tests/support/database.ts";
import { finishReview, makeReviewWorld, type ReviewWorld } from "#tests/support/review-world.ts";
import { refusalOf } from "#tests/support/world.ts";

useDatabase();

let world: ReviewWorld;
const student = (at: number): Caller => world.students[at] ?? world.lecturer;
const feedbackOf = (person: Caller) =>
  inGroup(world.groupId, person, (group) => showFeedback(group, world.assignmentId));
const release = (person: Caller, submissionIds?: readonly string[]) =>
  inGroup(world.groupId, person, (group) =>
    releaseFeedback(group, { assignmentId: world.assignmentId, submissionIds }),
  );
const essayId = (at: number): string => world.essays[at]?.id ?? "";

const finish = (person: Caller, number: number, marks: readonly [string, string, string]) =>
  finishReview(world, { person, number, marks });

beforeAll(async () => {
  world = await makeReviewWorld({ reviewersPerEssay: 2, hidesReviewers: true, moderatedShare: 100 });
});
afterAll(closeJobs);

describe("before the release", () => {
  it("a student gets the answer of an essay without feedback, whatever was marked", async () => {
    await finish(world.first, 1, ["clear", "rich", "10"]);
    expect(await refusalOf(feedbackOf(student(0)))).toBe("not_found");
    // Nor does the lecturer take what one of two gave for the mark.
    const { assignmentId } = world;
    const preview = () =>
      inGroup(world.groupId, world.lecturer, (group) => previewFeedback(group, { assignmentId, number: 1 }));
    expect(await refusalOf(preview())).toBe("marking_open");
    const { essays } = await world.as(world.first, (group) => listEssays(group, assignmentId));
    expect(essays.find(({ number }) => number === 1)?.outcome).toBeNull();
    await finish(world.second, 1, ["none", "few", "4"]);
    expect(await refusalOf(feedbackOf(student(0)))).toBe("not_found");
  });

  it("nobody but those who look after the group releases, and nothing that is not ready", async () => {
    for (const person of [student(0), world.first])
      expect(await refusalOf(release(person))).toBe("not_allowed");
    expect(await refusalOf(release(world.lecturer, [essayId(1)]))).toBe("nothing_to_release");
  });
});

describe("moderation", () => {
  it("lays the class side by side, and says how alike the markers mark", async () => {
    await finish(world.first, 2, ["some", "enough", "7"]);
    await finish(world.second, 2, ["some", "enough", "7"]);
    const { essays, agreement } = await world.as(world.lecturer, (group) =>
      showModeration(group, world.assignmentId),
    );
    expect(essays.map(({ isWide, outcome }) => [isWide, outcome])).toEqual([
      [true, "61"],
      [false, "61"],
      [false, null],
    ]);
    expect(agreement.map(({ criterion, essays: count }) => [criterion, count])).toEqual([
      ["thesis", 2],
      ["sources", 2],
      ["language", 2],
      [null, 2],
    ]);
  });

  it("draws the essays that are finished and not the moderator's own, once", async () => {
    const draw = () =>
      inGroup(world.groupId, world.lecturer, (group) =>
        drawSample(group, { assignmentId: world.assignmentId, share: undefined, random: () => 0.5 }),
      );
    expect(await draw()).toMatchObject({ ok: true, value: { numbers: [1, 2] } });
    expect(await refusalOf(draw())).toBe("nothing_to_sample");
  });

  it("asks for a reason, and for what was seen", async () => {
    const decide = (reason: string, seen: number, points = "20") =>
      inGroup(world.groupId, world.lecturer, (group) =>
        decideOutcome(group, {
          ...{ submissionId: essayId(0), reason, seen },
          marks: [
            { criterion: "thesis", points },
            { criterion: "sources", points: "20" },
            { criterion: "language", points: "7" },
          ],
        }),
      );
    expect(await refusalOf(decide("", 0))).toBe("decision_reason_missing");
    expect(await refusalOf(decide("Сұрағы анық", 0, "21"))).toBe("mark_out_of_range");
    expect((await decide("Сұрағы анық", 0)).ok).toBe(true);
    expect(await refusalOf(decide("Тағы бір рет", 0))).toBe("version_conflict");
  });
});

describe("the release", () => {
  it("shows a student mark, rubric and comments without the reviewers' names where they are hidden", async () => {
    expect(await release(world.lecturer)).toMatchObject({ ok: true, value: { released: 2, waiting: 1 } });
    const answer = await feedbackOf(student(0));
    if (!answer.ok) throw new Error(answer.refusal.code);
    const { value } = answer;
    // 20 of 20 by 40, 20 of 30 by 40, 7 of 10 by 20.
    expect(value.total).toBe("81");
    expect(value.remarks).toHaveLength(2);
    expect(value.remarks.every(({ reviewer }) => reviewer === null)).toBe(true);
    expect(JSON.stringify(value)).not.toContain("Айгерім");
    expect(await refusalOf(feedbackOf(student(2)))).toBe("not_found");
  });

  it("opens no other way to it: the tables stay closed", async () => {
    const seen = await world.as(student(0), async ({ db }) =>
      accept([await db.outcome.count(), await db.annotation.count(), await db.reviewSheet.count()]),
    );
    expect(seen).toEqual([0, 0, 0]);
  });

  it("can be corrected with a reason, which the student reads beside what was told before", async () => {
    const marks = [
      { criterion: "thesis", points: "20" },
      { criterion: "sources", points: "30" },
      { criterion: "language", points: "7" },
    ];
    await world.as(world.lecturer, (group) =>
      decideOutcome(group, { submissionId: essayId(0), marks, reason: "Дереккөзі түгел екен", seen: 1 }),
    );
    const answer = await feedbackOf(student(0));
    expect(answer).toMatchObject({
      ok: true,
      value: { total: "94", corrections: [{ total: "81", reason: "Дереккөзі түгел екен" }] },
    });
  });

  it("happens by itself at its date, once it has come, as far as essays are ready", async () => {
    await finish(world.first, 3, ["clear", "rich", "10"]);
    const job = { groupId: world.groupId, assignmentId: world.assignmentId, userId: world.lecturer.userId };
    const at = new Date("2026-12-01T06:00:00Z");
    await world.as(world.lecturer, async ({ db }) => {
      await db.assignment.update({ where: { id: world.assignmentId }, data: { releaseAt: at } });
      return accept(null);
    });
    expect(await releaseAtDate(job, at)).toMatchObject({ value: null });
    await finish(world.second, 3, ["clear", "rich", "9"]);
    expect(await releaseAtDate(job, new Date(at.getTime() - 1))).toMatchObject({ value: null });
    expect(await releaseAtDate({ ...job, userId: world.first.userId }, at)).toMatchObject({ value: null });
    expect(await releaseAtDate(job, at)).toMatchObject({ value: { released: 1 } });
    expect((await feedbackOf(student(2))).ok).toBe(true);
  });

  it("is read by those who look after the group as its student reads it", async () => {
    const { assignmentId } = world;
    const preview = await world.as(world.lecturer, (group) =>
      previewFeedback(group, { assignmentId, number: 1 }),
    );
    const own = await world.as(student(0), (group) => showFeedback(group, assignmentId));
    expect(own).toEqual(preview);
    const tried = inGroup(world.groupId, student(1), (group) =>
      previewFeedback(group, { assignmentId, number: 1 }),
    );
    expect(await refusalOf(tried)).toBe("not_allowed");
  });

  it("keeps the eyes of the one who asked", async () => {
    const after = await world.as(student(0), async (group) => {
      await withAllAnnotations(group, async () => group.db.outcome.count());
      return accept(await group.db.outcome.count());
    });
    expect(after).toBe(0);
  });
});
