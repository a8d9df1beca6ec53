"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { BothTexts } from "#components/ui/both-texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import type { Saved } from "./use-claim.ts";

interface WordingEditorProps {
  readonly language: Language;
  /** The wording in the claim's own language cannot be taken away. */
  readonly isOwn: boolean;
  readonly seen: ClaimView;
  readonly onSave: (typed: string, seen: ClaimView) => Promise<Saved>;
  readonly onClose: () => void;
}

/** Ctrl+Enter saves, Escape leaves when nothing would be lost. When somebody was faster, both texts are shown. */
export function WordingEditor({ language, isOwn, seen, onSave, onClose }: WordingEditorProps) {
  const words = useTranslations("claims.wordings");
  const names = useTranslations("ui.language");
  const ui = useTranslations("ui");
  const before = seen.wordings[language] ?? "";
  const [typed, setTyped] = useState(before);
  const [stored, setStored] = useState<ClaimView | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const isEmpty = typed.trim() === "";
  const isReady = !isBusy && !(isEmpty && (isOwn || before === ""));
  const save = async () => {
    if (!isReady) return;
    setBusy(true);
    const saved = await onSave(typed, stored ?? seen);
    if (saved.ok) return;
    setBusy(false);
    if (saved.stored === null) setProblem(saved.detail);
    else setStored(saved.stored);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
    if (event.key === "Escape" && typed === before) onClose();
  };
  return (
    <form
      className="grid content-start gap-2"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {stored === null ? null : (
        <BothTexts mine={typed} theirs={stored.wordings[language] ?? null} lang={language} />
      )}
      <TextArea
        label={stored === null ? names(language) : words("yours")}
        labelHidden={stored === null}
        lang={language}
        autoFocus
        rows={3}
        className="[&_textarea]:font-serif [&_textarea]:text-read"
        maxLength={2_000}
        value={typed}
        error={problem}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {stored === null ? ui("cancel") : words("takeStored")}
        </Button>
        <Button look="main" type="submit" busy={isBusy} disabled={!isReady && !isBusy}>
          {stored !== null ? words("saveYours") : isEmpty && before !== "" ? words("remove") : ui("save")}
        </Button>
      </div>
    </form>
  );
}
