import { dateAt, type ReadDate } from "./read-dates.ts";
import { findUnit } from "./unit.ts";
import type { ValueToken } from "./value-tokens.ts";

type At = readonly ValueToken[];

/** Tokens for which a year that was said goes on to hold for days without one: about two sentences. */
const YEAR_HOLDS = 40;
/** A number alone is a year only between these. */
const BARE_YEARS = { first: 1850, last: 2100 };

const THIS_YEAR = /^(?:ағымдағы|биыл|биылғы|осы|текущего|этом|этого|нынешнем|this)$/u;
const LAST_YEAR = /^(?:өткен|былтыр|былтырғы|прошлом|прошлого|last)$/u;
const ALONE = /^(?:биыл|былтыр)$/u;
const YEAR_NOUN = /^(?:жыл|жылы|жылғы|жылдың|жылда|жылдан|году|года|год|year)$/u;

const FROM = /^(?:с|со|от|from|between)$/u;
const TO = /^(?:-|‐|‑|–|—|до|по|to|until|till|and|through)$/u;

/** Dates of a text in their order, periods put together: "с 1999 по 2021 год", "1999 жылдан 2021 жылға дейін". */
export function readDatesOf(
  tokens: At,
  aside: ReadonlySet<number>,
  year: number | null,
): readonly ReadDate[] {
  const dates: ReadDate[] = [];
  let said: { year: number; at: number } | null = null;
  for (let at = 0; at < tokens.length;) {
    const known: number | null = said !== null && at - said.at <= YEAR_HOLDS ? said.year : null;
    const found: ReadDate | null = aside.has(at)
      ? null
      : (relativeDate(tokens, at, year) ?? dateAt(tokens, at, known));
    if (found === null || !isDate(tokens, found, aside)) {
      at += 1;
      continue;
    }
    dates.push(found);
    said = { year: Number(found.date.slice(0, 4)), at: found.next };
    at = found.next;
  }
  return joinPeriods(tokens, dates);
}

/** "ағымдағы жылдың 5 маусымында", "в прошлом году", "5 июня текущего года": only where the year of the text is known. */
function relativeDate(tokens: At, at: number, year: number | null): ReadDate | null {
  if (year === null) return null;
  const named = relativeYear(tokens, at, year);
  if (named === null) return dayOfRelativeYear(tokens, at, year);
  const day = dateAt(tokens, named.next, named.year);
  const isDay = day !== null && day.date.length > 4 && day.date.startsWith(String(named.year));
  if (day !== null && isDay) return { ...day, from: at };
  return { from: at, next: named.next, date: String(named.year), isBareYear: false };
}

function dayOfRelativeYear(tokens: At, at: number, year: number): ReadDate | null {
  if (tokens[at]?.kind !== "number") return null;
  for (const behind of [2, 4]) {
    const named = relativeYear(tokens, at + behind, year);
    const day = named === null ? null : dateAt(tokens.slice(0, at + behind), at, named.year);
    if (named !== null && day?.next === at + behind) return { ...day, next: named.next };
  }
  return null;
}

function relativeYear(tokens: At, at: number, year: number): { year: number; next: number } | null {
  const word = tokens[at]?.text ?? "";
  const named = THIS_YEAR.test(word) ? year : LAST_YEAR.test(word) ? year - 1 : null;
  if (named === null) return null;
  if (YEAR_NOUN.test(tokens[at + 1]?.text ?? "")) return { year: named, next: at + 2 };
  return ALONE.test(word) ? { year: named, next: at + 1 } : null;
}

/** A number alone may as well count something: "2000 адам", "более 2000". */
function isDate(tokens: At, found: ReadDate, aside: ReadonlySet<number>): boolean {
  for (let at = found.from; at < found.next; at++) if (aside.has(at)) return false;
  if (!found.isBareYear) return true;
  const year = Number(found.date);
  if (year < BARE_YEARS.first || year > BARE_YEARS.last) return false;
  const [before, token, after] = [tokens[found.from - 1], tokens[found.from], tokens[found.next]];
  if (/^(?:более|свыше|около|почти|шамамен|кемінде|over|about|around|some|nearly)$/u.test(before?.text ?? ""))
    return false;
  if (after?.text === "%" || findUnit(after?.text ?? "", ["kk", "ru", "en"]) !== null) return false;
  if (token?.isOrdinal === true) return false;
  return token?.nounCase == null || /^(?:бері|бастап|кейін|дейін)$/u.test(after?.text ?? "");
}

function joinPeriods(tokens: At, dates: readonly ReadDate[]): readonly ReadDate[] {
  const joined: ReadDate[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    const period = last === undefined ? null : periodOf(tokens, last, date);
    if (period === null) joined.push(date);
    else joined[joined.length - 1] = period;
  }
  return joined;
}

function periodOf(tokens: At, first: ReadDate, second: ReadDate): ReadDate | null {
  if (first.date.includes("/") || second.date.includes("/") || second.date <= first.date) return null;
  const between = tokens.slice(first.next, second.from);
  const joint = between[0]?.text ?? "";
  const isSpan =
    between.length === 1 &&
    TO.test(joint) &&
    (/^[-‐‑–—]$/u.test(joint) || FROM.test(tokens[first.from - 1]?.text ?? ""));
  const isKazakhSpan =
    between.length === 0 &&
    /[дтн][ае]н$/u.test(tokens[first.next - 1]?.text ?? "") &&
    /^дейін/u.test(tokens[second.next]?.text ?? "");
  if (!isSpan && !isKazakhSpan) return null;
  const next = isKazakhSpan ? second.next + 1 : second.next;
  return { from: first.from, next, date: `${first.date}/${second.date}`, isBareYear: false };
}
