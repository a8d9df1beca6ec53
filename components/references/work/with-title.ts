import type { TranslatedForms } from "#lib/citations/reference-forms.ts";
import type { Language } from "#lib/languages/language-tag.ts";

/** What of a work is translated. */
export const TRANSLATED_PARTS = ["title", "container-title"] as const;

interface Place {
  readonly language: Language;
  readonly part: (typeof TRANSLATED_PARTS)[number];
}

/** An empty title is none, and a language without titles is none. */
export function withTitle(titles: TranslatedForms, { language, part }: Place, text: string): TranslatedForms {
  const { [language]: own, ...others } = titles;
  const { [part]: _, ...rest } = own ?? {};
  const form = text.trim() === "" ? rest : { ...rest, [part]: text };
  return Object.keys(form).length === 0 ? others : { ...others, [language]: form };
}
