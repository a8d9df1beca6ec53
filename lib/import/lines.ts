import { foldLookAlikes } from "#lib/languages/look-alikes.ts";
import { SPACED_LETTERS } from "#lib/languages/normalise.ts";
import { estimateWidth } from "./letter-widths.ts";
import type { RawLine } from "./raw-text.ts";

/**
 * The visible lines of a raw text. Blank lines are not lines of their own: they are counted in the gap before
 * the next one.
 */
export interface Line {
  /** UTF-16 positions of the first visible character and after the last one. */
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  /** The same, with each word in the letters of one script: what rules look at. As long as `printed`. */
  readonly text: string;
  /** Blank lines between this line and the one before. */
  readonly gap: number;
  /**
   * Blank characters after the last visible one. Extractors print two where a paragraph of the original
   * ended.
   */
  readonly trailing: number;
  /** Blank characters before the first visible one. */
  readonly indent: number;
  /**
   * The line opens a page: a form feed stands before it, or the single blank that some extractors make of it.
   */
  readonly opensPage: boolean;
  /** Estimated width, in ems of a proportional book face. */
  readonly width: number;
  /** What the format says of the line. */
  readonly fact?: RawLine | undefined;
}

const LINE_END = /\r\n|[\n\v\r\u0085\u2028\u2029]/gu;

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let formFeed = false;
  for (const [start, end] of lineSpans(text)) {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === "") {
      formFeed ||= raw.includes("\f");
      gap += 1;
      continue;
    }
    const indent = raw.length - raw.trimStart().length;
    formFeed ||= raw.slice(0, indent).includes("\f");
    lines.push(
      lineAt({
        start: start + indent,
        printed: trimmed,
        gap,
        indent,
        opensPage: formFeed,
        trailing: raw.length - indent - trimmed.length,
      }),
    );
    gap = 0;
    formFeed = raw.slice(indent + trimmed.length).includes("\f");
  }
  return markSinglyIndentedPages(lines);
}

function* lineSpans(text: string): Generator<readonly [start: number, end: number]> {
  let start = 0;
  for (const found of text.matchAll(LINE_END)) {
    yield [start, found.index];
    start = found.index + found[0].length;
  }
  yield [start, text.length];
}

function lineAt(line: Omit<Line, "end" | "width" | "text">): Line {
  const { printed, start } = line;
  const text = hasBothScripts(printed) ? inOneScript(printed) : printed;
  return { ...line, text, end: start + printed.length, width: estimateWidth(printed) };
}

/** Word by word; spaced-out letters are one word. */
function inOneScript(text: string): string {
  return text.replace(/\p{L}+/gu, foldLookAlikes).replace(SPACED_LETTERS, foldLookAlikes);
}

function hasBothScripts(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && /\p{Script=Cyrillic}/u.test(text);
}

/**
 * A piece of a line, for what is printed on one line but belongs to two blocks. Offsets are UTF-16 within the
 * line.
 */
export function cutLine(line: Line, at: number): readonly [Line, Line] {
  const head = line.printed.slice(0, at).trimEnd();
  const tail = line.printed.slice(at).trimStart();
  return [
    lineAt({ ...line, printed: head }),
    lineAt({ ...line, printed: tail, start: line.end - tail.length, gap: 0, indent: 0, opensPage: false }),
  ];
}

/**
 * Where a tool wrote one blank for the form feed, a page opens with a line indented by exactly one blank.
 * Trusted only where such lines are few and nearly nothing else is indented.
 */
function markSinglyIndentedPages(lines: readonly Line[]): Line[] {
  if (lines.some((line) => line.opensPage)) return [...lines];
  const single = lines.filter((line) => line.indent === 1).length;
  const deeper = lines.filter((line) => line.indent > 1).length;
  const trusted = single > 0 && single <= Math.max(2, lines.length * 0.06) && deeper <= lines.length * 0.03;
  return lines.map((line) => (trusted && line.indent === 1 ? { ...line, opensPage: true } : line));
}
