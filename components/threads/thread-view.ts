import type { CommentView, ReactionView } from "#lib/operations/view.ts";
import type { ReactionKind } from "#lib/annotations/reaction.ts";
import type { WordingView } from "#lib/operations/annotations.ts";

/** A remark of a thread, wherever the thread is: under a passage, a claim or a work. */
export interface ThreadRemark {
  readonly id: string;
  readonly text: string;
  /** Who wrote it, where it came in a file: then the author imported it. */
  readonly attributedTo: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly reactions: readonly ReactionView[];
  readonly version: number;
}

/** Who looks, what they may, and what the thread can do. Deeds answer null, or the sentence that stands beside what was typed. */
export interface ThreadDesk {
  readonly groupId: string;
  readonly ownId: string;
  readonly mayComment: boolean;
  /** Takes other people's remarks away. */
  readonly moderates: boolean;
  readonly edit: (remark: ThreadRemark, text: string) => Promise<string | null>;
  readonly remove: (remark: ThreadRemark) => void;
  readonly react: (remark: ThreadRemark, kind: ReactionKind, isGiven: boolean) => void;
  /** All wordings of a remark, the newest first; null when they could not be read. */
  readonly wordings: (remark: ThreadRemark) => Promise<readonly WordingView[] | null>;
}

export function threadRemark(view: CommentView): ThreadRemark {
  const { id, text, attributedTo, author, createdAt, editedAt, reactions, version } = view;
  return {
    ...{ id, text, attributedTo, createdAt, editedAt, reactions, version },
    ...{ authorId: author.id, authorName: author.name },
  };
}

/** One's own reaction given or taken back, before the server has answered. */
export function withReaction(
  reactions: readonly ReactionView[],
  person: { readonly id: string; readonly name: string },
  { kind, isGiven }: { readonly kind: ReactionKind; readonly isGiven: boolean },
): ReactionView[] {
  const others = reactions.find((reaction) => reaction.kind === kind)?.people ?? [];
  const people = [...others.filter(({ id }) => id !== person.id), ...(isGiven ? [person] : [])];
  const rest = reactions.filter((reaction) => reaction.kind !== kind);
  return people.length === 0 ? rest : [...rest, { kind, people }];
}
