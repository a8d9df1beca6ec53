import { parseReformDate } from "#lib/reforms/reform-date.ts";
import { firstDay, lastDay } from "#lib/reforms/reform-date.ts";
import type { Unit } from "./unit.ts";
import { inSmallestUnit } from "./unit.ts";
import type { ValueRelation } from "./value.ts";

/** First and last day that a date can mean, as texts that sort; null for what is no date. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

export function daySpanOf(date: string): DaySpan | null {
  const period = parseReformDate(date);
  if (period === null) return null;
  return { first: firstDay(period.start), last: period.end === null ? "9999-12-31" : lastDay(period.end) };
}

/** 2007 and 21 May 2007 agree, and so do a day and a period in which it lies. */
export function datesAgree(a: DaySpan, b: DaySpan): boolean {
  return a.first <= b.last && b.first <= a.last;
}

export interface Amount {
  readonly relation: ValueRelation;
  readonly amount: number;
  readonly upper: number | null;
  readonly unit: Unit | null;
}

/** "About fifty" may be anything between 45 and 55: people round to tens. */
const ABOUT = 0.1;
/** A year as the second of two terms in days may be a little longer: 24 months and 2 years are one amount. */
const CONVERSION = 0.01;

/**
 * Whether two amounts in comparable units can both be so. `isNorm`: both say how much is required, so that "at least five" and "at
 * least seven" are different rules, though seven is at least five.
 */
export function amountsAgree(a: Amount, b: Amount, isNorm: boolean): boolean {
  const [first, second] = inOneUnit(a, b);
  if (isNorm && a.upper === null && b.upper === null)
    return isSame(first, second, CONVERSION) || isRounding(a, b);
  if (isRounding(a, b)) return true;
  const [one, other] = [rangeOf(a, first), rangeOf(b, second)];
  return one.low <= other.high && other.low <= one.high;
}

/** In the unit that both share, or in the smallest of their class. */
function inOneUnit(a: Amount, b: Amount): readonly [number, number] {
  if (a.unit === null || b.unit === null || a.unit === b.unit) return [a.amount, b.amount];
  return [inSmallestUnit(a.amount, a.unit), inSmallestUnit(b.amount, b.unit)];
}

function isSame(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * tolerance;
}

function rangeOf({ relation, amount, upper }: Amount, value: number): { low: number; high: number } {
  const scale = amount === 0 ? 1 : value / amount;
  switch (relation) {
    case "about":
      return { low: value * (1 - ABOUT), high: value * (1 + ABOUT) };
    case "at_least":
      return { low: value, high: Number.POSITIVE_INFINITY };
    case "at_most":
      return { low: Number.NEGATIVE_INFINITY, high: value };
    case "between":
      return { low: value, high: (upper ?? amount) * scale };
    case "exactly":
      return { low: value * (1 - CONVERSION / 100), high: value * (1 + CONVERSION / 100) };
  }
}

/** 68 per cent is 68.05 per cent in round figures, 1.5 million is 1,523,000; five is not a rounded seven. */
function isRounding(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit || a.upper !== null || b.upper !== null) return false;
  return isRounded(a.amount, b.amount) || isRounded(b.amount, a.amount);
}

function isRounded(round: number, exact: number): boolean {
  if (round === exact) return true;
  if (!Number.isInteger(exact)) return Number.isInteger(round) && Math.round(exact) === round;
  if (round < 1_000 || exact < 1_000) return false;
  const step = stepOf(round);
  // Of one figure alone nothing can be told: twenty thousand are not a rounded twenty-four.
  return round / step >= 10 && Math.round(exact / step) * step === round;
}

/** The power of ten to which a whole number is rounded: 1 500 000 to hundreds of thousands. */
function stepOf(round: number): number {
  let step = 1;
  while (round % (step * 10) === 0) step *= 10;
  return step;
}
