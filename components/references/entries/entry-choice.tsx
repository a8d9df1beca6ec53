"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/text-link.tsx";
import { DOUBT } from "../doubt.ts";
import { workLine } from "../work-line.ts";
import type { DeskEntry, Fate } from "./printed-work.ts";

interface EntryChoiceProps {
  readonly entry: DeskEntry;
  readonly fate: Fate;
  readonly onChange: (fate: Fate) => void;
  readonly isCorrecting: boolean;
  readonly onCorrect: () => void;
}

export function EntryChoice({ entry, fate, onChange, isCorrecting, onCorrect }: EntryChoiceProps) {
  const words = useTranslations("references.takeOver");
  const option = (value: Fate, label: string) => (
    <label key={value} className="flex items-start gap-2 py-0.5">
      <input
        type="radio"
        name={entry.id}
        checked={fate === value}
        onChange={() => onChange(value)}
        className="mt-0.5 size-4 flex-none accent-accent"
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset data-screen-only className="grid content-start gap-0.5">
      <legend className="sr-only">{words("fateOf", { entry: entry.text })}</legend>
      {entry.known.map((work) => option(work.id, words("same", { work: workLine(work) })))}
      {option("new", words("new"))}
      {option("leave", words("leave"))}
      <p className="text-label">
        {entry.csl === null ? (
          <span className="text-warn">{words("unread")} </span>
        ) : entry.confidence < DOUBT ? (
          <span className="text-warn">{words("doubtful")} </span>
        ) : null}
        {isCorrecting ? null : <LinkButton onClick={onCorrect}>{words("look")}</LinkButton>}
      </p>
    </fieldset>
  );
}
