import {
  compare,
  decimalOf,
  over,
  parseDecimal,
  parseFraction,
  roundedUnits,
  roundTogether,
  sum,
  times,
  ZERO,
  type Fraction,
} from "./fraction.ts";
import type { Criterion, Rubric } from "./rubric.ts";

/** Points that a reviewer gave for one criterion: those of a level, or others with a reason. */
export interface GivenMark {
  readonly criterion: string;
  /** A decimal, or a fraction where markers were averaged ("25/3"); 0 up to the most of the criterion. */
  readonly points: string;
}

/** How a mark is told: out of how much, and with how many decimals. */
export interface Scale {
  /** "100" for a mark out of a hundred. */
  readonly outOf: string;
  /** 0–3. */
  readonly decimals: number;
}

export interface CriterionTotal {
  readonly criterion: string;
  /** Its part of the total, as it is shown; null while it is not marked. */
  readonly part: string | null;
  /** The most that it can add. */
  readonly most: string;
}

/** What the marks add up to. The shown parts add up to the shown total, and the shown mosts to the scale, to the last decimal. */
export interface Total {
  readonly parts: readonly CriterionTotal[];
  readonly total: string;
  /** What the criteria that are not marked yet could still add. */
  readonly open: string;
  readonly isComplete: boolean;
}

/** Whether a text is points: a decimal, or a fraction where markers were averaged. */
export function arePoints(text: string): boolean {
  return parseFraction(text) !== null;
}

/** Whether points can be given for a criterion at all. */
export function arePointsWithin({ most }: Pick<Criterion, "most">, points: string): boolean {
  const [given, best] = [parseFraction(points), parseDecimal(most)];
  return given !== null && best !== null && compare(given, ZERO) >= 0 && compare(given, best) <= 0;
}

/**
 * Adds up the marks of an essay: each criterion adds points ÷ most × weight ÷ all weights of the scale. Nothing is rounded before the end.
 * Throws a RangeError for a rubric without weight (`rubricFaults` says so before), or points out of range.
 */
export function addUp(
  { criteria }: Pick<Rubric, "criteria">,
  marks: readonly GivenMark[],
  scale: Scale,
): Total {
  const outOf = parseDecimal(scale.outOf) ?? ZERO;
  const weights = sum(criteria.map(({ weight }) => parseDecimal(weight) ?? ZERO));
  if (compare(weights, ZERO) === 0) throw new RangeError("a rubric without weight");
  const shares = criteria.map(({ weight }) => times(outOf, over(parseDecimal(weight) ?? ZERO, weights)));
  const given = new Map(marks.map(({ criterion, points }) => [criterion, points]));
  const earned = criteria.map((criterion, at) =>
    earnedOf(criterion, given.get(criterion.key), shares[at] ?? ZERO),
  );
  const mosts = roundTogether(shares, scale.decimals);
  const parts = roundTogether(
    earned.map((one) => one ?? ZERO),
    scale.decimals,
  );
  const openUnits = roundedUnits(sum(shares.filter((_, at) => earned[at] === null)), scale.decimals);
  return {
    parts: criteria.map(({ key: criterion }, at) => ({
      criterion,
      part: earned[at] === null ? null : decimalOf(parts[at] ?? 0n, scale.decimals),
      most: decimalOf(mosts[at] ?? 0n, scale.decimals),
    })),
    total: decimalOf(roundedUnits(sum(earned.map((one) => one ?? ZERO)), scale.decimals), scale.decimals),
    open: decimalOf(openUnits, scale.decimals),
    isComplete: earned.every((one) => one !== null),
  };
}

function earnedOf(criterion: Criterion, points: string | undefined, share: Fraction): Fraction | null {
  if (points === undefined) return null;
  if (!arePointsWithin(criterion, points)) throw new RangeError(`${points} points for "${criterion.key}"`);
  return times(share, over(parseFraction(points) ?? ZERO, parseDecimal(criterion.most) ?? ZERO));
}
