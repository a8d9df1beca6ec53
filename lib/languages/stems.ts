import { stemmer as stemRussian } from "@orama/stemmers/russian";
import { stem as stemEnglish } from "porter2";
import { kazakhStems } from "./kazakh-stem.ts";
import type { BlockLanguage } from "./language-tag.ts";

const KAZAKH_LETTER = /[әғқңөұүһі]/u;
const CYRILLIC = /^[\p{Script=Cyrillic}']+$/u;
const LATIN = /^[a-z'\u00e0-\u024f]+$/u;
/** A Russian surname in the nominative ends like a genitive plural: Токаев and законов, Пушкин and долин. */
const LIKE_SURNAME = /(?:ов|ев|ин|ын)$/u;

/** A folded word in a text of a language, and whether it was printed with a capital. */
export interface WordInText {
  readonly word: string;
  readonly language: BlockLanguage | null;
  readonly isCapital: boolean;
}

/**
 * The stems of a folded word, the likeliest first: what its forms have in common (сайлауы, сайлауда → one stem). A text in one language
 * quotes the others, so letters decide before the language does; where nothing decides a word has a stem in each language that
 * it can be of. A stem is a name of a class of forms, not a word: it need not occur anywhere.
 */
export function stemsOf({ word, language, isCapital }: WordInText): string[] {
  if (LATIN.test(word)) return [stemEnglish(word).replaceAll("'", "")];
  if (!CYRILLIC.test(word)) return [word];
  if (KAZAKH_LETTER.test(word) || language === "kk") return kazakhStems(word);
  if (language === "ru") return russianStems(word, isCapital);
  return [...new Set([...russianStems(word, isCapital), ...kazakhStems(word)])];
}

/** The Russian stemmer takes the nominative of surnames for a plural: in capitals the word itself is a stem too. */
function russianStems(word: string, isCapital: boolean): string[] {
  const stem = stemRussian(word);
  return isCapital && LIKE_SURNAME.test(word) && stem !== word ? [word, stem] : [stem];
}
