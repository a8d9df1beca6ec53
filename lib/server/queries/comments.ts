import { REACTION_KINDS } from "#lib/annotations/reaction.ts";
import type { CommentView, PersonView, ReactionView } from "#lib/operations/view.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { COMMENT_INCLUDE, type CommentRow } from "../records/comment.ts";
import { peopleById, personOf } from "./people.ts";

export function commentView(comment: CommentRow, people: ReadonlyMap<string, PersonView>): CommentView {
  return {
    id: comment.id,
    text: comment.text,
    attributedTo: comment.attributedTo,
    author: personOf(people, comment.createdById),
    createdAt: comment.createdAt.toISOString(),
    updatedAt: comment.updatedAt.toISOString(),
    editedAt: comment.editedAt?.toISOString() ?? null,
    reactions: reactionsOf(comment.reactions, people),
    version: comment.version,
  };
}

interface Reacted {
  readonly kind: string;
  readonly userId: string;
}

/** By kind, in the order of the list of kinds; a kind that nobody gave is left out. */
export function reactionsOf(
  rows: readonly Reacted[],
  people: ReadonlyMap<string, PersonView>,
): ReactionView[] {
  return REACTION_KINDS.flatMap((kind) => {
    const given = rows.filter((row) => row.kind === kind);
    return given.length === 0 ? [] : [{ kind, people: given.map(({ userId }) => personOf(people, userId)) }];
  });
}

/** Whose names a comment shows: its author's, and those who reacted. */
export function peopleOf({ createdById, reactions }: CommentRow): string[] {
  return [createdById, ...reactions.map(({ userId }) => userId)];
}

export async function showComment(
  group: InGroup,
  commentId: string,
): Promise<Result<CommentView, "not_found">> {
  const row = await group.db.comment.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: commentId }, deletedAt: null },
    include: COMMENT_INCLUDE,
  });
  if (row === null) return refuse("not_found");
  return accept(commentView(row, await peopleById(group.db, peopleOf(row))));
}
