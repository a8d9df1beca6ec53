"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { RemarkForm } from "#components/threads/remark-form.tsx";
import { ThreadList } from "#components/threads/thread-list.tsx";
import { threadRemark } from "#components/threads/thread-view.ts";
import { useComments } from "#components/threads/use-comments.ts";
import { noteReference, showReference } from "#lib/operations/references.ts";
import type { CommentView } from "#lib/operations/view.ts";

interface NotePanelProps {
  readonly groupId: string;
  readonly referenceId: string;
  readonly notes: readonly CommentView[];
  readonly ownId: string;
  readonly may: { readonly write: boolean; readonly moderate: boolean };
}

/** What the group wrote down about the work, oldest first. */
export function NotePanel({ groupId, referenceId, notes, ownId, may }: NotePanelProps) {
  const words = useTranslations("references.notes");
  const call = useCall();
  const router = useRouter();
  const [comments, setComments] = useState(notes);
  useEffect(() => setComments(notes), [notes]);
  const show = useCallback(
    (change: (before: readonly CommentView[]) => readonly CommentView[]) => {
      setComments(change);
      // A page that was asked for before this change would come without it.
      router.refresh();
    },
    [router],
  );
  const readAnew = useCallback(
    async (id: string) => {
      const now = await call(showReference, { params: { groupId, referenceId } });
      return now.ok ? now.value.notes.find((note) => note.id === id) : undefined;
    },
    [call, groupId, referenceId],
  );
  const thread = useComments({
    ...{ groupId, ownId, comments, show, readAnew },
    ...{ mayComment: may.write, moderates: may.moderate },
  });
  const write = async (text: string): Promise<string | null> => {
    const called = await call(noteReference, { params: { groupId, referenceId }, body: { text } });
    if (!called.ok) return called.refusal.detail;
    thread.put(called.value);
    return null;
  };
  return (
    <div className="grid gap-4">
      {comments.length === 0 ? <p className="text-ink-3">{words("none")}</p> : null}
      <ThreadList remarks={comments.map(threadRemark)} desk={thread} look="page" isOpen />
      {may.write ? (
        <div data-screen-only>
          <RemarkForm
            label={words("write")}
            send={words("send")}
            draft={`${ownId}:note:${referenceId}`}
            place={{ groupId }}
            stays
            onSend={write}
          />
        </div>
      ) : null}
    </div>
  );
}
