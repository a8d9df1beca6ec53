import type { WordToken } from "#lib/languages/word-tokens.ts";
import { askedWord } from "./asked-word.ts";
import type { QueryTree } from "./query.ts";

const DIGITS = /^\d+$/u;
/** Words for thousand; their forms are found by their stems. */
const THOUSAND = ["мың", "тысяча", "тысяч", "тыс", "thousand"];

export function isNumber(word: string): boolean {
  return DIGITS.test(word);
}

/** A number in the ways in which texts print it: 50000, 50 000, 50 мың, 50 тысяч, 50 thousand. */
export function numberTree(token: WordToken, isBegun: boolean): QueryTree {
  const word: QueryTree = { kind: "word", word: askedWord(token, { isBegun }) };
  // A year is printed in one way.
  if (token.text.length < 5 || isBegun) return word;
  const row = (...words: readonly string[]): QueryTree => ({
    kind: "phrase",
    words: words.map((text) => askedWord({ ...token, text })),
  });
  const groups = inGroups(token.text);
  const grouped = row(...groups);
  if (groups.length !== 2 || groups[1] !== "000") return { kind: "any", parts: [word, grouped] };
  return {
    kind: "any",
    parts: [word, grouped, ...THOUSAND.map((thousand) => row(groups[0] ?? "", thousand))],
  };
}

/** "1500000" as 1, 500, 000. */
function inGroups(digits: string): string[] {
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups;
}
