import type { CslDate } from "#lib/citations/reference.ts";
import { MONTH_NAMES } from "#lib/citations/styles/month-names.ts";

const NUMERIC = /^(-?\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u;
const DAY_FIRST = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u;
const IN_WORDS = /^(?:(\d{1,2})[\s.]{1,3})?(\p{L}{3,12})\.?,?(?:\s(\d{1,2}),?)?\s(\d{4})(?:\s?(?:г|ж)\.?)?$/u;
/** EDTF level 1 (ISO 8601-2): a season is a month of 21 to 24, "~" means about. */
const SEASON = /^(-?\d{4})-2([1-4])$/u;
const ABOUT = /^(?:c\.|ca\.?|circa|ок\.|около|шамамен|шам\.)\s?(?=\d)/iu;

/** A date as files of references write it: EDTF, year first, day first, a month in words; otherwise its own words. */
export function readDate(text: string): CslDate | null {
  const words = text.replace(/\s+/gu, " ").trim();
  if (words === "" || words === "..") return null;
  const circa = ABOUT.test(words) || /[~%]$/u.test(words);
  const bare = words.replace(ABOUT, "").replaceAll(/[~?%](?=\/|$)/gu, "");
  const read = readRange(bare) ?? readSeason(bare);
  if (read === null) return { literal: words };
  return circa ? { ...read, circa } : read;
}

type FiguredDate = Extract<CslDate, { "date-parts": unknown }>;

function readRange(text: string): FiguredDate | null {
  const single = readDay(text);
  if (single !== null) return { "date-parts": [single] };
  const [first = "", second = "", more] = text.split(/\/|\s?[–—]\s?|(?<=\d{4})-(?=\d{4}$)/u);
  if (more !== undefined) return null;
  const begin = readDay(first.trim());
  if (begin === null || second === first) return null;
  if (second === "" || second === "..") return text.includes("/") ? { "date-parts": [begin] } : null;
  const end = readDay(second.trim());
  return end === null ? null : { "date-parts": [begin, end] };
}

function readSeason(text: string): FiguredDate | null {
  const season = SEASON.exec(text);
  return season === null ? null : { "date-parts": [[Number(season[1])]], season: Number(season[2]) };
}

function readDay(text: string): number[] | null {
  const day = text.replace(/T\d{2}:.{0,20}$|\s\d{2}:\d{2}(?::\d{2})?$/u, "");
  const numeric = NUMERIC.exec(day);
  if (numeric !== null) return checked(numeric[1], numeric[2], numeric[3]);
  const reversed = DAY_FIRST.exec(day);
  if (reversed !== null) return checked(reversed[3], reversed[2], reversed[1]);
  const named = IN_WORDS.exec(day);
  const month = monthOf(named?.[2] ?? "");
  return named === null || month === null ? null : checked(named[4], String(month), named[1] ?? named[3]);
}

function checked(year = "", month?: string, day?: string): number[] | null {
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  const [, ofYear = 1, ofMonth = 1] = parts;
  // Some programs write 00 for what they do not know.
  if (parts.length > 1 && ofYear === 0) return parts.slice(0, 1);
  if (parts.length > 2 && ofMonth === 0) return parts.slice(0, 2);
  return ofYear > 12 || ofMonth > 31 ? null : parts;
}

/** First letters that tell the months of a language apart; Russian ones stand in the genitive beside a day. */
const MONTH_STEMS: readonly (readonly string[])[] = Object.values(MONTH_NAMES).map((names) =>
  names.map((name) => name.toLowerCase().slice(0, 3)),
);

/** 1–12, by the first three letters in Kazakh, Russian or English, or by the number; null for any other word. */
export function monthOf(word: string): number | null {
  const folded = word.trim().toLowerCase();
  if (/^(?:0?[1-9]|1[0-2])$/u.test(folded)) return Number(folded);
  // «май» is «мая» beside a day, and shares its first letters with no other month of Russian; мамыр begins like it in Kazakh.
  if (folded === "мая") return 5;
  for (const stems of MONTH_STEMS) {
    const at = stems.indexOf(folded.slice(0, 3));
    if (at >= 0) return at + 1;
  }
  return null;
}
