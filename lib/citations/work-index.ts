import { compareWorks, type SameWork } from "./same-work.ts";
import type { WorkMarks } from "./work-marks.ts";

interface Indexed<Work> {
  readonly work: Work;
  readonly marks: WorkMarks;
}

export interface FoundSame<Work> extends SameWork {
  readonly work: Work;
}

/** More works than this under one key are not compared by it alone: another, rarer key of theirs has to agree. */
const LARGEST_BLOCK = 60;

/**
 * Works made ready for the question which of them another one may be: each is compared with those alone that share a telling mark with
 * it. Five thousand works take half a second to make ready, and a fraction of a millisecond to ask.
 */
export class WorkIndex<Work> {
  readonly #blocks = new Map<string, Indexed<Work>[]>();

  add(work: Work, marks: WorkMarks): void {
    for (const key of keysOf(marks, { known: ["year", "any"], unknown: ["none", "any"] })) {
      const block = this.#blocks.get(key);
      if (block === undefined) this.#blocks.set(key, [{ work, marks }]);
      else block.push({ work, marks });
    }
  }

  /** Those that may be the same, the surest first. */
  find(marks: WorkMarks): FoundSame<Work>[] {
    const seen = new Set<Work>();
    const found: FoundSame<Work>[] = [];
    for (const key of keysOf(marks, { known: ["year", "none"], unknown: ["any"] })) {
      const block = this.#blocks.get(key) ?? [];
      if (block.length > LARGEST_BLOCK && !isSharp(key)) continue;
      for (const { work, marks: others } of block) {
        if (seen.has(work)) continue;
        seen.add(work);
        const same = compareWorks(marks, others);
        if (same !== null) found.push({ work, ...same });
      }
    }
    return found.sort((one, other) => other.similarity - one.similarity);
  }
}

/** Identifiers and whole titles name few works, however many there are. */
function isSharp(key: string): boolean {
  return /^[dit] /u.test(key);
}

/**
 * A year that differs tells works apart, so each mark is joined with the year. Works without one may be of any: they stand under "none", and all
 * works stand under "any" for those who ask without a year.
 */
interface Dated {
  readonly known: readonly ("year" | "none" | "any")[];
  readonly unknown: readonly ("none" | "any")[];
}

function keysOf(marks: WorkMarks, { known, unknown }: Dated): Set<string> {
  const keys = new Set<string>();
  if (marks.doi !== null) keys.add(`d ${marks.doi}`);
  for (const isbn of marks.isbns) keys.add(`i ${isbn}`);
  const years = marks.year === null ? unknown : known.map((when) => (when === "year" ? marks.year : when));
  for (const mark of wordsOf(marks)) for (const year of years) keys.add(`${mark} ${year}`);
  return keys;
}

/** Marks in words, one of which at least two descriptions of one work share in whatever script: title, people, the longest words. */
function wordsOf({ titles, translated, people }: WorkMarks): string[] {
  const whole = [...titles, ...translated].flatMap(({ folded, main }) => [`t ${folded}`, `t ${main}`]);
  const words = titles.flatMap(({ skeleton }) => {
    const [first, second] = longestWords(skeleton);
    if (first === undefined) return [];
    const both = second === undefined ? [] : [`w ${[first, second].sort().join(" ")}`];
    return [...both, `y ${first}`, ...[...people].map((name) => `n ${name} ${first}`)];
  });
  return [...whole, ...[...people].map((name) => `p ${name}`), ...words];
}

function longestWords(skeleton: string): string[] {
  return [...new Set(skeleton.split(" "))]
    .filter((word) => word.length > 1)
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .slice(0, 2);
}
