import { indexText, utf16ToCodePoint, type TextIndex } from "#lib/languages/text-unit.ts";
import type { Line } from "./lines.ts";

/** The decoded file, and the way from UTF-16 positions in it to the code points that leave the importer. */
export interface SourceMap {
  readonly text: string;
  readonly index: TextIndex;
}

/** Made once for a raw text: every block's place in the file is told through it. */
export function mapSource(text: string): SourceMap {
  return { text, index: indexText(text) };
}

/** UTF-16 units of the raw text → the code points that the stored source map counts. */
export function sourceSpan(source: SourceMap, startUtf16: number, endUtf16: number): [number, number] {
  return [utf16ToCodePoint(source.index, startUtf16), utf16ToCodePoint(source.index, endUtf16)];
}

/** The ranges of a block's lines: one, unless something of another block stands between them. */
export function sourceRanges(source: SourceMap, lines: readonly Line[]): [number, number][] {
  const ranges: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && source.text.slice(last.end, line.start).trim() === "") last.end = line.end;
    else ranges.push({ start: line.start, end: line.end });
  }
  return ranges.map(({ start, end }) => sourceSpan(source, start, end));
}
