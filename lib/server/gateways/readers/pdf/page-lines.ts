import type { RawLine } from "#lib/import/raw-text.ts";
import { findRegions } from "./columns.ts";
import type { Gutter } from "./cut.ts";
import type { Furniture } from "./furniture.ts";
import { outOfFrame } from "./frame.ts";
import type { Flow, PageContent, Piece } from "./piece.ts";
import { buildRows, least, median, most, type Row } from "./row.ts";
import { rowText, type RowText } from "./row-text.ts";

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

/** The lines of a page in reading order: heads, columns, feet, then text that runs in other directions. */
export function layOutPage(
  page: PageContent,
  furniture: readonly Furniture[],
  gutters: readonly Gutter[],
): PageLine[] {
  const set = new Set<Piece>(furniture.flatMap(({ row }) => row.pieces));
  const lines: PageLine[] = furnitureLines(furniture, "top");
  const foot = furnitureLines(furniture, "foot");
  for (const [at, flow] of page.flows.entries()) {
    const pieces = flow.angle === 0 ? flow.pieces.filter((piece) => !set.has(piece)) : flow.pieces;
    const reading = { gutters: at === 0 ? gutters : [], firstRegion: at * FLOW, rules: page.rules };
    lines.push(...flowLines({ angle: flow.angle, pieces }, reading));
    if (flow.angle === 0) lines.push(...foot.splice(0));
  }
  return lines;
}

/** Regions of the next flow are numbered from the next multiple. */
const FLOW = 10_000;

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

function flowLines({ angle, pieces }: Flow, context: Pick<PageContent, "rules"> & Reading): PageLine[] {
  const rules = angle === 0 ? context.rules : [];
  let above: Row | undefined;
  return findRegions(pieces, { rules, known: context.gutters }).flatMap((region, index) => {
    const rows = buildRows(region.pieces);
    const leading = usualLeading(rows);
    const edge = justifiedEdge(rows);
    return rows.map((row) => {
      const isApart = startsApart(above, row, leading);
      above = row;
      return {
        ...lineOf(row, angle, Math.abs(row.right - edge) < row.size * SAME_EDGE),
        column: region.column,
        region: context.firstRegion + index,
        isApart,
      };
    });
  });
}

interface Reading {
  readonly gutters: readonly Gutter[];
  readonly firstRegion: number;
}

/** What stands higher than the line before it begins another column: the break of the column is no break of the text. */
function startsApart(above: Row | undefined, row: Row, leading: number): boolean {
  return above === undefined || row.baseline - above.baseline > Math.max(leading, row.size) * APART;
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
