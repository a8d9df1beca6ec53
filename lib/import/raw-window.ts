import { codePointLength, codePointToUtf16, indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import type { RawText } from "./raw-text.ts";

/** A part of the raw text. All places count code points of the whole. */
export interface RawWindow {
  readonly text: string;
  readonly range: [number, number];
  readonly length: number;
  /** Where lines begin in it, ascending. */
  readonly lineStarts: readonly number[];
}

/** From one place up to another, both moved into the text, and not cut within a pair of surrogates. */
export function rawWindow({ text }: Pick<RawText, "text">, from: number, to: number): RawWindow {
  const index = indexText(text);
  const start = codePointToUtf16(index, from);
  const end = Math.max(start, codePointToUtf16(index, to));
  const part = text.slice(start, end);
  const begin = utf16ToCodePoint(index, start);
  return {
    text: part,
    range: [begin, begin + codePointLength(part)],
    length: index.lengthCodePoint,
    lineStarts: lineStarts(part, begin),
  };
}

function lineStarts(text: string, begin: number): number[] {
  const index = indexText(text);
  const ends = Array.from(text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/gu), (end) => end.index + end[0].length);
  const starts = [0, ...ends].filter((start) => start < text.length);
  return starts.map((start) => begin + utf16ToCodePoint(index, start));
}
