import {
  compare,
  decimalOf,
  over,
  parseDecimal,
  roundTogether,
  sum,
  times,
  ZERO,
  fraction,
} from "./fraction.ts";
import type { Criterion } from "./rubric.ts";

/**
 * What each criterion counts for, in whole per cent that add up to 100 (in parts of `outOf` where that is given, with its decimals); null
 * while all weights together are zero or one is no number.
 */
export function weightShares(
  criteria: readonly Pick<Criterion, "weight">[],
  { outOf, decimals }: { readonly outOf: string; readonly decimals: number } = { outOf: "100", decimals: 0 },
): readonly string[] | null {
  const weights = criteria.map(({ weight }) => parseDecimal(weight));
  const known = weights.filter((weight) => weight !== null);
  const all = sum(known);
  if (known.length < weights.length || compare(all, ZERO) <= 0) return null;
  const whole = parseDecimal(outOf) ?? fraction(100n, 1n);
  return roundTogether(
    known.map((weight) => times(whole, over(weight, all))),
    decimals,
  ).map((units) => decimalOf(units, decimals));
}
