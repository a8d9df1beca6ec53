import { bottomOf, type Piece, type Rule, topOf, type Upright } from "./piece.ts";
import { least, most } from "./row.ts";

/** A cell of a table and what is written in it. Rows and columns count from 0. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly pieces: readonly Piece[];
}

/** A table that is drawn as a grid of strokes. Positions are points on the page as shown. */
export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Cells with something in them, row by row. */
  readonly cells: readonly RuledCell[];
}

/** Points by which strokes that meet may miss each other, and by which two borders are one. */
const MEETING = 3;
const SAME_BORDER = 4;
/** A page of more strokes is a drawing. */
const MOST_STROKES = 1_500;
/** Cells written in that make a grid a table and not a frame around text. */
const LEAST_CELLS = 4;

interface Grid {
  readonly rules: Rule[];
  readonly uprights: Upright[];
}

/** Tables of at least two rows and two columns whose cells are parted by strokes on all sides. */
export function findRuledTables(
  pieces: readonly Piece[],
  { rules, uprights }: { rules: readonly Rule[]; uprights: readonly Upright[] },
): RuledTable[] {
  if (rules.length + uprights.length > MOST_STROKES) return [];
  return connectedGrids(rules, uprights).flatMap((grid) => {
    const table = tableOf(grid, pieces);
    return table === null ? [] : [table];
  });
}

function tableOf(grid: Grid, pieces: readonly Piece[]): RuledTable | null {
  const rowBorders = borders(grid.rules.map(({ y }) => y));
  const columnBorders = borders(grid.uprights.map(({ x }) => x));
  if (rowBorders.length < 3 || columnBorders.length < 3) return null;
  const [left, right] = [columnBorders[0] as number, columnBorders.at(-1) as number];
  const [top, bottom] = [rowBorders[0] as number, rowBorders.at(-1) as number];
  const cells = mergedCells(grid, rowBorders, columnBorders);
  const written = new Map<Omit<RuledCell, "pieces">, Piece[]>();
  for (const piece of pieces) {
    const [x, y] = [(piece.left + piece.right) / 2, (topOf(piece) + bottomOf(piece)) / 2];
    const cell = cells.get(`${placeIn(rowBorders, y)},${placeIn(columnBorders, x)}`);
    if (cell === undefined) continue;
    const known = written.get(cell);
    if (known === undefined) written.set(cell, [piece]);
    else known.push(piece);
  }
  if (written.size < LEAST_CELLS) return null;
  const filled = [...written].map(([cell, inside]) => ({ ...cell, pieces: inside }));
  filled.sort((a, b) => a.row - b.row || a.column - b.column);
  return { left, right, top, bottom, cells: filled };
}

/** By "row,column" of the grid, the cell that covers it: cells without a stroke between them are one. */
function mergedCells(
  grid: Grid,
  rowBorders: readonly number[],
  columnBorders: readonly number[],
): ReadonlyMap<string, Omit<RuledCell, "pieces">> {
  const cells = new Map<string, Omit<RuledCell, "pieces">>();
  const [rows, columns] = [rowBorders.length - 1, columnBorders.length - 1];
  const middle = (of: readonly number[], at: number): number => ((of[at] ?? 0) + (of[at + 1] ?? 0)) / 2;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (cells.has(`${row},${column}`)) continue;
      const [x, y] = [middle(columnBorders, column), middle(rowBorders, row)];
      let columnSpan = 1;
      while (column + columnSpan < columns && !hasUpright(grid, columnBorders[column + columnSpan] ?? 0, y)) {
        columnSpan += 1;
      }
      let rowSpan = 1;
      while (row + rowSpan < rows && !hasRule(grid, rowBorders[row + rowSpan] ?? 0, x)) rowSpan += 1;
      const cell = { row, column, rowSpan, columnSpan };
      for (let down = 0; down < rowSpan; down++) {
        for (let across = 0; across < columnSpan; across++)
          cells.set(`${row + down},${column + across}`, cell);
      }
    }
  }
  return cells;
}

function hasUpright({ uprights }: Grid, x: number, y: number): boolean {
  return uprights.some(
    (stroke) => Math.abs(stroke.x - x) <= SAME_BORDER && stroke.top < y && stroke.bottom > y,
  );
}

function hasRule({ rules }: Grid, y: number, x: number): boolean {
  return rules.some((stroke) => Math.abs(stroke.y - y) <= SAME_BORDER && stroke.left < x && stroke.right > x);
}

/** Index of the interval between two borders that holds the place; -1 outside. */
function placeIn(of: readonly number[], place: number): number {
  for (let at = 0; at + 1 < of.length; at++)
    if (place > (of[at] ?? 0) && place <= (of[at + 1] ?? 0)) return at;
  return -1;
}

function borders(places: readonly number[]): number[] {
  const distinct: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    if (distinct.length === 0 || place - (distinct.at(-1) ?? 0) > SAME_BORDER) distinct.push(place);
  }
  return distinct;
}

/** Strokes that meet, directly or through others. */
function connectedGrids(rules: readonly Rule[], uprights: readonly Upright[]): Grid[] {
  const grids: Grid[] = [];
  const left = new Set(uprights);
  const waiting = new Set(rules);
  for (const first of rules) {
    if (!waiting.delete(first)) continue;
    const grid: Grid = { rules: [first], uprights: [] };
    for (const rule of grid.rules) {
      for (const upright of left) {
        if (!meet(rule, upright)) continue;
        left.delete(upright);
        grid.uprights.push(upright);
        for (const other of waiting) {
          if (!meet(other, upright)) continue;
          waiting.delete(other);
          grid.rules.push(other);
        }
      }
    }
    if (grid.uprights.length > 0) grids.push(grid);
  }
  return grids;
}

function meet(rule: Rule, upright: Upright): boolean {
  return (
    upright.x > rule.left - MEETING &&
    upright.x < rule.right + MEETING &&
    rule.y > upright.top - MEETING &&
    rule.y < upright.bottom + MEETING
  );
}

/** The strokes that are no part of the tables. */
export function rulesOutside(rules: readonly Rule[], tables: readonly RuledTable[]): Rule[] {
  return rules.filter(({ y, left, right }) =>
    tables.every(
      (table) =>
        y < table.top - MEETING ||
        y > table.bottom + MEETING ||
        most([left, table.left]) > least([right, table.right]),
    ),
  );
}
