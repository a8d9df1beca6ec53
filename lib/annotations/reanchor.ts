import type { Span } from "#lib/documents/block.ts";
import { codePointToUtf16, indexText, utf16ToCodePoint, type TextIndex } from "#lib/languages/text-unit.ts";
import { findExact } from "#lib/languages/match-quote.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { anchorPassage, type Anchor, type AnchorRefusal } from "./anchor.ts";
import { isContested, isProved, isProvedOnBothSides, newPlace, oldWordsOf } from "./mapped-place.ts";
import { hasItsEnds, holdsOthers, isOtherPlace, type Texts } from "./own-words.ts";
import { flatText, likenessOf } from "./same-words.ts";
import type { PassageSelectors } from "./selector.ts";
import { contextAt, isSurrounded, neededContext } from "./surroundings.ts";
import { mapText, type TextMap } from "./text-map.ts";

/** How far beyond the nearest words that did not change a changed passage is looked for; UTF-16 units. */
const MARGIN = 120;
/** Bounds the work where much was changed at once; UTF-16 units. */
const LARGEST_WINDOW = 4_000;
/** Words that the new text says twice need that much of their surroundings to be told apart; UTF-16 units. */
const TWIN_CONTEXT = 12;
/** More repetitions than this are ambiguous anyway. */
const MOST_PLACES = 1_000;

type Found = Result<Anchor, AnchorRefusal>;

/**
 * Finds the passages of a text again in a corrected one, by the rules of `anchorPassage` and one more: nothing is taken for the
 * passage that stands somewhere else without its surroundings. Words that the comparison of both texts knows as other words of the old
 * one are never taken either, nor one of several places that are as likely. The answers stand in the order of the passages; spans
 * count code points of the new text. What cannot be found surely is refused and waits for a person.
 */
export function reanchorPassages(
  passages: readonly PassageSelectors[],
  oldText: string,
  newText: string,
): Found[] {
  const [flatOld, flat] = [flatText(oldText), flatText(newText)];
  const texts: Texts = {
    old: indexText(oldText),
    now: indexText(newText),
    flat,
    flatOld,
    map: mapText(oldText, newText, { old: flatOld, now: flat }),
  };
  const isSameText = oldText === newText;
  // Many may stand on the very same passage: each is looked for once.
  const known = new Map<number, { readonly quote: PassageSelectors[1]; readonly found: Found }>();
  return passages.map((passage) => {
    const [{ start, end }, quote] = passage;
    const span: Span = [codePointToUtf16(texts.old, start), codePointToUtf16(texts.old, end)];
    const place = span[0] * (oldText.length + 1) + span[1];
    const twin = known.get(place);
    if (twin !== undefined && isSameQuote(twin.quote, quote)) return twin.found;
    const found = isSameText
      ? (anchorAt(texts, span, quote) ?? refuse("quote_not_found"))
      : (findMapped(texts, passage, span) ?? findChanged(texts, passage, span));
    known.set(place, { quote, found });
    return found;
  });
}

function isSameQuote(one: PassageSelectors[1], other: PassageSelectors[1]): boolean {
  return one.exact === other.exact && one.prefix === other.prefix && one.suffix === other.suffix;
}

/** Where its words went; null when they went nowhere together, or nothing proves that they are those words. */
function findMapped(texts: Texts, [, quote]: PassageSelectors, span: Span): Found | null {
  const { old, now, map } = texts;
  const words = oldWordsOf(map, span);
  const place = words === null ? null : newPlace(map, words, span);
  if (words === null || place === null) return null;
  if (isContested(map, words) && !(isSaidOnce(old.text, quote.exact) && isSaidOnce(now.text, quote.exact))) {
    if (!isProvedOnBothSides(map, words)) return refuse("quote_ambiguous", { places: 2 });
  } else if (!isProved(map, words)) return null;
  if (!hasItsEnds(texts, span, place)) return null;
  const mayHaveTwin = [words[0], words[1] - 1].some((word) => map.doubled.has(map.blockOf[word] ?? -1));
  const least = mayHaveTwin ? Math.min(contextAt(now.text, quote, place), TWIN_CONTEXT) : 0;
  const isOneBlock = map.blockOf[words[0]] === map.blockOf[words[1] - 1];
  if (mayHaveTwin && (!isOneBlock || hasRival(texts, quote, { span, place, least })))
    return refuse("quote_ambiguous", { places: 2 });
  const isAsStored = span[1] - span[0] === quote.exact.length && old.text.startsWith(quote.exact, span[0]);
  return anchorAt(texts, place, quote, isAsStored ? texts.flatOld.slice(...span) : flatText(quote.exact));
}

interface Chosen {
  /** Where it stood and where it is to stand; UTF-16 units. */
  readonly span: Span;
  readonly place: Span;
  /** Units of its surroundings that make another place of the same words as likely. */
  readonly least: number;
}

function hasRival(texts: Texts, quote: PassageSelectors[1], { span, place, least }: Chosen): boolean {
  return findExact(texts.now.text, quote.exact, MOST_PLACES).some((start) => {
    const other: Span = [start, start + quote.exact.length];
    if (start === place[0] || contextAt(texts.now.text, quote, other) < least) return false;
    return !holdsOthers(texts, span, other);
  });
}

/** The passage at a place, if what stands there says the same; null when it is not like it. */
function anchorAt(
  { now, flat }: Texts,
  [start, end]: Span,
  quote: PassageSelectors[1],
  flatQuote = "",
): Found | null {
  const { exact, prefix, suffix } = quote;
  const span: Span = [utf16ToCodePoint(now, start), utf16ToCodePoint(now, end)];
  if (end - start === exact.length && now.text.startsWith(exact, start)) {
    const isInPlace = now.text.startsWith(prefix, start - prefix.length) && now.text.startsWith(suffix, end);
    return accept({ span, how: isInPlace ? "position" : "exact", similarity: 1 });
  }
  const likeness = likenessOf(flatQuote, flat.slice(start, end));
  if (likeness === null) return null;
  if (!likeness.isSameFacts) return refuse("quote_changed");
  return accept({ span, how: "nearest", similarity: likeness.similarity });
}

/**
 * Where the comparison of the words proves nothing, a place is taken for a passage of one block alone, without a rival to the block, and
 * only if what either text says there is said once: by neither elsewhere. First where it ought to be, then anywhere; what is not sure
 * becomes a question.
 */
function findChanged(texts: Texts, passage: PassageSelectors, span: Span): Found {
  const { now, flat, flatOld } = texts;
  const was = flatOld.slice(...span);
  if (!mayBeSure(texts, span, was)) return refuseUnsure(texts, span, was);
  const inPlace = findInPlace(texts, passage, span);
  const isElsewhere = !inPlace.ok && inPlace.refusal.code === "quote_not_found";
  const found = isElsewhere ? findElsewhere(texts, passage, span) : inPlace;
  if (!found.ok) return found;
  const [start, end] = found.value.span;
  const is = flat.slice(codePointToUtf16(now, start), codePointToUtf16(now, end));
  const isOnlyOne = isSaidOnce(flat, is) && (was === is || (!flat.includes(was) && !flatOld.includes(is)));
  return isOnlyOne ? found : refuse("quote_ambiguous", { places: 2 });
}

/** Several places are likely if one holds the very words, and they are not known to be others. */
function refuseUnsure(texts: Texts, span: Span, was: string): Found {
  const places = findExact(texts.flat, was, MOST_PLACES).map((start): Span => [start, start + was.length]);
  const isLikely = places.some((place) => !holdsOthers(texts, span, place));
  return isLikely ? refuse("quote_ambiguous", { places: 2 }) : refuse("quote_not_found");
}

function mayBeSure({ flatOld, map }: Texts, span: Span, was: string): boolean {
  const words = oldWordsOf(map, span);
  if (words === null || isContested(map, words)) return false;
  return map.blockOf[words[0]] === map.blockOf[words[1] - 1] && isSaidOnce(flatOld, was);
}

function isSaidOnce(text: string, words: string): boolean {
  return findExact(text, words, 2).length === 1;
}

/** The rules of `anchorPassage` in the part of the text where the passage ought to stand. */
function findInPlace(texts: Texts, passage: PassageSelectors, span: Span): Found {
  const { now } = texts;
  const [position, quote] = passage;
  const window = windowOf(texts, span);
  if (window.text.text.length < quote.exact.length / 2) return refuse("quote_not_found");
  const start = Math.max(0, utf16ToCodePoint(now, window.hint) - window.begin);
  const found = anchorPassage([{ ...position, start, end: start }, quote], window.text);
  if (!found.ok) return found;
  const placed: Span = [found.value.span[0] + window.begin, found.value.span[1] + window.begin];
  const place: Span = [codePointToUtf16(now, placed[0]), codePointToUtf16(now, placed[1])];
  const isKnown = contextAt(now.text, quote, place) >= neededContext(quote.exact);
  if (!isKnown || !hasItsEnds(texts, span, place) || isOtherPlace(texts, span, place))
    return refuse("quote_not_found");
  if (hasRival(texts, quote, { span, place, least: neededContext(quote.exact) }))
    return refuse("quote_ambiguous", { places: 2 });
  return accept({ ...found.value, span: placed });
}

/** The text between the words around a passage; `begin` in code points, `hint` (where it would begin) in UTF-16 units. */
function windowOf(
  { old, now, map }: Texts,
  [start, end]: Span,
): { text: TextIndex; begin: number; hint: number } {
  const [first, behind] = oldWordsOf(map, [start, end]) ?? [0, 0];
  const before = tiedWord(map, first - 1, -1);
  const after = tiedWord(map, behind, 1);
  const low = before === null ? 0 : before.now.end;
  const high = after === null ? now.lengthUtf16 : Math.max(low, after.now.start);
  const hint = before === null ? Math.min(start, old.lengthUtf16) : low + start - before.old.end;
  const from = Math.max(0, low - MARGIN);
  const to = Math.min(now.lengthUtf16, high + MARGIN, from + LARGEST_WINDOW);
  // Never between the halves of a pair: both ends pass through code points.
  const [begin, finish] = [utf16ToCodePoint(now, from), utf16ToCodePoint(now, to)];
  const text = now.text.slice(codePointToUtf16(now, begin), codePointToUtf16(now, finish));
  return { text: indexText(text), begin, hint };
}

/** The nearest old word from a place on, backwards (−1) or forwards (1), that the new text has too. */
function tiedWord({ old, now, to }: TextMap, from: number, step: 1 | -1) {
  for (let word = from; word >= 0 && word < old.length; word += step) {
    const [oldWord, nowWord] = [old[word], now[to[word] ?? -1]];
    if (oldWord !== undefined && nowWord !== undefined) return { old: oldWord, now: nowWord };
  }
  return null;
}

/** Moved with its block: the very words, many of them or with their surroundings, and only one such place. */
function findElsewhere(texts: Texts, [, quote]: PassageSelectors, span: Span): Found {
  const { now } = texts;
  const size = quote.exact.length;
  const places = findExact(now.text, quote.exact, MOST_PLACES)
    .map((start): Span => [start, start + size])
    .filter((place) => isSurrounded(now.text, quote, place))
    .filter((place) => hasItsEnds(texts, span, place) && !isOtherPlace(texts, span, place));
  const [place] = places;
  if (place === undefined) return refuse("quote_not_found");
  if (places.length > 1) return refuse("quote_ambiguous", { places: places.length });
  return accept({
    span: [utf16ToCodePoint(now, place[0]), utf16ToCodePoint(now, place[1])],
    how: "exact",
    similarity: 1,
  });
}
