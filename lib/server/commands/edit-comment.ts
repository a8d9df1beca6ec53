import type { Written } from "#lib/operations/view.ts";
import { mayDeleteAnnotation, mayEditAnnotation } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Comment } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { notifyNamed } from "../thread-notices.ts";
import { explainNoRow } from "../versions.ts";

/** New words of a comment, by its author alone. */
export async function editComment(
  group: InGroup,
  { commentId, expectedVersion, text }: { commentId: string; expectedVersion: number; text: string },
): Promise<Result<null, "not_found" | "not_allowed" | "version_conflict">> {
  const { db, actor } = group;
  const where = { groupId_id: { groupId: actor.groupId, id: commentId }, deletedAt: null };
  const comment = await db.comment.findUnique({ where });
  if (comment === null) return refuse("not_found");
  if (!mayEditAnnotation(actor, comment)) return refuse("not_allowed");
  const now = new Date();
  const { count } = await db.comment.updateMany({
    where: { id: commentId, version: expectedVersion, deletedAt: null },
    data: { text, updatedAt: now, editedAt: now, version: { increment: 1 } },
  });
  if (count === 0) return explainNoRow(await db.comment.findUnique({ where }));
  const documentId = await documentOf(group, comment);
  const { annotationId, claimId, referenceId } = comment;
  const spot = { annotationId, claimId, referenceId, documentId, commentId };
  await notifyNamed(group, spot, { before: comment.text, after: text });
  await group.record({
    kind: "comment.edited",
    nounId: commentId,
    ...(documentId === null ? {} : { documentId }),
    // Whole: an earlier wording is restored from here.
    data: { before: comment.text, after: text },
  });
  return accept(null);
}

/** Takes a comment away or brings it back: by its author, an editor or an owner. */
export async function setCommentDeleted(
  group: InGroup,
  commentId: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  const where = { groupId_id: { groupId: actor.groupId, id: commentId } };
  const comment = await db.comment.findUnique({ where });
  if (comment === null) return refuse("not_found");
  if (!mayDeleteAnnotation(actor, comment)) return refuse("not_allowed");
  if ((comment.deletedAt !== null) === deleted) return accept({ id: commentId, version: comment.version });
  const { version } = await db.comment.update({
    where,
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  const documentId = await documentOf(group, comment);
  await group.record({
    kind: deleted ? "comment.deleted" : "comment.restored",
    nounId: commentId,
    ...(documentId === null ? {} : { documentId }),
    data: { ...placeOf(comment), text: comment.text },
  });
  return accept({ id: commentId, version });
}

function placeOf({ annotationId, claimId, referenceId }: Comment): Record<string, string> {
  if (annotationId !== null) return { annotationId };
  return claimId === null ? { referenceId: referenceId ?? "" } : { claimId };
}

/** The document under whose annotation the comment stands, so that whoever has it open learns of the change. */
async function documentOf(
  { db, actor: { groupId } }: InGroup,
  { annotationId }: Comment,
): Promise<string | null> {
  if (annotationId === null) return null;
  const where = { groupId_id: { groupId, id: annotationId } };
  return (await db.annotation.findUnique({ where, select: { documentId: true } }))?.documentId ?? null;
}
