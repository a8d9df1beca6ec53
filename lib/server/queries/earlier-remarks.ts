import type { EarlierRemark } from "#lib/operations/revisions.ts";
import { maySeeReviews } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { peopleById, personOf } from "./people.ts";
import { handedInAt } from "./told-remarks.ts";

/** What the caller sees (row-level security) of the comments on handings in before the one that is shown; lost ones stand last. */
export async function listEarlierRemarks(
  group: InGroup,
  { assignmentId, number }: { readonly assignmentId: string; readonly number: number },
): Promise<Result<{ remarks: EarlierRemark[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReviews(actor)) return refuse("not_allowed");
  const { groupId, userId } = actor;
  const document = await db.document.findFirst({
    where: {
      ...{ groupId, deletedAt: null },
      submission: { assignmentId, number, handedInAt: { not: null }, assignment: { deletedAt: null } },
    },
    select: { id: true, currentRevisionNumber: true },
  });
  if (document === null) return refuse("not_found");
  if (document.currentRevisionNumber < 2) return accept({ remarks: [] });
  const rows = await db.annotation.findMany({
    where: {
      ...{ groupId, documentId: document.id, deletedAt: null, isPrivate: false },
      createdAt: { lt: await handedInAt(group, document) },
      layer: { assignmentId: { not: null } },
    },
    orderBy: [{ startCodePoint: "asc" }, { id: "asc" }],
  });
  const people = await peopleById(
    db,
    rows.map(({ createdById }) => createdById),
  );
  const revisions = await db.revision.findMany({
    where: { groupId, documentId: document.id },
    orderBy: { number: "desc" },
    select: { number: true, createdAt: true },
  });
  const remarks = rows.map((row): EarlierRemark => ({
    ...{ id: row.id, criterion: row.criterion, exact: row.exact, text: row.text },
    ...{ replacement: row.replacement, author: personOf(people, row.createdById) },
    at: row.createdAt.toISOString(),
    // The newest that there was; comments that came along with an import are older than any.
    revisionNumber: revisions.find(({ createdAt }) => createdAt <= row.createdAt)?.number ?? 1,
    ...{ isOwn: row.createdById === userId, isLost: row.lostBecause !== null },
    ...{ writerFollowUp: row.writerFollowUp, reviewerFollowUp: row.reviewerFollowUp },
  }));
  return accept({
    remarks: [...remarks.filter(({ isLost }) => !isLost), ...remarks.filter(({ isLost }) => isLost)],
  });
}
