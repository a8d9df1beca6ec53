import type { Span } from "#lib/documents/block.ts";

/** A stretch that a coder marked with one category. A passage with two tags is two units. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly category: string;
}

/** A text, or several one after the other, as several coders cut it into units. Positions are code points from 0 to `length`. */
export interface Continuum {
  readonly length: number;
  /** One list for each coder, in any order; all coders coded the whole of it. */
  readonly units: readonly (readonly Unit[])[];
  /** Where one may be cut for the bootstrap: the beginnings of documents or blocks, ascending, the first at 0. */
  readonly pieces: readonly number[];
}

/** The spans of one coder as one layer: sorted, what overlaps or touches inside of a category joined. */
export function joined(units: readonly Unit[]): Unit[] {
  const sorted = [...units].sort((one, other) => one.start - other.start || one.end - other.end);
  const kept: Unit[] = [];
  const last = new Map<string, number>();
  for (const unit of sorted) {
    const at = last.get(unit.category);
    const before = at === undefined ? undefined : kept[at];
    if (at !== undefined && before !== undefined && before.end > unit.start) {
      kept[at] = { ...before, end: Math.max(before.end, unit.end) };
    } else {
      last.set(unit.category, kept.push(unit) - 1);
    }
  }
  return kept.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Whether a coder has two categories on one letter, so that the text is not simply cut into pieces. */
export function overlaps(units: readonly Unit[]): boolean {
  let reached = 0;
  for (const unit of joined(units)) {
    if (unit.start < reached) return true;
    reached = Math.max(reached, unit.end);
  }
  return false;
}

/** What lies between units that do not overlap, from 0 to the length. */
export function gapsBetween(units: readonly Unit[], length: number): Span[] {
  const gaps: Span[] = [];
  let reached = 0;
  for (const { start, end } of units) {
    if (start > reached) gaps.push([reached, start]);
    reached = Math.max(reached, end);
  }
  if (length > reached) gaps.push([reached, length]);
  return gaps;
}

/** The number of the piece in which a position lies. */
export function pieceAt(pieces: readonly number[], position: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
