"use client";

import { useTranslations } from "next-intl";
import { TextField } from "#components/ui/text-field.tsx";
import type { TranslatedForms } from "#lib/citations/reference-forms.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { TRANSLATED_PARTS, withTitle } from "./with-title.ts";

interface TranslatedTitlesProps {
  /** Of the work: into it nothing is translated. */
  readonly language: string;
  readonly titles: TranslatedForms;
  readonly onChange: (titles: TranslatedForms) => void;
}

/** Titles in the other languages of the platform, as romanised lists print them in brackets. */
export function TranslatedTitles({ language: own, titles, onChange }: TranslatedTitlesProps) {
  const words = useTranslations("references");
  return (
    <div className="grid gap-4">
      {LANGUAGES.filter((language) => language !== own).map((language) => (
        <fieldset key={language} className="grid gap-3 sm:grid-cols-2">
          <legend className="mb-1 font-bold">{words(`languages.${language}`)}</legend>
          {TRANSLATED_PARTS.map((part) => (
            <TextField
              key={part}
              lang={language}
              label={words(`field.${part}`)}
              value={titles[language]?.[part] ?? ""}
              onChange={(event) => onChange(withTitle(titles, { language, part }, event.target.value))}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
