import type { ReactionKind } from "#lib/annotations/reaction.ts";
import type { ReactionView } from "#lib/operations/view.ts";
import { mayComment } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { peopleById } from "../queries/people.ts";
import { reactionsOf } from "../queries/comments.ts";
import { REACTIONS } from "../records/comment.ts";

type ReactedTo = { readonly annotationId: string } | { readonly commentId: string };

interface Wanted {
  readonly kind: ReactionKind;
  readonly isGiven: boolean;
}

/** Gives a reaction, or takes the own one back; answers all reactions there. What is said already is not said again. */
export async function react(
  group: InGroup,
  to: ReactedTo,
  { kind, isGiven }: Wanted,
): Promise<Result<{ reactions: ReactionView[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  const { groupId, userId } = actor;
  if (!mayComment(actor)) return refuse("not_allowed");
  const documentId = await documentOf(group, to);
  if (documentId === undefined) return refuse("not_found");
  const own = { groupId, userId, kind, ...to };
  // Whoever presses twice at the same moment has said it once: the unique key lets the second pass by.
  const { count } = isGiven
    ? await db.reaction.createMany({ data: [own], skipDuplicates: true })
    : await db.reaction.deleteMany({ where: own });
  if (count > 0)
    await group.record({
      kind: "annotationId" in to ? "annotation.reacted" : "comment.reacted",
      nounId: "annotationId" in to ? to.annotationId : to.commentId,
      ...(documentId === null ? {} : { documentId }),
      data: { reaction: kind, isGiven },
    });
  const rows = await db.reaction.findMany({ where: { groupId, ...to }, ...REACTIONS });
  const people = await peopleById(
    db,
    rows.map((row) => row.userId),
  );
  return accept({ reactions: reactionsOf(rows, people) });
}

/** The document of what is reacted to, null where it stands in none, undefined when it is not there. */
async function documentOf(
  { db, actor: { groupId } }: InGroup,
  to: ReactedTo,
): Promise<string | null | undefined> {
  if ("annotationId" in to) {
    const where = { groupId_id: { groupId, id: to.annotationId }, deletedAt: null };
    return (await db.annotation.findUnique({ where, select: { documentId: true } }))?.documentId;
  }
  const comment = await db.comment.findUnique({
    where: { groupId_id: { groupId, id: to.commentId }, deletedAt: null },
    select: { annotation: { select: { documentId: true } } },
  });
  return comment === null ? undefined : (comment.annotation?.documentId ?? null);
}
