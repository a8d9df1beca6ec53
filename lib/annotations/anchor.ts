import type { Span } from "#lib/documents/block.ts";
import {
  type TextIndex,
  codePointToUtf16,
  graphemeBorderAfter,
  graphemeBorderBefore,
  utf16ToCodePoint,
} from "#lib/languages/text-unit.ts";
import { type Result, accept, refuse } from "#lib/result.ts";
import { findExact, findNearly } from "#lib/languages/match-quote.ts";
import { flatText, likenessOf, mostErrors } from "./same-words.ts";
import type { PassageSelectors } from "./selector.ts";

/** A passage found again. `span` counts code points; `similarity` is 1 for the same letters, never below 0.9. */
export interface Anchor {
  readonly span: Span;
  readonly how: "position" | "exact" | "nearest";
  readonly similarity: number;
}

/**
 * `quote_not_found`: nothing close enough stands in the text. `quote_ambiguous`: several places fit equally well.
 * `quote_changed`: a close place exists, but its numbers or capitalised words differ, so it may say something else.
 */
export type AnchorRefusal = "quote_not_found" | "quote_ambiguous" | "quote_changed";

/** Bounds the work at text length × 64 steps: quotes over 640 units must be found with fewer errors than a tenth. */
const MOST_ERRORS = 64;
const WORD_UNIT = /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u;
/** More repetitions than this are ambiguous anyway. */
const MOST_REPETITIONS = 1_000;

/** Find a stored passage in a text: by position when the quote stands there, else the exact quote, else the nearest one. */
export function anchorPassage(selectors: PassageSelectors, index: TextIndex): Result<Anchor, AnchorRefusal> {
  const [position, quote] = selectors;
  const wanted: Wanted = {
    exact: quote.exact.normalize("NFC"),
    prefix: quote.prefix.normalize("NFC"),
    suffix: quote.suffix.normalize("NFC"),
    hint: codePointToUtf16(index, position.start),
  };
  if (
    index.text.startsWith(wanted.exact, wanted.hint) &&
    contextAt(index.text, wanted, wanted.hint).isWhole
  ) {
    return accept(
      anchorOf(index, wanted.hint, wanted.hint + wanted.exact.length, { how: "position", similarity: 1 }),
    );
  }
  const repetitions = findExact(index.text, wanted.exact, MOST_REPETITIONS);
  return repetitions.length > 0 ? chooseExact(index, wanted, repetitions) : chooseNearest(index, wanted);
}

/** A quote in NFC; `hint` is where it stood, in UTF-16 units. */
interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly hint: number;
}

/** The place whose surroundings agree best; among equals the one that did not move; else nobody's guess. */
function chooseExact(
  index: TextIndex,
  wanted: Wanted,
  places: readonly number[],
): Result<Anchor, AnchorRefusal> {
  const agreed = places.map((start) => ({ start, units: contextAt(index.text, wanted, start).units }));
  const most = Math.max(...agreed.map(({ units }) => units));
  const best = agreed.filter(({ units }) => units === most).map(({ start }) => start);
  const chosen = best.includes(wanted.hint) ? wanted.hint : best[0];
  if (chosen === undefined || (best.length > 1 && chosen !== wanted.hint)) {
    return refuse("quote_ambiguous", { places: best.length });
  }
  const how = chosen === wanted.hint ? "position" : "exact";
  return accept(anchorOf(index, chosen, chosen + wanted.exact.length, { how, similarity: 1 }));
}

function chooseNearest(index: TextIndex, wanted: Wanted): Result<Anchor, AnchorRefusal> {
  const { exact } = wanted;
  const errors = Math.min(mostErrors(exact.length), MOST_ERRORS);
  if (errors === 0) return refuse("quote_not_found");
  const matches = findNearly(index.text, exact, errors);
  const [match] = matches;
  if (match === undefined) return refuse("quote_not_found");
  if (matches.length > 1) return refuse("quote_ambiguous", { places: matches.length });
  const [start, end] = wholeWords(index.text, wanted, match);
  const likeness = likenessOf(flatText(exact), flatText(index.text.slice(start, end)));
  if (likeness === null) return refuse("quote_not_found");
  if (!likeness.isSameFacts) return refuse("quote_changed");
  return accept(anchorOf(index, start, end, { how: "nearest", similarity: likeness.similarity }));
}

/** How many units before and after a place agree with the stored context, counted outwards from the quote. */
function contextAt(
  text: string,
  { exact, prefix, suffix }: Wanted,
  start: number,
): { units: number; isWhole: boolean } {
  const end = start + exact.length;
  let before = 0;
  while (
    before < prefix.length &&
    start > before &&
    text[start - 1 - before] === prefix[prefix.length - 1 - before]
  )
    before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return { units: before + after, isWhole: before === prefix.length && after === suffix.length };
}

/**
 * The ends of a near match, never within a grapheme. Where the quote begins or ends with a word, so does what is found: else a changed
 * capital at its end would be left out instead of being seen.
 */
function wholeWords(
  text: string,
  { exact, prefix, suffix }: Wanted,
  match: { start: number; end: number },
): Span {
  let start = graphemeBorderBefore(text, match.start);
  let end = graphemeBorderAfter(text, match.end);
  if (isWithinWord(text, start) && !isWithinWord(prefix + exact, prefix.length))
    while (isWithinWord(text, start)) start--;
  if (isWithinWord(text, end) && !isWithinWord(exact + suffix, exact.length))
    while (isWithinWord(text, end)) end++;
  // One that ended where a word begins was found without the word.
  return [start, end];
}

function isWithinWord(text: string, at: number): boolean {
  return at > 0 && WORD_UNIT.test(text.charAt(at - 1)) && WORD_UNIT.test(text.charAt(at));
}

function anchorOf(
  index: TextIndex,
  start: number,
  end: number,
  found: Pick<Anchor, "how" | "similarity">,
): Anchor {
  return { span: [utf16ToCodePoint(index, start), utf16ToCodePoint(index, end)], ...found };
}
