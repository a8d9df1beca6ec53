import type { Language } from "#lib/languages/language-tag.ts";

export type EntryLanguage = Language | "kk-Latn" | "ru-Latn" | "uk" | "de" | "tr";

export interface LanguageGuess {
  readonly language: EntryLanguage;
  /** 0–1. */
  readonly certainty: number;
}

export interface LanguageContext {
  readonly romanised: boolean;
  readonly stated: Language | null;
  /** The label of pages or extent: "б." in a Kazakh entry, "с." in a Russian one. Weak, a journal may print all alike. */
  readonly pageLabel: Language | null;
}

/** What a letter says, by its code from U+0400 on: Kazakh, Russian, Ukrainian, or nothing. */
const NOTHING = 0;
const KAZAKH = 1;
const RUSSIAN = 2;
const UKRAINIAN = 3;
const FIRST_LETTER = 0x0400;
const LETTER_SIGNS = signsOf([
  ["әғқңөұүһі", KAZAKH],
  ["ёщъэцф", RUSSIAN],
  ["єїґ", UKRAINIAN],
]);
const WORDS = wordSigns(
  "және мен пен бен туралы жылы жылғы бойынша арналған тарихы қазақ заңы тілі негіздері оқу сериясы",
  "и в во на о об по из для как при от к с со за до у или его их",
);
/** Endings of two to four letters. */
const ENDINGS = wordSigns(
  "лар лер дар дер тар тер ның нің дың дің тың тің сы сі лық лік дық дік ғы гі",
  "ого его ий ый ая яя ое ые ых их ении ения ание ение ости ость ция ции ства ство ский ской ских",
);
/** With another letter at its end no word has one of the endings. */
const LAST_LETTERS = new Set([...ENDINGS.keys()].map((ending) => ending.slice(-1)));

function signsOf(letters: readonly (readonly [string, number])[]): Uint8Array {
  const signs = new Uint8Array(0x130);
  for (const [row, sign] of letters)
    for (const letter of row) signs[letter.charCodeAt(0) - FIRST_LETTER] = sign;
  return signs;
}

function wordSigns(kazakh: string, russian: string): ReadonlyMap<string, number> {
  const signed = (list: string, sign: number): [string, number][] =>
    list.split(" ").map((word) => [word, sign]);
  return new Map([...signed(kazakh, KAZAKH), ...signed(russian, RUSSIAN)]);
}

/** Romanised Russian: its prepositions and endings, "ya" and "yu", and the letters v, f, ts that native Kazakh words lack. */
const LATIN_RUSSIAN =
  /(?<!\p{L})(?:i|v|na|o|ob|po|iz|dlya|dlia|kak|pri|ot|k|s|so|do|ili|goda|respubliki)(?!\p{L})|(?:skiy|skii|skij|sky|skogo|skoy|skoi|skaya|skaia|skie|ogo|ego|yy|yi|yj|aya|aia|oye|oe|ykh|ikh|yh|enie|eniye|eniya|eniia|anie|aniye|tsiya|tsii|tsiia|osti?|stv[oa])(?!\p{L})|[vf]|ts|shch/giu;
/** Romanised Kazakh: letters of the Latin alphabets, function words, and the endings of plural, possession and case. */
const LATIN_KAZAKH =
  /[ıñğǵşūŭäáq]|(?<!\p{L})(?:zh(?=[aeyi])|zhane|jane|jäne|men|pen|ben|turaly|turalı)|(?<!\p{L})(?:tarihy|tarikhy|qazaq|kazak|kazakh?tyn|tili|bilim|gylymi?|memleket|khalyk|halyk|auyl)|(?:lary?|leri?|dary?|deri?|tary?|teri?|n[yi]n?g|nyn|nin|lyk|lik|lyq|dyk|dik|tik|tyk|dyn|din|tyn|tin|lıq|syn|sin|gy|gi|ysy|isi|esi|asy|kti|kty|dagy|degi|dan|den)(?!\p{L})/giu;
/** Enough of the two other languages of Latin script that our lists cite not to call them English. */
const GERMAN = /(?<!\p{L})(?:und|der|die|das|des|für|von|zur|im|über)(?!\p{L})|ß/giu;
const TURKISH = /(?<!\p{L})(?:ve|bir|ile|için|üzerine|türk\p{L}*|tarihi|dergisi)(?!\p{L})|[ığş]/giu;
const ENGLISH =
  /[’']s(?!\p{L})|(?<!\p{L})(?:the|of|and|in|on|for|to|with|from|an?|by|as|at|its?|is|are|how|why|between|between|through|journal|studies|review|politic(?:s|al)|university|press)(?!\p{L})/giu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Letters of the two scripts, by the ranges that our languages use. */
function countScripts(text: string): { readonly cyrillic: number; readonly latin: number } {
  let cyrillic = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x0400 && unit <= 0x052f) cyrillic += 1;
    else if (
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0xc0 && unit <= 0x24f)
    )
      latin += 1;
  }
  return { cyrillic, latin };
}

/** The language of a work, judged by its title and container: notes such as "қаралған күні" say nothing about it. */
export function guessEntryLanguage(text: string, context: LanguageContext): LanguageGuess {
  const { cyrillic, latin } = countScripts(text);
  if (cyrillic > latin * 0.4) return guessCyrillic(text, context);
  if (context.stated !== null)
    return { language: context.stated === "en" ? "en" : `${context.stated}-Latn`, certainty: 0.98 };
  return guessLatin(text, context.romanised);
}

/** The word between two blanks, `from` and `to` (UTF-16), without the punctuation around it. */
function bareWord(text: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && PUNCTUATION.includes(text.charAt(start))) start += 1;
  while (end > start && PUNCTUATION.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const PUNCTUATION = '.,;:«»"“”()[]/–—-!?';

function endingSign(word: string): number {
  if (!LAST_LETTERS.has(word.charAt(word.length - 1))) return NOTHING;
  return ENDINGS.get(word.slice(-3)) ?? ENDINGS.get(word.slice(-2)) ?? ENDINGS.get(word.slice(-4)) ?? NOTHING;
}

/** UTF-16 units; so much of a title shows its language. */
const LONGEST_SAMPLE = 160;

/** і is a letter of Kazakh and Ukrainian; these are of Kazakh alone. */
const SURELY_KAZAKH = /[әғқңөұүһ]/u;

function countLetters(lower: string): { kazakh: number; russian: number; ukrainian: number } {
  const counts = { kazakh: 0, russian: 0, ukrainian: 0 };
  for (let at = 0; at < lower.length; at += 1) {
    const sign = LETTER_SIGNS[lower.charCodeAt(at) - FIRST_LETTER] ?? NOTHING;
    if (sign === KAZAKH) counts.kazakh += 1;
    else if (sign === RUSSIAN) counts.russian += 1;
    else if (sign === UKRAINIAN) counts.ukrainian += 1;
  }
  return counts;
}

function guessCyrillic(text: string, { stated, pageLabel }: LanguageContext): LanguageGuess {
  if (stated === "kk" || stated === "ru") return { language: stated, certainty: 0.98 };
  const lower = text.slice(0, LONGEST_SAMPLE).toLowerCase();
  const letters = countLetters(lower);
  if (letters.ukrainian > 0 && !SURELY_KAZAKH.test(lower)) return { language: "uk", certainty: 0.9 };
  let kazakh = 2 * letters.kazakh + (pageLabel === "kk" ? 1.5 : 0);
  let russian = 2 * letters.russian + (pageLabel === "ru" ? 1.5 : 0);
  for (let from = 0, to = 0; from < lower.length; from = to + 1) {
    const blank = lower.indexOf(" ", from);
    to = blank < 0 ? lower.length : blank;
    const word = bareWord(lower, from, to);
    const known = word.startsWith("хабаршы") ? KAZAKH : WORDS.get(word);
    const sign = known ?? endingSign(word);
    if (sign === KAZAKH) kazakh += known === undefined ? 1 : 3;
    else if (sign === RUSSIAN) russian += known === undefined ? 2 : 3;
  }
  const language = kazakh > russian ? "kk" : "ru";
  return { language, certainty: certaintyOf(kazakh, russian) };
}

function guessLatin(text: string, romanised: boolean): LanguageGuess {
  const russian = count(text, LATIN_RUSSIAN);
  const kazakh = 1.2 * count(text, LATIN_KAZAKH);
  const english = 1.5 * count(text, ENGLISH);
  const strongest = Math.max(russian, kazakh);
  if (!romanised && count(text, GERMAN) > english / 1.5) return { language: "de", certainty: 0.85 };
  if (!romanised && count(text, TURKISH) >= 2) return { language: "tr", certainty: 0.7 };
  if (!romanised && (english > 0 || strongest < LEAST_ROMANISED))
    return { language: "en", certainty: english > 0 ? 0.95 : 0.7 };
  if (romanised && english > 2 * strongest) return { language: "en", certainty: 0.8 };
  const language = kazakh > russian ? "kk-Latn" : "ru-Latn";
  return { language, certainty: 0.9 * certaintyOf(kazakh, russian) };
}

/** Outside a romanised list Latin letters are English unless so many signs of another language speak against it. */
const LEAST_ROMANISED = 4;

const KAZAKH_PAGES = /\d\s?бб?\.?(?=[\s,.;)–—]|$)|(?:^|\s)Бб?\.\s?\d/u;
const RUSSIAN_PAGES = /\d\s?с\.?(?=[\s,.;)–—]|$)|(?:^|\s)[Сс]\.\s?\d/u;

export function findPageLabel(printed: string): Language | null {
  if (KAZAKH_PAGES.test(printed)) return "kk";
  return RUSSIAN_PAGES.test(printed) ? "ru" : null;
}

/** One-sided evidence is sure, balanced evidence is a coin thrown. */
function certaintyOf(a: number, b: number): number {
  const all = a + b;
  return all === 0 ? 0.5 : Math.min(0.98, 0.5 + (0.5 * Math.abs(a - b)) / all + 0.02 * Math.min(10, all));
}
