import { mayComment } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { holdLiveWork } from "../library.ts";
import { notifyReply } from "../thread-notices.ts";

/** Where a comment stands: under an annotation, about a claim, or about a work of the library. */
export type CommentPlace =
  { readonly annotationId: string } | { readonly claimId: string } | { readonly referenceId: string };

/** Adds a reply to an annotation, a word about a claim or a note about a work, and answers its id. */
export async function writeComment(
  group: InGroup,
  wanted: CommentPlace,
  text: string,
): Promise<Result<string, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayComment(actor)) return refuse("not_allowed");
  const place = "referenceId" in wanted ? await placeAtWork(group, wanted.referenceId) : wanted;
  const documentId = place === null ? undefined : await documentOf(group, place);
  if (place === null || documentId === undefined) return refuse("not_found");
  const { id } = await db.comment.create({
    data: { groupId: actor.groupId, ...place, text, createdById: actor.userId },
    select: { id: true },
  });
  await notifyReply(group, { ...place, documentId, commentId: id }, text);
  await group.record({
    kind: "comment.written",
    nounId: id,
    ...(documentId === null ? {} : { documentId }),
    data: { ...place, text },
  });
  return accept(id);
}

/** A work that is merged into another one at this moment hands its notes on. */
async function placeAtWork(group: InGroup, referenceId: string): Promise<CommentPlace | null> {
  const id = await holdLiveWork(group, referenceId);
  return id === null ? null : { referenceId: id };
}

/** The document of the annotation, null for a claim or a work, undefined when what is commented on is not there. */
async function documentOf(
  { db, actor: { groupId } }: InGroup,
  place: CommentPlace,
): Promise<string | null | undefined> {
  if ("referenceId" in place) return null;
  if ("claimId" in place) {
    const claim = await db.claim.findUnique({
      where: { groupId_id: { groupId, id: place.claimId }, deletedAt: null },
      select: { id: true },
    });
    return claim === null ? undefined : null;
  }
  const annotation = await db.annotation.findUnique({
    where: { groupId_id: { groupId, id: place.annotationId }, deletedAt: null },
    select: { documentId: true },
  });
  return annotation?.documentId;
}
