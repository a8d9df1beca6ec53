import { codePointToUtf16, indexText, utf16ToCodePoint, type TextIndex } from "#lib/languages/text-unit.ts";
import type { Span } from "#lib/documents/block.ts";
import { firstWhere } from "#lib/first-where.ts";
import { alignText, type RawStretch } from "./align-text.ts";
import type { ImportedBlock } from "./article.ts";
import { sourceSpan, type SourceMap } from "./source-map.ts";

/** A block with the way from its text to the raw text. */
export interface PlacedBlock {
  readonly block: ImportedBlock;
  /** Where its lines stand in the raw text, UTF-16 units, in reading order. */
  readonly stretches: readonly RawStretch[];
  /** For each UTF-16 unit of the block's text its position in the raw text. */
  readonly origins: readonly number[];
  readonly index: TextIndex;
}

/** `known`: the origins, where whoever made the block still has them; else they are found when somebody asks. */
export function placeBlock(source: SourceMap, block: ImportedBlock, known?: readonly number[]): PlacedBlock {
  const stretches = block.sourceRanges.map(([start, end]) => ({
    start: codePointToUtf16(source.index, start),
    end: codePointToUtf16(source.index, end),
  }));
  let origins = known;
  let index: TextIndex | undefined;
  return {
    block,
    stretches,
    get origins() {
      return (origins ??= alignText(block.text, source.text, stretches));
    },
    get index() {
      return (index ??= indexText(block.text));
    },
  };
}

/** UTF-16 units of a block's text → the raw text; null for an empty range or one outside. */
function rawStretchOf({ origins }: PlacedBlock, [start, end]: Span): RawStretch | null {
  const first = origins[start];
  const last = origins[end - 1];
  if (first === undefined || last === undefined || end <= start) return null;
  return { start: first, end: Math.max(first, last) + 1 };
}

/** The same in the code points that leave the importer. */
export function sourceRangeOf(source: SourceMap, placed: PlacedBlock, range: Span): [number, number] | null {
  const stretch = rawStretchOf(placed, range);
  return stretch === null ? null : sourceSpan(source, stretch.start, stretch.end);
}

/** A stretch of the raw text → code points of the block's text; null where nothing of it is left. */
export function rangeInBlock(
  { origins, index }: PlacedBlock,
  { start, end }: RawStretch,
): [number, number] | null {
  const first = firstWhere(origins, (origin) => origin >= start);
  const last = firstWhere(origins, (origin) => origin >= end);
  return last <= first ? null : [utf16ToCodePoint(index, first), utf16ToCodePoint(index, last)];
}

/** From the first character of a block to its last, code points of the file. */
export function extentOf({ sourceRanges }: ImportedBlock): [number, number] {
  const start = sourceRanges[0]?.[0] ?? 0;
  return [start, sourceRanges.reduce((end, [, to]) => Math.max(end, to), start)];
}
