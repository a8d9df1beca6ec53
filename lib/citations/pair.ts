import { leastCostAssignment } from "./assignment.ts";
import { compareEvidence, type Evidence, gatherEvidence, type Likeness } from "./entry-evidence.ts";
import { foldDoi } from "./normalise-identifier.ts";
import type { CslItem } from "./reference.ts";

export interface PairableEntry {
  readonly id: string;
  readonly number: number | null;
  readonly text: string;
  readonly csl: CslItem | null;
}

export interface Pair {
  readonly originalId: string;
  readonly romanisedId: string;
  /** 0–1, of text and figures alone: the order of the lists does not enter it. */
  readonly similarity: number;
}

/**
 * Below this two entries are strangers; scripts/bench/pair-lists.ts measures the trade. An entry that was translated rather than
 * romanised keeps only names and figures, so an equal number may vouch for it.
 */
const LEAST_SIMILARITY = 0.5;
const LEAST_WITH_EQUAL_NUMBER = 0.42;
/** Years, volumes and pages that agree less contradict: a neighbour volume, another article of the same author. */
const LEAST_FIGURES = 0.45;
const LEAST_FIGURES_WITH_EQUAL_NUMBER = 0.2;
/** How much an equal number, or an equal relative place, adds when candidates compete. */
const ORDER_BONUS = 0.06;
const NUMBER_BONUS = 0.06;

/**
 * Finds for each entry of the romanised list its original. The lists may be shuffled or incomplete; an entry without a twin
 * stays alone. One to one, and the best choice for all entries together, so that two volumes of one work do not take each
 * other's twins.
 */
export function pairLists(originals: readonly PairableEntry[], romanised: readonly PairableEntry[]): Pair[] {
  const [left = [], right = []] = gatherEvidence(
    [originals, romanised].map((list) => list.map(({ text }) => text)),
  );
  const candidates = originals.map((original, i) =>
    romanised.map((twin, j) => {
      const [a, b] = [left[i], right[j]];
      const likeness = a === undefined || b === undefined ? null : likenessOf([original, a], [twin, b]);
      if (likeness === null) return null;
      const prior = orderPrior(i / Math.max(1, originals.length - 1), j / Math.max(1, romanised.length - 1));
      const gain = likeness.similarity + prior + (hasEqualNumber(original, twin) ? NUMBER_BONUS : 0);
      return { similarity: likeness.similarity, gain };
    }),
  );
  return bestPairs(originals, romanised, candidates);
}

const SAME_WORK: Likeness = { similarity: 1, figures: 1 };

function hasSameDoi(a: PairableEntry, b: PairableEntry): boolean {
  const doi = foldDoi(a.csl?.DOI);
  return doi !== null && doi === foldDoi(b.csl?.DOI);
}

type Described = readonly [entry: PairableEntry, evidence: Evidence];

/** Null for strangers. */
function likenessOf([original, a]: Described, [twin, b]: Described): Likeness | null {
  if (hasSameDoi(original, twin)) return SAME_WORK;
  const equal = hasEqualNumber(original, twin);
  const likeness = compareEvidence(a, b, equal ? LEAST_FIGURES_WITH_EQUAL_NUMBER : LEAST_FIGURES);
  const least = equal ? LEAST_WITH_EQUAL_NUMBER : LEAST_SIMILARITY;
  return likeness !== null && likeness.similarity >= least ? likeness : null;
}

function hasEqualNumber(a: PairableEntry, b: PairableEntry): boolean {
  return a.number !== null && a.number === b.number;
}

/** Places are 0–1 from the beginning of the list. */
function orderPrior(place: number, other: number): number {
  return ORDER_BONUS * Math.max(0, 1 - 3 * Math.abs(place - other));
}

interface Candidate {
  readonly similarity: number;
  readonly gain: number;
}

/** Every original has a place of its own beside the twins, at no gain, for the case that it has none. */
function bestPairs(
  originals: readonly PairableEntry[],
  romanised: readonly PairableEntry[],
  candidates: readonly (readonly (Candidate | null)[])[],
): Pair[] {
  const alone = originals.map(() => 0);
  const costs = candidates.map((row) => [...row.map((candidate) => -(candidate?.gain ?? 0)), ...alone]);
  const pairs: Pair[] = [];
  for (const [i, j] of leastCostAssignment(costs).entries()) {
    const [original, twin, candidate] = [originals[i], romanised[j], candidates[i]?.[j]];
    if (original === undefined || twin === undefined || candidate === null || candidate === undefined)
      continue;
    pairs.push({ originalId: original.id, romanisedId: twin.id, similarity: candidate.similarity });
  }
  return pairs;
}
