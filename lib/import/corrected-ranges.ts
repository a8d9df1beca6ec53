import { codePointToUtf16 } from "#lib/languages/text-unit.ts";
import type { ImportedBlock } from "./article.ts";
import { placeBlock } from "./placed-block.ts";
import { sourceSpan, type SourceMap } from "./source-map.ts";

/** Half open, code points of the raw text; in the order of the block's text, which a person may have changed. */
export type Ranges = ImportedBlock["sourceRanges"];

/**
 * Divides what a block was made of where its text is cut, `begin` being the first UTF-16 unit of the second part. All that the file
 * has before that letter, a hyphen at a line end too, stays with the first part. A part that a person typed has an empty range.
 */
export function cutRanges(
  source: SourceMap,
  block: ImportedBlock,
  begin: number,
): { left: Ranges; right: Ranges } {
  const { origins, stretches } = placeBlock(source, block);
  const last = lastVisible(block.text, begin);
  const place = origins[begin] ?? 0;
  // A letter that is not in the file has the place of the one before it, which stays where it is.
  const isTyped = last !== null && origins[last] === place;
  const cut = isTyped ? place + String.fromCodePoint(source.text.codePointAt(place) ?? 0).length : place;
  const at = Math.max(
    0,
    stretches.findIndex(({ start, end }) => start <= place && place < end),
  );
  const left: Ranges = block.sourceRanges.slice(0, at);
  const right: Ranges = block.sourceRanges.slice(at + 1);
  const stretch = stretches[at];
  if (stretch === undefined) return { left: block.sourceRanges, right: block.sourceRanges };
  const middle = Math.min(Math.max(cut, stretch.start), stretch.end);
  const before = source.text.slice(stretch.start, middle).trimEnd().length;
  left.push(sourceSpan(source, stretch.start, stretch.start + before));
  right.unshift(sourceSpan(source, middle, stretch.end));
  return { left: tidy(left), right: tidy(right) };
}

function lastVisible(text: string, before: number): number | null {
  for (let at = before - 1; at >= 0; at--) if (/\S/u.test(text.charAt(at))) return at;
  return null;
}

/** Without empty ranges, unless there is no other. */
function tidy(ranges: Ranges): Ranges {
  const full = ranges.filter(([start, end]) => start < end);
  return full.length > 0 ? full : ranges.slice(0, 1);
}

/** What two blocks were made of, in the order of their texts; one range where only white space lies between. */
export function joinRanges(source: SourceMap, left: Ranges, right: Ranges): Ranges {
  const joined: Ranges = [];
  for (const [start, end] of tidy([...left, ...right])) {
    const last = joined.at(-1);
    if (last !== undefined && last[1] <= start && isBlank(source, last[1], start)) last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}

function isBlank({ text, index }: SourceMap, from: number, to: number): boolean {
  const [start, end] = [codePointToUtf16(index, from), codePointToUtf16(index, to)];
  return text.slice(start, end).trim() === "";
}
