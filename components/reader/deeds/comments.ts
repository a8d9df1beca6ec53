import { withReaction } from "#components/threads/thread-view.ts";
import type { ReactionView } from "#lib/operations/view.ts";
import type { ReaderAnnotation, ReaderComment } from "../reader-view.ts";
import type { ReactedTo } from "../reader-actions.ts";
import type { Reaction } from "./reader-deeds.ts";
import { isConflict, isKept, type OfferUndo, readNow, type Tools } from "./tools.ts";

/** The replies under an annotation, reactions, earlier wordings. */
export function commentDeeds({ actions, dispatch, viewer, nameOf, ask, put }: Tools, offerUndo: OfferUndo) {
  const putComment = (annotationId: string, comment: ReaderComment) =>
    dispatch({ do: "put_comment", annotationId, comment });
  return {
    async editComment({ id: annotationId }: ReaderAnnotation, comment: ReaderComment, text: string) {
      const { id: commentId, version } = comment;
      putComment(annotationId, { ...comment, text });
      const answer = actions.editComment({ commentId, version, text });
      const stored = await ask(answer);
      if (stored === null && (await isKept(answer))) return true;
      // After a conflict the form shows what is stored now beside what was typed.
      const now = (await isConflict(answer)) ? await readNow(actions, annotationId) : null;
      putComment(annotationId, stored ?? now?.comments.find(({ id }) => id === commentId) ?? comment);
      return stored !== null;
    },
    async removeComment({ id: annotationId }: ReaderAnnotation, comment: ReaderComment) {
      const { id: commentId } = comment;
      dispatch({ do: "drop_comment", annotationId, id: commentId });
      const deleted = await ask(actions.deleteComment({ commentId }));
      if (deleted === null) putComment(annotationId, comment);
      else
        offerUndo(async () => {
          const restored = await ask(actions.restoreComment({ commentId }));
          if (restored !== null) putComment(annotationId, restored);
        });
      return deleted !== null;
    },
    async react(annotation: ReaderAnnotation, comment: ReaderComment | null, reaction: Reaction) {
      const show = (reactions: readonly ReactionView[]) =>
        comment === null
          ? put({ ...annotation, reactions })
          : putComment(annotation.id, { ...comment, reactions });
      const before = (comment ?? annotation).reactions;
      show(withReaction(before, { id: viewer.userId, name: nameOf(viewer.userId) }, reaction));
      const to = comment === null ? { annotationId: annotation.id } : { commentId: comment.id };
      const answer = actions.react({ ...to, ...reaction });
      const reactions = await ask(answer);
      if (reactions === null && (await isKept(answer))) return true;
      show(reactions ?? before);
      return reactions !== null;
    },
    readWordings: (remark: ReactedTo) => ask(actions.readWordings(remark)),
  };
}
