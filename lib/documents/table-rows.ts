import type { TableCell } from "./block.ts";

/** A cell of a row, or null for a place that no cell fills: tables of files have holes. */
export type PlacedCell = TableCell | null;

/**
 * The rows of a table for whatever tells a cell's place by those before it. Cells that say they stand where another
 * one reaches are moved to the next free place.
 */
export function tableRows(cells: readonly TableCell[]): PlacedCell[][] {
  const byRow = new Map<number, TableCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  /** For each column, the first row that is free again. */
  const freeFrom: number[] = [];
  return rowNumbers(byRow).map((at) => {
    const row: PlacedCell[] = [];
    let column = 0;
    for (const cell of [...(byRow.get(at) ?? [])].sort((a, b) => a.column - b.column)) {
      for (; column < Math.min(cell.column, MOST_COLUMNS); column++)
        if ((freeFrom[column] ?? 0) <= at) row.push(null);
      while ((freeFrom[column] ?? 0) > at) column += 1;
      row.push(cell);
      for (let step = 0; step < cell.columnSpan; step++) freeFrom[column + step] = at + cell.rowSpan;
      column += cell.columnSpan;
    }
    return row;
  });
}

/** Beyond, holes are closed: no table is so wide or so empty. */
const MOST_COLUMNS = 1_000;
const MOST_EMPTY_ROWS = 1_000;

/** Rows without a cell of their own are there when cells from above reach into them. */
function rowNumbers(byRow: ReadonlyMap<number, unknown>): number[] {
  const numbers = [...byRow.keys()].sort((a, b) => a - b);
  const last = numbers.at(-1) ?? -1;
  if (last + 1 > numbers.length + MOST_EMPTY_ROWS) return numbers;
  return Array.from({ length: last + 1 }, (_, at) => at);
}
