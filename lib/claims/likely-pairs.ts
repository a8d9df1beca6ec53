import { foldWord } from "#lib/languages/fold-word.ts";
import { type Language, LANGUAGES } from "#lib/languages/language-tag.ts";
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
/** Marks that are numbered before a group's are numbered anew: those of its former wordings are among them. */
const MOST_NUMBERED = 1_000_000;

interface Pair {
  readonly at: number;
  readonly other: number;
  readonly count: number;
}

/**
 * Finds pairs of claims worth a closer look. Asked again for a group, it reads only the wordings that it has not read the last time: after one
 * change that is one of ten thousand.
 */
export class PairFinder {
  /** Marks by name: the beginning of a word in a language, or a value; numbered from 0. */
  readonly #numbers = new Map<string, number>();
  /** What sharing each mark is worth. */
  readonly #weights: number[] = [];
  /** Marks of wordings, by language and wording, of the last time. */
  #read: ReadonlyMap<string, readonly number[]> = new Map();
  #last: Asked | null = null;

  /**
   * Pairs of one reform or none, with a value or at least three uncommon words in common. Those that share
   * most first. Linear: a claim is laid beside some hundreds of others at most, however many there are.
   */
  find(claims: readonly Paired[], most: number): [string, string][] {
    if (this.#numbers.size > MOST_NUMBERED) this.#forget();
    const before = this.#last !== null && startsWith(claims, this.#last.claims) ? this.#last : null;
    const marks = this.#marksOf(claims);
    const places = placesOf(marks, this.#numbers.size);
    const again = before === null ? null : placesToSeekAgain(before, { claims, marks, places });
    const counts = new Uint16Array(claims.length);
    const pairs = marks.map((own, at) => {
      const known = again === null || again.has(at) ? undefined : before?.pairs[at];
      return known ?? this.#pairsOf({ own, places, at, counts }, claims);
    });
    this.#last = { claims, marks, places, pairs };
    return pairs
      .flat()
      .sort((one, another) => another.count - one.count)
      .slice(0, most)
      .flatMap(({ at, other }): [string, string][] => {
        const [one, two] = [claims[at], claims[other]];
        return one === undefined || two === undefined ? [] : [[one.id, two.id]];
      });
  }

  #pairsOf(sought: Sought, claims: readonly Paired[]): readonly Pair[] {
    return this.#laterOnes(sought)
      .filter(({ other, count }) => count >= LEAST_SHARED && mayBeOne(claims[sought.at], claims[other]))
      .sort((one, another) => another.count - one.count || one.other - another.other)
      .slice(0, MOST_PAIRS_OF_A_CLAIM);
  }

  #forget(): void {
    this.#last = null;
    this.#numbers.clear();
    this.#weights.length = 0;
    this.#read = new Map();
  }

  #number(name: string, weight: number): number {
    const there = this.#numbers.get(name);
    if (there !== undefined) return there;
    const made = this.#numbers.size;
    this.#numbers.set(name, made);
    this.#weights.push(weight);
    return made;
  }

  /** Each mark of a claim once. */
  #marksOf(claims: readonly Paired[]): number[][] {
    const read = new Map<string, readonly number[]>();
    // The same words come again and again: what stands between two blanks is read once.
    const parts = new Map<string, readonly number[]>();
    const marks = claims.map(({ wordings, values }) => {
      const own = [...new Set(values)].map((value) => this.#number(`= ${value}`, LEAST_SHARED));
      for (const language of LANGUAGES) {
        const wording = wordings[language];
        if (wording === undefined) continue;
        const name = `${language} ${wording}`;
        const there = this.#read.get(name) ?? read.get(name) ?? this.#readWording(wording, language, parts);
        read.set(name, there);
        for (const mark of there) own.push(mark);
      }
      return own;
    });
    this.#read = read;
    return marks;
  }

  #readWording(
    wording: string,
    language: Language,
    parts: Map<string, readonly number[]>,
  ): readonly number[] {
    const marks = wording.split(" ").flatMap((part) => {
      const name = `${language} ${part}`;
      let there = parts.get(name);
      if (there === undefined) {
        there = beginnings(part).map((one) => this.#number(`${language} ${one}`, 1));
        parts.set(name, there);
      }
      return there;
    });
    return [...new Set(marks)];
  }

  /** Claims after the one at `at` that share marks with it, with the weight of those marks. */
  #laterOnes({ own, places, at, counts }: Sought): Pair[] {
    const rarest = own
      .filter((mark) => {
        const many = places.many(mark);
        return many > 1 && many <= MOST_CLAIMS_OF_A_MARK;
      })
      .sort((one, other) => places.many(one) - places.many(other))
      .slice(0, MOST_MARKS);
    const met: number[] = [];
    for (const mark of rarest) {
      const weight = this.#weights[mark] ?? 0;
      for (const other of places.of(mark)) {
        if (other <= at) continue;
        const before = counts[other] ?? 0;
        if (before === 0) met.push(other);
        counts[other] = before + weight;
      }
    }
    const found = met.map((other) => ({ at, other, count: counts[other] ?? 0 }));
    for (const other of met) counts[other] = 0;
    return found;
  }
}

interface Sought {
  readonly own: readonly number[];
  readonly places: Places;
  readonly at: number;
  /** Room to count in, all zero before and after. */
  readonly counts: Uint16Array;
}

/** Which claims have a mark. */
interface Places {
  readonly many: (mark: number) => number;
  /** Ascending. */
  readonly of: (mark: number) => Uint32Array;
}

/** What was found the last time, and of what. */
interface Asked {
  readonly claims: readonly Paired[];
  readonly marks: readonly (readonly number[])[];
  readonly places: Places;
  readonly pairs: readonly (readonly Pair[])[];
}

/** Whether the claims are those of the last time, in their order, with perhaps some more behind them. */
function startsWith(claims: readonly Paired[], before: readonly Paired[]): boolean {
  return before.length <= claims.length && before.every(({ id }, at) => claims[at]?.id === id);
}

/**
 * Places of the claims whose pairs may be others than before: those that are other objects, and those that share a mark with one of them, as it is
 * or as it was. A mark that too many have is sought by nobody, before and after.
 */
function placesToSeekAgain(before: Asked, now: Omit<Asked, "pairs">): ReadonlySet<number> {
  const again = new Set<number>();
  const marks = new Set<number>();
  now.claims.forEach((claim, at) => {
    if (claim === before.claims[at]) return;
    again.add(at);
    for (const mark of before.marks[at] ?? []) marks.add(mark);
    for (const mark of now.marks[at] ?? []) marks.add(mark);
  });
  for (const mark of marks)
    for (const { many, of } of [before.places, now.places])
      if (many(mark) <= MOST_CLAIMS_OF_A_MARK) for (const at of of(mark)) again.add(at);
  return again;
}

/** All places in one list, those of each mark behind each other: a list for each of a hundred thousand marks would take longer to make than to read. */
function placesOf(marks: readonly (readonly number[])[], count: number): Places {
  const ends = new Uint32Array(count + 1);
  for (const own of marks) for (const mark of own) ends[mark + 1] = (ends[mark + 1] ?? 0) + 1;
  for (let mark = 0; mark < count; mark += 1) ends[mark + 1] = (ends[mark + 1] ?? 0) + (ends[mark] ?? 0);
  const all = new Uint32Array(ends[count] ?? 0);
  const next = ends.slice();
  marks.forEach((own, at) => {
    for (const mark of own) {
      const place = next[mark] ?? 0;
      all[place] = at;
      next[mark] = place + 1;
    }
  });
  return {
    // A mark that was numbered later is nobody's.
    many: (mark) => (mark < count ? (ends[mark + 1] ?? 0) - (ends[mark] ?? 0) : 0),
    of: (mark) => (mark < count ? all.subarray(ends[mark], ends[mark + 1]) : all.subarray(0, 0)),
  };
}

function mayBeOne(one: Paired | undefined, other: Paired | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.reformIds.length === 0 || other.reformIds.length === 0) return true;
  return one.reformIds.some((id) => other.reformIds.includes(id));
}

function beginnings(text: string): string[] {
  return wordTokens(text).flatMap(({ text: word }) =>
    word.length < 4 ? [] : [foldWord(word).slice(0, BEGINNING)],
  );
}
