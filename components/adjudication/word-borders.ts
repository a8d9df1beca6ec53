import type { Span } from "#lib/documents/block.ts";
import {
  codePointToUtf16,
  sliceCodePoints,
  type TextIndex,
  utf16ToCodePoint,
} from "#lib/languages/text-unit.ts";

/** Letters and digits with what is joined to them, or one sign. */
const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The words and signs of a stretch of the text; code points. */
export function wordsOf(index: TextIndex, [from, to]: Span): Span[] {
  const offset = codePointToUtf16(index, from);
  return [...sliceCodePoints(index, from, to).matchAll(WORD)].map(({ 0: word, index: at }) => [
    utf16ToCodePoint(index, offset + at),
    utf16ToCodePoint(index, offset + at + word.length),
  ]);
}

/** The span with one border a word further. It keeps a word at least, and stays within the words that there are. */
export function movedBorder(
  words: readonly Span[],
  span: Span,
  { border, by }: { readonly border: "start" | "end"; readonly by: 1 | -1 },
): Span {
  const [start, end] = span;
  if (border === "start") {
    const moved =
      by === 1 ? words.find((word) => word[0] > start) : words.findLast((word) => word[0] < start);
    return moved === undefined || moved[0] >= end ? span : [moved[0], end];
  }
  const moved = by === 1 ? words.find((word) => word[1] > end) : words.findLast((word) => word[1] < end);
  return moved === undefined || moved[1] <= start ? span : [start, moved[1]];
}
