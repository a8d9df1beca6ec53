"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { InLanguages } from "#lib/languages/language-tag.ts";
import { parseReformDate } from "#lib/reforms/reform-date.ts";
import { REFORM_KINDS, type ReformKind } from "#lib/reforms/reform.ts";

/** As little as an entry of the register needs. The date is in the notation of lib/reforms/reform-date.ts. */
export interface QuickDraft {
  readonly kind: ReformKind;
  readonly labels: InLanguages;
  readonly date: string | null;
}

interface QuickReformProps {
  /** What was typed into the search. */
  readonly name: string;
  /** Answers with what is wrong, in words; nothing when there is nothing to say beside the name. */
  readonly onCreate: (draft: QuickDraft) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** A reform that the register lacks, while one tags; the rest is added on the reform's own page. */
export function QuickReform({ name, onCreate, onCancel }: QuickReformProps) {
  const words = useTranslations("reforms");
  const ui = useTranslations("ui");
  const [label, setLabel] = useState(name);
  const [kind, setKind] = useState<ReformKind>("law");
  const [date, setDate] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const interfaceLocale = useInterfaceLocale();
  const isDateRight = date.trim() === "" || parseReformDate(date.trim()) !== null;
  const isReady = label.trim() !== "" && isDateRight;
  const save = async () => {
    if (!isReady || isBusy) return;
    setBusy(true);
    const labels = { [interfaceLocale]: label.trim() };
    setProblem(await onCreate({ kind, labels, date: date.trim() === "" ? null : date.trim() }));
    setBusy(false);
  };
  // Stands inside other forms: Enter here saves the reform, not the claim around it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void save();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <div
      role="group"
      aria-label={words("new")}
      onKeyDown={onKeyDown}
      className="grid gap-2 border-l-2 border-accent pl-3"
    >
      <TextField
        label={words("fields.label")}
        lang={interfaceLocale}
        value={label}
        autoFocus
        maxLength={300}
        error={problem}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Select
        label={words("fields.kind")}
        value={kind}
        options={REFORM_KINDS.map((each) => ({ value: each, label: words(`kind.${each}`) }))}
        onChange={(event) => setKind(REFORM_KINDS.find((each) => each === event.target.value) ?? kind)}
      />
      <TextField
        label={words("fields.date")}
        placeholder="2007-05-21"
        hint={words("fields.dateHint")}
        error={isDateRight ? undefined : words("fields.dateWrong")}
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {ui("cancel")}
        </Button>
        <Button busy={isBusy} disabled={!isReady} onClick={() => void save()}>
          {words("add")}
        </Button>
      </div>
    </div>
  );
}
