import type { RawLine } from "#lib/import/raw-text.ts";
import { findRegions, type Region } from "./columns.ts";
import type { Gutter } from "./cut.ts";
import type { Furniture } from "./furniture.ts";
import { outOfFrame } from "./frame.ts";
import type { PageBody } from "./page-body.ts";
import type { PageContent } from "./piece.ts";
import { buildRows, least, median, most, type Row } from "./row.ts";
import { rowText, type RowText } from "./row-text.ts";
import type { RuledTable } from "./ruled-tables.ts";

/** A line of a page on its way into the raw text. */
export interface PageLine extends RowText {
  readonly row: Row;
  readonly column: number;
  /** Counts the regions of the page in reading order; a line of another region does not follow in the same leading. */
  readonly region: number;
  readonly box: [number, number, number, number];
  /** More white stands above it than its column has between lines, or it begins something of its own. */
  readonly isApart: boolean;
  readonly declared?: RawLine["declared"];
}

/** White above a line that parts it from the line above, as a share of the usual distance of baselines. */
const APART = 1.32;
/** Distance of baselines in ems where a column has too few lines to tell. */
const USUAL_LEADING = 1.25;

interface Layout {
  readonly body: PageBody;
  readonly furniture: readonly Furniture[];
  /** Of the whole file. */
  readonly gutters: readonly Gutter[];
}

/** The lines of a page in reading order: heads, columns, feet, then text that runs in other directions. */
export function layOutPage(page: PageContent, { body, furniture, gutters }: Layout): PageLine[] {
  const turned = page.flows.filter(({ angle }) => angle !== 0);
  return [
    ...furnitureLines(furniture, "top"),
    ...flowLines(findRegions(body, gutters), { angle: 0, firstRegion: 0 }),
    ...furnitureLines(furniture, "foot"),
    ...turned.flatMap(({ angle, pieces }, at) =>
      flowLines(findRegions({ pieces, tables: [], rules: [] }, []), { angle, firstRegion: (at + 1) * FLOW }),
    ),
  ];
}

/** Regions of the upright text are numbered below this, those of the next flow from it, and so on. */
export const FLOW = 10_000;

function furnitureLines(furniture: readonly Furniture[], place: Furniture["place"]): PageLine[] {
  return furniture
    .filter((one) => one.place === place)
    .sort((a, b) => a.row.baseline - b.row.baseline)
    .map(({ row, type, confidence }) => ({
      ...lineOf(row, 0),
      column: 0,
      region: -1,
      isApart: true,
      declared: { type, confidence },
    }));
}

function flowLines(
  regions: readonly Region[],
  { angle, firstRegion }: { angle: number; firstRegion: number },
): PageLine[] {
  let above = -Infinity;
  let tables = 0;
  return regions.flatMap(({ pieces, column, tables: inRegion }, index) => {
    const rows = buildRows(pieces);
    const leading = usualLeading(rows);
    const edge = justifiedEdge(rows);
    const place = { column, region: firstRegion + index };
    const waiting = [...inRegion].sort((a, b) => a.top - b.top);
    const tablesAbove = (baseline: number): PageLine[] => {
      const lines: PageLine[] = [];
      while (waiting[0] !== undefined && waiting[0].top < baseline) {
        const table = waiting.shift() as RuledTable;
        lines.push(...tableLines(table, { ...place, number: tables++ }));
        above = table.bottom;
      }
      return lines;
    };
    const lines = rows.flatMap((row) => {
      const before = tablesAbove(row.baseline);
      const isApart = before.length > 0 || startsApart(above, row, leading);
      above = row.baseline;
      const isFull = Math.abs(row.right - edge) < row.size * SAME_EDGE;
      return [...before, { ...lineOf(row, angle, isFull), ...place, isApart }];
    });
    return [...lines, ...tablesAbove(Infinity)];
  });
}

/** A stroke on all sides leaves little doubt. */
const TABLE_CONFIDENCE = 0.92;

/** The lines of a table, cell by cell; `number` counts the tables of the page. */
function tableLines(
  table: RuledTable,
  { column, region, number }: { column: number; region: number; number: number },
): PageLine[] {
  return table.cells.flatMap((cell, at) => {
    const told = {
      table: number,
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      isHead: cell.row === 0 && cell.pieces.every((piece) => piece.style.isBold),
    };
    return buildRows(cell.pieces).map((row, line) => ({
      ...lineOf(row, 0, true),
      column,
      region,
      isApart: at + line === 0,
      declared: { type: "table" as const, confidence: TABLE_CONFIDENCE, cell: told },
    }));
  });
}

/** What stands higher than the line before it begins another column: the break of the column is no break of the text. */
function startsApart(above: number, row: Row, leading: number): boolean {
  return row.baseline - above > Math.max(leading, row.size) * APART;
}

/** In ems: how exactly justified lines end. */
const SAME_EDGE = 0.3;
/** Share of its lines that end at the right edge of a justified column. */
const JUSTIFIED = 0.4;

/** Where the lines of a justified column end; NaN for lines that end where they will. */
function justifiedEdge(rows: readonly Row[]): number {
  const edge = most(rows.map((row) => row.right));
  const full = rows.filter((row) => edge - row.right < row.size * SAME_EDGE).length;
  return full >= 3 && full >= rows.length * JUSTIFIED ? edge : NaN;
}

function usualLeading(rows: readonly Row[]): number {
  const distances = rows.slice(1).map((row, at) => row.baseline - (rows[at]?.baseline ?? 0));
  const size = median(rows.map((row) => row.size));
  const near = distances.filter((distance) => distance < size * 3);
  // The lower third: lists and headings loosen a page, nothing tightens it.
  return near.length < 3
    ? size * USUAL_LEADING
    : ([...near].sort((a, b) => a - b)[Math.floor(near.length / 3)] ?? 0);
}

function lineOf(row: Row, angle: number, isFull = false): RowText & { row: Row; box: PageLine["box"] } {
  const corners = [
    outOfFrame(row.left, row.top, angle),
    outOfFrame(row.right, row.top, angle),
    outOfFrame(row.left, row.bottom, angle),
    outOfFrame(row.right, row.bottom, angle),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { ...rowText(row, isFull), row, box: [least(xs), least(ys), most(xs), most(ys)] };
}
