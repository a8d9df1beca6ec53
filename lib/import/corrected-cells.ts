import type { TableCell } from "./article.ts";

type Cells = readonly TableCell[];

/**
 * The cells of a table that is cut before a place, code points of its text: rows before and after. Null where the place does not part
 * two rows, or a cell reaches over it: then neither half can be told as a table any more.
 */
export function cutCells(
  cells: Cells | undefined,
  at: number,
): { left: TableCell[]; right: TableCell[] } | null {
  if (cells === undefined) return null;
  const first = cells.findIndex(({ range }) => range[0] >= at);
  const opening = cells[first];
  if (opening === undefined || first === 0 || opening.range[0] !== at) return null;
  const row = opening.row;
  const left = cells.slice(0, first);
  const right = cells.slice(first);
  const isBetweenRows =
    left.every((cell) => cell.row + cell.rowSpan <= row) && right.every((cell) => cell.row >= row);
  if (!isBetweenRows) return null;
  return { left, right: right.map((cell) => moved(cell, -at, -row)) };
}

/** The cells of two tables set one under the other; none unless both have them. `shift`: where the second text begins. */
export function joinCells(
  left: Cells | undefined,
  right: Cells | undefined,
  shift: number,
): TableCell[] | undefined {
  if (left === undefined || right === undefined) return undefined;
  const rows = Math.max(0, ...left.map((cell) => cell.row + cell.rowSpan));
  return [...left, ...right.map((cell) => moved(cell, shift, rows))];
}

function moved(cell: TableCell, by: number, rows: number): TableCell {
  return { ...cell, range: [cell.range[0] + by, cell.range[1] + by], row: cell.row + rows };
}
