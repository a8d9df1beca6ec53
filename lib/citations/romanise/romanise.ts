import { mendLookAlikes } from "#lib/languages/look-alikes.ts";
import { kazakhTable } from "./kazakh-tables.ts";
import type { LetterTable } from "./letter-table.ts";
import type { KazakhScheme, RomanisationProfile, RussianScheme } from "./profile.ts";
import { russianTable } from "./russian-tables.ts";

/** The two languages that schemes are made for. Other languages of Cyrillic script are written by the Russian one. */
export type RomanisedLanguage = "kk" | "ru";

/** A scheme belongs to a language: "ala-lc" is one table for Russian and another for Kazakh. */
export type NamedScheme =
  | { readonly language: "ru"; readonly scheme: RussianScheme }
  | { readonly language: "kk"; readonly scheme: KazakhScheme };

/**
 * Writes the Cyrillic words of a text in Latin letters by one scheme; everything else stays. Never throws. The answer is in
 * Unicode's composed form (NFC), and romanising it again changes nothing. Time is linear in the length of the text.
 */
export function romanise(text: string, named: NamedScheme): string {
  const table = tableOf(named);
  return eachWord(text, (word) => spell(word, table));
}

/**
 * The same for a text that may hold words of the other language: in a Russian text a word with Kazakh letters ("Қ.К. Тоқаев")
 * is written by the Kazakh scheme. A Kazakh name in Russian spelling ("Токаев") is written as the text that it stands in.
 */
export function romaniseMixed(
  text: string,
  language: RomanisedLanguage,
  { kazakh, russian }: Pick<RomanisationProfile, "kazakh" | "russian">,
): string {
  const [kazakhLetters, russianLetters] = [kazakhTable(kazakh), russianTable(russian)];
  const isKazakh = language === "kk" ? () => true : kazakhWords(text);
  return eachWord(text, (word) => spell(word, isKazakh(word) ? kazakhLetters : russianLetters));
}

function tableOf(named: NamedScheme): LetterTable {
  return named.language === "ru" ? russianTable(named.scheme) : kazakhTable(named.scheme);
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const KAZAKH_LETTER = /[әғқңөұүһі]/iu;
const SLAVIC_LETTER = /[єїґѣ]/iu;

/** Whether a text has letters to romanise. */
export function isCyrillic(text: string): boolean {
  return CYRILLIC.test(text);
}

/** і is Kazakh, but also Ukrainian and of the old Russian spelling: beside letters of those it tells nothing. */
function kazakhWords(text: string): (word: string) => boolean {
  return SLAVIC_LETTER.test(text) ? () => false : (word) => KAZAKH_LETTER.test(word);
}

function eachWord(text: string, change: (word: string) => string): string {
  const composed = withSchwas(text.normalize("NFC"));
  if (!CYRILLIC.test(composed)) return composed;
  return mendLookAlikes(composed)
    .text.replace(WORD, (word) => (CYRILLIC.test(word) ? (findNumeral(word) ?? change(word)) : word))
    .normalize("NFC");
}

const LATIN_SCHWA = /[əƏǝɵƟ]/u;
const SCHWA_ALONE = /(?<!\p{L})[əƏǝɵƟ](?!\p{L})/gu;
const CYRILLIC_OF_SCHWA: Readonly<Record<string, string>> = { ə: "ә", Ə: "Ә", ǝ: "ә", ɵ: "ө", Ɵ: "Ө" };
/** A Latin letter other than those. */
const OTHER_LATIN = /(?![əƏǝɵƟ])\p{Script=Latin}/u;

/** "Н.Ə.": initials typed with the Latin schwa, which a word has no neighbours to betray. Azerbaijani text keeps its own. */
function withSchwas(text: string): string {
  if (!LATIN_SCHWA.test(text) || (!CYRILLIC.test(text) && OTHER_LATIN.test(text))) return text;
  return text.replace(SCHWA_ALONE, (letter) => CYRILLIC_OF_SCHWA[letter] ?? letter);
}

/** "ХІХ", "ХХ": numerals typed on a Cyrillic keyboard. */
function findNumeral(word: string): string | null {
  if (!/^[ХІ]{2,6}$/u.test(word)) return null;
  return [...word].map((letter) => (letter === "Х" ? "X" : "I")).join("");
}

/** A capital that takes two letters is written "Shch" before a small letter and alone, "SHCH" among capitals. */
function spell(word: string, table: LetterTable): string {
  const letters = [...word];
  const small = letters.map((letter) => letter.toLowerCase());
  return letters
    .map((letter, at) => {
      const latin = table.letter(small[at - 1] ?? "", small[at] ?? "", small[at + 1] ?? "");
      if (latin === null) return letter;
      if (letter === small[at]) return latin;
      return isAmongCapitals(letters, at) ? table.capital(latin) : capitalised(latin, table);
    })
    .join("");
}

function isAmongCapitals(letters: readonly string[], at: number): boolean {
  const neighbour = letters[at + 1] ?? letters[at - 1];
  return neighbour !== undefined && neighbour !== neighbour.toLowerCase();
}

/** The first letter alone is made a capital; marks that stand for a sign have none. */
function capitalised(latin: string, { capital }: LetterTable): string {
  const [first = "", ...rest] = latin;
  return capital(first) + rest.join("");
}
