import { entrySkeleton } from "./romanise/skeleton.ts";

/** Marks with their weights, and the sum of those. */
interface Weights {
  readonly marks: ReadonlyMap<string, number>;
  readonly sum: number;
}

/** What an entry shares with its twin in another script. Each mark is weighted by how rare it is. */
export interface Evidence {
  /** Skeletons of words. */
  readonly words: Weights;
  /** Pairs of letters in them, which agree in part where words do not. */
  readonly pairs: Weights;
  readonly figures: Weights;
}

export interface Likeness {
  /** 0–1, of words and figures together; 0 when an entry has no words that could agree. */
  readonly similarity: number;
  /** 0–1: how far the years, volumes and pages agree; 1 when neither entry has any. */
  readonly figures: number;
}

/**
 * Reads the marks of all entries of both lists. A mark that many entries have ("M.", "1998", "politika") says little, one that
 * two have says nearly all (inverse document frequency: K. Spärck Jones, doi:10.1108/eb026526).
 */
export function gatherEvidence(lists: readonly (readonly string[])[]): readonly (readonly Evidence[])[] {
  const marked = lists.map((list) => list.map(marksOf));
  const weigh = {
    words: rarities(marked.flat().map(({ words }) => words)),
    pairs: rarities(marked.flat().map(({ pairs }) => pairs)),
    figures: rarities(marked.flat().map(({ figures }) => figures)),
  };
  return marked.map((list) =>
    list.map(({ words, pairs, figures }) => ({
      words: weigh.words(words),
      pairs: weigh.pairs(pairs),
      figures: weigh.figures(figures),
    })),
  );
}

type Marks = Readonly<Record<keyof Evidence, ReadonlySet<string>>>;

function marksOf(text: string): Marks {
  const printed = withoutAside(text);
  const words = entrySkeleton(printed.replace(/[^\p{L}\p{M}ʼ’'`ʹ]+/gu, " ")).split(" ");
  return {
    // One consonant is an initial or a preposition.
    words: new Set(words.filter((word) => word.length > 1)),
    pairs: new Set(words.filter((word) => word !== "").flatMap(letterPairs)),
    figures: new Set(printed.match(/\d+/gu) ?? []),
  };
}

/** The number of the entry, the bracketed translation, the access date and the address have no counterpart in the other list. */
function withoutAside(text: string): string {
  return text
    .replace(/^\s*\[?\d{1,3}[.)\]]\s*/u, "")
    .replace(/\[[^\]]{0,300}\]/gu, " ")
    .replace(/\((?:[^()]{0,200}(?:қаралған|обращени|accessed|дата|in kazakh|in russ)[^()]{0,200})\)/giu, " ");
}

function letterPairs(word: string): string[] {
  const padded = ` ${word} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}

/** Gives each mark of an entry its weight among all entries. */
function rarities(sets: readonly ReadonlySet<string>[]): (marks: ReadonlySet<string>) => Weights {
  const counts = new Map<string, number>();
  for (const set of sets) for (const mark of set) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const weightOf = (mark: string): number => Math.log(1 + sets.length / (counts.get(mark) ?? 1));
  return (found) => {
    const marks = new Map([...found].map((mark) => [mark, weightOf(mark)]));
    return { marks, sum: [...marks.values()].reduce((sum, weight) => sum + weight, 0) };
  };
}

const WHOLE_WORDS = 0.35;
const LETTER_PAIRS = 0.25;
const FIGURES = 0.4;
/** Figures on one side alone are no contradiction, but no agreement either: the words must speak for the two. */
const ONE_SIDED = 0.45;

/** Null when the figures agree less than they must: most strangers are told apart so, before their words are compared. */
export function compareEvidence(a: Evidence, b: Evidence, leastFigures: number): Likeness | null {
  const figures = figureAgreement(a.figures, b.figures);
  if (figures < leastFigures) return null;
  const pairs = weightedDice(a.pairs, b.pairs);
  if (pairs === 0) return { similarity: 0, figures };
  const words = WHOLE_WORDS * weightedDice(a.words, b.words) + LETTER_PAIRS * pairs;
  return { similarity: words + FIGURES * figures, figures };
}

function figureAgreement(a: Weights, b: Weights): number {
  if (a.marks.size === 0 && b.marks.size === 0) return 1;
  return a.marks.size === 0 || b.marks.size === 0 ? ONE_SIDED : weightedDice(a, b);
}

/** Dice coefficient in which each mark counts by its weight; 0 when neither has any. */
function weightedDice(a: Weights, b: Weights): number {
  const [fewer, more] = a.marks.size < b.marks.size ? [a.marks, b.marks] : [b.marks, a.marks];
  let shared = 0;
  for (const [mark, weight] of fewer) if (more.has(mark)) shared += weight;
  const all = a.sum + b.sum;
  return all === 0 ? 0 : (2 * shared) / all;
}
