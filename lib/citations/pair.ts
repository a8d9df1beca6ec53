import type { CslItem } from "./reference.ts";
import { nameSkeleton, skeletonSimilarity } from "./romanise/skeleton.ts";

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
 * Below this two entries are strangers. Romanised twins measured 0.84 and more, strangers 0.40 at the tenth percentile; an
 * entry that was translated rather than romanised keeps only names and figures, so an equal number may vouch for it.
 */
const LEAST_SIMILARITY = 0.5;
const LEAST_WITH_EQUAL_NUMBER = 0.42;
/** How much an equal number, or an equal relative place, adds when candidates compete. */
const ORDER_BONUS = 0.12;
const NUMBER_BONUS = 0.06;

interface Candidate extends Pair {
  readonly rank: number;
}

/**
 * Finds for each entry of the romanised list its original. The lists may be shuffled or incomplete. Greedy one to one:
 * the best candidate first (design: consonant skeletons + bigram Dice + figures; order as a prior).
 */
export function pairLists(originals: readonly PairableEntry[], romanised: readonly PairableEntry[]): Pair[] {
  const candidates: Candidate[] = [];
  const left = originals.map(toComparable);
  const right = romanised.map(toComparable);
  for (const [i, original] of left.entries()) {
    for (const [j, twin] of right.entries()) {
      const similarity = compare(original, twin);
      const sameNumber = original.entry.number !== null && original.entry.number === twin.entry.number;
      if (similarity < (sameNumber ? LEAST_WITH_EQUAL_NUMBER : LEAST_SIMILARITY)) continue;
      const rank = similarity + orderPrior(original.entry, i, left.length, twin.entry, j, right.length);
      candidates.push({ originalId: original.entry.id, romanisedId: twin.entry.id, similarity, rank });
    }
  }
  return takeBest(candidates);
}

function takeBest(candidates: Candidate[]): Pair[] {
  candidates.sort((a, b) => b.rank - a.rank || a.originalId.localeCompare(b.originalId));
  const taken = new Set<string>();
  const pairs: Pair[] = [];
  for (const { originalId, romanisedId, similarity } of candidates) {
    if (taken.has(`o ${originalId}`) || taken.has(`r ${romanisedId}`)) continue;
    taken.add(`o ${originalId}`).add(`r ${romanisedId}`);
    pairs.push({ originalId, romanisedId, similarity });
  }
  return pairs;
}

interface Comparable {
  readonly entry: PairableEntry;
  readonly figures: ReadonlySet<string>;
  readonly skeleton: string;
  readonly title: string;
}

function toComparable(entry: PairableEntry): Comparable {
  const text = withoutAside(entry.text);
  return {
    entry,
    figures: new Set(text.match(/\d+/gu) ?? []),
    skeleton: nameSkeleton(text),
    title: nameSkeleton(entry.csl?.title ?? ""),
  };
}

/** The number of the entry, the bracketed translation and the access date have no counterpart in the other list. */
function withoutAside(text: string): string {
  return text
    .replace(/^\s*\[?\d{1,3}[.)\]]\s*/u, "")
    .replace(/\[[^\]]{0,300}\]/gu, " ")
    .replace(/\((?:[^()]{0,200}(?:қаралған|обращени|accessed|дата|in kazakh|in russ)[^()]{0,200})\)/giu, " ");
}

function compare(a: Comparable, b: Comparable): number {
  const text = skeletonSimilarity(a.skeleton, b.skeleton);
  const title = a.title === "" || b.title === "" ? text : skeletonSimilarity(a.title, b.title);
  const figures = figureSimilarity(a.figures, b.figures);
  const words = 0.5 * text + 0.5 * Math.max(text, title);
  return figures === null ? words : 0.75 * words + 0.25 * figures;
}

/** Dice coefficient of the figures; null when one entry has none and the figures say nothing. */
function figureSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  if (a.size === 0 || b.size === 0) return null;
  const shared = [...a].filter((figure) => b.has(figure)).length;
  return (2 * shared) / (a.size + b.size);
}

function orderPrior(a: PairableEntry, i: number, m: number, b: PairableEntry, j: number, n: number): number {
  const distance = Math.abs(i / Math.max(1, m - 1) - j / Math.max(1, n - 1));
  const sameNumber = a.number !== null && a.number === b.number ? NUMBER_BONUS : 0;
  return sameNumber + ORDER_BONUS * Math.max(0, 1 - 3 * distance);
}
