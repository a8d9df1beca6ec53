import { isAllCapitals } from "#lib/languages/normalise.ts";
import { lettersScore } from "./letter-breaks.ts";
import { closesBracket, goesOnInLine, isFormula, isNumberedLine, opensTable } from "./line-signs.ts";
import { findLabel, type Label } from "./labels.ts";
import { inOneParagraph } from "./line-facts.ts";
import type { Line } from "./lines.ts";
import { columnWidths, LEAST_INDENT, type ColumnWidth, type PageLayout } from "./page-layout.ts";
import { placeScore } from "./laid-out-breaks.ts";
import { listMarker } from "./list-markers.ts";
import type { TypeSetting } from "./type-setting.ts";

/**
 * Where one paragraph ends and the next begins. Extracted text tells it badly: blank lines stand between all
 * lines or inside paragraphs, indents are gone, pages cut sentences. So several weak signs are weighed for
 * each pair of neighbouring lines; a positive sum is a break. Weights were set by hand on articles of five
 * layouts and kept round.
 */
export interface LineGroup {
  readonly lines: readonly Line[];
  /** How clear its beginning and its joints are, the least clear of them; from 0. Below 0.5 it might as well have been otherwise. */
  readonly margin: number;
}

export function groupLines(
  lines: readonly Line[],
  layout: PageLayout,
  setting: TypeSetting | null = null,
): LineGroup[] {
  const columns = columnWidths(lines);
  const groups: { lines: Line[]; margin: number }[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const current = groups.at(-1);
    const width = columns[at - 1] ?? NO_WIDTH;
    const score =
      before === undefined
        ? CLEAR
        : breakScore(before, line, { layout, setting, width, next: lines[at + 1] });
    if (score > 0 || current === undefined) groups.push({ lines: [line], margin: score });
    else {
      current.lines.push(line);
      current.margin = Math.min(current.margin, -score);
    }
  });
  return groups;
}

/** The score of a break that nothing speaks against. */
const CLEAR = 9;

const NO_WIDTH: ColumnWidth = { column: 0, page: 0 };

interface Surroundings {
  readonly layout: PageLayout;
  /** Of lines whose places on their pages are known. */
  readonly setting?: TypeSetting | null;
  /** Around the first line. */
  readonly width: ColumnWidth;
  /** The line after the second one. */
  readonly next?: Line | undefined;
}

function breakScore(above: Line, below: Line, around: Surroundings): number {
  const { layout, setting = null, next } = around;
  const told = inOneParagraph(above, below);
  if (told !== null) return told ? -CLEAR : CLEAR;
  if (layout.oneLineParagraphs) return startsLower(below.text) && !endsSentence(above.text) ? -CLEAR : CLEAR;
  const place = setting === null ? null : placeScore(above, below, { setting, next });
  const isFar = place !== null && place > FAR_APART && !startsLower(below.text);
  if (!isFar && isBrokenWord(above.text, below.text)) return -CLEAR;
  const label = findLabel(below.text);
  const mayOpen = place === null || place > GOES_ON || label?.kind !== "heading" || label.alone;
  if (label !== null && mayOpen && (isFirmLabel(label) || endsSentence(above.text))) return CLEAR;
  if (standsAlone(above) || isFormula(above.text) || isFormula(below.text)) return CLEAR;
  if (label === null && opensTable(above, below)) return CLEAR;
  if (headsByNumber(above, below, around.width.column)) return CLEAR;
  return (
    (place ?? looksScore(above, below, around)) +
    endScore(above, layout) +
    startScore(above, below) +
    lettersScore(above, below)
  );
}

/** Where no place on a page is told: blank lines and estimated widths. */
function looksScore(above: Line, below: Line, { layout, width, next }: Surroundings): number {
  const wide =
    (below.gap > layout.usualGap && /^\p{Lu}/u.test(below.text)) ||
    findLabel(above.text)?.kind === "keywords";
  return (
    gapScore(below, layout) +
    setInScore(above, below, layout) +
    fillScore(above, below, wide ? width.page : width.column) +
    indentScore(below, next, width.column) +
    headingScore(above, below, { layout, next })
  );
}

/** Where first lines are set in, one that is opens a paragraph, and one that is flush seldom does. */
function setInScore(above: Line, below: Line, layout: PageLayout): number {
  if (!layout.indentsOpen) return 0;
  if (below.indent >= LEAST_INDENT) return endsSentence(above.text) || /[:;]$/u.test(above.text) ? 4 : 1;
  return below.gap > layout.usualGap || below.opensPage ? 0 : -0.5;
}

/** So far apart, or so unlike, that even a hyphen joins no lines before a capital. */
const FAR_APART = 2;

/** Below this the places of two lines say that a paragraph goes on, though the second happens to begin with a label's words. */
const GOES_ON = -2;

/** A label that only ever opens a block. */
function isFirmLabel(label: Label): boolean {
  if (label.kind === "heading") return label.alone;
  return label.kind !== "dates";
}

/** "2.1 Бюджетті бөлу тәртібі" on a short line of its own: it parts from what it heads, and from what is finished above it. */
function headsByNumber(above: Line, below: Line, column: number): boolean {
  if (isNumberedLine(below, column))
    return endsSentence(above.text) || isAllCapitals(above.text) || isNumberedLine(above, column);
  return isNumberedLine(above, column) && /^\p{Lu}/u.test(below.text);
}

function standsAlone(line: Line): boolean {
  const label = findLabel(line.text);
  if (label?.kind === "supervisor") return !/[,-]$/u.test(line.text) && line.text.length < 70;
  if (label === null || label.kind === "caption") return false;
  return label.kind === "udc" ? line.text.length < 60 : label.alone;
}

/**
 * A blank line beyond the usual spacing separates; none, where others have it, binds. At the top of a page
 * nobody knows.
 */
function gapScore(below: Line, layout: PageLayout): number {
  const extra = below.gap - layout.usualGap;
  if (below.opensPage && extra <= 0) return 0;
  if (extra <= 0) return layout.blanksSeparate ? -2.5 : -1;
  return extra === 1 ? 2 : 3;
}

/** The typesetter would have put the next word on the line above if the paragraph went on. */
function fillScore(above: Line, below: Line, column: number): number {
  if (column === 0) return 0;
  const room = roomAfter(above, below, column);
  if (room <= 0.02) return -1.5;
  return Math.min(3, 0.5 + room * 7);
}

/** A line that goes on, though the next word had room on it, was indented: it opens a paragraph. */
function indentScore(below: Line, next: Line | undefined, column: number): number {
  if (next === undefined || column === 0 || endsSentence(below.text) || !startsLower(next.text)) return 0;
  return roomAfter(below, next, column) > 0.035 ? 1.5 : 0;
}

/**
 * At the top of a page, or where a footnote was taken out, no gap tells. A line that ends no sentence and has nothing
 * close below it is a heading all the same.
 */
function headingScore(
  above: Line,
  below: Line,
  { layout, next }: Pick<Surroundings, "layout" | "next">,
): number {
  if (!below.opensPage || next === undefined || next.gap <= layout.usualGap) return 0;
  if (!endsSentence(above.text) || endsSentence(below.text)) return 0;
  return /^[\p{Lu}\p{N}]/u.test(below.text) && /^\p{Lu}/u.test(next.text) ? 1.5 : 0;
}

/** What would be left on a line after the first word of the next one, as a share of the column. */
function roomAfter(line: Line, next: Line, column: number): number {
  const word = /^\S+/u.exec(next.text)?.[0] ?? "";
  const wordWidth = next.text.length === 0 ? 0 : (next.width * word.length) / next.text.length;
  return (column - line.width - 0.25 - wordWidth) / column;
}

function endScore(above: Line, layout: PageLayout): number {
  const markedEnd = above.trailing > layout.usualTrailing;
  if (listMarker(above.text) !== null && endsSentence(above.text)) return 2.5;
  if (endsSentence(above.text)) return markedEnd ? 2.5 : 1;
  if (/[:;]$/u.test(above.text)) return markedEnd ? 1.5 : 0.3;
  return -1.5;
}

function startScore(above: Line, below: Line): number {
  const marker = listMarker(below.text);
  if (
    marker !== null &&
    !goesOnInLine(above.text, below.text) &&
    mayFollow(above.text, marker.kind === "dash")
  )
    return 3;
  if (startsLower(below.text) || closesBracket(above.text, below.text)) return -5;
  if (/^[)\]»”,;:.!?%]/u.test(below.text)) return -5;
  if (/^\[\s?[0-9]/u.test(below.text)) return endsSentence(above.text) ? 0 : -3;
  if (/^[-–—]\s/u.test(below.text)) return -3;
  return /^[\p{Lu}«"“]/u.test(below.text) ? 0.5 : 0;
}

/**
 * A list item follows a closed line; a dash, which is also plain punctuation, only a colon, semicolon or full
 * stop.
 */
function mayFollow(above: string, dash: boolean): boolean {
  return dash ? /[:;.]$/u.test(above) : /[:;.!?)»]$/u.test(above);
}

export function endsSentence(text: string): boolean {
  return /[.!?…]["»”’)\]]*$/u.test(text) && !/(?:^|\s)[\p{Lu}]\.$/u.test(text);
}

export function startsLower(text: string): boolean {
  return /^["«“(]?\p{Ll}/u.test(text);
}

/** A hyphen breaks a word, unless a blank before it makes it a dash. */
function isBrokenWord(above: string, below: string): boolean {
  return /[\p{L}\p{M}][-‐¬\u00ad]$/u.test(above) && /^["«“(]?[\p{L}\p{N}]/u.test(below);
}
