import type { BlockLanguage } from "./language-tag.ts";

/** From `start` up to but without `end`, in UTF-16 units. The same shape as a span of a document. */
export type Stretch = readonly [start: number, end: number];

/**
 * Abbreviations after which a sentence goes on, in the three languages at once: one article quotes the others. Small letters, without the
 * last full stop. Those that also end sentences ("т.б.", "etc.", "ж." and "г." behind a year) are in MAY_END.
 */
const GOES_ON = new Set(
  (
    "б бб ш қ ғ ғасыр т тт жж мың млн млрд проф акад доц т.ғ.д т.ғ.к ред құраст ауд мыс қар салыст респ обл ауд көш пер " +
    "с сс стр ст ст.ст п пп им ч гл гг в вв им см ср напр рис табл прим ред сост пер отв изд т.е т.к т.н акад проф доц г.г ул д корп " +
    "no nos vol vols p pp ch sec art arts fig figs tab eq eds ed cf e.g i.e vs viz dr mr mrs ms prof st approx ca"
  ).split(" "),
);

/** After these a capital letter begins a new sentence where what follows is no name of an office, act or person: it cannot be told. */
const MAY_END = new Set(["ж", "г", "т.б", "б.з.б", "т.с.с", "др", "пр", "т.д", "т.п", "etc", "al"]);

/** A bracket that is never closed must not make one sentence of a whole block; UTF-16 units. */
const LONGEST_BRACKET = 300;

const SEGMENTERS = new Map<string, Intl.Segmenter>();

/**
 * The sentences of one block, without the white space between them. Unicode's rules (UAX #29) know nothing of abbreviations, initials and
 * locators, so that pieces they part are joined again: "А. Сейітова", "2007 ж. 21 мамыр", "[3, 237 б.]", "No. 4". In doubt a
 * sentence stays whole: a reader who wants less goes on by words.
 */
export function sentencesOf(text: string, language: BlockLanguage): Stretch[] {
  const sentences: Stretch[] = [];
  let start: number | null = null;
  const pieces = piecesOf(text, language);
  pieces.forEach(({ index, segment }, n) => {
    start ??= index;
    const end = index + segment.length;
    const next = pieces[n + 1]?.segment ?? "";
    if (next !== "" && belongTogether(text.slice(start, end), next)) return;
    const trimmed = trim(text, start, end);
    if (trimmed !== null) sentences.push(trimmed);
    start = null;
  });
  return sentences;
}

function segmenterOf(language: BlockLanguage): Intl.Segmenter {
  const locale = language === "mixed" ? "ru" : language;
  const known = SEGMENTERS.get(locale) ?? new Intl.Segmenter(locale, { granularity: "sentence" });
  SEGMENTERS.set(locale, known);
  return known;
}

interface Piece {
  readonly index: number;
  readonly segment: string;
}

/**
 * Unicode's pieces, parted once more where a figure begins a sentence: by its rules ". 2004 жылы …" goes on, since the first letter that follows
 * is a small one.
 */
function piecesOf(text: string, language: BlockLanguage): Piece[] {
  return [...segmenterOf(language).segment(text)].flatMap(({ index, segment }) => {
    const starts = [...segment.matchAll(/[.!?…]["»”)\]]{0,2}\s+(?=[^\p{L}\p{Nd}\s]{0,12}\s?\p{Nd})/gu)]
      .map((found) => found.index + found[0].length)
      .filter((at) =>
        beginsWithFigure(segment.slice(Math.max(0, at - LONGEST_BRACKET), at), segment.slice(at, at + 50)),
      );
    return [0, ...starts].map((at, n) => ({ index: index + at, segment: segment.slice(at, starts[n]) }));
  });
}

/**
 * Whether a figure behind a full stop begins a sentence: "… сайланды. 2004 жылы …". Behind an abbreviation ("ст. 20", "№ 3. 5", "2004 ж. 5 мамыр"),
 * an initial, a figure ("01. 02. 2004", "1. 2 …") or within brackets it goes on, and so does a figure that has no words behind it.
 */
function beginsWithFigure(before: string, after: string): boolean {
  if (isInBracket(before)) return false;
  if (!/^\P{L}{0,40}\p{L}{2}/u.test(after)) return false;
  const stopped = before.trimEnd();
  if (/[!?…]["»”)\]]{0,2}$/u.test(stopped)) return true;
  const word = lastWord(stopped.replace(/["»”)\]]{1,2}$/u, ""));
  // A mark behind the full stop ("… деді.»", "… (1999).") closes what no abbreviation ends.
  if (word === null) return /[\])»”]["»”)\]]?\.?$/u.test(stopped) || /\.["»”)\]]{1,2}$/u.test(stopped);
  const known = word.toLocaleLowerCase("kk");
  return !(isInitial(word) || GOES_ON.has(known) || MAY_END.has(known) || !/\p{L}{2}|[\])»”]$/u.test(word));
}

/** Does what Unicode takes for the next sentence go on with this one? */
function belongTogether(before: string, after: string): boolean {
  if (before.trim() === "") return true;
  if (before.endsWith("\n")) return false;
  if (/^\s*[\p{Ll}\p{Pe}\p{Pf},;:–—]/u.test(after) || isCitation(after)) return true;
  if (isInBracket(before) || isInDate(before, after)) return true;
  const word = lastWord(before);
  return word !== null && (isInitial(word) || isAbbreviation(word, after));
}

/** "01. 02. 2004" */
function isInDate(before: string, after: string): boolean {
  return /^\s*\p{Nd}/u.test(after) && /(?<!\S)\p{Nd}{1,2}\.\s*$/u.test(before.slice(-8));
}

/** A mark of a citation set behind the full stop is still of that sentence. */
function isCitation(piece: string): boolean {
  return /^\s*\[[^\]]{1,80}\][.\s]*$/u.test(piece);
}

function isInBracket(text: string): boolean {
  const from = Math.max(text.lastIndexOf("["), text.lastIndexOf("("));
  if (from === -1 || text.length - from > LONGEST_BRACKET) return false;
  return Math.max(text.lastIndexOf("]"), text.lastIndexOf(")")) < from;
}

/** What stands before the last full stop: "237 б." has "б", "и т. п." has "т.п". Null where the text ends with another mark. */
function lastWord(before: string): string | null {
  const text = before.trimEnd().replace(/(?<=\sт\.)\s(?=\p{Ll}\.$)/u, "");
  if (!text.endsWith(".") || text.endsWith("..")) return null;
  const from = Math.max(
    text.lastIndexOf(" "),
    text.lastIndexOf("\u00A0"),
    text.lastIndexOf("("),
    text.lastIndexOf("["),
  );
  return text.slice(from + 1, -1).replace(/^[«“"']/u, "");
}

/** "А.", "А.Б.", "Дж." */
function isInitial(word: string): boolean {
  return /^\p{Lu}\p{Ll}?(?:\.\p{Lu}\p{Ll}?){0,2}$/u.test(word);
}

function isAbbreviation(word: string, after: string): boolean {
  const known = word.toLocaleLowerCase("kk");
  if (GOES_ON.has(known)) return true;
  return MAY_END.has(known) && !/^\s*[«“"]?\p{Lu}/u.test(after);
}

function trim(text: string, start: number, end: number): Stretch | null {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return from === to ? null : [from, to];
}
