import { openDraft, typed, type Draft } from "./draft.ts";
import type { Line } from "./lines.ts";
import { visualRows, type Piece, type VisualRow } from "./placed-rows.ts";
import { hasHeadRow } from "./table-head.ts";
import type { CellLines } from "./table-text.ts";

/**
 * Tables that the places of lines tell: rows of pieces that stand side by side, in columns that no piece crosses. A cell may have
 * several lines, and a row fewer cells than there are columns.
 */
export function findPlacedTables(lines: readonly Line[]): Draft[] {
  const rows = visualRows(lines);
  const tables: Draft[] = [];
  for (let at = 0; at < rows.length;) {
    const end = regionEnd(rows, at);
    const table = end - at < 2 ? null : tableOf(rows.slice(at, end));
    if (table !== null) tables.push(table);
    at = Math.max(end, at + 1);
  }
  return tables;
}

/** Rows of one piece that may stand between rows of several: the lines of one tall cell. */
const LONE_ROWS = 3;

/** From a row of several pieces to the last one that is near to another. */
function regionEnd(rows: readonly VisualRow[], first: number): number {
  if (!isMultiple(rows[first])) return first;
  let last = first;
  for (let at = first + 1; at < rows.length && at - last <= LONE_ROWS + 1; at++) {
    const [row, above] = [rows[at], rows[at - 1]];
    if (row === undefined || above === undefined || row.page !== above.page) break;
    if (row.top < above.top || row.top - above.top > row.size * FARTHEST) break;
    if (isMultiple(row)) last = at;
  }
  return last + 1;
}

/** A larger step down the page ends a table, in heights of its lines. */
const FARTHEST = 4.5;

/** The number of a formula at the edge makes no table. */
function isMultiple(row: VisualRow | undefined): row is VisualRow {
  if (row === undefined || row.pieces.length < 2) return false;
  const last = row.pieces.at(-1)?.line.text ?? "";
  return row.pieces.length > 2 || !/^\([0-9]{1,2}(?:\.[0-9]{1,2})?\)[.,]?$/u.test(last);
}

interface Column {
  readonly left: number;
  readonly right: number;
}

function tableOf(rows: readonly VisualRow[]): Draft | null {
  const multiple = rows.filter(isMultiple);
  const columns = columnsOf(multiple);
  if (multiple.length < 2 || columns.length < 2 || isContents(multiple, columns)) return null;
  const cells = cellsOf(rows, columns);
  const lines = rows
    .flatMap(({ pieces }) => pieces.map(({ line }) => line))
    .sort((a, b) => a.start - b.start);
  const head = hasHeadRow(cells);
  const marked = cells.map((cell) => ({ ...cell, isHead: head && cell.row === 0 }));
  return { ...typed(openDraft(lines), "table", 0.85), cells: marked };
}

/** Columns as the fullest rows have them, where these agree. */
function columnsOf(rows: readonly VisualRow[]): Column[] {
  const most = rows.reduce((count, { pieces }) => Math.max(count, pieces.length), 0);
  for (let count = most; count >= 2; count--) {
    const full = rows.filter(({ pieces }) => pieces.length === count);
    if (full.length < 2 || full.length * 3 < rows.length) continue;
    const columns = Array.from({ length: count }, (_, at): Column => ({
      left: full.reduce((left, { pieces }) => Math.min(left, pieces[at]?.left ?? Infinity), Infinity),
      right: full.reduce((right, { pieces }) => Math.max(right, pieces[at]?.right ?? 0), 0),
    }));
    const apart = columns.every(({ left }, at) => at === 0 || left >= (columns[at - 1]?.right ?? 0) - 2);
    return apart ? columns : [];
  }
  return [];
}

/** A table of contents: names and, at the edge, the numbers of their pages, which ascend. */
function isContents(rows: readonly VisualRow[], columns: readonly Column[]): boolean {
  if (columns.length !== 2) return false;
  const numbers = rows.map(({ pieces }) =>
    Number(/^[0-9]{1,4}$/u.exec(pieces.at(-1)?.line.text ?? "")?.[0] ?? Number.NaN),
  );
  const known = numbers.filter((number) => !Number.isNaN(number));
  const ascend = known.every((number, at) => at === 0 || number >= (known[at - 1] ?? 0));
  const wide = (columns[0]?.right ?? 0) - (columns[0]?.left ?? 0) > 180;
  return known.length >= rows.length * 0.8 && known.length >= 3 && ascend && wide;
}

/** Rows as the table means them: one without a first cell, close under another, goes on with the cells above. */
function cellsOf(rows: readonly VisualRow[], columns: readonly Column[]): CellLines[] {
  const cells = new Map<string, CellLines & { lines: Line[] }>();
  let row = -1;
  let above: VisualRow | undefined;
  for (const visual of rows) {
    const placed = visual.pieces.map((piece) => ({ piece, ...placeOf(piece, columns) }));
    const isClose = above !== undefined && visual.top - above.top < visual.size * 1.6;
    if (!(isClose && goesOn(placed, { row, cells }))) row += 1;
    for (const { piece, column, columnSpan } of placed) {
      const key = `${String(row)},${String(column)}`;
      const known = cells.get(key);
      if (known !== undefined) known.lines.push(piece.line);
      else cells.set(key, { lines: [piece.line], row, column, rowSpan: 1, columnSpan, isHead: false });
    }
    above = visual;
  }
  return [...cells.values()];
}

function placeOf({ left, right }: Piece, columns: readonly Column[]): { column: number; columnSpan: number } {
  const touched = columns.flatMap((column, at) => (left < column.right && right > column.left ? [at] : []));
  const middle = (left + right) / 2;
  const nearest = columns.reduce(
    (best, column, at) => (distance(column, middle) < distance(columns[best], middle) ? at : best),
    0,
  );
  const column = touched[0] ?? nearest;
  return { column, columnSpan: Math.max(1, (touched.at(-1) ?? column) - column + 1) };
}

function distance(column: Column | undefined, x: number): number {
  if (column === undefined) return Infinity;
  return Math.max(column.left - x, x - column.right, 0);
}

interface Above {
  readonly row: number;
  readonly cells: ReadonlyMap<string, CellLines>;
}

function goesOn(placed: readonly { piece: Piece; column: number }[], { row, cells }: Above): boolean {
  if (row < 0) return false;
  const first = placed.find(({ column }) => column === 0);
  if (first === undefined) return true;
  // The only piece of its row, begun with a small letter: the first cell's own next line.
  return placed.length === 1 && /^\p{Ll}/u.test(first.piece.line.text) && cells.has(`${String(row)},0`);
}
