"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { deleteComment, editComment, restoreComment } from "#lib/operations/annotations.ts";
import { discussClaim, showClaim } from "#lib/operations/claims.ts";
import type { CommentView } from "#lib/operations/view.ts";
import type { ClaimRights } from "./claim-screen.tsx";
import { CommentForm } from "./comment-form.tsx";
import type { ClaimDesk } from "./use-claim.ts";

interface TalkProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly may: ClaimRights;
  readonly ownId: string;
}

/** What the group says about the claim, oldest first, and the place to say more. */
export function Talk({ groupId, desk, may, ownId }: TalkProps) {
  const words = useTranslations("claims.talk");
  const { write, edit, remove } = useComments(groupId, desk);
  const [edited, setEdited] = useState<string | null>(null);
  const { comments } = desk.claim;
  return (
    <div className="grid gap-4">
      {comments.length === 0 ? <p className="text-ink-3">{words("none")}</p> : null}
      <ul className="grid gap-4 empty:hidden">
        {comments.map((comment) => {
          const isOwn = comment.author.id === ownId;
          return comment.id === edited ? (
            <li key={comment.id}>
              <CommentForm
                text={comment.text}
                onSend={async (text) => {
                  const problem = await edit(comment, text);
                  if (problem === null) setEdited(null);
                  return problem;
                }}
                onCancel={() => setEdited(null)}
              />
            </li>
          ) : (
            <CommentItem
              key={comment.id}
              {...{ comment, isOwn }}
              onEdit={may.comment && isOwn ? () => setEdited(comment.id) : null}
              onDelete={may.comment && (isOwn || may.moderate) ? () => void remove(comment) : null}
            />
          );
        })}
      </ul>
      {may.comment ? <CommentForm onSend={write} /> : null}
    </div>
  );
}

interface CommentItemProps {
  readonly comment: CommentView;
  readonly isOwn: boolean;
  readonly onEdit: (() => void) | null;
  readonly onDelete: (() => void) | null;
}

function CommentItem({ comment, isOwn, onEdit, onDelete }: CommentItemProps) {
  const words = useTranslations("claims.talk");
  const { author, text, createdAt, updatedAt } = comment;
  return (
    <li className="grid grid-cols-[26px_1fr_auto] gap-x-3">
      <Avatar name={author.name} own={isOwn} decorative />
      <div className="min-w-0">
        <p className="text-ink-2">
          {author.name} · <Moment at={createdAt} show="both" className="text-label text-ink-3" />
          {updatedAt !== createdAt ? (
            <span className="text-label text-ink-3"> · {words("edited")}</span>
          ) : null}
        </p>
        <p className="max-w-2xl break-words whitespace-pre-line">{text}</p>
      </div>
      <span className="-my-1 flex">
        {onEdit === null ? null : (
          <IconButton label={words("edit")} icon={<Pencil aria-hidden size={14} />} onClick={onEdit} />
        )}
        {onDelete === null ? null : (
          <IconButton label={words("delete")} icon={<Trash2 aria-hidden size={14} />} onClick={onDelete} />
        )}
      </span>
    </li>
  );
}

/** Each deed answers null, or the sentence that stands beside what was typed. */
function useComments(groupId: string, desk: ClaimDesk) {
  const words = useTranslations("claims.talk");
  const call = useCall();
  const toast = useToast();
  const put = (comment: CommentView): void =>
    desk.amend(({ comments }) => ({
      comments: [...comments.filter(({ id }) => id !== comment.id), comment].sort((one, other) =>
        one.createdAt < other.createdAt ? -1 : 1,
      ),
    }));

  async function write(text: string): Promise<string | null> {
    const params = { groupId, claimId: desk.claim.id };
    const called = await call(discussClaim, { params, body: { text } });
    if (!called.ok) return called.refusal.detail;
    put(called.value);
    return null;
  }

  async function edit({ id: commentId, version }: CommentView, text: string): Promise<string | null> {
    const called = await call(editComment, { params: { groupId, commentId }, body: { text }, version });
    if (called.ok) {
      put(called.value);
      return null;
    }
    if (called.refusal.code !== "version_conflict") return called.refusal.detail;
    const now = await call(showClaim, { params: { groupId, claimId: desk.claim.id } });
    const stored = now.ok ? now.value.comments.find((comment) => comment.id === commentId) : undefined;
    if (stored === undefined) return called.refusal.detail;
    // The newer version is taken over, so that saving again puts the typed text above it.
    put(stored);
    return words("conflict", { stored: stored.text });
  }

  async function remove(comment: CommentView): Promise<void> {
    const params = { groupId, commentId: comment.id };
    desk.amend(({ comments }) => ({ comments: comments.filter(({ id }) => id !== comment.id) }));
    const called = await call(deleteComment, { params });
    if (!called.ok) {
      put(comment);
      return toast({ text: called.refusal.detail, tone: "error" });
    }
    const undo = async () => {
      const restored = await call(restoreComment, { params });
      if (restored.ok) put(restored.value);
      else toast({ text: restored.refusal.detail, tone: "error" });
    };
    toast({ text: words("deleted"), undo: () => void undo() });
  }

  return { write, edit, remove };
}
