import { codePointToUtf16, indexText } from "#lib/languages/text-unit.ts";
import type { RawStretch } from "./align-text.ts";
import type { ImportedBlock } from "./article.ts";
import { linesWithin, readFacts } from "./raw-facts.ts";
import type { RawLine, RawText } from "./raw-text.ts";

/** A line, or a part of one, on a page. */
export interface PagePlace {
  /** From 1. */
  readonly page: number;
  /** Left, top, right, bottom in points from the upper left corner. */
  readonly box: [number, number, number, number];
}

/** Finds where the lines of a block stand on the pages; of a text without pages nothing is found. */
export function placeFinder(
  raw: Pick<RawText, "text" | "lines"> | null,
): (block: ImportedBlock) => PagePlace[] {
  if (raw === null || !raw.lines.some(({ page, box }) => page !== undefined && box !== undefined))
    return () => [];
  const index = indexText(raw.text);
  const facts = { lines: readFacts({ lines: raw.lines, spans: [] }).lines, spans: [] };
  return ({ sourceRanges }) =>
    sourceRanges.flatMap(([from, to]) => {
      const stretch = { start: codePointToUtf16(index, from), end: codePointToUtf16(index, to) };
      return linesWithin(facts, [stretch]).flatMap((line) => placeOf(line, stretch));
    });
}

/** Of a line that lies in the stretch in part, as much of its box as its letters would take if all were equally wide. */
function placeOf({ page, box, start, end }: RawLine, stretch: RawStretch): PagePlace[] {
  if (page === undefined || box === undefined || end <= start) return [];
  const [left, top, right, bottom] = box;
  const width = (right - left) / (end - start);
  const from = left + Math.max(0, stretch.start - start) * width;
  const to = right - Math.max(0, end - stretch.end) * width;
  return to <= from ? [] : [{ page: page + 1, box: [round(from), round(top), round(to), round(bottom)] }];
}

/** A hundredth of a point is far below what a screen shows. */
function round(points: number): number {
  return Math.round(points * 100) / 100;
}
