import type { CellLines } from "./table-text.ts";

/** Whether the first row names the columns: alone set in bold, or words above rows of figures. */
export function hasHeadRow(cells: readonly CellLines[]): boolean {
  const head = cells.filter(({ row }) => row === 0);
  const body = cells.filter(({ row, column }) => row > 0 && column > 0);
  if (head.length < 2 || body.length === 0) return false;
  const isBold = (cell: CellLines) => cell.lines.every(({ fact }) => fact?.isBold === true);
  if (head.every(isBold) && !body.every(isBold)) return true;
  const figures = body.filter(({ lines }) => isFigure(lines[0]?.text ?? ""));
  const named = head.filter(({ lines, column }) => column === 0 || /\p{L}/u.test(lines[0]?.text ?? ""));
  return figures.length >= body.length / 2 && named.length === head.length;
}

function isFigure(text: string): boolean {
  return /[0-9]/u.test(text) && !/\p{L}/u.test(text);
}
