"use client";

import { useTranslations } from "next-intl";
import { Select, TextArea, TextField } from "#components/ui/text-field.tsx";
import { SOURCE_CHECKS } from "#lib/claims/source.ts";
import type { Particulars } from "./particulars.ts";

interface SourceParticularsProps {
  readonly particulars: Particulars;
  readonly onChange: (changed: Particulars) => void;
  readonly autoFocus?: boolean;
}

/** Where in the work, in which words, and how far somebody has looked. */
export function SourceParticulars({ particulars, onChange, autoFocus = false }: SourceParticularsProps) {
  const words = useTranslations("claims.sources");
  const { locator, quote, note, check } = particulars;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label={words("locator")}
        placeholder={words("locatorPlaceholder")}
        maxLength={200}
        autoFocus={autoFocus}
        value={locator}
        onChange={(event) => onChange({ ...particulars, locator: event.target.value })}
      />
      <Select
        label={words("check")}
        value={check}
        options={SOURCE_CHECKS.map((value) => ({ value, label: words(`checks.${value}`) }))}
        onChange={(event) => {
          const chosen = SOURCE_CHECKS.find((value) => value === event.target.value) ?? check;
          onChange({ ...particulars, check: chosen });
        }}
      />
      <TextArea
        label={words("quote")}
        rows={2}
        maxLength={5_000}
        className="sm:col-span-2"
        value={quote}
        onChange={(event) => onChange({ ...particulars, quote: event.target.value })}
      />
      <TextArea
        label={words("note")}
        rows={1}
        maxLength={2_000}
        className="sm:col-span-2"
        value={note}
        onChange={(event) => onChange({ ...particulars, note: event.target.value })}
      />
    </div>
  );
}
