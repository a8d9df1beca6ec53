/**
 * Three units of text and every conversion between them. Programs count UTF-16 code units, stored and exported selectors
 * count Unicode code points, people count graphemes: one family emoji is 8, 5 and 1. A position inside a surrogate pair
 * rounds down to the start of its character; a lone surrogate counts as one code point.
 */
export interface TextIndex {
  readonly text: string;
  readonly lengthUtf16: number;
  readonly lengthCodePoint: number;
  /** UTF-16 positions of the characters that take two units, ascending. Empty for most texts. */
  readonly pairsUtf16: readonly number[];
}

/** Read the text once, so that any number of conversions after it are O(log n), and O(1) without supplementary characters. */
export function indexText(text: string): TextIndex {
  const pairsUtf16: number[] = [];
  if (SURROGATE.test(text)) {
    for (let at = 0; at < text.length - 1; at++) {
      if (isPairAt(text, at)) pairsUtf16.push(at++);
    }
  }
  return { text, lengthUtf16: text.length, lengthCodePoint: text.length - pairsUtf16.length, pairsUtf16 };
}

/** Never between the halves of a pair; what lies outside of the text becomes its nearest end. */
export function codePointToUtf16(index: TextIndex, codePoint: number): number {
  const { pairsUtf16 } = index;
  if (pairsUtf16.length === 0) return clamp(codePoint, index.lengthUtf16);
  // The pair number n (from 0) stands at code point pairs[n] − n, so the pairs wholly before a code point are counted by search.
  const before = countWhile(pairsUtf16, (pair, n) => pair - n < codePoint);
  return clamp(codePoint + before, index.lengthUtf16);
}

/** Between the halves of a pair it is the character's own; what lies outside of the text becomes its nearest end. */
export function utf16ToCodePoint(index: TextIndex, utf16: number): number {
  const { pairsUtf16 } = index;
  if (pairsUtf16.length === 0) return clamp(utf16, index.lengthCodePoint);
  const before = countWhile(pairsUtf16, (pair) => pair < utf16);
  return clamp(utf16 - before, index.lengthCodePoint);
}

/** From `start` up to but without `end`, both in code points. */
export function sliceCodePoints(index: TextIndex, start: number, end: number): string {
  return index.text.slice(codePointToUtf16(index, start), codePointToUtf16(index, end));
}

/** The length of a text that is asked about once. */
export function codePointLength(text: string): number {
  if (!SURROGATE.test(text)) return text.length;
  let pairs = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (isPairAt(text, at)) {
      pairs++;
      at++;
    }
  }
  return text.length - pairs;
}

/** The last grapheme border at or before the position (UTF-16). */
export function graphemeBorderBefore(text: string, utf16: number): number {
  const at = clamp(utf16, text.length);
  return isSureBorder(text, at) ? at : graphemeAround(text, at).start;
}

/** The first grapheme border at or after the position (UTF-16). */
export function graphemeBorderAfter(text: string, utf16: number): number {
  const at = clamp(utf16, text.length);
  if (isSureBorder(text, at)) return at;
  const grapheme = graphemeAround(text, at);
  return grapheme.start === at ? at : grapheme.end;
}

const SURROGATE = /[\uD800-\uDFFF]/;
/** Characters of which neighbours are always separate graphemes: Latin, Greek and Cyrillic letters, punctuation, CJK. */
const SIMPLE =
  "\\n\\x20-\\x7E\\u00A1-\\u00A8\\u00AA-\\u00AC\\u00AF-\\u02FF\\u0370-\\u0482\\u048A-\\u0530\\u2010-\\u2027\\u2030-\\u203B\\u2116\\u3001-\\u3029\\u4E00-\\u9FFF";
const ONE_SIMPLE = new RegExp(`[${SIMPLE}]`);
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** UAX #29 looks at runs of any length (flags, joined emoji); a run ends at the nearest border that needs no looking up. */
function graphemeAround(text: string, at: number): { start: number; end: number } {
  let from = at - 1;
  while (!isSureBorder(text, from)) from--;
  let to = at + 1;
  while (!isSureBorder(text, to)) to++;
  const segment = GRAPHEMES.segment(text.slice(from, to)).containing(at - from);
  const start = from + (segment?.index ?? 0);
  return { start, end: start + (segment?.segment.length ?? to - start) };
}

function isSureBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (before === "\n") return true;
  return ONE_SIMPLE.test(before) && ONE_SIMPLE.test(after);
}

function isPairAt(text: string, at: number): boolean {
  return isWithin(text.charCodeAt(at), 0xd800, 0xdbff) && isWithin(text.charCodeAt(at + 1), 0xdc00, 0xdfff);
}

function isWithin(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}

function clamp(value: number, length: number): number {
  return Math.min(Math.max(value, 0), length);
}

/** How many leading items hold, when those that hold all stand before those that do not. */
function countWhile(items: readonly number[], holds: (item: number, n: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
