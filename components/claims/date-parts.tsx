"use client";

import { useTranslations } from "next-intl";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { dateInWords } from "#lib/languages/calendar.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { DateDraft } from "./value-draft.ts";

interface DatePartsProps {
  readonly label: string;
  readonly parts: DateDraft;
  readonly onChange: (parts: DateDraft) => void;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Year, month and day, of which the last two may be unknown: a date says no more than its source does. */
export function DateParts({ label, parts, onChange }: DatePartsProps) {
  const words = useTranslations("claimRecord.values.form");
  const interfaceLocale = useInterfaceLocale();
  const unknown = { value: "", label: words("unknown") };
  return (
    <fieldset className="grid gap-1">
      <legend className="text-label text-ink-2">{label}</legend>
      <div className="grid grid-cols-[5rem_1fr_5.5rem] gap-2">
        <TextField
          label={words("year")}
          inputMode="numeric"
          maxLength={4}
          value={parts.year}
          onChange={(event) => onChange({ ...parts, year: event.target.value })}
        />
        <Select
          label={words("month")}
          value={parts.month}
          options={[
            unknown,
            ...MONTHS.map((month) => ({ value: String(month), label: monthName(month, interfaceLocale) })),
          ]}
          onChange={(event) =>
            onChange({
              ...parts,
              month: event.target.value,
              ...(event.target.value === "" ? { day: "" } : {}),
            })
          }
        />
        <Select
          label={words("day")}
          value={parts.day}
          disabled={parts.month === ""}
          options={[
            unknown,
            ...Array.from({ length: 31 }, (_, n) => ({ value: String(n + 1), label: String(n + 1) })),
          ]}
          onChange={(event) => onChange({ ...parts, day: event.target.value })}
        />
      </div>
    </fieldset>
  );
}

/** The calendar writes a month with its year; the list needs it alone. */
function monthName(month: number, interfaceLocale: Language): string {
  return dateInWords({ year: 2000, month, day: null }, interfaceLocale)
    .replace(/2000(?:\u00a0[жг]\.)?/u, "")
    .trim();
}
