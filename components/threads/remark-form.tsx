"use client";

import { Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from "react";
import { BothTexts } from "#components/ui/both-texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { hasDraft, useDraft } from "#components/ui/use-draft.ts";
import { RemarkField } from "./remark-field.tsx";
import { quoted } from "./typing.ts";
import type { RemarkPlace } from "./use-link-search.ts";
import { useSeenVersion } from "./use-seen-version.ts";

interface RemarkFormProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly send: string;
  readonly place: RemarkPlace;
  /** The stored words where a remark is changed; a new one begins empty. */
  readonly text?: string;
  /** The version of the stored words; absent for a new remark. */
  readonly version?: number;
  /** Under this name words that were not sent outlive the page, of the one who typed them alone. */
  readonly draft: string;
  /** What may be quoted into it: the selected words, or the passage; null where there is nothing. */
  readonly quote?: () => string | null;
  /**
   * Null when it was stored, else the sentence that stands beside what was typed; every word stays. `seen`: the version that the one who
   * types has had before their eyes.
   */
  readonly onSend: (text: string, seen: number) => Promise<string | null>;
  readonly onCancel?: () => void;
  /** What stands under the field while one types, and may put other words into it. */
  readonly below?: (typed: string, take: (text: string) => void) => ReactNode;
  readonly autoFocus?: boolean;
  /** Stays open and empty after sending, as under a claim. */
  readonly stays?: boolean;
}

/** Ctrl+Enter sends; Escape leaves when nothing would be lost. */
export function RemarkForm(props: RemarkFormProps) {
  const { label, send, place, text: before = "", quote, onSend, onCancel, stays = false } = props;
  const words = useTranslations("threads.form");
  const ui = useTranslations("ui");
  const draft = useDraft<string | null>(draftOf(props.draft), null);
  const text = draft.value ?? before;
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // What stood there when the form opened: when it is another by now, somebody wrote meanwhile, and both texts are shown.
  const [seen, setSeen] = useState(before);
  const version = useSeenVersion(props.version ?? 0, !isBusy && before !== seen);
  const isEmpty = text.trim() === "";
  const submit = async (event: FormEvent | KeyboardEvent): Promise<void> => {
    event.preventDefault();
    if (isEmpty || isBusy) return;
    setBusy(true);
    const refused = await onSend(text.trim(), version);
    setBusy(false);
    setProblem(refused);
    if (refused === null) draft.clear();
  };
  const leave = (): void => {
    draft.clear();
    onCancel?.();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
    if (event.key === "Escape" && text === before) leave();
    if (event.key === "ArrowDown" && !event.defaultPrevented && isAtEnd(event.target)) {
      const first = event.currentTarget.querySelector<HTMLElement>("[data-bank] li button");
      if (first === null) return;
      event.preventDefault();
      first.focus();
    }
  };
  const addQuote = (): void => {
    const passage = quote?.() ?? null;
    if (passage !== null) draft.set(`${text === "" ? "" : `${text.trimEnd()}\n\n`}${quoted(passage)}`);
  };
  // Under way a new remark shows itself where it will stand, and the form steps aside.
  if (isBusy && before === "" && !stays) return null;
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} className="grid max-w-2xl gap-2">
      {isBusy || before === seen || before === text.trim() ? null : (
        <BothTexts
          mine={text}
          theirs={before}
          onTake={() => {
            draft.set(before);
            setSeen(before);
          }}
        />
      )}
      <RemarkField
        label={label}
        labelHidden={props.labelHidden ?? false}
        {...(props.labelHidden === true ? { placeholder: label } : {})}
        autoFocus={props.autoFocus ?? !stays}
        value={text}
        place={place}
        error={problem}
        onChange={draft.set}
      />
      {props.below?.(text, draft.set) ?? null}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {quote === undefined ? null : (
          <IconButton
            label={words("quote")}
            icon={<Quote aria-hidden size={16} />}
            className="mr-auto -ml-2"
            // The press must not take the selection in the text away before it is read.
            onPointerDown={(event) => event.preventDefault()}
            onClick={addQuote}
          />
        )}
        {onCancel === undefined ? null : (
          <Button look="quiet" onClick={leave}>
            {ui("cancel")}
          </Button>
        )}
        <Button look={stays ? "plain" : "main"} type="submit" busy={isBusy} disabled={isEmpty}>
          {send}
        </Button>
      </div>
    </form>
  );
}

/** Whether words that were not sent wait under the name of a form. */
export function hasRemarkDraft(draft: string): boolean {
  return hasDraft(draftOf(draft));
}

const draftOf = (draft: string): string => `remark:${draft}`;

/** The key that goes down from the last letter leaves the field. */
function isAtEnd(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement && target.selectionStart === target.value.length;
}
