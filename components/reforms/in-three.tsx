"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "#components/ui/text-field.tsx";
import { type InLanguages, LANGUAGES } from "#lib/languages/language-tag.ts";

interface InThreeProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly values: InLanguages;
  readonly rows: number;
  readonly max: number;
  readonly onChange: (values: InLanguages) => void;
}

/** One text in the three languages, side by side where there is room. */
export function InThree({ label, hint, error, values, rows, max, onChange }: InThreeProps) {
  const names = useTranslations("ui.language");
  return (
    <fieldset className="min-w-0 border-0 p-0">
      <legend className="mb-1 font-bold">{label}</legend>
      {hint === undefined ? null : <p className="mb-2 text-label text-ink-3">{hint}</p>}
      <div className="grid items-start gap-3 md:grid-cols-3">
        {LANGUAGES.map((language, place) => (
          <TextArea
            key={language}
            label={names(language)}
            lang={language}
            rows={rows}
            maxLength={max}
            value={values[language] ?? ""}
            error={place === 0 ? error : undefined}
            onChange={(event) => onChange({ ...values, [language]: event.target.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
