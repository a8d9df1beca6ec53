/** How many first hits are looked at. */
export const DEPTH = 10;

/**
 * Share of the relevant passages among the first ten, 0–1. Where more than ten are relevant, finding ten is all that can be
 * done, and counts 1.
 */
export function recall(ranked: readonly string[], grades: ReadonlyMap<string, number>): number {
  const found = firstTen(ranked).filter((key) => grades.has(key)).length;
  return found / Math.min(DEPTH, grades.size);
}

/**
 * Normalised discounted cumulative gain of the first ten, 0–1: gain 2^grade − 1, discount log2(rank + 1) (Järvelin and
 * Kekäläinen 2002, doi:10.1145/582415.582418, in the form of Burges et al. 2005).
 */
export function ndcg(ranked: readonly string[], grades: ReadonlyMap<string, number>): number {
  const ideal = [...grades.values()].sort((one, other) => other - one);
  return gain(firstTen(ranked).map((key) => grades.get(key) ?? 0)) / gain(ideal.slice(0, DEPTH));
}

/** A passage counts where it stands first. */
function firstTen(ranked: readonly string[]): string[] {
  return [...new Set(ranked)].slice(0, DEPTH);
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
