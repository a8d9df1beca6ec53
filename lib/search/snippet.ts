import { graphemeBorderBefore } from "#lib/languages/text-unit.ts";
import type { Match } from "./match.ts";

/** A stretch of a text with the words that were found in it, in UTF-16 units of the stretch. */
export interface Snippet {
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** Whether the text goes on before and after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** UTF-16 units: three lines on a wide screen. */
const LENGTH = 260;
/** How much of it is shown before the first found word, so that one reads into it. */
const LEAD = 60;

/** The stretch of a text in which most conditions of the query are met, cut between words. */
export function snippetOf(text: string, matches: readonly Match[], length = LENGTH): Snippet {
  const from = text.length <= length ? 0 : bestStart(text, matches, length);
  const [start, end] = text.length <= length ? [0, text.length] : cut(text, from, length);
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  return {
    text: text.slice(start, end),
    spans: merged(inside.map((match) => [match.start - start, match.end - start] as const)),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

function bestStart(text: string, matches: readonly Match[], length: number): number {
  let best = { start: 0, met: 0 };
  for (const { start } of matches) {
    const within = matches.filter((other) => other.start >= start && other.end <= start + length - LEAD);
    const met = new Set(within.map(({ clause }) => clause)).size + within.length / 100;
    if (met > best.met) best = { start: Math.max(0, start - LEAD), met };
  }
  return Math.min(best.start, Math.max(0, text.length - length));
}

/** From the next beginning of a word to the last end of one. */
function cut(text: string, from: number, length: number): readonly [number, number] {
  const blank = from === 0 ? -1 : text.slice(from, from + LEAD).search(/\s/u);
  const start = from === 0 ? 0 : graphemeBorderBefore(text, blank < 0 ? from : from + blank + 1);
  if (start + length >= text.length) return [start, text.length];
  const last = text.lastIndexOf(" ", start + length);
  return [start, graphemeBorderBefore(text, last > start + length / 2 ? last : start + length)];
}

/** In order, and what overlaps or is the same as one. */
function merged(spans: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
