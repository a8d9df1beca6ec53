import type { CslItem } from "#lib/citations/reference.ts";
import type { Language } from "#lib/languages/language-tag.ts";

/** In which language a list prints its terms: one for all items, or for each item its own. */
export type CitationLocale = Language | "item";
export const CITATION_LOCALES = ["kk", "ru", "en", "item"] as const satisfies readonly CitationLocale[];

/** The CSL locale in which each language's terms stand. */
export const LOCALE_TAGS = { kk: "kk-KZ", ru: "ru-RU", en: "en-US" } as const satisfies Record<
  Language,
  string
>;

const KAZAKH_LETTERS = /[әғқңөұүһі]/i;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * The language whose terms ("Б.", "С.", "P.") belong to an item. Romanised items (kk-Latn, ru-Latn) stand in English
 * lists and take English terms. A language we have no terms for takes Russian terms when its title is Cyrillic,
 * English ones otherwise; an item without a tag is judged by its letters.
 */
export function termLanguage(item: CslItem): Language {
  const [primary = "", ...subtags] = (item.language ?? "").toLowerCase().split(/[-_]/);
  if (subtags.includes("latn")) return "en";
  if (primary === "kk" || primary === "ru" || primary === "en") return primary;
  const text = `${item.title ?? ""} ${item["container-title"] ?? ""}`;
  if (!CYRILLIC.test(text)) return "en";
  return primary === "" && KAZAKH_LETTERS.test(text) ? "kk" : "ru";
}
