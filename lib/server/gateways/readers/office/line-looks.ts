import type { RawLine } from "#lib/import/raw-text.ts";
import { firstWhere } from "#lib/first-where.ts";
import type { FormattedStretch, TextDraft } from "./text-draft.ts";

/** A stretch of a draft that became a line; `start` is its UTF-16 position in the raw text. */
export interface PlacedLine {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  /** UTF-16 units that stand on the line before it and are not the draft's: the mark of a note. */
  readonly lead: number;
}

/** Bold, italics and size of most of a line's letters. */
export function lineLooks(
  stretches: readonly FormattedStretch[],
  line: PlacedLine,
): Pick<RawLine, "isBold" | "isItalic" | "fontSize"> {
  let bold = 0;
  let italic = 0;
  const sizes = new Map<number, number>();
  for (let at = firstAt(stretches, line.from); at < stretches.length; at++) {
    const stretch = stretches[at];
    if (stretch === undefined || stretch.start >= line.to) break;
    const length = Math.min(stretch.end, line.to) - Math.max(stretch.start, line.from);
    const { isBold, isItalic, fontSize } = stretch.format;
    if (isBold) bold += length;
    if (isItalic) italic += length;
    if (fontSize !== null) sizes.set(fontSize, (sizes.get(fontSize) ?? 0) + length);
  }
  const half = (line.to - line.from) / 2;
  const fontSize = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0];
  return {
    ...(bold > half && { isBold: true }),
    ...(italic > half && { isItalic: true }),
    ...(fontSize !== undefined && { fontSize }),
  };
}

/** Raised letters as spans of the raw text; one never goes over the end of its line. */
export function* raisedParts(
  { stretches }: TextDraft,
  placed: readonly PlacedLine[],
): Generator<readonly [start: number, end: number]> {
  for (const line of placed) {
    for (let at = firstAt(stretches, line.from); at < stretches.length; at++) {
      const stretch = stretches[at];
      if (stretch === undefined || stretch.start >= line.to) break;
      if (!stretch.format.isRaised) continue;
      const from = Math.max(stretch.start, line.from);
      yield [line.start + from - line.from, line.start + Math.min(stretch.end, line.to) - line.from];
    }
  }
}

/** Index of the first stretch that ends behind a position. */
function firstAt(stretches: readonly FormattedStretch[], position: number): number {
  return firstWhere(stretches, ({ end }) => end > position);
}
