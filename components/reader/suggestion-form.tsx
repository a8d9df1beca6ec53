"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { useDraft } from "#components/ui/use-draft.ts";
import { RemarkField } from "#components/threads/remark-field.tsx";
import { useGroupId } from "./thread.tsx";

interface SuggestionFormProps {
  /** As it stands in the text. */
  readonly passage: string;
  /** What was suggested before, where it is changed. */
  readonly before?: { readonly replacement: string; readonly text: string | null };
  readonly draft: string;
  readonly onSuggest: (replacement: string, text: string | null) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** The passage as text that can be changed, and a line for the reason. Emptied, it suggests to take the passage out. */
export function SuggestionForm(props: SuggestionFormProps) {
  const { passage, before, draft: name, onSuggest, onCancel } = props;
  const words = useTranslations("threads.suggestion");
  const ui = useTranslations("ui");
  const groupId = useGroupId();
  const stored = { replacement: before?.replacement ?? passage, why: before?.text ?? "" };
  const draft = useDraft(`suggestion:${name}`, stored);
  const { replacement, why } = draft.value;
  const [isBusy, setBusy] = useState(false);
  const isUntouched = replacement === stored.replacement && why === stored.why;
  const suggestsNothing = replacement === passage || isUntouched;
  const submit = async (event: FormEvent | KeyboardEvent): Promise<void> => {
    event.preventDefault();
    if (suggestsNothing || isBusy) return;
    setBusy(true);
    const isStored = await onSuggest(replacement, why.trim() === "" ? null : why.trim());
    setBusy(false);
    if (isStored) draft.clear();
  };
  const leave = (): void => {
    draft.clear();
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
    if (event.key === "Escape" && isUntouched) leave();
  };
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} className="grid gap-2">
      <TextArea
        label={words("replacement")}
        hint={replacement.trim() === "" ? words("takesOut") : undefined}
        rows={2}
        autoFocus
        maxLength={10_000}
        value={replacement}
        onChange={(event) => draft.set({ replacement: event.target.value, why })}
      />
      <RemarkField
        label={words("reason")}
        value={why}
        place={{ groupId }}
        onChange={(changed) => draft.set({ replacement, why: changed })}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={leave}>
          {ui("cancel")}
        </Button>
        <Button look="main" type="submit" busy={isBusy} disabled={suggestsNothing}>
          {before === undefined ? words("suggest") : ui("save")}
        </Button>
      </div>
    </form>
  );
}
