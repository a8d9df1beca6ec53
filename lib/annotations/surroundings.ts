import type { Span } from "#lib/documents/block.ts";
import type { PassageSelectors } from "./selector.ts";

/** A quote of that many units is known again by itself; a shorter one by as much more of its old surroundings, and by some at least. */
const ENOUGH = 36;
const SOME_CONTEXT = 6;
/** A quote that long, or one with that much of its surroundings on both sides, is known again wherever it was moved; UTF-16 units. */
const LONG_QUOTE = 60;
const SURE_CONTEXT = 20;

/** UTF-16 units of its surroundings that a quote needs to be known again. */
export function neededContext({ length }: string): number {
  return length >= LONG_QUOTE ? 0 : Math.max(SOME_CONTEXT, ENOUGH - length);
}

/** Units of the stored context that agree, counted outwards from the quote. */
export function contextAt(text: string, quote: PassageSelectors[1], place: Span): number {
  const { before, after } = contextsAt(text, quote, place);
  return before + after;
}

/** Whether a quote is long, or enough on both sides of a place agrees with its stored surroundings. */
export function isSurrounded(text: string, quote: PassageSelectors[1], place: Span): boolean {
  if (quote.exact.length >= LONG_QUOTE) return true;
  const { before, after } = contextsAt(text, quote, place);
  const least = (stored: string) => Math.min(SURE_CONTEXT, stored.length);
  return before >= least(quote.prefix) && after >= least(quote.suffix) && before + after >= SURE_CONTEXT;
}

function contextsAt(
  text: string,
  { prefix, suffix }: PassageSelectors[1],
  [start, end]: Span,
): { before: number; after: number } {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return { before, after };
}
