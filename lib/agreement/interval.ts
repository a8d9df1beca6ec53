import type { Figure } from "./nominal.ts";

/**
 * Krippendorff's alpha for values on an interval scale (points, marks), any number of coders, any gaps: α = 1 − D_o / D_e with squared
 * differences between values, each unit weighing 1 / (m_u − 1). `units`: for each what was given, by whoever gave something.
 * Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, https://repository.upenn.edu/asc_papers/43.
 */
export function alphaInterval(units: readonly (readonly number[])[]): Figure {
  const pairable = units.filter((values) => values.length >= 2);
  const all = pairable.flat();
  if (all.length === 0) return { value: null, reason: "no_items" };
  let observed = 0;
  for (const values of pairable) observed += squaredDifferences(values) / (values.length - 1);
  observed /= all.length;
  const expected = squaredDifferences(all) / (all.length * (all.length - 1));
  if (expected === 0) return { value: null, reason: "one_value" };
  return { value: 1 - observed / expected, observed, expected };
}

/** Σ over ordered pairs of (a − b)², from the sum about the mean, so that a class of thousands takes no pair by itself. */
function squaredDifferences(values: readonly number[]): number {
  const middle = values.reduce((total, value) => total + value, 0) / values.length;
  return 2 * values.length * values.reduce((total, value) => total + (value - middle) ** 2, 0);
}
