import { calendarMonth } from "./month-words.ts";
import type { ValueToken } from "./value-tokens.ts";

/** A date as it stands in a text, by the tokens that it takes up: `from` up to but without `next`. */
export interface ReadDate {
  readonly from: number;
  readonly next: number;
  /** EDTF level 0: "2007", "2007-05", "2007-05-21", or a period "2007-05-16/2007-05-21". */
  readonly date: string;
  /** How much of the text had to be understood: a bare year is the least. */
  readonly isBareYear: boolean;
}

interface Year {
  readonly year: number;
  readonly next: number;
  /** "жыл", "год", "г." stands behind it. */
  readonly isNamed: boolean;
  readonly isPlural: boolean;
}

interface Days {
  readonly first: number;
  readonly last: number;
  readonly next: number;
}

const DASH = /^[-‐‑–—]$/u;
const YEAR_WORD = /^(?:жыл(?:ы|ғы|дың|дан|да|ға|ды|ы?нда|ынан|ындағы)?|год(?:а|у|ом|е)?|г|ж)$/u;
const YEARS_WORD = /^(?:жылдар\p{L}*|год(?:ы|ов|ах|ам|ами)|гг|жж)$/u;
/** Before a bare number they say that it is a year: "in 2007", "с 2007", "until 2011". */
const YEAR_BEFORE =
  /^(?:in|since|of|by|until|till|from|during|after|before|между|between|to|through|в|с|со|до|после|к|по|от|year|the)$/u;

const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;

type At = readonly ValueToken[];

/** The longest reading of a date that begins with this token. `year` is what a day without one is thought to belong to. */
export function dateAt(tokens: At, at: number, year: number | null): ReadDate | null {
  for (const reading of [
    writtenDay,
    isoDay,
    yearFirst,
    dayFirst,
    monthFirst,
    decadeOfCentury,
    century,
    years,
  ]) {
    const found = reading(tokens, at, year);
    if (found !== null) return found;
  }
  return null;
}

function reading(from: number, next: number, date: string): ReadDate {
  return { from, next, date, isBareYear: false };
}

/** "21.05.2007", "21.05.2007 г." */
function writtenDay(tokens: At, at: number): ReadDate | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(tokens[at]?.text ?? "");
  if (match === null) return null;
  const [, day, month, year] = match;
  const date = written(Number(year), Number(month), { first: Number(day), last: Number(day) });
  return date === null ? null : reading(at, skipYearWord(tokens, at + 1), date);
}

/** "2007-05-21", "2007-05". */
function isoDay(tokens: At, at: number): ReadDate | null {
  const year = plainNumber(tokens, at, 4);
  const month = tiedPart(tokens, at + 1);
  if (year === null || month === null) return null;
  const day = tiedPart(tokens, at + 3);
  const days = day === null ? null : { first: day, last: day };
  const date = written(year, month, days);
  const next = at + (day === null ? 3 : 5);
  return date === null || YEARS_WORD.test(tokens[next]?.text ?? "") ? null : reading(at, next, date);
}

function tiedPart(tokens: At, at: number): number | null {
  const sign = tokens[at];
  const part = plainNumber(tokens, at + 1, 2);
  return sign?.text === "-" && sign.isTied && tokens[at + 1]?.isTied === true ? part : null;
}

function plainNumber(tokens: At, at: number, digits: number): number | null {
  const token = tokens[at];
  return token?.isPlain === true && token.text.length === digits && /^\d+$/u.test(token.text)
    ? token.value
    : null;
}

/** "2007 жылғы 21 мамырда", "2007 ж. мамыр", "2019 жылы 9 маусымда". */
function yearFirst(tokens: At, at: number): ReadDate | null {
  const year = yearAt(tokens, at);
  if (year === null || !year.isNamed || year.isPlural) return null;
  const days = daysAt(tokens, year.next);
  const from = skipHyphen(tokens, days?.next ?? year.next);
  const month = calendarMonth(tokens[from]?.text ?? "");
  if (month === null) return null;
  const date = written(year.year, month, days);
  return date === null ? null : reading(at, from + 1, date);
}

/** "21 мая 2007 года", "16–21 мая 2007 г.", "the 21st of May, 2007", "5 қаңтар 2021 ж."; without a year only where one is known. */
function dayFirst(tokens: At, at: number, knownYear: number | null): ReadDate | null {
  const days = daysAt(tokens, at);
  if (days === null) return null;
  const from = skipHyphen(tokens, tokens[days.next]?.text === "of" ? days.next + 1 : days.next);
  const month = calendarMonth(tokens[from]?.text ?? "");
  if (month === null) return null;
  const year = yearAt(tokens, tokens[from + 1]?.text === "," ? from + 2 : from + 1);
  const inYear = year?.isPlural === false ? year.year : knownYear;
  if (inYear === null) return null;
  const date = written(inYear, month, days);
  return date === null ? null : reading(at, year?.isPlural === false ? year.next : from + 1, date);
}

/** "May 21, 2007", "в мае 2007 года", "мамыр 2007". */
function monthFirst(tokens: At, at: number): ReadDate | null {
  const month = calendarMonth(tokens[at]?.text ?? "");
  if (month === null) return null;
  const days = daysAt(tokens, at + 1);
  const after = days?.next ?? at + 1;
  const year = yearAt(tokens, [",", "of"].includes(tokens[after]?.text ?? "") ? after + 1 : after);
  if (year === null || year.isPlural) return null;
  const date = written(year.year, month, days);
  return date === null ? null : reading(at, year.next, date);
}

/** "ХХ ғасырдың 90-жылдары", "90-е годы XX века" where the century stands first; "90-е годы" alone are of the twentieth. */
function decadeOfCentury(tokens: At, at: number): ReadDate | null {
  const base = centuryAt(tokens, at);
  const from = base?.next ?? at;
  const decade = plainNumber(tokens, from, 2);
  if (decade === null || decade % 10 !== 0) return null;
  const next = skipHyphen(tokens, skipDecadeTail(tokens, from + 1));
  if (!YEARS_WORD.test(tokens[next]?.text ?? "")) return null;
  const first = (base === null ? 1900 : (base.century - 1) * 100) + decade;
  return reading(at, next + 1, `${first}/${first + 9}`);
}

/** "XX ғасыр", "в ХХ веке", "the twenty-first century". */
function century(tokens: At, at: number): ReadDate | null {
  const found = centuryAt(tokens, at);
  if (found === null) return null;
  return reading(at, found.next, `${String((found.century - 1) * 100 + 1)}/${String(found.century * 100)}`);
}

function centuryAt(tokens: At, at: number): { century: number; next: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const number = token.isOrdinal ? token.value : romanCentury(token.text);
  if (number === null || number < 16 || number > 21) return null;
  const next = skipHyphen(tokens, at + 1);
  return /^(?:ғасыр|век|столети|centur)/u.test(tokens[next]?.text ?? "")
    ? { century: number, next: next + 1 }
    : null;
}

const ROMAN: Readonly<Record<string, number>> = { xvi: 16, xvii: 17, xviii: 18, xix: 19, xx: 20, xxi: 21 };

/** Typed in Latin or, as often, in Cyrillic letters. */
function romanCentury(word: string): number | null {
  return ROMAN[word.replaceAll("х", "x").replaceAll("і", "i")] ?? null;
}

/** "2003–2005 жылдар", "1990-е", "2000 жылдардың", "2007 жылы", "in 2007". */
function years(tokens: At, at: number): ReadDate | null {
  const year = yearAt(tokens, at);
  if (year === null) return null;
  const second = DASH.test(tokens[year.next]?.text ?? "") ? yearAt(tokens, year.next + 1, year.year) : null;
  if (second !== null && second.year > year.year)
    return reading(at, second.next, `${year.year}/${second.year}`);
  if (year.isPlural && year.year % 10 === 0) return reading(at, year.next, `${year.year}/${year.year + 9}`);
  if (year.isNamed) return reading(at, year.next, String(year.year));
  const isSaid = YEAR_BEFORE.test(tokens[at - 1]?.text ?? "");
  return { ...reading(at, year.next, String(year.year)), isBareYear: !isSaid };
}

/** A number that can be a year, with the word for it; the second of a range may be short: "2010–11". */
function yearAt(tokens: At, at: number, after?: number): Year | null {
  const token = tokens[at];
  if (token?.kind !== "number" || Number.isNaN(token.value) || token.text.includes(" ")) return null;
  const isShort = after !== undefined && token.text.length === 2 && token.isPlain;
  const year = isShort ? Math.floor((after ?? 0) / 100) * 100 + token.value : token.value;
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  const tail = skipDecadeTail(tokens, at + 1);
  const from = skipHyphen(tokens, tail);
  const word = tokens[from]?.text ?? "";
  const isSingle = YEAR_WORD.test(word) && (word.length > 1 || tokens[from + 1]?.text === ".");
  const isPlural = YEARS_WORD.test(word) || tail !== at + 1 || hasDecadeTail(token);
  if (!token.isPlain && !isSingle && !isPlural) return null;
  const isNamed = isSingle || YEARS_WORD.test(word);
  return {
    year,
    next: isNamed ? skipStop(tokens, from + 1, word) : tail,
    isNamed: isNamed || isPlural,
    isPlural: isPlural && !isSingle,
  };
}

/** The tail is part of the number's token where the tokeniser took it: its place reaches behind the figures. */
function hasDecadeTail(token: ValueToken): boolean {
  return token.isPlain && token.end - token.start > token.text.length && token.isOrdinal;
}

/** "1990s", "1990-е". */
function skipDecadeTail(tokens: At, at: number): number {
  const token = tokens[at];
  if (token?.isTied !== true) return at;
  if (token.text === "s") return at + 1;
  const word = tokens[at + 1];
  return DASH.test(token.text) && word?.isTied === true && /^(?:е|ые|х|ых|м|ым|шы|ші)$/u.test(word.text)
    ? at + 2
    : at;
}

function skipYearWord(tokens: At, at: number): number {
  const word = tokens[at]?.text ?? "";
  return YEAR_WORD.test(word) ? skipStop(tokens, at + 1, word) : at;
}

function skipStop(tokens: At, at: number, word: string): number {
  return word.length <= 2 && tokens[at]?.text === "." ? at + 1 : at;
}

function skipHyphen(tokens: At, at: number): number {
  const token = tokens[at];
  return token?.isTied === true && DASH.test(token.text) ? at + 1 : at;
}

/** One day or several that lie together: "21", "16–21", "19 и 20". */
function daysAt(tokens: At, at: number): Days | null {
  const first = dayAt(tokens[at]);
  if (first === null) return null;
  const joint = tokens[at + 1]?.text ?? "";
  const last = DASH.test(joint) || ["и", "және", "and"].includes(joint) ? dayAt(tokens[at + 2]) : null;
  return last !== null && last > first ? { first, last, next: at + 3 } : { first, last: first, next: at + 1 };
}

function dayAt(token: ValueToken | undefined): number | null {
  if (token?.kind !== "number" || !Number.isInteger(token.value)) return null;
  return token.value >= 1 && token.value <= 31 ? token.value : null;
}

/** Null where the calendar has no such day. */
function written(year: number, month: number, days: { first: number; last: number } | null): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  const inMonth = `${year}-${twoDigits(month)}`;
  if (days === null) return inMonth;
  if (days.last > daysIn(year, month) || days.first < 1) return null;
  const first = `${inMonth}-${twoDigits(days.first)}`;
  return days.last === days.first ? first : `${first}/${inMonth}-${twoDigits(days.last)}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
