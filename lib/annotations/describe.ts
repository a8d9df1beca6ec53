import type { Span } from "#lib/documents/block.ts";
import {
  type TextIndex,
  codePointToUtf16,
  graphemeBorderAfter,
  graphemeBorderBefore,
  utf16ToCodePoint,
} from "#lib/languages/text-unit.ts";
import { CONTEXT_CODE_POINTS, type PassageSelectors } from "./selector.ts";

/** The selectors of a span (code points of the canonical text). */
export function describePassage(index: TextIndex, span: Span): PassageSelectors {
  const [start, end] = span;
  const startUtf16 = codePointToUtf16(index, start);
  const endUtf16 = codePointToUtf16(index, end);
  const contextStart = graphemeBorderAfter(index.text, codePointToUtf16(index, start - CONTEXT_CODE_POINTS));
  const contextEnd = graphemeBorderBefore(index.text, codePointToUtf16(index, end + CONTEXT_CODE_POINTS));
  return [
    { type: "TextPositionSelector", start, end },
    {
      type: "TextQuoteSelector",
      exact: index.text.slice(startUtf16, endUtf16),
      prefix: index.text.slice(Math.min(contextStart, startUtf16), startUtf16),
      suffix: index.text.slice(endUtf16, Math.max(contextEnd, endUtf16)),
    },
  ];
}

/**
 * What a person meant by a selection: whole graphemes, without the white space at its two ends. Null when nothing else
 * was selected.
 */
export function tidySpan(index: TextIndex, span: Span): Span | null {
  let start = graphemeBorderBefore(index.text, codePointToUtf16(index, span[0]));
  let end = graphemeBorderAfter(index.text, codePointToUtf16(index, span[1]));
  while (start < end && isSpace(index.text, start)) start++;
  while (end > start && isSpace(index.text, end - 1)) end--;
  return start === end ? null : [utf16ToCodePoint(index, start), utf16ToCodePoint(index, end)];
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}
