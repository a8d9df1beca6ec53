import { indexText, sliceCodePoints } from "#lib/languages/text-unit.ts";

/** A stretch of a block, and the remarks that lie on it. */
export interface MarkedStretch {
  readonly text: string;
  readonly ids: readonly string[];
  /** Those that begin with this stretch. */
  readonly begins: readonly string[];
}

interface Placed {
  readonly id: string;
  /** Code points of the whole text. */
  readonly start: number;
  readonly end: number;
}

/** Cuts a block at the borders of remarks; `start`: where the block begins in the whole text. Its stretches add up to its text. */
export function markStretches(
  { text, start }: { readonly text: string; readonly start: number },
  remarks: readonly Placed[],
): MarkedStretch[] {
  const index = indexText(text);
  const length = index.lengthCodePoint;
  const within = remarks.filter((remark) => remark.start < start + length && remark.end > start);
  const cuts = [0, length, ...within.flatMap((remark) => [remark.start - start, remark.end - start])];
  const borders = [...new Set(cuts.filter((cut) => cut >= 0 && cut <= length))].sort((a, b) => a - b);
  return borders.slice(1).map((to, at) => {
    const from = borders[at] ?? 0;
    const lying = within.filter((remark) => remark.start - start < to && remark.end - start > from);
    return {
      text: sliceCodePoints(index, from, to),
      ids: lying.map(({ id }) => id),
      begins: lying.filter((remark) => Math.max(remark.start - start, 0) === from).map(({ id }) => id),
    };
  });
}
