"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-field.tsx";

interface CommentFormProps {
  /** Absent for a new comment: its form stays open and is emptied when it was sent. */
  readonly text?: string;
  readonly onSend: (text: string) => Promise<string | null>;
  readonly onCancel?: () => void;
}

/** Ctrl+Enter sends; Escape leaves when nothing would be lost. */
export function CommentForm({ text: before = "", onSend, onCancel }: CommentFormProps) {
  const words = useTranslations("claims.talk");
  const ui = useTranslations("ui");
  const [text, setText] = useState(before);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const isReady = text.trim() !== "" && !isBusy;
  const submit = async (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (!isReady) return;
    setBusy(true);
    const refused = await onSend(text.trim());
    setBusy(false);
    setProblem(refused ?? undefined);
    if (refused === null && onCancel === undefined) setText("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
    if (event.key === "Escape" && text === before) onCancel?.();
  };
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} className="grid max-w-2xl gap-2">
      <TextArea
        label={words("write")}
        rows={2}
        maxLength={10_000}
        autoFocus={onCancel !== undefined}
        value={text}
        error={problem}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        {onCancel === undefined ? null : (
          <Button look="quiet" onClick={onCancel}>
            {ui("cancel")}
          </Button>
        )}
        <Button type="submit" busy={isBusy} disabled={text.trim() === ""}>
          {onCancel === undefined ? words("send") : ui("save")}
        </Button>
      </div>
    </form>
  );
}
