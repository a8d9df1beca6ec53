/** The three languages of the platform, as BCP 47 primary subtags. */
export const LANGUAGES = ["kk", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A block may switch languages inside a sentence; it is then "mixed". */
export const BLOCK_LANGUAGES = ["kk", "ru", "en", "mixed"] as const;
export type BlockLanguage = (typeof BLOCK_LANGUAGES)[number];

/** A text that exists in up to three languages: a claim's wordings, a reform's labels. */
export type InLanguages = Partial<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}

/** The language of a text as it is stored; null for anything else. */
export function blockLanguageOf(value: string): BlockLanguage | null {
  return BLOCK_LANGUAGES.find((language) => language === value) ?? null;
}
