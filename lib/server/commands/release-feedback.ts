import { mayReleaseFeedback } from "#lib/permissions/reviews.ts";
import type { AssignmentHeader } from "#lib/operations/sheets.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { inGroup, type InGroup } from "../database.ts";
import type { NewEvent } from "../events.ts";
import type { ReleaseJob } from "../jobs.ts";
import { notify } from "../notify.ts";
import { findEssays, type ListedEssay } from "../queries/essays.ts";
import { findReviewAssignment } from "../review-sheets.ts";
import { withAllAnnotations } from "../all-annotations.ts";

interface Released {
  readonly released: number;
  /** Those that were asked for and are not ready. */
  readonly waiting: number;
}

/**
 * Shows students what was said of their essays: of those that are named, or of all. An essay is ready when all its markers are done, or its
 * mark was decided. What it is given is kept from now on as it is told.
 */
export async function releaseFeedback(
  group: InGroup,
  wanted: Wanted,
): Promise<Result<Released, "not_found" | "not_allowed" | "nothing_to_release">> {
  return mayReleaseFeedback(group.actor) ? release(group, wanted) : refuse("not_allowed");
}

/**
 * What the job of a date does: releases all that is ready, if the date is still this one and has come. Whoever set it may have left, or may
 * release nothing any more: then nothing is released, and the essays wait for somebody who may.
 */
export async function releaseAtDate(
  { groupId, assignmentId, userId }: ReleaseJob,
  moment: Date,
): Promise<Result<Released | null>> {
  const caller = { userId, readOnly: false, tokenGroupId: null };
  return inGroup(groupId, caller, async (group): Promise<Result<Released | null>> => {
    if (!mayReleaseFeedback(group.actor)) return accept(null);
    const assignment = await group.db.assignment.findUnique({
      where: { groupId_id: { groupId, id: assignmentId }, deletedAt: null },
      select: { releaseAt: true },
    });
    if (assignment?.releaseAt == null || assignment.releaseAt > moment) return accept(null);
    const released = await release(group, { assignmentId });
    return released.ok ? released : accept(null);
  });
}

interface Wanted {
  readonly assignmentId: string;
  readonly submissionIds?: readonly string[] | undefined;
}

async function release(
  group: InGroup,
  { assignmentId, submissionIds }: Wanted,
): Promise<Result<Released, "not_found" | "nothing_to_release">> {
  const { db, actor } = group;
  const found = await findReviewAssignment(group, assignmentId);
  if (!found.ok) return found;
  // Held until the end of the transaction: a mark that is being decided waits, or is waited for.
  await db.$queryRaw`SELECT 1 FROM submissions WHERE group_id = ${actor.groupId}::uuid AND assignment_id = ${assignmentId}::uuid ORDER BY id FOR UPDATE`;
  // A lecturer who has not finished an essay may still release the others: what is asked is whether all are done, not what they gave.
  const essays = await withAllAnnotations(group, () =>
    findEssays(group, found.value, submissionIds === undefined ? {} : { id: { in: [...submissionIds] } }),
  );
  const asked = essays.filter(({ row }) => row.releasedAt === null);
  const ready = asked.filter(isReady);
  if (ready.length === 0) return refuse("nothing_to_release");
  const now = new Date();
  for (const { row, outcome, proposed } of ready) {
    if (outcome === null && proposed !== null)
      await db.outcome.create({
        data: { submissionId: row.id, groupId: actor.groupId, content: proposed, decidedById: actor.userId },
      });
  }
  await db.submission.updateMany({
    where: { groupId: actor.groupId, id: { in: ready.map(({ row }) => row.id) } },
    data: { releasedAt: now, releasedById: actor.userId, updatedAt: now },
  });
  for (const event of await eventsOf(group, ready)) await group.record(event);
  await tellStudents(group, found.value.header, ready);
  return accept({ released: ready.length, waiting: asked.length - ready.length });
}

function isReady({ outcome, proposed }: ListedEssay): boolean {
  return outcome !== null || proposed !== null;
}

async function eventsOf({ db, actor }: InGroup, ready: readonly ListedEssay[]): Promise<NewEvent[]> {
  const documents = await db.document.findMany({
    where: { groupId: actor.groupId, submissionId: { in: ready.map(({ row }) => row.id) } },
    select: { id: true, submissionId: true },
  });
  const of = new Map(documents.map(({ id, submissionId }) => [submissionId, id]));
  return ready.map(({ row }) => {
    const documentId = of.get(row.id);
    return {
      kind: "feedback.released",
      nounId: row.id,
      ...(documentId === undefined ? {} : { documentId }),
      data: { number: row.number },
    };
  });
}

async function tellStudents(
  group: InGroup,
  { id: assignmentId, hidesReviewers }: AssignmentHeader,
  ready: readonly ListedEssay[],
): Promise<void> {
  const { db, actor } = group;
  const authors = await withAllAnnotations(group, () =>
    db.submissionAuthor.findMany({
      where: { groupId: actor.groupId, submissionId: { in: ready.map(({ row }) => row.id) } },
      select: { userId: true },
    }),
  );
  const userIds = authors.map(({ userId }) => userId);
  // Whoever releases has often reviewed, too.
  await notify(group, { kind: "feedback_released", userIds, assignmentId, isUnsigned: hidesReviewers });
}
