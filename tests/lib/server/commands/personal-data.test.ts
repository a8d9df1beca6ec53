import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accept } from "#lib/result.ts";
import { withAllAnnotations } from "#lib/server/all-annotations.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { inGroup, groupsThere, type Caller } from "#lib/server/database.ts";
import { showAssignment } from "#lib/server/queries/assignments.ts";
import { giveConsent } from "#lib/server/commands/consent.ts";
import { eraseStudent, eraseWhatIsDue } from "#lib/server/commands/erase-personal-data.ts";
import { decideSecondLook } from "#lib/server/commands/decide-second-look.ts";
import { releaseFeedback } from "#lib/server/commands/release-feedback.ts";
import { askAgain } from "#lib/server/commands/talk-about-feedback.ts";
import { listEssays } from "#lib/server/queries/essays.ts";
import { showTalk } from "#lib/server/queries/feedback-talk.ts";
import { listSecondLooks } from "#lib/server/queries/second-looks.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { ownData } from "#lib/server/queries/own-data.ts";
import { showPersonalData } from "#lib/server/queries/personal-data.ts";
import { researchEssays, researchTable } from "#lib/server/queries/research-export.ts";
import { useDatabase } from "#tests/support/database.ts";
import { finishReview, makeReviewWorld, type ReviewWorld } from "#tests/support/review-world.ts";
import { refusalOf } from "#tests/support/world.ts";

useDatabase();
afterAll(closeJobs);

const DAY = 86_400_000;
const student = (world: ReviewWorld, at: number): Caller => world.students[at] ?? world.lecturer;
const essayId = (world: ReviewWorld, at: number) => world.essays[at]?.id ?? "";

async function releasedWorld(terms: Parameters<typeof makeReviewWorld>[0]): Promise<ReviewWorld> {
  const world = await makeReviewWorld(terms);
  for (const number of [1, 2])
    await finishReview(world, { person: world.first, number, marks: ["clear", "rich", "10"] });
  const submissionIds = [essayId(world, 0), essayId(world, 1)];
  await world.as(world.lecturer, (group) =>
    releaseFeedback(group, { assignmentId: world.assignmentId, submissionIds }),
  );
  await world.as(student(world, 0), (group) =>
    askAgain(group, { submissionId: essayId(world, 0), criterion: null, text: "Дана: қайта қараңыз." }),
  );
  return world;
}

/** Everything that the tables hold of an essay, counted past all policies of sight. */
const leftOf = (world: ReviewWorld, submissionId: string) =>
  world.as(world.lecturer, (group) =>
    withAllAnnotations(group, async () => {
      const { db } = group;
      const where = { groupId: world.groupId, submissionId };
      return accept({
        documents: await db.document.count({ where }),
        revisions: await db.revision.count({ where }),
        blocks: await db.block.count({ where }),
        annotations: await db.annotation.count({ where }),
        drafts: await db.draft.count({ where }),
        entries: await db.feedbackEntry.count({ where }),
        authors: await db.submissionAuthor.count({ where }),
        sheets: await db.reviewSheet.count({ where }),
        outcomes: await db.outcome.count({ where }),
      });
    }),
  );
const NOTHING = { documents: 0, revisions: 0, blocks: 0, annotations: 0, drafts: 0, entries: 0, authors: 0 };

describe("erasing on request", () => {
  let world: ReviewWorld;
  const erase = (person: Caller, name: string, keepsMarks = false, at = 0) =>
    inGroup(world.groupId, person, (group) =>
      eraseStudent(group, { userId: student(world, at).userId, name, keepsMarks }),
    );
  beforeAll(async () => {
    world = await releasedWorld({});
  });

  it("needs the owner and the name as it is shown", async () => {
    for (const person of [student(world, 0), world.first])
      expect(await refusalOf(erase(person, "Дана"))).toBe("not_allowed");
    expect(await refusalOf(erase(world.lecturer, "дана"))).toBe("name_differs");
    const reviewer = (group: Parameters<typeof eraseStudent>[0]) =>
      eraseStudent(group, { userId: world.first.userId, name: "Айгерім", keepsMarks: false });
    expect(await refusalOf(inGroup(world.groupId, world.lecturer, reviewer))).toBe("not_found");
  });

  it("leaves nothing of the student's, and the history without the person; others keep theirs", async () => {
    const erased = await world.as(world.lecturer, (group) =>
      eraseStudent(group, { userId: student(world, 0).userId, name: "Дана", keepsMarks: false }),
    );
    expect(erased).toEqual({ erased: 1, left: 0 });
    expect(await leftOf(world, essayId(world, 0))).toEqual({ ...NOTHING, sheets: 0, outcomes: 0 });
    const { events } = await world.as(world.lecturer, (group) => listEvents(group, {}));
    expect(JSON.stringify(events)).not.toContain("Дана");
    expect(events.filter(({ actor }) => actor?.id === student(world, 0).userId)).toEqual([]);
    const other = await leftOf(world, essayId(world, 1));
    expect([other.documents, other.annotations, other.authors, other.outcomes]).toEqual([1, 1, 1, 1]);
  });

  it("keeps marks without a word where they are to be kept", async () => {
    expect((await erase(world.lecturer, "Ерлан", true, 1)).ok).toBe(true);
    expect(await leftOf(world, essayId(world, 1))).toEqual({ ...NOTHING, sheets: 1, outcomes: 1 });
    const marks = await world.as(world.lecturer, (group) =>
      withAllAnnotations(group, async () =>
        accept(
          await group.db.criterionMark.findMany({ where: { sheet: { submissionId: essayId(world, 1) } } }),
        ),
      ),
    );
    expect(marks.map(({ reason }) => reason)).toEqual(["", "", ""]);
    const { essays } = await world.as(world.lecturer, (group) => listEssays(group, world.assignmentId));
    expect(essays.map(({ number, isErased }) => [number, isErased])).toEqual([
      [2, true],
      [3, false],
    ]);
  });
});

describe("erasing one of a team", () => {
  it("leaves the text and what the team asked for to the others, without the name and the answer about research of who is gone", async () => {
    const world = await releasedWorld({});
    const [gone, other] = [student(world, 0), student(world, 2)];
    const [submissionId, assignmentId] = [essayId(world, 0), world.assignmentId];
    await world.as(world.lecturer, (group) =>
      withAllAnnotations(group, async () => {
        const { db } = group;
        const { groupId } = world;
        // What Zoe wrote alone goes, so that she may join the other's essay.
        await db.submissionAuthor.deleteMany({ where: { groupId, userId: other.userId } });
        await db.submissionAuthor.create({
          data: { groupId, submissionId, assignmentId, userId: other.userId, consentedAt: new Date() },
        });
        await db.document.updateMany({ where: { groupId, submissionId }, data: { authors: "Дана, Zoe" } });
        return accept(null);
      }),
    );
    const [asked] = (await world.as(world.lecturer, (group) => listSecondLooks(group, assignmentId))).lines;
    await world.as(world.lecturer, (group) =>
      decideSecondLook(group, { secondLookId: asked?.id ?? "", reason: "Баға өзгермейді." }),
    );
    const erased = await world.as(world.lecturer, (group) =>
      eraseStudent(group, { userId: gone.userId, name: "Дана", keepsMarks: false }),
    );
    expect(erased).toEqual({ erased: 0, left: 1 });
    const left = await leftOf(world, submissionId);
    expect([left.documents, left.authors, left.entries]).toEqual([1, 1, 2]);
    const trail = await world.as(world.lecturer, (group) => listSecondLooks(group, assignmentId));
    expect(trail.lines).toMatchObject([
      {
        text: "[…]: қайта қараңыз.",
        askedBy: { part: "author", name: null, isOwn: false },
        decision: { text: "Баға өзгермейді." },
      },
    ]);
    const talk = await world.as(other, (group) => showTalk(group, submissionId));
    expect(JSON.stringify(talk)).not.toContain("Дана");
    const kept = await world.as(world.lecturer, async ({ db }) =>
      accept(
        await db.submission.findUniqueOrThrow({
          where: { id: submissionId },
          select: { hasConsent: true, document: { select: { authors: true } } },
        }),
      ),
    );
    expect(kept).toEqual({ hasConsent: true, document: { authors: "Zoe" } });
  });
});

describe("erasing when the time is over", () => {
  it("is told of each essay thirty days before its own day, to its own writers", async () => {
    const world = await releasedWorld({ retentionMonths: 2 });
    const later = (days: number) => new Date(Date.now() + days * DAY);
    // The second essay was released twenty days after the first.
    await world.as(world.lecturer, async ({ db }) =>
      accept(
        await db.submission.updateMany({
          where: { groupId: world.groupId, id: essayId(world, 1) },
          data: { releasedAt: later(20) },
        }),
      ),
    );
    expect(await eraseWhatIsDue(world.groupId, later(35))).toEqual({ told: 1, erased: 0 });
    expect(await eraseWhatIsDue(world.groupId, later(66))).toEqual({ told: 1, erased: 1 });
    expect(await eraseWhatIsDue(world.groupId, later(85))).toEqual({ told: 0, erased: 0 });
    expect(await eraseWhatIsDue(world.groupId, later(97))).toEqual({ told: 0, erased: 1 });
    const told = await inGroup(world.groupId, student(world, 1), async ({ db, actor: { userId } }) =>
      accept(await db.notification.count({ where: { userId, kind: "essays_expiring" } })),
    );
    expect(told).toEqual({ ok: true, value: 1 });
  });

  it("does not wait for a release of the next draft that never comes", async () => {
    const world = await releasedWorld({ retentionMonths: 2 });
    const { groupId } = world;
    const submissionId = essayId(world, 0);
    const later = (days: number) => new Date(Date.now() + days * DAY);
    // Handed in again ten days after the release; nobody marks it.
    await world.as(world.lecturer, (group) =>
      withAllAnnotations(group, async () => {
        const content = {};
        await group.db.toldFeedback.create({
          data: { groupId, submissionId, revisionNumber: 1, content, releasedAt: new Date() },
        });
        const where = { groupId_id: { groupId, id: submissionId } };
        await group.db.submission.update({ where, data: { releasedAt: null, handedInAt: later(10) } });
        return accept(null);
      }),
    );
    const [line] = (await world.as(world.lecturer, showPersonalData)).assignments;
    expect(line?.essays.map(({ from }) => from?.by ?? null)).toEqual(["handed_in", "released", null]);
    expect(await eraseWhatIsDue(groupId, later(36))).toEqual({ told: 1, erased: 0 });
    expect(await eraseWhatIsDue(groupId, later(45))).toEqual({ told: 1, erased: 0 });
    expect(await eraseWhatIsDue(groupId, later(80))).toEqual({ told: 0, erased: 2 });
  });

  it("is told thirty days before, then done once, and only of what was released", async () => {
    const world = await releasedWorld({ retentionMonths: 2, keepsMarks: true });
    expect(await groupsThere()).toContain(world.groupId);
    const later = (days: number) => new Date(Date.now() + days * DAY);
    expect(await eraseWhatIsDue(world.groupId, new Date())).toEqual({ told: 0, erased: 0 });
    const [line] = (await world.as(world.lecturer, showPersonalData)).assignments;
    expect(line?.essays.map(({ eraseAt }) => eraseAt !== null)).toEqual([true, true, false]);
    expect(await eraseWhatIsDue(world.groupId, later(35))).toEqual({ told: 2, erased: 0 });
    expect(await eraseWhatIsDue(world.groupId, later(63))).toEqual({ told: 0, erased: 0 });
    const both = await Promise.all([1, 2].map(() => eraseWhatIsDue(world.groupId, later(70))));
    expect(both.map(({ erased }) => erased).sort()).toEqual([0, 2]);
    expect(await leftOf(world, essayId(world, 0))).toEqual({ ...NOTHING, sheets: 1, outcomes: 1 });
    expect((await leftOf(world, essayId(world, 2))).documents).toBe(1);
  });
});

describe("what leaves", () => {
  it("is one's own alone, and nothing of it before the release", async () => {
    const world = await makeReviewWorld({ hidesReviewers: true });
    await finishReview(world, { person: world.first, number: 1, marks: ["clear", "rich", "10"] });
    const wordsOf = async () => {
      const files = await world.as(student(world, 0), ownData);
      return {
        names: files.map(({ name }) => name),
        all: files.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n"),
      };
    };
    const before = await wordsOf();
    expect(before.names).toEqual([
      "person.json",
      "notifications.json",
      "essay-1/essay.json",
      "essay-1/handed-in-1.txt",
    ]);
    expect(before.all).toContain("Сайлаушы өз депутатын тани ма");
    expect(before.all).not.toContain("Пікір:");
    await world.as(world.lecturer, (group) => releaseFeedback(group, { assignmentId: world.assignmentId }));
    const after = await wordsOf();
    expect(after.names).toContain("essay-1/feedback.json");
    expect(after.all).toContain("Пікір:");
    for (const hidden of ["Айгерім", "Знает ли избиратель", "Ерлан"]) expect(after.all).not.toContain(hidden);
    expect(await refusalOf(inGroup(world.groupId, world.lecturer, ownData))).toBe("not_allowed");
  });

  it("to research are essays with consent, without names, until it is withdrawn", async () => {
    const world = await releasedWorld({});
    const { assignmentId } = world;
    const consent = (at: number, agrees: boolean) =>
      world.as(student(world, at), (group) => giveConsent(group, { assignmentId, agrees }));
    const exported = () =>
      world.as(world.lecturer, (group) => researchEssays(group, { assignmentId, random: () => 0.5 }));
    expect(await exported()).toEqual([]);
    const shown = async () =>
      (await world.as(student(world, 0), (group) => showAssignment(group, assignmentId))).own?.consent;
    expect(await shown()).toEqual({ agrees: false, isWhole: false });
    expect(await consent(0, true)).toEqual({ agrees: true, isWhole: true });
    expect(await shown()).toEqual({ agrees: true, isWhole: true });
    const [essay, ...others] = await exported();
    expect([essay?.number, essay?.total, others]).toEqual([1, "100", []]);
    expect(essay?.handedInOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    const table = researchTable([{ ...(essay as NonNullable<typeof essay>), text: "=cmd()" }]);
    expect(table).toContain("'=cmd()");
    for (const name of ["Дана", essayId(world, 0)]) expect(JSON.stringify(essay)).not.toContain(name);
    await consent(0, false);
    expect(await exported()).toEqual([]);
    const asked = (group: Parameters<typeof giveConsent>[0]) =>
      giveConsent(group, { assignmentId, agrees: true });
    expect(await refusalOf(inGroup(world.groupId, world.first, asked))).toBe("not_allowed");
  });
});
