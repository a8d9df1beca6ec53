import type { Written } from "#lib/operations/view.ts";
import { mayDeleteAnnotation, mayEditAnnotation } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
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
  const { count } = await db.comment.updateMany({
    where: { id: commentId, version: expectedVersion, deletedAt: null },
    data: { text, updatedAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) return explainNoRow(await db.comment.findUnique({ where }));
  await group.record({
    kind: "comment.edited",
    nounId: commentId,
    data: { before: comment.text.slice(0, 2_000), after: text.slice(0, 2_000) },
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
  await group.record({ kind: deleted ? "comment.deleted" : "comment.restored", nounId: commentId });
  return accept({ id: commentId, version });
}
