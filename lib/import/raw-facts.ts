import { firstWhere } from "#lib/first-where.ts";
import type { RawStretch } from "./align-text.ts";
import type { DeclaredBlock, RawLine, RawSpan, RawText } from "./raw-text.ts";

/** What the format says about stretches of the raw text, in the order of the text. */
export interface RawFacts {
  readonly lines: readonly RawLine[];
  readonly spans: readonly RawSpan[];
}

export function readFacts({ lines, spans }: Pick<RawText, "lines" | "spans">): RawFacts {
  return { lines: inOrder(lines), spans: inOrder(spans) };
}

function inOrder<Placed extends RawStretch>(placed: readonly Placed[]): readonly Placed[] {
  const ascends = placed.every(({ start }, at) => at === 0 || (placed[at - 1]?.start ?? 0) <= start);
  return ascends ? placed : [...placed].sort((a, b) => a.start - b.start);
}

/** The lines of the stretches; one that lies in them in part is among them. */
export function linesWithin({ lines }: RawFacts, stretches: readonly RawStretch[]): RawLine[] {
  if (lines.length === 0) return [];
  return stretches.flatMap(({ start, end }) =>
    takeFrom(
      lines,
      firstWhere(lines, (line) => line.end > start),
      end,
    ),
  );
}

/** The spans that begin within the stretches. */
export function spansWithin({ spans }: RawFacts, stretches: readonly RawStretch[]): RawSpan[] {
  if (spans.length === 0) return [];
  return stretches.flatMap(({ start, end }) =>
    takeFrom(
      spans,
      firstWhere(spans, (span) => span.start >= start),
      end,
    ),
  );
}

/** The page on which a place of the raw text (UTF-16) stands, where the format tells pages. */
export function pageOf({ lines }: RawFacts, place: number): number | undefined {
  return lines[firstWhere(lines, (line) => line.end > place)]?.page;
}

/** What the format declares of the first of the lines of which it declares anything. */
export function declaredWithin(facts: RawFacts, stretches: readonly RawStretch[]): DeclaredBlock | undefined {
  return linesWithin(facts, stretches).find(({ declared }) => declared !== undefined)?.declared;
}

function takeFrom<Placed extends RawStretch>(
  placed: readonly Placed[],
  first: number,
  end: number,
): Placed[] {
  let last = first;
  while (last < placed.length && (placed[last]?.start ?? end) < end) last += 1;
  return placed.slice(first, last);
}
