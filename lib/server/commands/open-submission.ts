import { randomInt, randomUUID } from "node:crypto";
import { mayWriteEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { phaseAt } from "#lib/reviews/assignment-phase.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";

/**
 * Finds the student's own submission to an assignment, and makes it on first use. Opening says nothing in the history: that somebody has
 * begun to write is nobody's business.
 */
export async function openSubmission(
  group: InGroup,
  { assignmentId, moment = new Date() }: { readonly assignmentId: string; readonly moment?: Date },
): Promise<Result<string, "not_found" | "not_allowed" | "assignment_not_open">> {
  const { db, actor } = group;
  const { groupId, userId } = actor;
  if (!mayWriteEssays(actor)) return refuse("not_allowed");
  const assignment = await db.assignment.findUnique({
    where: { groupId_id: { groupId, id: assignmentId }, deletedAt: null, publishedAt: { not: null } },
  });
  if (assignment === null) return refuse("not_found");
  const own = await db.submissionAuthor.findUnique({
    where: { assignmentId_userId: { assignmentId, userId } },
    select: { submissionId: true },
  });
  if (own !== null) return accept(own.submissionId);
  const extension = await db.extension.findUnique({
    where: { assignmentId_userId: { assignmentId, userId } },
  });
  if (phaseAt(assignment, moment, extension?.dueAt ?? null) === "not_open")
    return refuse("assignment_not_open");
  const id = randomUUID();
  const number = await drawNumber(group, assignmentId);
  // Two windows that open it at once collide at the author's key; the second starts again and finds the first one's.
  await db.submission.createMany({ data: { id, groupId, assignmentId, number } });
  await db.submissionAuthor.createMany({ data: { groupId, submissionId: id, assignmentId, userId } });
  return accept(id);
}

/** Drawn among three digits, or more where these run short: the order of the numbers says nothing of who began first. */
async function drawNumber(group: InGroup, assignmentId: string): Promise<number> {
  const { groupId } = group.actor;
  const taken = await withAllAnnotations(group, () =>
    group.db.submission.findMany({ where: { groupId, assignmentId }, select: { number: true } }),
  );
  const used = new Set(taken.map(({ number }) => number));
  let least = 100;
  while (used.size > 4 * least) least *= 10;
  for (;;) {
    const number = randomInt(least, 10 * least);
    if (!used.has(number)) return number;
  }
}
