"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect } from "react";
import { useCall } from "#components/api/use-call.ts";
import { hasRemarkDraft, RemarkForm } from "#components/threads/remark-form.tsx";
import { ThreadList } from "#components/threads/thread-list.tsx";
import { threadRemark } from "#components/threads/thread-view.ts";
import { useComments } from "#components/threads/use-comments.ts";
import { Section } from "#components/ui/page.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useInPlace } from "#components/ui/use-in-place.ts";
import { discussClaim, showClaim } from "#lib/operations/claims.ts";
import type { CommentView } from "#lib/operations/view.ts";
import type { ClaimRights } from "./claim-rights.ts";
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
  const { isOpen, open, close, opener } = useInPlace();
  const draft = `${ownId}:claim:${claimId}`;
  // Words that were not sent, because the page was left or the session ended, stand there again.
  useEffect(() => {
    if (hasRemarkDraft(draft)) open();
  }, [draft]);
  return (
    <Section id="talk" title={words("title")} count={comments.length}>
      <ThreadList remarks={comments.map(threadRemark)} desk={thread} look="page" isOpen />
      {may.comment && isOpen ? (
        <div data-screen-only>
          <RemarkForm
            label={words("write")}
            send={words("send")}
            draft={draft}
            place={{ groupId }}
            stays
            autoFocus
            onSend={write}
            onCancel={close}
          />
        </div>
      ) : (
        <p className="flex flex-wrap items-center gap-x-2 text-ink-3 empty:hidden">
          {comments.length === 0 ? words("none") : null}
          {may.comment ? (
            <LinkButton ref={opener} onClick={open} className="control">
              {words("open")}
            </LinkButton>
          ) : null}
        </p>
      )}
    </Section>
  );
}
