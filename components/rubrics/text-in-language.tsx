"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "#components/ui/text-field.tsx";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { Texts } from "./rubric-draft.ts";

/** Languages whose fields are shown: one at a time, or all beside each other. */
export type ShownLanguage = Language | "all";

interface TextInLanguageProps {
  readonly label: string;
  readonly texts: Texts;
  readonly shown: ShownLanguage;
  readonly rows?: number;
  /** UTF-16 units. */
  readonly max: number;
  readonly error?: string | undefined;
  readonly onTexts: (texts: Texts) => void;
  readonly className?: string;
}

/** A text in the chosen language; the field shows as a hint what it says in another one. */
export function TextInLanguage(props: TextInLanguageProps) {
  const { label, texts, shown, rows = 1, max, error, onTexts, className } = props;
  const names = useTranslations("ui.language");
  const languages = shown === "all" ? LANGUAGES : [shown];
  const other = (language: Language) =>
    LANGUAGES.filter((one) => one !== language)
      .map((one) => texts[one])
      .find((text) => text.trim() !== "");
  const fields = languages.map((language, at) => (
    <TextArea
      key={language}
      lang={language}
      rows={rows}
      // The field grows with its words; it begins as high as the text is meant to be long.
      style={{ minHeight: `${rows * 1.5 + 0.5}rem` }}
      maxLength={max}
      label={shown === "all" ? `${label}, ${names(language)}` : label}
      placeholder={shown === "all" ? undefined : other(language)}
      value={texts[language]}
      error={at === 0 ? error : undefined}
      onChange={(event) => onTexts({ ...texts, [language]: event.target.value })}
    />
  ));
  return (
    <div className={className}>
      {shown === "all" ? <div className="grid gap-3 md:grid-cols-3">{fields}</div> : fields}
    </div>
  );
}
