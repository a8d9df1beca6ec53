import type { Line } from "./lines.ts";

/** How the lines of a file are usually set. */
export interface PageLayout {
  /**
   * Blank lines between the lines of one paragraph: 0, or 1 where the extractor wrote a blank after each
   * line.
   */
  readonly usualGap: number;
  /**
   * Paragraphs are set apart by blank lines throughout, so that lines without one between them belong
   * together.
   */
  readonly blanksSeparate: boolean;
  /** Blanks that usually end a line. */
  readonly usualTrailing: number;
  /** Lines were never wrapped: each is a whole paragraph. */
  readonly oneLineParagraphs: boolean;
  /** First lines of paragraphs are set in by blanks, all others are not. */
  readonly indentsOpen: boolean;
}

/** Longer than any line that a typesetter sets in one column, in characters. */
const UNWRAPPED_LENGTH = 220;

export function readLayout(lines: readonly Line[]): PageLayout {
  const gaps = lines.slice(1).filter((line) => !line.opensPage);
  const spaced = gaps.filter((line) => line.gap === 1).length;
  const long = lines.filter((line) => line.text.length > UNWRAPPED_LENGTH).length;
  const middling = lines.filter(
    (line) => line.text.length > 60 && line.text.length <= UNWRAPPED_LENGTH,
  ).length;
  const usualGap = gaps.length >= 6 && spaced > gaps.length * 0.7 ? 1 : 0;
  return {
    usualGap,
    blanksSeparate: blanksSeparate(lines, usualGap),
    usualTrailing: median(lines.map((line) => line.trailing)),
    oneLineParagraphs: (long > middling * 0.5 && long > 0) || endWithSentences(lines),
    indentsOpen: indentsOpen(lines),
  };
}

/** Blanks before a line from which it counts as set in; one alone is a form feed's (see lines.ts). */
export const LEAST_INDENT = 2;

/** Set-in lines must be some, not most, and what follows them be flush: else they are verses, lists or centred. */
function indentsOpen(lines: readonly Line[]): boolean {
  const running = lines.filter((line) => line.text.length > 20);
  const setIn = running.filter((line) => line.indent >= LEAST_INDENT && line.indent <= 12).length;
  if (setIn < 4 || setIn > running.length * 0.5) return false;
  let followed = 0;
  let flush = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (line.indent < LEAST_INDENT || next === undefined || endsShort(line)) return;
    followed += 1;
    if (next.indent < LEAST_INDENT) flush += 1;
  });
  return followed >= 3 && flush >= followed * 0.7;
}

function endsShort(line: Line): boolean {
  return /[.!?:;]$/u.test(line.text);
}

/** So many of the longer lines close a sentence where lines were never wrapped; of wrapped ones hardly a quarter do. */
const CLOSED_SHARE = 0.75;

/** Paragraphs on one line each, none of them very long: nearly all lines of running text close what they say. */
function endWithSentences(lines: readonly Line[]): boolean {
  const running = lines.filter((line) => line.text.length > 100);
  const widest = running.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (running.length < 3 || widest < 140) return false;
  const middling = lines.filter((line) => line.text.length > 60 && line.text.length <= 100).length;
  const closed = running.filter((line) => /[.!?…:;][)»"”]*$/u.test(line.text)).length;
  return closed >= running.length * CLOSED_SHARE && running.length >= middling * 0.5;
}

/** Asked of the sure ends of paragraphs: short lines that close a sentence before a capital. */
function blanksSeparate(lines: readonly Line[], usualGap: number): boolean {
  const full = upperWidth(lines.slice(0, 400));
  let ends = 0;
  let separated = 0;
  lines.slice(1).forEach((line, at) => {
    const above = lines[at];
    if (above === undefined || line.opensPage || above.width > full * 0.7 || above.text.length < 8) return;
    if (!/\p{Ll}[.!?]["»”]?$/u.test(above.text) || !/^["«]?\p{Lu}/u.test(line.text)) return;
    ends += 1;
    if (line.gap > usualGap) separated += 1;
  });
  return (ends >= 5 && separated >= ends * 0.8) || (ends >= 3 && separated === ends);
}

/** Lines looked at on either side of a line for the width of its column, and for that of its page. */
const REACH = 8;
const PAGE_REACH = 40;

/**
 * The width of the column at each line: the smaller of what the lines before and the lines after it reach, so
 * that a change from a wide abstract to narrow columns does not make either look short. Among lines that fill
 * nothing (lists, headings, rows) it is the width that the lines of the page reach.
 */
export function columnWidths(lines: readonly Line[]): ColumnWidth[] {
  const pages = lines.map((_, at) =>
    at % PAGE_STEP === 0 ? upperWidth(lines.slice(Math.max(0, at - PAGE_REACH), at + PAGE_REACH)) : 0,
  );
  return lines.map((line, at) => {
    const before = lines.slice(Math.max(0, at - REACH), at + 1);
    const after = lines.slice(at, at + REACH + 1);
    const local = Math.max(Math.min(upperWidth(before), upperWidth(after)), at === 0 ? line.width : 0);
    const page = Math.max(local, pages[at - (at % PAGE_STEP)] ?? 0);
    return { column: isFilled([...before, ...after], local) ? local : page, page };
  });
}

/** Widths around a line, in ems: of its column, and of the widest text near it. */
export interface ColumnWidth {
  readonly column: number;
  readonly page: number;
}

/** The page's width is read anew every so many lines. */
const PAGE_STEP = 10;

/** In a column most lines are nearly full. */
function isFilled(lines: readonly Line[], width: number): boolean {
  return lines.filter((line) => line.width > width * 0.85).length >= lines.length * 0.45;
}

/** The second widest of a few lines: one line that sticks out is no column. */
function upperWidth(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.width).sort((a, b) => b - a);
  return widths.length > 3 ? (widths[1] ?? 0) : (widths[0] ?? 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
