import { likeness } from "./slips.ts";

/** A word of the vocabulary that may have been meant, and in how many entries it occurs. */
export interface SpellingCandidate {
  readonly word: string;
  readonly count: number;
}

/** `distance`: slips between the typed word and this one, each weighed by how easily it happens: 1 is any wrong letter. */
export type RankedSpelling<Candidate extends SpellingCandidate = SpellingCandidate> = Candidate & {
  readonly distance: number;
};

/** How many slips a word of so many letters may have: in short words each makes another word. */
const MOST_SLIPS: readonly (readonly [shorterThan: number, slips: number])[] = [
  [4, 0.5],
  [6, 1],
  [10, 2],
  [Infinity, 2.5],
];
/** A word that is ten times as frequent may be so much further away. */
const FREQUENCY_WORTH = 0.2;

/**
 * Ranks words of the vocabulary (folded, from its deletion keys) by how likely they were meant by a folded word: the fewest and lightest
 * slips first, the more frequent of two alike. What is too far away is left out. Neighbours on the keyboard, letters that look or sound
 * alike, a letter doubled or two exchanged are light slips.
 */
export function rankSpellings<Candidate extends SpellingCandidate>(
  typed: string,
  candidates: readonly Candidate[],
): RankedSpelling<Candidate>[] {
  const most = MOST_SLIPS.find(([shorterThan]) => typed.length < shorterThan)?.[1] ?? 0;
  return candidates
    .flatMap((candidate) => {
      const distance = candidate.word === typed ? 0 : likeness(typed, candidate.word, most);
      return distance === null ? [] : [{ ...candidate, distance }];
    })
    .sort((one, other) => costOf(one) - costOf(other) || (one.word < other.word ? -1 : 1));
}

function costOf({ distance, count }: RankedSpelling): number {
  return distance - FREQUENCY_WORTH * Math.log10(Math.max(count, 1));
}

/** A word of a query that is replaced. */
export interface Mend {
  /** In UTF-16 units of the query. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The query with its words mended; a capital stays a capital. */
export function mendedQuery(typed: string, mends: readonly Mend[]): string {
  return [...mends]
    .sort((one, other) => other.start - one.start)
    .reduce((query, { start, end, word }) => {
      const before = query.slice(start, end);
      const isCapital = /^\p{Lu}/u.test(before);
      const isAll = isCapital && before.length > 1 && before === before.toUpperCase();
      const mended = isAll
        ? word.toUpperCase()
        : isCapital
          ? word.charAt(0).toUpperCase() + word.slice(1)
          : word;
      return query.slice(0, start) + mended + query.slice(end);
    }, typed);
}
