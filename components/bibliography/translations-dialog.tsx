"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type UntranslatedTitle, useTranslationsDraft } from "./use-translations-draft.ts";

interface TranslationsDialogProps {
  readonly groupId: string;
  readonly referenceIds: readonly string[];
  readonly onClose: () => void;
  readonly onTranslated: () => void;
}

/** Every title that the romanised list lacks, to be translated in one go. */
export function TranslationsDialog({
  groupId,
  referenceIds,
  onClose,
  onTranslated,
}: TranslationsDialogProps) {
  const words = useTranslations("bibliography.builder");
  const ui = useTranslations("ui");
  const toast = useToast();
  const { titles, problem, keep } = useTranslationsDraft(groupId, referenceIds);
  const [typed, setTyped] = useState<ReadonlyMap<UntranslatedTitle, string>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isEmpty = [...typed.values()].every((text) => text.trim() === "");

  async function save(): Promise<void> {
    setBusy(true);
    const refused = await keep(typed);
    setBusy(false);
    setRefusal(refused);
    onTranslated();
    if (refused !== null) return;
    toast({ text: words("translationsKept") });
    onClose();
  }

  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={words("translations")}
      description={words("translationsHint")}
      actions={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="main" busy={isBusy} disabled={isEmpty} onClick={() => void save()}>
            {ui("save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        {refusal === null && problem === null ? null : (
          <Notice tone="warn" announced>
            {refusal ?? problem}
          </Notice>
        )}
        {titles === null ? <p className="text-ink-3">{words("printing")}</p> : null}
        {titles?.map((title, index) => (
          <div key={`${title.part} ${title.works[0]?.id}`} className="grid gap-1">
            <p lang={title.language} className="font-serif text-quote">
              {title.printed}
            </p>
            <TextField
              label={words(`translationOf.${title.part}`, { works: title.works.length })}
              lang="en"
              autoFocus={index === 0}
              value={typed.get(title) ?? ""}
              onChange={({ target }) => setTyped((before) => new Map(before).set(title, target.value))}
            />
          </div>
        ))}
      </div>
    </Dialog>
  );
}
