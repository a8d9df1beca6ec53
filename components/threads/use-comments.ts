"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import {
  deleteComment,
  editComment,
  listCommentWordings,
  reactToComment,
  restoreComment,
} from "#lib/operations/annotations.ts";
import type { ReactionKind } from "#lib/annotations/reaction.ts";
import type { CommentView } from "#lib/operations/view.ts";
import { withReaction, type ThreadDesk, type ThreadRemark } from "./thread-view.ts";

interface Surroundings {
  readonly groupId: string;
  readonly ownId: string;
  readonly mayComment: boolean;
  readonly moderates: boolean;
  readonly comments: readonly CommentView[];
  /** Shows the comments as they are from now on; `isStored`: so they are stored. */
  readonly show: (change: (comments: readonly CommentView[]) => readonly CommentView[]) => void;
  /** The comment as it is stored now, where somebody else changed it meanwhile. */
  readonly readAnew: (id: string) => Promise<CommentView | undefined>;
}

/** What can be done in a thread on a page of its own: each shows its effect at once, and takes it back with a sentence when it is refused. */
export function useComments(
  surroundings: Surroundings,
): ThreadDesk & { put: (comment: CommentView) => void } {
  const words = useTranslations("threads");
  const call = useCall();
  const toast = useToast();
  const { groupId, ownId, mayComment, moderates, comments, show, readAnew } = surroundings;
  return useMemo(() => {
    const put = (comment: CommentView): void =>
      show((before) =>
        [...before.filter(({ id }) => id !== comment.id), comment].sort((one, other) =>
          one.createdAt < other.createdAt ? -1 : 1,
        ),
      );
    const tell = (text: string): void => toast({ text, tone: "error" });
    const find = ({ id }: ThreadRemark) => comments.find((comment) => comment.id === id);
    const edit: ThreadDesk["edit"] = async ({ id: commentId, version }, text) => {
      const called = await call(editComment, { params: { groupId, commentId }, body: { text }, version });
      if (called.ok) {
        put(called.value);
        return null;
      }
      if (called.refusal.code !== "version_conflict") return called.refusal.detail;
      const stored = await readAnew(commentId);
      if (stored === undefined) return called.refusal.detail;
      // The newer version is taken over, so that saving again puts the typed text above it.
      put(stored);
      return words("conflict", { stored: stored.text });
    };
    const remove = async (remark: ThreadRemark): Promise<void> => {
      const comment = find(remark);
      const params = { groupId, commentId: remark.id };
      show((before) => before.filter(({ id }) => id !== remark.id));
      const called = await call(deleteComment, { params });
      if (!called.ok) {
        if (comment !== undefined) put(comment);
        return tell(called.refusal.detail);
      }
      const undo = async (): Promise<void> => {
        const restored = await call(restoreComment, { params });
        if (restored.ok) put(restored.value);
        else tell(restored.refusal.detail);
      };
      toast({ text: words("deleted"), undo: () => void undo() });
    };
    const react = async (remark: ThreadRemark, kind: ReactionKind, isGiven: boolean): Promise<void> => {
      const comment = find(remark);
      if (comment === undefined) return;
      const name = comments.find(({ author }) => author.id === ownId)?.author.name ?? words("you");
      put({ ...comment, reactions: withReaction(comment.reactions, { id: ownId, name }, { kind, isGiven }) });
      const params = { groupId, commentId: remark.id };
      const called = await call(reactToComment, { params, body: { kind, isGiven } });
      put(called.ok ? { ...comment, reactions: called.value.reactions } : comment);
      if (!called.ok) tell(called.refusal.detail);
    };
    const wordings: ThreadDesk["wordings"] = async ({ id: commentId }) => {
      const called = await call(listCommentWordings, { params: { groupId, commentId } });
      return called.ok ? called.value.wordings : null;
    };
    return {
      groupId,
      ownId,
      mayComment,
      moderates,
      put,
      edit,
      wordings,
      remove: (remark) => void remove(remark),
      react: (...given) => void react(...given),
    };
  }, [groupId, ownId, mayComment, moderates, comments, show, readAnew, words, call, toast]);
}
