import type { Fragment, Line, Measure } from "#lib/reviews/page/line.ts";
import { setLines } from "#lib/reviews/page/set-lines.ts";
import { LEADING, type Look } from "./look.ts";

/** Parts of the tree by which screen readers go through a PDF (ISO 32000-1, 14.8.4). */
export type Tag = "H1" | "H2" | "H3" | "P" | "Note" | "TR";

export interface BandCell {
  readonly tag: "TD" | "TH" | null;
  readonly x: number;
  readonly width: number;
  /** Baselines from the top of the band. */
  readonly lines: readonly { readonly y: number; readonly line: Line<Look> }[];
}

/** What stands on one height of the page and is not parted: a line, or a row of a table. */
export interface Band {
  readonly tag: Tag;
  /** Bands of one group are one paragraph, or one table. */
  readonly group: string;
  readonly language: string | null;
  readonly height: number;
  /** Left blank above it, but at the top of a page. */
  readonly before: number;
  readonly cells: readonly BandCell[];
  /** The rest of a row of which the beginning stands on the page before. */
  readonly goesOn?: boolean;
  /** A hairline under it. */
  readonly isRuled: boolean;
  /** A heading does not stand alone at the foot of a page. */
  readonly keepsWithNext: boolean;
  /** Remarks whose passages begin in it, and how deep. */
  readonly opens: readonly { readonly number: number; readonly y: number }[];
}

export interface BlockLook {
  readonly tag: Exclude<Tag, "TR">;
  readonly group: string;
  readonly language: string | null;
  readonly width: number;
  readonly indent?: number;
  readonly before?: number;
}

/** A paragraph: a band for each of its lines. */
export function paragraphBands(
  fragments: readonly Fragment<Look>[],
  { tag, group, language, width, indent = 0, before = 0 }: BlockLook,
  measure: Measure<Look>,
): Band[] {
  return setLines(fragments, width - indent, measure).map((line, at): Band => {
    const height = heightOf(line, fragments);
    return {
      ...{ tag, group, language, height, isRuled: false, keepsWithNext: tag.startsWith("H") },
      before: at === 0 ? before : 0,
      cells: [{ tag: null, x: indent, width: width - indent, lines: [{ y: height * BASELINE, line }] }],
      opens: openedIn(line).map((number) => ({ number, y: 0 })),
    };
  });
}

export interface CellText {
  readonly fragments: readonly Fragment<Look>[];
  readonly isHead: boolean;
  /** In columns of the table, from 0. */
  readonly column: number;
  readonly columnSpan: number;
}

export interface TableLook {
  readonly group: string;
  readonly language: string | null;
  /** Of each column, points. */
  readonly widths: readonly number[];
}

/** Between a cell's text and its edges. */
const PADDING = 4;
/** Of a line in a table. */
const ABOVE_BASELINE = 10;

/** A row of a table as one band. */
export function rowBand(
  cells: readonly CellText[],
  { group, language, widths }: TableLook,
  measure: Measure<Look>,
): Band {
  const set = cells.map(({ fragments, isHead, column, columnSpan }) => {
    const x = sum(widths.slice(0, column));
    const width = sum(widths.slice(column, column + columnSpan));
    let y = PADDING;
    const lines = setLines(fragments, Math.max(12, width - 2 * PADDING), measure).map((line) => {
      const height = heightOf(line, fragments);
      const placed = { y: y + height * BASELINE, line };
      y += height;
      return placed;
    });
    const tag: "TD" | "TH" = isHead ? "TH" : "TD";
    return { cell: { tag, x: x + PADDING, width: width - 2 * PADDING, lines }, height: y + PADDING };
  });
  return {
    ...{
      tag: "TR",
      group,
      language,
      before: 0,
      isRuled: true,
      keepsWithNext: cells.every(({ isHead }) => isHead),
    },
    height: Math.max(0, ...set.map(({ height }) => height)),
    cells: set.map(({ cell }) => cell),
    opens: set.flatMap(({ cell: { lines } }) =>
      lines.flatMap(({ y, line }) =>
        openedIn(line).map((number) => ({ number, y: Math.max(0, y - ABOVE_BASELINE) })),
      ),
    ),
  };
}

/**
 * A row parted between its lines: what fits into `room` points, and the rest for the next page. Null where not one line of it fits.
 */
export function partedRow(band: Band, room: number): readonly [Band, Band] | null {
  const fits = ({ y }: { readonly y: number }) => y + PADDING <= room;
  const lines = band.cells.flatMap((cell) => cell.lines);
  const first = Math.min(...lines.filter((line) => !fits(line)).map(({ y }) => y));
  if (!lines.some(fits) || first === Infinity) return null;
  // The top of the first line that is left stands where a row begins.
  const moved = first - PADDING - ABOVE_BASELINE;
  const isOpenedAbove = ({ y }: { readonly y: number }) => y < first - ABOVE_BASELINE;
  return [
    {
      ...band,
      ...{ height: Math.min(room, moved + PADDING), isRuled: false },
      cells: band.cells.map((cell) => ({ ...cell, lines: cell.lines.filter(fits) })),
      opens: band.opens.filter(isOpenedAbove),
    },
    {
      ...band,
      ...{ height: band.height - moved, before: 0, goesOn: true },
      cells: band.cells.map((cell) => ({ ...cell, lines: cell.lines.filter((one) => !fits(one)).map(up) })),
      opens: band.opens.filter((one) => !isOpenedAbove(one)).map(up),
    },
  ];

  function up<T extends { readonly y: number }>(one: T): T {
    return { ...one, y: Math.max(0, one.y - moved) };
  }
}

/** Where the baseline lies in the height of a line. */
const BASELINE = 0.74;

function heightOf({ fragments }: Line<Look>, all: readonly Fragment<Look>[]): number {
  const sizes = fragments.map(({ look }) => look.size);
  return LEADING * Math.max(...(sizes.length === 0 ? [all[0]?.look.size ?? 10] : sizes));
}

function openedIn({ fragments }: Line<Look>): number[] {
  return fragments.flatMap(({ opens }) => [...opens]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
