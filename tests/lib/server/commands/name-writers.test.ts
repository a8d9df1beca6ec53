import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accept } from "#lib/result.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { nameWriters } from "#lib/server/commands/name-writers.ts";
import { listEssays } from "#lib/server/queries/essays.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { showDesk } from "#lib/server/queries/review-desk.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeReviewWorld, type ReviewWorld } from "#tests/support/review-world.ts";
import { refusalOf } from "#tests/support/world.ts";

useDatabase();
afterAll(closeJobs);

let world: ReviewWorld;
const names = (authors: readonly { readonly name: string }[] | null) =>
  authors?.map(({ name }) => name) ?? null;
const desk = (number: number) =>
  world.as(world.lecturer, (group) => showDesk(group, { assignmentId: world.assignmentId, number }));
const board = async () =>
  (await world.as(world.lecturer, (group) => listEssays(group, world.assignmentId))).essays.map(
    ({ authors }) => names(authors),
  );
const name = (person: Caller, at = 0) =>
  inGroup(world.groupId, person, (group) => nameWriters(group, world.essays[at]?.id ?? ""));
const toldOf = async () =>
  (await world.as(world.lecturer, (group) => listEvents(group, {}))).events.filter(
    ({ kind }) => kind === "essay.writers_named",
  ).length;

/** The lecturer marks the first essay, and not the others. */
beforeAll(async () => {
  world = await makeReviewWorld({ hidesStudents: true });
  await world.as(world.lecturer, async ({ db, actor: { groupId, userId } }) => {
    const submissionId = world.essays[0]?.id ?? "";
    await db.reviewSheet.create({
      data: { groupId, submissionId, reviewerId: userId, part: "marker" },
    });
    return accept(null);
  });
});

describe("a lecturer who marks where students are hidden", () => {
  it("is not told whose the essay is, on the desk and on the board", async () => {
    const marked = await desk(1);
    expect([names(marked.essay.authors), marked.mayNameWriters]).toEqual([null, true]);
    const other = await desk(2);
    expect([names(other.essay.authors), other.mayNameWriters]).toEqual([["Ерлан"], false]);
    expect(await board()).toEqual([null, ["Ерлан"], ["Zoe"]]);
  });

  it("has the name shown, which the history keeps, once", async () => {
    expect(await toldOf()).toBe(0);
    for (let times = 0; times < 2; times += 1) {
      const named = await world.as(world.lecturer, (group) => nameWriters(group, world.essays[0]?.id ?? ""));
      expect(names(named.authors)).toEqual(["Дана"]);
    }
    expect(await toldOf()).toBe(1);
    const marked = await desk(1);
    expect([names(marked.essay.authors), marked.mayNameWriters]).toEqual([["Дана"], false]);
  });

  it("asks for an essay that is not marked without leaving a trace; others may not ask at all", async () => {
    expect((await name(world.lecturer, 1)).ok).toBe(true);
    expect(await toldOf()).toBe(1);
    for (const person of [world.first, world.students[0] ?? world.first])
      expect(await refusalOf(name(person))).toBe("not_allowed");
    const stranger = await makeReviewWorld();
    expect(
      await refusalOf(
        inGroup(stranger.groupId, stranger.lecturer, (group) =>
          nameWriters(group, world.essays[0]?.id ?? ""),
        ),
      ),
    ).toBe("not_found");
  });
});

describe("a lecturer who marks where students are not hidden, or after the release", () => {
  it("sees whose it is", async () => {
    const { groupId, assignmentId } = world;
    const set = (hidesStudents: boolean, releasedAt: Date | null) =>
      world.as(world.lecturer, async ({ db, actor: { userId } }) => {
        await db.assignment.update({
          where: { groupId_id: { groupId, id: assignmentId } },
          data: { hidesStudents },
        });
        const where = { groupId_id: { groupId, id: world.essays[2]?.id ?? "" } };
        await db.submission.update({ where, data: { releasedAt } });
        if (releasedAt !== null)
          await db.reviewSheet.create({
            data: {
              groupId,
              submissionId: world.essays[2]?.id ?? "",
              reviewerId: userId,
              part: "marker",
            },
          });
        return accept(null);
      });
    await set(true, new Date());
    expect(names((await desk(3)).essay.authors)).toEqual(["Zoe"]);
    await set(true, null);
    expect(names((await desk(3)).essay.authors)).toBeNull();
    await set(false, null);
    expect(names((await desk(3)).essay.authors)).toEqual(["Zoe"]);
  });
});
