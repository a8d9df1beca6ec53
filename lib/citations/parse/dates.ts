import { findAll } from "./printed-text.ts";

/** A date as CSL wants it: `[year]`, `[year, month]` or `[year, month, day]`. */
export type DateParts = readonly [year: number, month?: number, day?: number];

/** Day and month without a year, as in "2007. – 22 мая". */
export interface LooseDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Stems by month; a word is the month when it begins with one of them and at most an ending follows. */
const MONTH_STEMS = [
  "январ қаңтар january yanvar ianvar janvar qantar qañtar kantar kañtar қаң янв jan",
  "феврал ақпан february fevral aqpan akpan ақп фев feb",
  "март наурыз march mart naurız nauryz nawrız нау мар mar",
  "апрел сәуір көкек april aprel säuır sauir säuir sauır сәу апр apr",
  "мая май мамыр may maya mai maia mamyr mamır",
  "июн маусым june iyun ijun iiun iun mausym mausım мау jun",
  "июл шілде july iyul ijul iiul iul shilde şilde şılde šilde шіл jul",
  "август тамыз august avgust tamyz tamız там авг aug",
  "сентябр қыркүйек september sentyabr sentiabr sentjabr qyrküiek qırküyek qyrkuiek kyrkuyek kyrkuiek қыр сен sept sep",
  "октябр қазан october oktyabr oktiabr oktjabr qazan kazan қаз окт oct",
  "ноябр қараша november noyabr noiabr nojabr qaraşa qarasha karasha қар ноя nov",
  "декабр желтоқсан december dekabr jeltoqsan zheltoksan zheltoqsan желт дек dec",
].map((stems) => stems.split(" "));

/** Stems up to this length are abbreviations and stand as they are; longer ones may carry a case ending. */
const LONGEST_ABBREVIATION = 4;
/** "қазандағы", "тамызында": five letters of Kazakh endings, and the Russian ones are shorter. */
const LONGEST_ENDING = 6;

/** "февр.", "сент.": a month may be cut after so many letters. */
const SHORTEST_CUT = 4;

/** Words that a printed date may contain besides its figures and month. */
const FILLERS = new Set(
  (
    "г гг год года году ж жж жыл жылғы жылы жылдың от of the dated күні goda god g j " +
    "zh jyl jıl zhyl jylǵy zhylgy jylğy jılğı ot st nd rd th"
  ).split(" "),
);

const FIRST_YEAR = 1450;
const LAST_YEAR = 2099;

export function findMonth(word: string): number | null {
  const lower = (word.endsWith(".") ? word.slice(0, -1) : word).toLowerCase();
  const found = STEMS_BY_INITIALS.get(lower.slice(0, 2))?.find(({ stem }) => isForm(lower, stem));
  return found?.month ?? null;
}

/** Most words are no months, and their first two letters show it. */
const STEMS_BY_INITIALS = Map.groupBy(
  MONTH_STEMS.flatMap((stems, at) => stems.map((stem) => ({ stem, month: at + 1 }))),
  ({ stem }) => stem.slice(0, 2),
);

export function isMonthName(word: string): boolean {
  return findMonth(word) !== null;
}

function isForm(word: string, stem: string): boolean {
  if (word === stem || (word.length >= SHORTEST_CUT && stem.startsWith(word))) return true;
  if (
    stem.length <= LONGEST_ABBREVIATION &&
    stem !== "март" &&
    stem !== "июн" &&
    stem !== "июл" &&
    stem !== "mart"
  )
    return false;
  return word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING;
}

export function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/**
 * Reads a text that is a date and nothing else, in any order and language: "5 қаңтар 2021 ж.", "2021 жылғы 5 қаңтар",
 * "January 5, 2021", "25.10.2022", "2022-10-25", "22 мая". Null when anything in it is no part of a date.
 */
export function readDate(text: string): LooseDate | null {
  if (text.length > LONGEST_DATE) return null;
  return (/^\s*\d/u.test(text) ? readNumericDate(text.trim()) : null) ?? readWordedDate(text);
}

/** UTF-16 units; what is longer is a title. */
const LONGEST_DATE = 60;

function readNumericDate(text: string): LooseDate | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null)
    return checked(fullYear(dayFirst[3] ?? ""), Number(dayFirst[2]), Number(dayFirst[1]));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return checked(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  return null;
}

const YEAR_END = String.raw`[\s.]{0,6}(?:гг?|жж?|года|жылы?)?[\s.]{0,6}$`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})${YEAR_END}`, "u");
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-./](\d{1,2})[-./](\d{1,2})${YEAR_END}`, "u");

/** Two figures above this mean the last century: "30.03.83". */
const LAST_SHORT_YEAR = 40;

function fullYear(figures: string): number {
  const year = Number(figures);
  return figures.length === 4 ? year : (year > LAST_SHORT_YEAR ? 1900 : 2000) + year;
}

function readWordedDate(text: string): LooseDate | null {
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  // Of "8–13 қыркүйек" the first day counts.
  const single = /\d\s?[–—-]/u.test(text) ? text.replace(/(?<=\d)\s?[–—-]\s?\d{1,2}(?=\s\p{L})/gu, "") : text;
  for (const token of single.match(DATE_TOKEN) ?? []) {
    if (token >= "0" && token <= "9999") {
      if (token.length === 4 && year === null) year = Number(token);
      else if (token.length < 3 && day === null) day = Number(token);
      else return null;
    } else if (!FILLERS.has(token.toLowerCase())) {
      const named: number | null = month === null ? findMonth(token) : null;
      if (named === null) return null;
      month = named;
    }
  }
  return (year === null && month === null) || (day !== null && month === null)
    ? null
    : checked(year, month, day);
}

const DATE_TOKEN = /\d+|[^\s.,–—\d-][^\s.,–—-]*/gu;

function checked(year: number | null, month: number | null, day: number | null): LooseDate | null {
  if (year !== null && !isYear(year)) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  return { year, month, day };
}

/** CSL's form; null without a year, because a day without a year dates nothing. */
export function toDateParts(date: LooseDate): DateParts | null {
  if (date.year === null) return null;
  if (date.month === null) return [date.year];
  return date.day === null ? [date.year, date.month] : [date.year, date.month, date.day];
}

const MONTH_WORD = String.raw`\p{L}{3,14}\.?`;
const YEAR_WORD = String.raw`(?:\s?(?:г(?:ода|оду)?|ж(?:ылғы|ылы|ыл)?|goda|g|zh(?:ylgy)?|j(?:ylğy)?)\.?)?`;
const DATE_IN_TEXT = new RegExp(
  [
    String.raw`\d{1,2}\.\d{1,2}\.\d{4}${YEAR_WORD}`,
    String.raw`\d{4}-\d{2}-\d{2}`,
    String.raw`\d{1,2}(?:-?(?:го|st|nd|rd|th))?\s(?:of\s)?${MONTH_WORD},?\s\d{4}${YEAR_WORD}`,
    String.raw`\d{4}${YEAR_WORD},?\s\d{1,2}\s${MONTH_WORD}`,
    String.raw`(?<!\p{L})\p{L}{3,9}\.?\s\d{1,2},\s\d{4}`,
    String.raw`\d{4},?\s\p{L}{3,9}\.?\s\d{1,2}(?!\d)`,
  ].join("|"),
  "gu",
);

/** A full date has a second number near its year. */
const MAY_HOLD_DATE =
  /\d{1,2}[.\s-]\D{0,20}\d{4}|\d{4}\D{1,12}\d{1,2}|\d{1,2}\.\d{1,2}\.\d|\p{L}\.?\s\d{1,2},\s\d{4}|\d-?(?:го|st|nd|rd|th)\s/u;

export interface FoundDate {
  readonly parts: DateParts;
  readonly text: string;
  /** UTF-16. */
  readonly index: number;
}

/** Complete dates (day, month, year) inside a longer text. */
export function findFullDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  if (!/\d{4}/u.test(text) || !MAY_HOLD_DATE.test(text)) return dates;
  for (const found of findAll(DATE_IN_TEXT, text)) {
    const date = readDate(found[0].replace(/(?<=\d)-?(?:го|st|nd|rd|th)(?!\p{L})/u, ""));
    const parts = date === null ? null : toDateParts(date);
    if (parts?.length === 3) dates.push({ parts, text: found[0], index: found.index });
  }
  return dates;
}
