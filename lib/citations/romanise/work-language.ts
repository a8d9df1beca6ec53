import type { CslItem } from "#lib/citations/reference.ts";
import { isCyrillic, type RomanisedLanguage } from "./romanise.ts";

/** English names of the languages of Cyrillic script in our lists, as "(In Kazakh)" names them. */
const NAMES: Readonly<Record<string, string>> = {
  kk: "Kazakh",
  ru: "Russian",
  uk: "Ukrainian",
  be: "Belarusian",
  ky: "Kyrgyz",
  tt: "Tatar",
  ba: "Bashkir",
  uz: "Uzbek",
  tg: "Tajik",
  mn: "Mongolian",
  bg: "Bulgarian",
};

export interface WorkLanguage {
  /** BCP 47 primary subtag. */
  readonly tag: string;
  /** The language whose scheme writes it. */
  readonly scheme: RomanisedLanguage;
  /** English name; null for a language without one here. */
  readonly name: string | null;
}

/**
 * The language of a work that a romanised list writes in Latin letters, also when it is known only in romanised form
 * ("kk-Latn"). Null for English and other works in Latin script. Works without a tag are judged by their letters.
 */
export function findWorkLanguage(item: CslItem): WorkLanguage | null {
  const [primary = "", ...subtags] = (item.language ?? "").toLowerCase().split(/[-_]/u);
  const title = item.title ?? item["container-title"] ?? item.archive ?? item.archive_location ?? "";
  const isKnown = NAMES[primary] !== undefined;
  if (subtags.includes("latn")) return isKnown ? languageOf(primary) : null;
  if (!isCyrillic(title)) return null;
  return languageOf(isKnown ? primary : languageOfLetters(title));
}

function languageOf(tag: string): WorkLanguage {
  return { tag, scheme: tag === "kk" ? "kk" : "ru", name: NAMES[tag] ?? null };
}

function languageOfLetters(text: string): string {
  if (/[єїґ]/iu.test(text)) return "uk";
  return /[әғқңөұүһі]/iu.test(text) ? "kk" : "ru";
}
