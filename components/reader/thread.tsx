"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { Reactions } from "#components/threads/reactions.tsx";
import { RemarkForm } from "#components/threads/remark-form.tsx";
import { RemarkText } from "#components/threads/remark-text.tsx";
import { ThreadList } from "#components/threads/thread-list.tsx";
import type { ThreadDesk } from "#components/threads/thread-view.ts";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import { isPending } from "./pending-annotation.ts";
import { useDay } from "./use-day.ts";

/** Id of the group whose text is read. */
export function useGroupId(): string {
  return useReader().view.groupPath.replace("/groups/", "");
}

/** The words of the annotation itself, with who wrote them and when. */
export function Remark({ annotation, isOpen }: { annotation: ReaderAnnotation; isOpen: boolean }) {
  const { view, deeds } = useReader();
  const words = useTranslations("reader");
  const threads = useTranslations("threads");
  const day = useDay();
  const moment = useMoment();
  const groupId = useGroupId();
  const { text, attributedTo, authorId, createdAt, editedAt, reactions } = annotation;
  const name = view.members.find(({ id }) => id === authorId)?.name ?? words("formerMember");
  const react = view.viewer.mayComment && isOpen && !isPending(annotation.id);
  return (
    <div
      className={
        isPending(annotation.id)
          ? "grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2 opacity-60"
          : "grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2"
      }
    >
      <Avatar
        name={attributedTo ?? name}
        own={attributedTo === null && authorId === view.viewer.userId}
        size="small"
      />
      {text === null ? <span /> : <RemarkText text={text} groupId={groupId} className="leading-5" />}
      <time dateTime={createdAt} className="text-[11px] leading-5 whitespace-nowrap text-ink-3">
        {editedAt === null ? null : (
          <span title={threads("editedAt", { when: moment(editedAt, "both") })}>{threads("edited")} · </span>
        )}
        {day(createdAt)}
      </time>
      {attributedTo === null ? null : (
        <p className="col-start-2 text-label break-words text-ink-3">
          {words("importedBy", { author: attributedTo, name })}
        </p>
      )}
      <div className="col-span-2 col-start-2 empty:hidden">
        <Reactions
          reactions={reactions}
          ownId={view.viewer.userId}
          onReact={react ? (kind, isGiven) => void deeds.react(annotation, null, { kind, isGiven }) : null}
        />
      </div>
    </div>
  );
}

/** The talk under an annotation. */
export function Thread({ annotation, isOpen }: { annotation: ReaderAnnotation; isOpen: boolean }) {
  const desk = useThreadDesk(annotation);
  return (
    <ThreadList remarks={annotation.comments} desk={desk} look="card" isOpen={isOpen} isPending={isPending} />
  );
}

function useThreadDesk(annotation: ReaderAnnotation): ThreadDesk {
  const { view, deeds } = useReader();
  const words = useTranslations("threads");
  const groupId = useGroupId();
  const { userId: ownId, mayComment, looksAfterGroup: moderates } = view.viewer;
  return useMemo(
    () => ({
      ...{ groupId, ownId, mayComment, moderates },
      // What was refused has been said in a message of its own; the words stay in the form.
      edit: async (remark, text) =>
        (await deeds.editComment(annotation, remark, text)) ? null : words("notStored"),
      remove: (remark) => void deeds.removeComment(annotation, remark),
      react: (remark, kind, isGiven) => void deeds.react(annotation, remark, { kind, isGiven }),
      wordings: ({ id: commentId }) => deeds.readWordings({ commentId }),
    }),
    [annotation, deeds, groupId, ownId, mayComment, moderates, words],
  );
}

interface ReplyLineProps {
  readonly annotation: ReaderAnnotation;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** A line that opens into a field. `isOpen` is kept outside, because a key of the keyboard opens it too. */
export function ReplyLine({ annotation, isOpen, onOpen }: ReplyLineProps) {
  const words = useTranslations("reader");
  const threads = useTranslations("threads");
  const { deeds, view, quoteOf } = useReader();
  const groupId = useGroupId();
  if (isOpen) {
    return (
      <div className="py-2">
        <RemarkForm
          label={words("reply")}
          labelHidden
          send={words("send")}
          draft={`${view.viewer.userId}:reply:${annotation.id}`}
          place={{ groupId, annotationId: annotation.id, isPrivate: annotation.isPrivate }}
          quote={() => getSelection()?.toString().trim() || quoteOf(annotation)}
          onSend={async (text) => {
            const isStored = await deeds.reply(annotation, text);
            if (isStored) onOpen(false);
            return isStored ? null : threads("notStored");
          }}
          onCancel={() => onOpen(false)}
        />
      </div>
    );
  }
  return (
    <button
      type="button"
      className="control -mx-3 flex w-[calc(100%+1.5rem)] items-center justify-between border-t border-line px-3 text-ink-3 hover:text-ink"
      onClick={() => onOpen(true)}
    >
      {words("reply")}
      <span aria-hidden className="pointer-coarse:hidden">
        <Kbd>{words("keys.reply")}</Kbd>
      </span>
    </button>
  );
}
