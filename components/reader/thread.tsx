"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation, ReaderComment } from "./reader-view.ts";
import { useDay } from "./use-day.ts";

/** One remark with who wrote it and when. */
export function Remark({ remark, isPending }: { remark: Omit<ReaderComment, "id">; isPending?: boolean }) {
  const { view } = useReader();
  const words = useTranslations("reader");
  const day = useDay();
  const name = view.members.find(({ id }) => id === remark.authorId)?.name ?? words("formerMember");
  return (
    <div
      className={
        isPending === true
          ? "grid-cols-[20px_1fr_auto] grid gap-x-2 opacity-60"
          : "grid grid-cols-[20px_1fr_auto] gap-x-2"
      }
    >
      <Avatar
        name={remark.attributedTo ?? name}
        own={remark.attributedTo === null && remark.authorId === view.viewer.userId}
        size="small"
      />
      <p className="min-w-0 leading-5 break-words whitespace-pre-line">{remark.text}</p>
      <time dateTime={remark.createdAt} className="text-[11px] leading-5 whitespace-nowrap text-ink-3">
        {day(remark.createdAt)}
      </time>
      {remark.attributedTo === null ? null : (
        <p className="col-start-2 text-label break-words text-ink-3">
          {words("importedBy", { author: remark.attributedTo, name })}
        </p>
      )}
    </div>
  );
}

/** The talk under an annotation, and in the card in focus the place to answer. */
export function Thread({ annotation }: { annotation: ReaderAnnotation }) {
  if (annotation.comments.length === 0) return null;
  return (
    <div className="grid gap-1">
      {annotation.comments.map((comment) => (
        <Remark key={comment.id} remark={comment} />
      ))}
    </div>
  );
}

/** A line that opens into a field. `isOpen` is kept outside, because a key of the keyboard opens it too. */
export function ReplyLine({
  annotation,
  isOpen,
  onOpen,
}: {
  annotation: ReaderAnnotation;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}) {
  const words = useTranslations("reader");
  const { deeds } = useReader();
  if (isOpen) {
    return (
      <div className="py-2">
        <RemarkForm
          label={words("reply")}
          send={words("send")}
          onSend={async (text) => {
            const isStored = await deeds.reply(annotation, text);
            if (isStored) onOpen(false);
            return isStored;
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

interface RemarkFormProps {
  readonly label: string;
  readonly send: string;
  readonly text?: string;
  /** Typed before, and not stored: it could not be sent. */
  readonly draft?: string | undefined;
  /** Whether it was stored; else the form comes back with every word. */
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** Ctrl+Enter sends; Escape leaves when nothing would be lost. Under way the remark shows itself, and the form steps aside. */
export function RemarkForm({ label, send, text: before = "", draft, onSend, onCancel }: RemarkFormProps) {
  const words = useTranslations("ui");
  const [text, setText] = useState(draft ?? before);
  const [isSending, setSending] = useState(false);
  const isEmpty = text.trim() === "";
  const submit = async (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (isEmpty || isSending) return;
    setSending(true);
    await onSend(text.trim());
    setSending(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
    if (event.key === "Escape" && text === before) onCancel();
  };
  if (isSending && before === "") return null;
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} className="grid gap-2">
      <TextArea
        label={label}
        labelHidden
        placeholder={label}
        autoFocus
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {words("cancel")}
        </Button>
        <Button look="main" type="submit" busy={isSending} disabled={isEmpty}>
          {send}
        </Button>
      </div>
    </form>
  );
}
