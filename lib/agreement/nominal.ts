import type { ItemTable } from "./item-table.ts";

/**
 * Why a coefficient has no value. no_items: no unit was judged by two coders. one_value: all gave one and the same value everywhere, so
 * chance would agree as well as they do and nothing is left to measure. two_coders_only: the coefficient is about a pair.
 */
export type Undefined = "no_items" | "one_value" | "two_coders_only";

/** A value with what it was made of, or the reason why there is none. */
export type Figure =
  | { readonly value: number; readonly observed: number; readonly expected: number }
  | { readonly value: null; readonly reason: Undefined };

/** A coefficient of a table whose patterns have these weights, which a bootstrap varies. */
export type Coefficient = (table: ItemTable, weights: Float64Array) => Figure;

/**
 * Share of pairs of judgements of one unit that are the same, mean over the units that two coders or more judged (P̄ of Fleiss 1971). Says
 * nothing of chance. 0–1.
 */
export function percentAgreement(table: ItemTable, weights: Float64Array): Figure {
  const { agreed, items } = observed(table, weights);
  return items === 0
    ? { value: null, reason: "no_items" }
    : { value: agreed / items, observed: agreed / items, expected: 0 };
}

/**
 * Specific agreement on one value: of all judgements that gave it, the share that another coder of the same unit gave too (Dice for two
 * coders; positive and negative agreement of Cicchetti & Feinstein 1990, 10.1016/0895-4356(90)90159-M). Null where nobody gave it.
 */
export function specificAgreement(table: ItemTable, weights: Float64Array, value: number): number | null {
  let agreed = 0;
  let possible = 0;
  table.counts.forEach((counts, at) => {
    const given = counts[value] ?? 0;
    const judged = sum(counts);
    if (judged < 2) return;
    const share = (weights[at] ?? 0) / (judged - 1);
    agreed += share * given * (given - 1);
    possible += share * given * (judged - 1);
  });
  return possible === 0 ? null : agreed / possible;
}

/**
 * Cohen's kappa of two coders, each with the own habits: κ = (p_o − p_e) / (1 − p_e), p_e = Σ_k p_1k p_2k.
 * Cohen 1960, 10.1177/001316446002000104.
 */
export function cohenKappa(table: ItemTable, weights: Float64Array): Figure {
  if (table.coderCount !== 2) return { value: null, reason: "two_coders_only" };
  const first = new Float64Array(table.values.length);
  const second = new Float64Array(table.values.length);
  let agreed = 0;
  let items = 0;
  table.patterns.forEach((pattern, at) => {
    const [one = -1, other = -1] = pattern;
    const weight = weights[at] ?? 0;
    if (one < 0 || other < 0 || weight === 0) return;
    items += weight;
    first[one] = (first[one] ?? 0) + weight;
    second[other] = (second[other] ?? 0) + weight;
    if (one === other) agreed += weight;
  });
  if (items === 0) return { value: null, reason: "no_items" };
  const expected = first.reduce(
    (total, count, at) => total + (count / items) * ((second[at] ?? 0) / items),
    0,
  );
  return corrected(agreed / items, expected);
}

/**
 * Fleiss' kappa of any number of coders with habits in common: p_e = Σ_k p̄_k². Units that some coder did not judge are left out, for it
 * wants the same number of judgements of each. Fleiss 1971, 10.1037/h0031619.
 */
export function fleissKappa(table: ItemTable, weights: Float64Array): Figure {
  const whole = weights.map((weight, at) => (sum(table.counts[at] ?? []) === table.coderCount ? weight : 0));
  const { agreed, items } = observed(table, whole);
  if (items === 0) return { value: null, reason: "no_items" };
  const shares = sharesOf(table, whole);
  return corrected(
    agreed / items,
    shares.reduce((total, share) => total + share * share, 0),
  );
}

/**
 * Gwet's AC1: p_e = Σ_k π_k (1 − π_k) / (q − 1), where π_k is the mean share of the value and q how many values there are. Stays near the
 * observed agreement where one value is rare. Gwet 2008, 10.1348/000711006X126600; units judged by some: Gwet 2014, Handbook, 4th ed.
 */
export function gwetAc1(table: ItemTable, weights: Float64Array): Figure {
  const { agreed, items } = observed(table, weights);
  if (items === 0) return { value: null, reason: "no_items" };
  const values = table.values.length;
  if (values < 2) return { value: null, reason: "one_value" };
  const shares = sharesOf(table, weights);
  const expected = shares.reduce((total, share) => total + share * (1 - share), 0) / (values - 1);
  return corrected(agreed / items, expected);
}

/**
 * Krippendorff's alpha for nominal values, any number of coders, any gaps: α = 1 − (n − 1) Σ_c (n_c − o_cc) / Σ_c n_c (n − n_c), where o_cc
 * counts the pairs of equal values within units, each unit weighing 1 / (m_u − 1), and n_c the values in pairable units.
 * Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, https://repository.upenn.edu/asc_papers/43.
 */
export function alphaNominal(table: ItemTable, weights: Float64Array): Figure {
  const given = new Float64Array(table.values.length);
  let paired = 0;
  let all = 0;
  table.counts.forEach((counts, at) => {
    const judged = sum(counts);
    const weight = weights[at] ?? 0;
    if (judged < 2 || weight === 0) return;
    all += weight * judged;
    counts.forEach((count, value) => {
      given[value] = (given[value] ?? 0) + weight * count;
      paired += (weight * count * (count - 1)) / (judged - 1);
    });
  });
  if (all === 0) return { value: null, reason: "no_items" };
  const expected = given.reduce((total, count) => total + count * (count - 1), 0) / (all * (all - 1));
  return corrected(paired / all, expected);
}

function corrected(observedShare: number, expected: number): Figure {
  if (1 - expected < NOTHING) return { value: null, reason: "one_value" };
  return { value: (observedShare - expected) / (1 - expected), observed: observedShare, expected };
}

/** Below it a share is a sum that ought to be 0: doubles keep some fifteen digits. */
const NOTHING = 1e-12;

/** The sum over units of the share of equal pairs, and how many units could have any. */
function observed(table: ItemTable, weights: Float64Array): { agreed: number; items: number } {
  let agreed = 0;
  let items = 0;
  table.counts.forEach((counts, at) => {
    const judged = sum(counts);
    const weight = weights[at] ?? 0;
    if (judged < 2 || weight === 0) return;
    items += weight;
    let pairs = 0;
    for (const count of counts) pairs += count * (count - 1);
    agreed += (weight * pairs) / (judged * (judged - 1));
  });
  return { agreed, items };
}

/** Mean over units of the share of each value among those who judged the unit. */
function sharesOf(table: ItemTable, weights: Float64Array): Float64Array {
  const shares = new Float64Array(table.values.length);
  let items = 0;
  table.counts.forEach((counts, at) => {
    const judged = sum(counts);
    const weight = weights[at] ?? 0;
    if (judged === 0 || weight === 0) return;
    items += weight;
    counts.forEach((count, value) => {
      shares[value] = (shares[value] ?? 0) + (weight * count) / judged;
    });
  });
  return shares.map((share) => share / items);
}

function sum(counts: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < counts.length; at++) total += counts[at] ?? 0;
  return total;
}
