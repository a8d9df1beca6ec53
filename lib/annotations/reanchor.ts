import type { Span } from "#lib/documents/block.ts";
import { codePointToUtf16, indexText, utf16ToCodePoint, type TextIndex } from "#lib/languages/text-unit.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { firstWhere } from "#lib/first-where.ts";
import { anchorPassage, type Anchor, type AnchorRefusal } from "./anchor.ts";
import { findExact } from "#lib/languages/match-quote.ts";
import type { PassageSelectors } from "./selector.ts";
import { diffWords, type EqualRun, type Word, type WordDiff } from "./word-diff.ts";

/** So many words beside a passage, equal and in their old order, prove that it is the same place. */
const PROOF = 3;
/** How far beyond the nearest words that did not change a changed passage is looked for; UTF-16 units. */
const MARGIN = 120;
/** Bounds the work where much was changed at once; UTF-16 units. */
const LARGEST_WINDOW = 20_000;
/** A quote of that many units is known again by itself; a shorter one by as much more of its old surroundings, and by some at least. */
const ENOUGH = 36;
const SOME_CONTEXT = 6;
/** A quote that long, or one with that much of its surroundings, is known again wherever its block was moved; UTF-16 units. */
const LONG_QUOTE = 60;
const SURE_CONTEXT = 24;
/** More repetitions than this are ambiguous anyway. */
const MOST_PLACES = 1_000;

/**
 * Finds the passages of a text again in a corrected one, by the rules of `anchorPassage` and one more: nothing is taken for the
 * passage that stands somewhere else without its surroundings. Words that the comparison of both texts knows as other words of the old
 * one are never taken either. The answers stand in the order of the passages; spans count code points of the new text. What cannot be
 * found surely is refused and waits for a person.
 */
export function reanchorPassages(
  passages: readonly PassageSelectors[],
  oldText: string,
  newText: string,
): Result<Anchor, AnchorRefusal>[] {
  const texts: Texts = {
    old: indexText(oldText),
    now: indexText(newText),
    diff: diffWords(oldText, newText),
  };
  return passages.map((passage) => {
    const [{ start, end }] = passage;
    const span: Span = [codePointToUtf16(texts.old, start), codePointToUtf16(texts.old, end)];
    return findUnchanged(texts, passage, span) ?? findChanged(texts, passage, span);
  });
}

interface Texts {
  readonly old: TextIndex;
  readonly now: TextIndex;
  readonly diff: WordDiff;
}

/** The passage among words that are all as they were; null when any was touched, or too few beside it tell the place. */
function findUnchanged(
  { now, diff }: Texts,
  [, quote]: PassageSelectors,
  span: Span,
): Result<Anchor, AnchorRefusal> | null {
  const first = firstWhere(diff.old, ({ end }) => end > span[0]);
  const last = firstWhere(diff.old, ({ start }) => start >= span[1]) - 1;
  const run = runAt(diff, first);
  const [oldFirst, oldLast] = [diff.old[first], diff.old[last]];
  if (run === null || oldFirst === undefined || oldLast === undefined || last < first) return null;
  if (last >= run.old + run.length) return null;
  const isWholeText = run.length === diff.old.length;
  if (!isWholeText && run.length - (last - first + 1) < PROOF) return null;
  const [newFirst, newLast] = [diff.now[first - run.old + run.now], diff.now[last - run.old + run.now]];
  if (newFirst === undefined || newLast === undefined) return null;
  // A passage may begin or end inside a word; white space outside of words is no part of it.
  const start = newFirst.start + Math.max(0, span[0] - oldFirst.start);
  const end = newLast.end - Math.max(0, oldLast.end - span[1]);
  return anchorAt(now, [start, end], quote);
}

/** The words are the same, so only white space can differ: blocks that were joined or parted inside the passage. */
function anchorAt(
  now: TextIndex,
  [start, end]: Span,
  { exact, prefix, suffix }: PassageSelectors[1],
): Result<Anchor, AnchorRefusal> {
  const span: Span = [utf16ToCodePoint(now, start), utf16ToCodePoint(now, end)];
  const found = now.text.slice(start, end);
  if (found !== exact) {
    const [were, are] = [exact.split(/\S+/u), found.split(/\S+/u)];
    const errors = are.filter((gap, at) => gap !== were[at]).length;
    return accept({ span, how: "nearest", similarity: 1 - Math.min(1, errors / exact.length) });
  }
  const isInPlace =
    now.text.slice(Math.max(0, start - prefix.length), start) === prefix && now.text.startsWith(suffix, end);
  return accept({ span, how: isInPlace ? "position" : "exact", similarity: 1 });
}

/** The run that holds an old word. */
function runAt({ runs }: WordDiff, word: number): EqualRun | null {
  const run = runs[firstWhere(runs, ({ old, length }) => old + length > word)];
  return run !== undefined && run.old <= word ? run : null;
}

/** First where it ought to be, then anywhere. */
function findChanged(texts: Texts, passage: PassageSelectors, span: Span): Result<Anchor, AnchorRefusal> {
  const inPlace = findInPlace(texts, passage, span);
  const isElsewhere = !inPlace.ok && inPlace.refusal.code === "quote_not_found";
  return isElsewhere ? findElsewhere(texts, passage, span) : inPlace;
}

/** The rules of `anchorPassage` in the part of the text where the passage ought to stand. */
function findInPlace(texts: Texts, passage: PassageSelectors, span: Span): Result<Anchor, AnchorRefusal> {
  const { now } = texts;
  const [position, quote] = passage;
  const { from, to, hint } = placeOf(texts, span);
  // Never between the halves of a pair: both ends pass through code points.
  const [begin, end] = [utf16ToCodePoint(now, from), utf16ToCodePoint(now, to)];
  const window = indexText(now.text.slice(codePointToUtf16(now, begin), codePointToUtf16(now, end)));
  const start = Math.max(0, utf16ToCodePoint(now, hint) - begin);
  const found = anchorPassage([{ ...position, start, end: start }, quote], window);
  if (!found.ok) return found;
  const placed: Span = [found.value.span[0] + begin, found.value.span[1] + begin];
  const place: Span = [codePointToUtf16(now, placed[0]), codePointToUtf16(now, placed[1])];
  const isKnown = contextAt(now.text, quote, place) >= neededContext(quote.exact);
  if (!isKnown || isOtherPlace(texts, span, place)) return refuse("quote_not_found");
  return accept({ ...found.value, span: placed });
}

/** UTF-16 units of its surroundings that a quote needs to be known again. */
function neededContext({ length }: string): number {
  return length >= LONG_QUOTE ? 0 : Math.max(SOME_CONTEXT, ENOUGH - length);
}

/** Where the words around a passage stand now, and where it would begin if nothing but its words had changed; UTF-16 units. */
function placeOf({ old, now, diff }: Texts, [start, end]: Span): { from: number; to: number; hint: number } {
  const first = firstWhere(diff.old, (word) => word.end > start);
  const last = firstWhere(diff.old, (word) => word.start >= end);
  const before = newWord(diff, first - 1, -1);
  const after = newWord(diff, last, 1);
  const low = before === null ? 0 : before.now.end;
  const high = after === null ? now.lengthUtf16 : Math.max(low, after.now.start);
  const hint = before === null ? Math.min(start, old.lengthUtf16) : low + start - before.old.end;
  const from = Math.max(0, low - MARGIN);
  return { from, to: Math.min(now.lengthUtf16, high + MARGIN, from + LARGEST_WINDOW), hint };
}

interface Pair {
  readonly old: Word;
  readonly now: Word;
}

/** The nearest old word from a place on, backwards (−1) or forwards (1), that the new text has too. */
function newWord({ old, now, runs }: WordDiff, from: number, step: 1 | -1): Pair | null {
  const at = firstWhere(runs, (run) => run.old + run.length > from);
  const run = runs[step === -1 && (runs[at]?.old ?? Infinity) > from ? at - 1 : at];
  if (run === undefined) return null;
  const word = step === 1 ? Math.max(from, run.old) : Math.min(from, run.old + run.length - 1);
  const [oldWord, nowWord] = [old[word], now[word - run.old + run.now]];
  return oldWord === undefined || nowWord === undefined ? null : { old: oldWord, now: nowWord };
}

/** Whether most words of a place of the new text are words that stood outside of the passage in the old one. */
function isOtherPlace({ diff }: Texts, span: Span, [start, end]: Span): boolean {
  const first = firstWhere(diff.now, (word) => word.end > start);
  const last = firstWhere(diff.now, (word) => word.start >= end);
  let outside = 0;
  for (let word = first; word < last; word++) {
    const run = diff.runs[firstWhere(diff.runs, (one) => one.now + one.length > word)];
    if (run === undefined || run.now > word) continue;
    const was = diff.old[word - run.now + run.old];
    if (was !== undefined && (was.end <= span[0] || was.start >= span[1])) outside += 1;
  }
  return outside * 2 > last - first;
}

/** Moved with its block: the very words, many of them or with their surroundings, and only one such place. */
function findElsewhere(texts: Texts, [, quote]: PassageSelectors, span: Span): Result<Anchor, AnchorRefusal> {
  const { now } = texts;
  const size = quote.exact.length;
  const places = findExact(now.text, quote.exact, MOST_PLACES)
    .map((start): Span => [start, start + size])
    .filter((place) => size >= LONG_QUOTE || contextAt(now.text, quote, place) >= SURE_CONTEXT)
    .filter((place) => !isOtherPlace(texts, span, place));
  const [place] = places;
  if (place === undefined) return refuse("quote_not_found");
  if (places.length > 1) return refuse("quote_ambiguous", { places: places.length });
  return accept({
    span: [utf16ToCodePoint(now, place[0]), utf16ToCodePoint(now, place[1])],
    how: "exact",
    similarity: 1,
  });
}

/** Units of the stored context that agree, counted outwards from the quote. */
function contextAt(text: string, { prefix, suffix }: PassageSelectors[1], [start, end]: Span): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
