/**
 * Letters that look alike in the Latin and the Cyrillic script, and the mending of words in which they were
 * mixed. Every replacement keeps the length of the text in UTF-16, so that positions stay valid.
 */
const CYRILLIC_OF_LATIN: Readonly<Record<string, string>> = {
  a: "а",
  c: "с",
  e: "е",
  h: "һ",
  i: "і",
  k: "к",
  o: "о",
  p: "р",
  x: "х",
  y: "у",
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  I: "І",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
  Y: "Ү",
  ə: "ә",
  Ə: "Ә",
  ǝ: "ә",
  ɵ: "ө",
  Ɵ: "Ө",
};

const LATIN_OF_CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  с: "c",
  е: "e",
  һ: "h",
  і: "i",
  о: "o",
  р: "p",
  х: "x",
  у: "y",
  к: "k",
  ѕ: "s",
  ј: "j",
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  І: "I",
  К: "K",
  М: "M",
  О: "O",
  Р: "P",
  Т: "T",
  Х: "X",
  У: "Y",
  Ү: "Y",
  Ѕ: "S",
  Ј: "J",
};

/** Single Latin letters that are Russian words when they stand between Cyrillic words. */
const ONE_LETTER_WORDS = new Set(["a", "c", "k", "o", "y", "A", "B", "C", "K", "O", "Y"]);

const WORD = /[\p{L}\p{M}]+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const KAZAKH_LETTER = /[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/u;

export interface MendedText {
  readonly text: string;
  /** How many words were changed. */
  readonly count: number;
}

/**
 * Writes each word in one script. `isKnown` answers whether a Cyrillic word (lower case) occurs elsewhere; it
 * decides words all of whose letters exist in both scripts. A word with letters of its own in both scripts
 * ("PDFтің") is left as printed.
 */
export function mendLookAlikes(text: string, isKnown: (word: string) => boolean = () => false): MendedText {
  if (!LATIN.test(text) || !CYRILLIC.test(text)) return { text, count: 0 };
  let count = 0;
  const mended = text.replace(WORD, (word, at: number) => {
    const better = mendWord(word, { text, at, isKnown });
    if (better !== word) count += 1;
    return better;
  });
  return { text: mended, count };
}

interface WordPlace {
  readonly text: string;
  readonly at: number;
  readonly isKnown: (word: string) => boolean;
}

function mendWord(word: string, place: WordPlace): string {
  if (!LATIN.test(word)) return word;
  if (isInAddress(place.text, place.at, word.length)) return word;
  if (!CYRILLIC.test(word)) return mendLatinWord(word, place);
  if (/^[IVXLCDMІХСМ]+$/u.test(word)) return inLatin(word);
  const firmLatin = countFirm(word, LATIN, CYRILLIC_OF_LATIN);
  const firmCyrillic = countFirm(word, CYRILLIC, LATIN_OF_CYRILLIC);
  if (firmLatin === 0 && (firmCyrillic > 0 || isBetweenCyrillic(word, place)))
    return inCyrillic(word, place.text);
  if (firmCyrillic === 0 && firmLatin > 0) return inLatin(word);
  return word;
}

/** A word written wholly in Latin letters is Cyrillic only where its place and the vocabulary say so. */
function mendLatinWord(word: string, place: WordPlace): string {
  if (word.length > 12 || countFirm(word, LATIN, CYRILLIC_OF_LATIN) > 0) return word;
  if (isPageLabel(word, place)) return inCyrillic(word, place.text);
  if (!isBetweenCyrillic(word, place)) return word;
  const candidate = inCyrillic(word, place.text);
  if (word.length === 1) return ONE_LETTER_WORDS.has(word) ? candidate : word;
  return place.isKnown(candidate.toLowerCase()) ? candidate : word;
}

/** "[1, c. 22]" in Cyrillic text: the letter before a number of pages, typed on the wrong keyboard. */
function isPageLabel(word: string, { text, at }: WordPlace): boolean {
  if (word !== "c" && word !== "C") return false;
  if (
    !/^\.\s?[0-9]/u.test(text.slice(at + 1, at + 4)) ||
    !/[,;–—-]\s?$/u.test(text.slice(Math.max(0, at - 2), at))
  )
    return false;
  const around = text.slice(Math.max(0, at - 120), at + 120);
  return (
    (around.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) >
    3 * (around.match(/\p{Script=Latin}/gu)?.length ?? 0)
  );
}

/** Letters that do not exist in the other script. */
function countFirm(word: string, script: RegExp, twins: Readonly<Record<string, string>>): number {
  let count = 0;
  for (const letter of word) if (script.test(letter) && twins[letter] === undefined) count += 1;
  return count;
}

/**
 * Both neighbours are Cyrillic words, one blank away: "в связи c этим". At an edge one neighbour is enough
 * for longer words.
 */
function isBetweenCyrillic(word: string, { text, at }: WordPlace): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  const after = text.slice(at + word.length, at + word.length + 24);
  return (
    /\p{Script=Cyrillic}[,;:»]?\s+[«(]?$/u.test(before) && /^[»,]?\s+[«]?\p{Script=Cyrillic}/u.test(after)
  );
}

/** Addresses are written in Latin letters whatever stands around them. */
function isInAddress(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 160), at);
  const after = text.slice(at + length, at + length + 80);
  const start = /\S*$/u.exec(before)?.[0] ?? "";
  const end = /^\S*/u.exec(after)?.[0] ?? "";
  return /@|:\/\/|www\./iu.test(start) || /^[\w.-]*@/u.test(end);
}

function inCyrillic(word: string, context: string): string {
  const capitalY = KAZAKH_LETTER.test(context) ? "Ү" : "У";
  return [...word]
    .map((letter) => (letter === "Y" ? capitalY : (CYRILLIC_OF_LATIN[letter] ?? letter)))
    .join("");
}

function inLatin(word: string): string {
  return [...word].map((letter) => LATIN_OF_CYRILLIC[letter] ?? letter).join("");
}

/** For comparing words only: Cyrillic spelling wherever a word has any Cyrillic letter. */
export function foldLookAlikes(word: string): string {
  return CYRILLIC.test(word) && LATIN.test(word) ? inCyrillic(word, word) : word;
}

const TWINS: Readonly<Record<string, string>> = {
  ...LATIN_OF_CYRILLIC,
  ə: "ә",
  ǝ: "ә",
  Ə: "Ә",
  ɵ: "ө",
  Ɵ: "Ө",
};
const TWIN_UNITS = new Uint16Array(0x600).map((_, unit) =>
  (TWINS[String.fromCharCode(unit)] ?? String.fromCharCode(unit)).charCodeAt(0),
);

/** For comparing texts only: what looks alike is one letter, in whatever script it is typed. The length stays, in UTF-16. */
export function asLookAlikes(text: string): string {
  let folded = "";
  for (let start = 0; start < text.length; start += PORTION) {
    const units: number[] = [];
    for (let at = start; at < Math.min(start + PORTION, text.length); at++) {
      const unit = text.charCodeAt(at);
      units.push(TWIN_UNITS[unit] ?? unit);
    }
    folded += String.fromCharCode(...units);
  }
  return folded;
}

/** Units turned into a string at once: more arguments than some tens of thousands no engine takes. */
const PORTION = 8_192;
