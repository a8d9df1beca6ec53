import { accept, refuse, type Result } from "#lib/result.ts";
import type { ToldSheet } from "#lib/reviews/told-sheet.ts";
import type { FeedbackView } from "#lib/operations/feedback.ts";
import { addUp } from "#lib/reviews/mark.ts";
import type { Submission } from "#prisma/client.ts";
import { withAllAnnotations } from "./all-annotations.ts";
import type { InGroup } from "./database.ts";
import { notify } from "./notify.ts";
import { readFeedback } from "./queries/feedback.ts";
import { givenOf } from "./records/review.ts";
import { findReviewAssignment, findSheets } from "./review-sheets.ts";

/**
 * After a release a new revision begins another round of review: what its student was told of the one before stays as it was told, whatever
 * is said of the new one, and those who marked it learn that there is another to mark. Before a release nothing happens.
 */
export async function beginNextRound(
  group: InGroup,
  submissionId: string,
): Promise<Result<null, "not_found">> {
  const where = { groupId_id: { groupId: group.actor.groupId, id: submissionId } };
  const row = await group.db.submission.findUniqueOrThrow({ where });
  const { releasedAt } = row;
  if (releasedAt === null) return accept(null);
  const told = await readFeedback(group, row);
  if (!told.ok) return told;
  const kept = await keepTold(group, row, { releasedAt, view: told.value });
  if (!kept.ok) return kept;
  await tellMarkers(group, row);
  return accept(null);
}

interface Told {
  readonly releasedAt: Date;
  readonly view: FeedbackView;
}

/**
 * Nothing of what was told is released any more. Marks stand, for whoever gave them to go on from; the sheets of those who mark are open
 * again, and the outcome is to be made anew.
 */
function keepTold(
  group: InGroup,
  { id: submissionId, assignmentId }: Submission,
  { releasedAt, view }: Told,
): Promise<Result<null, "not_found">> {
  return withAllAnnotations(group, async () => {
    const { db, actor } = group;
    const { groupId } = actor;
    const sheets = await toldSheets(group, { submissionId, assignmentId });
    if (!sheets.ok) return sheets;
    await db.toldFeedback.create({
      data: {
        ...{ groupId, submissionId, revisionNumber: view.revisionNumber, releasedAt },
        ...{ content: view, sheets: sheets.value },
      },
    });
    await db.outcome.deleteMany({ where: { groupId, submissionId } });
    await db.reviewSheet.updateMany({
      where: { groupId, submissionId, part: "marker", doneAt: { not: null } },
      data: { doneAt: null, version: { increment: 1 } },
    });
    await db.submission.update({
      where: { groupId_id: { groupId, id: submissionId } },
      data: { releasedAt: null, releasedById: null, erasureToldAt: null },
    });
    return accept(null);
  });
}

/** The sheets of all who were done: their marks and words can be changed from now on. */
async function toldSheets(
  group: InGroup,
  { submissionId, assignmentId }: { readonly submissionId: string; readonly assignmentId: string },
): Promise<Result<ToldSheet[], "not_found">> {
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return refuse("not_found");
  const { rubric, scale } = assignment.value;
  const sheets = await findSheets(group, { submissionId, doneAt: { not: null } });
  return accept(
    sheets.flatMap(({ row: { reviewerId, part, overall, privateNote, doneAt }, marks }) =>
      doneAt === null
        ? []
        : {
            ...{ reviewerId, part, overall, privateNote, marks: [...marks], doneAt: doneAt.toISOString() },
            total: addUp(rubric, givenOf(marks), scale).total,
          },
    ),
  );
}

/** Those who marked the draft before have another to mark. The notice names nobody: whose essay it is they may not know. */
async function tellMarkers(
  group: InGroup,
  { id: submissionId, assignmentId, number }: Submission,
): Promise<void> {
  const sheets = await withAllAnnotations(group, () =>
    group.db.reviewSheet.findMany({
      where: { groupId: group.actor.groupId, submissionId, part: "marker" },
      select: { reviewerId: true },
    }),
  );
  const userIds = sheets.map(({ reviewerId }) => reviewerId);
  await notify(group, {
    kind: "draft_handed_in",
    userIds,
    assignmentId,
    isUnsigned: true,
    data: { essay: number },
  });
}
