import { asLookAlikes } from "#lib/languages/look-alikes.ts";
import { errorsBetween } from "#lib/languages/match-quote.ts";

/** Lower finds more of what was edited, and more of what is only alike; what is refused goes to a person. */
export const LEAST_SIMILARITY = 0.9;

/** How many errors a quote of that many UTF-16 units may have. */
export function mostErrors(length: number): number {
  return Math.floor(length * (1 - LEAST_SIMILARITY) + 1e-9);
}

/** For comparing: what looks alike is one letter, and a line end is a space. The length stays, in UTF-16. */
export function flatText(text: string): string {
  return asLookAlikes(text).replace(/\s/gu, " ");
}

/** Numbers and capitalised words carry the facts: one changed letter elsewhere is a correction, here it is another claim. */
export function saysTheSame(quote: string, found: string): boolean {
  return quote === found || areSameFacts(flatText(quote), flatText(found));
}

export interface Likeness {
  /** 0–1: 1 where at most line ends are spaces, and letters are others that look alike. */
  readonly similarity: number;
  readonly isSameFacts: boolean;
}

/** How like each other two flat texts are; null where it is less than is ever accepted. */
export function likenessOf(quote: string, found: string): Likeness | null {
  if (quote === found) return { similarity: 1, isSameFacts: true };
  let [start, end, foundEnd] = [0, quote.length, found.length];
  while (start < end && start < foundEnd && quote.charCodeAt(start) === found.charCodeAt(start)) start++;
  while (end > start && foundEnd > start && quote.charCodeAt(end - 1) === found.charCodeAt(foundEnd - 1)) {
    end--;
    foundEnd--;
  }
  const errors = errorsBetween(
    quote.slice(start, end),
    found.slice(start, foundEnd),
    mostErrors(quote.length),
  );
  if (errors === null) return null;
  // Whole words, or a number of which one digit is another would be compared by that digit alone.
  while (start > 0 && WORD_UNIT.test(quote.charAt(start - 1))) start--;
  while (end < quote.length && WORD_UNIT.test(quote.charAt(end))) {
    end++;
    foundEnd++;
  }
  const isSameFacts = areSameFacts(quote.slice(start, end), found.slice(start, foundEnd));
  return { similarity: 1 - errors / quote.length, isSameFacts };
}

const WORD_UNIT = /[\p{L}\p{M}\p{N}]/u;

function areSameFacts(quote: string, found: string): boolean {
  return factsOf(quote) === factsOf(found);
}

function factsOf(text: string): string {
  return (text.match(/\p{Nd}+|\p{Lu}[\p{L}\p{M}]*/gu) ?? []).join("\n");
}
