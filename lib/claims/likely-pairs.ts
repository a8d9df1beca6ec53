import { foldWord } from "#lib/languages/fold-word.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { wordTokens } from "#lib/languages/word-tokens.ts";
import type { Wordings } from "./claim.ts";

export interface Paired {
  readonly id: string;
  readonly wordings: Wordings;
  readonly reformIds: readonly string[];
  /** What it asserts of a reform, each value by a name that it shares with the same value elsewhere. */
  readonly values: readonly string[];
}

/** Letters of a word's beginning that stand for it here: near enough to a stem, and cheap for ten thousand claims. */
const BEGINNING = 6;
/** A mark that more claims have than this tells no two of them apart, and would make pairs without end. */
const MOST_CLAIMS_OF_A_MARK = 40;
/** Marks of a claim by which others are sought: the rarest, which tell most. */
const MOST_MARKS = 16;
/** Pairs that one claim may bring: a group full of near copies is looked through pair by pair, not all at once. */
const MOST_PAIRS_OF_A_CLAIM = 5;
/** One value of one reform in common is as much as three uncommon words of one language. */
const LEAST_SHARED = 3;

/**
 * Pairs of claims worth a closer look: of one reform or none, with a value or at least three uncommon words in common. Those that share
 * most first. Linear: a claim is laid beside some hundreds of others at most, however many there are.
 */
export function likelyPairs(claims: readonly Paired[], most: number): [string, string][] {
  const marks = numberMarks(claims);
  const places: number[][] = [];
  marks.forEach((own, at) => {
    for (const { mark } of own) (places[mark] ??= []).push(at);
  });
  const counts = new Uint16Array(claims.length);
  return marks
    .flatMap((own, at) =>
      laterOnes({ own, places, at, counts })
        .filter(({ other, count }) => count >= LEAST_SHARED && mayBeOne(claims[at], claims[other]))
        .sort((one, another) => another.count - one.count || one.other - another.other)
        .slice(0, MOST_PAIRS_OF_A_CLAIM),
    )
    .sort((one, another) => another.count - one.count)
    .slice(0, most)
    .flatMap(({ at, other }): [string, string][] => {
      const [one, two] = [claims[at], claims[other]];
      return one === undefined || two === undefined ? [] : [[one.id, two.id]];
    });
}

interface Sought {
  readonly own: readonly Mark[];
  /** Where each mark stands: places of claims, ascending. */
  readonly places: readonly (readonly number[])[];
  readonly at: number;
  /** Room to count in, all zero before and after. */
  readonly counts: Uint16Array;
}

/** Claims after the one at `at` that share marks with it, with the weight of those marks. */
function laterOnes({ own, places, at, counts }: Sought): { at: number; other: number; count: number }[] {
  const rarest = own
    .map(({ mark, weight }) => ({ weight, there: places[mark] ?? [] }))
    .filter(({ there }) => there.length > 1 && there.length <= MOST_CLAIMS_OF_A_MARK)
    .sort((one, other) => one.there.length - other.there.length)
    .slice(0, MOST_MARKS);
  const met: number[] = [];
  for (const { weight, there } of rarest)
    for (const other of there) {
      if (other <= at) continue;
      const before = counts[other] ?? 0;
      if (before === 0) met.push(other);
      counts[other] = before + weight;
    }
  const found = met.map((other) => ({ at, other, count: counts[other] ?? 0 }));
  for (const other of met) counts[other] = 0;
  return found;
}

function mayBeOne(one: Paired | undefined, other: Paired | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.reformIds.length === 0 || other.reformIds.length === 0) return true;
  return one.reformIds.some((id) => other.reformIds.includes(id));
}

/** The beginning of a word in a language, or a value; marks of a group are numbered from 0. */
interface Mark {
  readonly mark: number;
  readonly weight: number;
}

function numberMarks(claims: readonly Paired[]): Mark[][] {
  const marks = new Map<string, Mark>();
  const numbered = (name: string, weight: number): Mark => {
    const there = marks.get(name);
    if (there !== undefined) return there;
    const made = { mark: marks.size, weight };
    marks.set(name, made);
    return made;
  };
  // The same words come again and again: what stands between two blanks is read once.
  const known = LANGUAGES.map((language) => ({ language, read: new Map<string, readonly Mark[]>() }));
  /** The last claim that has the mark, from 1: quicker than a set for each of ten thousand claims. */
  const lastIn: number[] = [];
  return claims.map(({ wordings, values }, at) => {
    const own: Mark[] = [];
    const add = (mark: Mark) => {
      if (lastIn[mark.mark] === at + 1) return;
      lastIn[mark.mark] = at + 1;
      own.push(mark);
    };
    for (const value of values) add(numbered(`= ${value}`, LEAST_SHARED));
    for (const { language, read } of known)
      for (const part of (wordings[language] ?? "").split(" ")) {
        let there = read.get(part);
        if (there === undefined) {
          there = beginnings(part).map((one) => numbered(`${language} ${one}`, 1));
          read.set(part, there);
        }
        for (const mark of there) add(mark);
      }
    return own;
  });
}

function beginnings(text: string): string[] {
  return wordTokens(text).flatMap(({ text: word }) =>
    word.length < 4 ? [] : [foldWord(word).slice(0, BEGINNING)],
  );
}
