import type { BlockLanguage } from "#lib/languages/language-tag.ts";

/** ISO 639-2 codes in use beside BCP 47, and the country that is often written for the language. */
const OTHER_NAMES: Readonly<Record<string, BlockLanguage>> = {
  kaz: "kk",
  kz: "kk",
  rus: "ru",
  eng: "en",
  mul: "mixed",
};

/** The language of a tag as markup gives it ("kk-KZ", "kaz", "ru_RU"); undefined for one that the platform does not know. */
export function declaredLanguage(tag: string | undefined): BlockLanguage | undefined {
  const primary = /^\s*([a-z]{2,3})(?![a-z])/iu.exec(tag ?? "")?.[1]?.toLowerCase();
  if (primary === undefined) return undefined;
  return primary === "kk" || primary === "ru" || primary === "en" ? primary : OTHER_NAMES[primary];
}
