import type { FeedbackRemark, FeedbackView } from "#lib/operations/feedback.ts";
import type { Annotation } from "#prisma/client.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";

/** When the handing in that is shown was stored: comments from before it were written of an earlier one. */
export async function handedInAt(
  { db }: InGroup,
  { id: documentId, currentRevisionNumber: number }: { id: string; currentRevisionNumber: number },
): Promise<Date> {
  const where = { documentId_number: { documentId, number } };
  return (await db.revision.findUniqueOrThrow({ where, select: { createdAt: true } })).createdAt;
}

/** Comments of those who are done whose passage is in an earlier handing in only: they are told without a place, not left out. */
export function lostRemarks(
  { db, actor }: InGroup,
  documentId: string,
  reviewerIds: readonly string[],
): Promise<Annotation[]> {
  return db.annotation.findMany({
    where: {
      ...{
        groupId: actor.groupId,
        documentId,
        deletedAt: null,
        isPrivate: false,
        lostBecause: { not: null },
      },
      layer: { assignmentId: { not: null }, createdById: { in: [...reviewerIds] } },
    },
    orderBy: { createdAt: "asc" },
  });
}

export function remarkOf(
  row: Annotation,
  { nameOf, shownAt }: { readonly nameOf: (id: string) => string | null; readonly shownAt: Date },
): FeedbackRemark {
  const { id, kind, criterion, startCodePoint, endCodePoint, exact, text, replacement } = row;
  return {
    ...{ id, criterion, exact, text, replacement },
    kind: kind === "claim_mention" ? "highlight" : kind,
    ...{ start: startCodePoint, end: endCodePoint },
    reviewer: nameOf(row.createdById),
    isEarlier: row.createdAt < shownAt,
    writerFollowUp: row.writerFollowUp,
    reviewerFollowUp: row.reviewerFollowUp,
  };
}

/**
 * What was told of the handing in before, as its student reads it now: with the own marks of today, and without reviewers' names where they
 * are hidden by now. What reviewers have done with it since is not released.
 */
export async function toldAgain(
  group: InGroup,
  told: FeedbackView,
  { hidesReviewers, newDraftAt }: { readonly hidesReviewers: boolean; readonly newDraftAt: Date | null },
): Promise<FeedbackView> {
  const ids = [...told.remarks, ...told.lost].map(({ id }) => id);
  const rows = await withAllAnnotations(group, () =>
    group.db.annotation.findMany({
      where: { groupId: group.actor.groupId, id: { in: ids } },
      select: { id: true, writerFollowUp: true },
    }),
  );
  const marked = new Map(rows.map(({ id, writerFollowUp }) => [id, writerFollowUp]));
  const again = (remark: FeedbackRemark): FeedbackRemark => ({
    ...remark,
    reviewer: hidesReviewers ? null : remark.reviewer,
    writerFollowUp: marked.get(remark.id) ?? null,
  });
  return {
    ...told,
    overall: told.overall.map((one) => ({ ...one, reviewer: hidesReviewers ? null : one.reviewer })),
    remarks: told.remarks.map(again),
    lost: told.lost.map(again),
    newDraftAt: newDraftAt?.toISOString() ?? null,
  };
}
