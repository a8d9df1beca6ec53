import type { Wordings } from "#lib/claims/claim.ts";
import { type InLanguages, LANGUAGES, type Language } from "#lib/languages/language-tag.ts";

/**
 * What was typed, without the fields left empty, and the claim's own language: the one the person works in if it was filled,
 * else the first that was. Null while nothing is worded.
 */
export function draftWordings(
  typed: InLanguages,
  interfaceLocale: Language,
): { readonly language: Language; readonly wordings: Wordings } | null {
  const wordings: Wordings = {};
  for (const language of LANGUAGES) {
    const text = typed[language]?.trim() ?? "";
    if (text !== "") wordings[language] = text;
  }
  const language = [interfaceLocale, ...LANGUAGES].find((each) => wordings[each] !== undefined);
  return language === undefined ? null : { language, wordings };
}
