"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { useDraft } from "../add/use-draft.ts";

interface NoteFormProps {
  /** The stored text where one is corrected; a new note begins empty. */
  readonly text?: string;
  /** Under this name an unsent note outlives the page. */
  readonly draft?: string;
  /** Null, or the sentence that stands beside what was typed. */
  readonly onSend: (text: string) => Promise<string | null>;
  readonly onCancel?: () => void;
}

/** Ctrl+Enter sends; Escape leaves when nothing would be lost. */
export function NoteForm({ text: before = "", draft: name = "", onSend, onCancel }: NoteFormProps) {
  const words = useTranslations("references.notes");
  const ui = useTranslations("ui");
  const isNew = onCancel === undefined;
  const draft = useDraft(isNew ? name : "edited-note", "");
  const [corrected, setCorrected] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const text = isNew ? draft.value : corrected;
  const submit = async (event: FormEvent | KeyboardEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === "" || isBusy) return;
    setBusy(true);
    const refused = await onSend(text.trim());
    setBusy(false);
    setProblem(refused);
    if (refused === null && isNew) draft.clear();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
    if (event.key === "Escape" && text === before) onCancel?.();
  };
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} className="grid max-w-2xl gap-2">
      <TextArea
        label={words("write")}
        rows={2}
        maxLength={10_000}
        autoFocus={!isNew}
        value={text}
        error={problem}
        onChange={(event) => (isNew ? draft.set : setCorrected)(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        {isNew ? null : (
          <Button look="quiet" onClick={onCancel}>
            {ui("cancel")}
          </Button>
        )}
        <Button type="submit" busy={isBusy} disabled={text.trim() === ""}>
          {isNew ? words("send") : ui("save")}
        </Button>
      </div>
    </form>
  );
}
