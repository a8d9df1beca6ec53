"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { BothTexts } from "#components/ui/both-texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { useDraft } from "#components/ui/use-draft.ts";
import { RemarkField } from "#components/threads/remark-field.tsx";
import { useSeenVersion } from "#components/threads/use-seen-version.ts";
import { useGroupId } from "./thread.tsx";

interface StoredSuggestion {
  readonly replacement: string;
  /** The reason. */
  readonly text: string | null;
  /** The version that the one who types has had before their eyes; 0 of a new one. */
  readonly version: number;
}

interface SuggestionFormProps {
  /** As it stands in the text. */
  readonly passage: string;
  /** What was suggested before, where it is changed. */
  readonly before?: StoredSuggestion;
  readonly draft: string;
  readonly onSuggest: (suggested: StoredSuggestion) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** The passage as text that can be changed, and a line for the reason. Emptied, it suggests to take the passage out. */
export function SuggestionForm(props: SuggestionFormProps) {
  const { passage, before, draft: name, onSuggest, onCancel } = props;
  const words = useTranslations("threads.suggestion");
  const ui = useTranslations("ui");
  const groupId = useGroupId();
  const stored = { replacement: before?.replacement ?? passage, why: before?.text ?? "" };
  const draft = useDraft<typeof stored | null>(`suggestion:${name}`, null);
  const { replacement, why } = draft.value ?? stored;
  const [isBusy, setBusy] = useState(false);
  // What stood there when the form opened: where it is another by now, it was changed meanwhile, and both texts are shown.
  const [seen, setSeen] = useState(stored);
  const isOther = (field: keyof typeof stored) => !isBusy && stored[field] !== seen[field];
  const version = useSeenVersion(before?.version ?? 0, isOther("replacement") || isOther("why"));
  const isUntouched = replacement === stored.replacement && why === stored.why;
  const suggestsNothing = replacement === passage || isUntouched;
  const submit = async (event: FormEvent | KeyboardEvent): Promise<void> => {
    event.preventDefault();
    if (suggestsNothing || isBusy) return;
    setBusy(true);
    const isStored = await onSuggest({ replacement, text: why.trim() === "" ? null : why.trim(), version });
    setBusy(false);
    if (isStored) draft.clear();
  };
  const both = (field: keyof typeof stored, mine: string) =>
    isOther(field) && stored[field] !== mine ? (
      <BothTexts
        mine={mine}
        theirs={stored[field]}
        onTake={() => {
          draft.set({ replacement, why, [field]: stored[field] });
          setSeen({ ...seen, [field]: stored[field] });
        }}
      />
    ) : null;
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
      {both("replacement", replacement)}
      <TextArea
        label={words("replacement")}
        hint={replacement.trim() === "" ? words("takesOut") : undefined}
        rows={2}
        autoFocus
        maxLength={10_000}
        value={replacement}
        onChange={(event) => draft.set({ replacement: event.target.value, why })}
      />
      {both("why", why)}
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
