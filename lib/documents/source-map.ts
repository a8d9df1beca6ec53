import type { Span } from "./block.ts";

/**
 * A stretch of a revision's text and where it came from. Both spans count code points: `text` of the canonical text,
 * `source` of the decoded file. An `exact` stretch is copied letter for letter, or mended one for one, so offsets inside
 * it correspond; any other is only known as a whole.
 */
export interface SourceStretch {
  readonly text: Span;
  readonly source: Span;
  readonly exact: boolean;
}

/** Trace the clean text of one block back to the file. `decoded` holds the file's code points, one string each. */
export function traceBlock(
  text: string,
  startCodePoint: number,
  sourceRanges: readonly Span[],
  decoded: readonly string[] | null,
): SourceStretch[] {
  const clean = Array.from(text);
  if (decoded === null) return [coarse(startCodePoint, clean.length, sourceRanges)];
  const places = sourceRanges.flatMap(([start, end]) =>
    Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i),
  );
  const stretches: SourceStretch[] = [];
  let at = 0;
  for (let n = 0; n < clean.length; n++) {
    // Two ranges that a page header parts are joined by a space that the file does not have there.
    if (isSpace(clean[n]) && !isSpace(decoded[places[at] ?? -1])) continue;
    const found = findNext(clean, n, places, at, decoded);
    if (found === null) {
      const rest: Span = [places[at] ?? sourceRanges.at(-1)?.[1] ?? 0, sourceRanges.at(-1)?.[1] ?? 0];
      stretches.push({ ...coarse(startCodePoint + n, clean.length - n, [rest]) });
      break;
    }
    append(stretches, startCodePoint + n, places[found.at] ?? 0, found.taken);
    at = found.at + found.taken;
  }
  return stretches;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}

/** What cleaning leaves out between two letters: line ends, the white space of a margin, hyphens, invisible characters. */
const LEFT_OUT = /[\s\-\u00AD\u2010\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u0000-\u0008]/u;
/** How far to look for the next letter: a page header's worth of white space, not a paragraph. Code points. */
const LOOK_AHEAD = 400;

/** Where the next character of the clean text stands among `places`, and how many characters of the file it took. */
function findNext(
  clean: readonly string[],
  n: number,
  places: readonly number[],
  from: number,
  decoded: readonly string[],
): { at: number; taken: number } | null {
  const wanted = clean[n] ?? "";
  const raw = (at: number) => decoded[places[at] ?? -1] ?? "";
  for (let at = from; at < Math.min(from + LOOK_AHEAD, places.length); at++) {
    const here = raw(at);
    if (here === wanted || (isSpace(wanted) && isSpace(here))) return { at, taken: 1 };
    if (`${here}${raw(at + 1)}`.normalize("NFC") === wanted) return { at, taken: 2 };
    if (LEFT_OUT.test(here)) continue;
    // A letter that was mended (a Latin look-alike in a Cyrillic word): one for one, and the text goes on agreeing.
    return agreesAfter(clean, n, raw, at) ? { at, taken: 1 } : null;
  }
  return null;
}

function agreesAfter(clean: readonly string[], n: number, raw: (at: number) => string, at: number): boolean {
  const next = clean[n + 1];
  return (
    next === undefined || next === raw(at + 1) || LEFT_OUT.test(raw(at + 1)) || clean[n + 2] === raw(at + 2)
  );
}

function append(stretches: SourceStretch[], text: number, source: number, taken: number): void {
  const last = stretches.at(-1);
  if (taken === 1 && last?.exact === true && last.text[1] === text && last.source[1] === source) {
    stretches[stretches.length - 1] = {
      text: [last.text[0], text + 1],
      source: [last.source[0], source + 1],
      exact: true,
    };
  } else {
    stretches.push({ text: [text, text + 1], source: [source, source + taken], exact: taken === 1 });
  }
}

function coarse(start: number, length: number, ranges: readonly Span[]): SourceStretch {
  const first = ranges[0]?.[0] ?? 0;
  return { text: [start, start + length], source: [first, ranges.at(-1)?.[1] ?? first], exact: false };
}

/** The place in the text that came from a place in the file; null where that character was left out. */
export function findTextPlace(map: readonly SourceStretch[], source: number): number | null {
  const stretch = map.find(({ source: [start, end], exact }) => exact && start <= source && source < end);
  return stretch === undefined ? null : stretch.text[0] + source - stretch.source[0];
}
