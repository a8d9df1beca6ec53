/** A cell as markup gives it, in the order of the file. */
export interface MarkedCell<Content> {
  readonly content: Content;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHead: boolean;
}

export interface PlacedCell<Content> extends MarkedCell<Content> {
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

/** HTML Standard, "Forming a table": a span of at most 1000 columns; what asks for more is cut to it. */
const MOST_COLUMNS = 1_000;

/** A `colspan` or `rowspan` as written: 1 where it is missing or makes no sense. */
export function spanOf(written: string | undefined): number {
  const number = /^\s*[0-9]{1,6}/u.exec(written ?? "")?.[0];
  return Math.min(Math.max(Number(number ?? 1), 1), MOST_COLUMNS);
}

/**
 * Gives each cell its row and column: it takes the first column that no cell from above reaches into. A row span ends with the
 * table at the latest. Linear in cells: what is taken is kept per column, not per place.
 */
export function placeCells<Content>(
  rows: readonly (readonly MarkedCell<Content>[])[],
): PlacedCell<Content>[] {
  /** For each column, the first row that is free again. */
  const freeFrom: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const placed = { ...cell, row, column, rowSpan: Math.min(cell.rowSpan, rows.length - row) };
      const end = Math.min(column + cell.columnSpan, MOST_COLUMNS * 2);
      for (let at = column; at < end; at++) freeFrom[at] = row + placed.rowSpan;
      column = Math.max(end, column + 1);
      return placed;
    });
  });
}
