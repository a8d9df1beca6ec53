import { firstWhere } from "#lib/first-where.ts";
import { foldLookAlikes } from "./look-alikes.ts";

/** The words that a text uses, in lower case; the best witness of how its broken words were spelt. */
export interface Vocabulary {
  has(word: string): boolean;
  hasPrefix(prefix: string): boolean;
  /** Whether "left-right…" occurs with its hyphen inside a line. */
  hasHyphenated(left: string, rightPrefix: string): boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Reads whole lines. Halves of a word that a line end broke ("рефор-" "маны", also with a blank inside a
 * line) are no witnesses.
 */
export function vocabularyOfLines(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  const hyphenated = new Set<string>();
  let broken = false;
  for (const line of lines) {
    for (const found of line.matchAll(WORD)) {
      const breaks = BREAK.test(line.slice(found.index + found[0].length, found.index + found[0].length + 3));
      if (!broken && !breaks) addWord(spelling(found[0]), words, hyphenated);
      broken = breaks;
    }
  }
  return {
    has: (word) => words.has(word),
    hasPrefix: prefixSearch(words),
    hasHyphenated: hyphenSearch(hyphenated),
  };
}

/** A hyphen with nothing behind it but a blank or the end of the line. */
const BREAK = /^[-‐¬\u00ad](?:\s|$)/u;

function addWord(word: string, words: Set<string>, hyphenated: Set<string>): void {
  const parts = word.split("-");
  for (const part of parts) words.add(part);
  for (let at = 1; at < parts.length; at++) hyphenated.add(`${parts[at - 1]}-${parts[at]}`);
}

function spelling(word: string): string {
  return foldLookAlikes(word).toLowerCase().replace(/[‐‑]/gu, "-");
}

/** Sorted once, on the first question; each question is a binary search. */
function prefixSearch(words: ReadonlySet<string>): (prefix: string) => boolean {
  let sorted: string[] | null = null;
  return (prefix) => {
    sorted ??= [...words].sort();
    return sorted[firstWhere(sorted, (word) => word >= prefix)]?.startsWith(prefix) ?? false;
  };
}

function hyphenSearch(hyphenated: ReadonlySet<string>): (left: string, rightPrefix: string) => boolean {
  const search = prefixSearch(hyphenated);
  return (left, rightPrefix) => search(`${left}-${rightPrefix}`);
}
