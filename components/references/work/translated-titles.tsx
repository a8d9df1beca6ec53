"use client";

import { useTranslations } from "next-intl";
import { TextField } from "#components/ui/text-field.tsx";
import type { TranslatedForms } from "#lib/citations/reference-forms.ts";
import { type Language, LANGUAGES } from "#lib/languages/language-tag.ts";

const PARTS = ["title", "container-title"] as const;
type Part = (typeof PARTS)[number];

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
          {PARTS.map((part) => (
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

interface Place {
  readonly language: Language;
  readonly part: Part;
}

/** An empty title is none, and a language without titles is none. */
export function withTitle(titles: TranslatedForms, { language, part }: Place, text: string): TranslatedForms {
  const { [language]: own, ...others } = titles;
  const { [part]: _, ...rest } = own ?? {};
  const form = text.trim() === "" ? rest : { ...rest, [part]: text };
  return Object.keys(form).length === 0 ? others : { ...others, [language]: form };
}
