import { findInText, openWords } from "./find-in-text.ts";
import { readQuery, wordsOfQuery } from "./query.ts";
import type { EntryText } from "./entry.ts";

/** The words of a query without its fields and marks, each once, as they were typed. */
export function plainWords(query: string): string {
  return [...new Set(wordsOfQuery(readQuery(query).tree).map(({ typed }) => typed))].join(" ");
}

interface FoundIn extends Pick<EntryText, "text" | "language"> {
  /** What was found, in UTF-16 units of the text, in order. */
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/**
 * Words by which the open document (find-in-text.ts) finds what a search of the group found in this text: those that were asked, where they
 * find anything; else what stands there, the longest row of it, since it may be there by another name ("NCPT" by "ҰҚСК").
 */
export function findWords(asked: string, { text, language, spans }: FoundIn): string {
  if (findInText(openWords([{ text, language, start: 0 }]), asked).spans.length > 0) return asked;
  const rows: { from: number; to: number; words: number }[] = [];
  for (const [start, end] of spans) {
    const row = rows.at(-1);
    if (row !== undefined && /^[\s-]*$/u.test(text.slice(row.to, start))) {
      row.to = end;
      row.words += 1;
    } else rows.push({ from: start, to: end, words: 1 });
  }
  const [first, ...others] = rows;
  if (first === undefined) return asked;
  const longest = others.reduce((best, row) => (row.words > best.words ? row : best), first);
  return text.slice(longest.from, longest.to);
}
