import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "./database.ts";

/** Why nothing is written on an essay: it is not the caller's to review, not on the layer for it, or the caller is done with it. */
export type ReviewRefusal = "sheet_not_yours" | "sheet_done";

interface Spot {
  readonly layerId: string | null;
  readonly documentId: string;
}

/**
 * Whether the actor may say something on this layer of this document, as far as essays are concerned: of an essay one speaks on the own layer
 * of its assignment while the own sheet is open, and nowhere else; on such a layer of nothing but essays.
 */
export async function enterReview(
  { db, actor: { groupId, userId } }: InGroup,
  { layerId, documentId }: Spot,
): Promise<Result<null, ReviewRefusal>> {
  const document = await db.document.findUnique({
    where: { groupId_id: { groupId, id: documentId } },
    select: { submissionId: true, submission: { select: { assignmentId: true, releasedAt: true } } },
  });
  const layer =
    layerId === null
      ? null
      : await db.layer.findUnique({
          where: { groupId_id: { groupId, id: layerId } },
          select: { assignmentId: true, createdById: true },
        });
  const isReviewLayer = layer !== null && layer.assignmentId !== null;
  const submissionId = document?.submissionId ?? null;
  if (submissionId === null) return isReviewLayer ? refuse("sheet_not_yours") : accept(null);
  const isOwnLayer =
    layer !== null &&
    layer.createdById === userId &&
    layer.assignmentId === (document?.submission?.assignmentId ?? null);
  if (!isReviewLayer || !isOwnLayer) return refuse("sheet_not_yours");
  const sheet = await db.reviewSheet.findUnique({
    where: { submissionId_reviewerId: { submissionId, reviewerId: userId } },
    select: { doneAt: true },
  });
  if (sheet === null) return refuse("sheet_not_yours");
  // What is released is read already: nothing is added to it unseen.
  if ((document?.submission?.releasedAt ?? null) !== null) return refuse("sheet_done");
  return sheet.doneAt === null ? accept(null) : refuse("sheet_done");
}
