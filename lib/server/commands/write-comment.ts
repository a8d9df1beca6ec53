import { mayComment } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** Where a comment stands: under an annotation, or about a claim. */
export type CommentPlace = { readonly annotationId: string } | { readonly claimId: string };

/** Adds a reply to an annotation or a word about a claim, and answers its id. */
export async function writeComment(
  group: InGroup,
  place: CommentPlace,
  text: string,
): Promise<Result<string, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayComment(actor)) return refuse("not_allowed");
  const documentId = await documentOf(group, place);
  if (documentId === undefined) return refuse("not_found");
  const { id } = await db.comment.create({
    data: { groupId: actor.groupId, ...place, text, createdById: actor.userId },
    select: { id: true },
  });
  await group.record({
    kind: "comment.written",
    nounId: id,
    ...(documentId === null ? {} : { documentId }),
    data: { ...place, text: text.slice(0, 200) },
  });
  return accept(id);
}

/** The document of the annotation, null for a claim, undefined when what is commented on is not there. */
async function documentOf(
  { db, actor: { groupId } }: InGroup,
  place: CommentPlace,
): Promise<string | null | undefined> {
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
