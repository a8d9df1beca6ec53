"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useCall } from "#components/api/use-call.ts";
import { RemarkForm } from "#components/threads/remark-form.tsx";
import { ThreadList } from "#components/threads/thread-list.tsx";
import { threadRemark } from "#components/threads/thread-view.ts";
import { useComments } from "#components/threads/use-comments.ts";
import { discussClaim, showClaim } from "#lib/operations/claims.ts";
import type { CommentView } from "#lib/operations/view.ts";
import type { ClaimRights } from "./claim-screen.tsx";
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
  const call = useCall();
  const { id: claimId, comments } = desk.claim;
  const { amend } = desk;
  const show = (change: (comments: readonly CommentView[]) => readonly CommentView[]): void =>
    amend((now) => ({ comments: [...change(now.comments)] }));
  const readAnew = useCallback(
    async (id: string) => {
      const now = await call(showClaim, { params: { groupId, claimId } });
      return now.ok ? now.value.comments.find((comment) => comment.id === id) : undefined;
    },
    [call, groupId, claimId],
  );
  const thread = useComments({
    ...{ groupId, ownId, comments, show, readAnew },
    ...{ mayComment: may.comment, moderates: may.moderate },
  });
  const write = async (text: string): Promise<string | null> => {
    const called = await call(discussClaim, { params: { groupId, claimId }, body: { text } });
    if (!called.ok) return called.refusal.detail;
    thread.put(called.value);
    return null;
  };
  return (
    <div className="grid gap-4">
      {comments.length === 0 ? <p className="text-ink-3">{words("none")}</p> : null}
      <ThreadList remarks={comments.map(threadRemark)} desk={thread} look="page" isOpen />
      {may.comment ? (
        <div data-screen-only>
          <RemarkForm
            label={words("write")}
            send={words("send")}
            draft={`${ownId}:claim:${claimId}`}
            place={{ groupId }}
            stays
            onSend={write}
          />
        </div>
      ) : null}
    </div>
  );
}
