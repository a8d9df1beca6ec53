import { mayReview } from "#lib/permissions/reviews.ts";
import { mayWriteEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { FollowUp } from "#lib/reviews/sheet.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { enterReview, type ReviewRefusal } from "../enter-review.ts";
import { showFeedback } from "../queries/feedback.ts";

interface Wanted {
  readonly annotationId: string;
  /** Null takes back what was said. */
  readonly followUp: FollowUp | null;
}

/**
 * The student's word on a comment that was released: nothing else can be marked, nor found out about. It raises no version, since it changes
 * nothing of what the comment says, and it is nobody's news.
 */
export async function followUpOwn(
  group: InGroup,
  { assignmentId, annotationId, followUp }: Wanted & { readonly assignmentId: string },
): Promise<Result<{ writerFollowUp: FollowUp | null }, "not_found" | "not_allowed">> {
  if (!mayWriteEssays(group.actor)) return refuse("not_allowed");
  const told = await showFeedback(group, assignmentId);
  if (!told.ok) return told;
  const { remarks, lost } = told.value;
  if (![...remarks, ...lost].some(({ id }) => id === annotationId)) return refuse("not_found");
  await withAllAnnotations(group, () =>
    group.db.annotation.update({
      where: { groupId_id: { groupId: group.actor.groupId, id: annotationId } },
      data: { writerFollowUp: followUp },
      select: { id: true },
    }),
  );
  return accept({ writerFollowUp: followUp });
}

/** The reviewer's word on an own comment, as long as the own sheet is open; it reaches the student with the next release. */
export async function followUpRemark(
  group: InGroup,
  { annotationId, followUp }: Wanted,
): Promise<Result<{ reviewerFollowUp: FollowUp | null }, "not_found" | "not_allowed" | ReviewRefusal>> {
  const { db, actor } = group;
  if (!mayReview(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: annotationId } };
  const row = await db.annotation.findUnique({
    where,
    select: { layerId: true, documentId: true, submissionId: true, createdById: true, deletedAt: true },
  });
  if (row === null || row.deletedAt !== null || row.submissionId === null) return refuse("not_found");
  if (row.createdById !== actor.userId) return refuse("sheet_not_yours");
  const entered = await enterReview(group, row);
  if (!entered.ok) return entered;
  await db.annotation.update({ where, data: { reviewerFollowUp: followUp }, select: { id: true } });
  return accept({ reviewerFollowUp: followUp });
}
