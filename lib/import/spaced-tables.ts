import { openDraft, typed, type Draft } from "./draft.ts";
import { cutLine, type Line } from "./lines.ts";
import { hasHeadRow } from "./table-head.ts";
import type { CellLines } from "./table-text.ts";

/** What parts the cells of a row in plain text. */
const GAP = /\t[\t ]*| {2,}\t?/gu;
/** A row of more cells is no row, but figures in a line. */
const MOST_CELLS = 40;

/**
 * The cells of a table in plain text, where its rows part them by tabs or several blanks and most rows have as many. A table whose
 * rows do not is left as it stands.
 */
export function withSpacedCells(draft: Draft): Draft {
  if (draft.type !== "table" || draft.cells !== undefined || draft.lines.length < 2) return draft;
  const rows = draft.lines.map(piecesOf);
  const counts = rows.map(({ length }) => length);
  const usual = mostCommon(counts.filter((count) => count > 1));
  const full = counts.filter((count) => count === usual).length;
  if (
    usual < 2 ||
    usual > MOST_CELLS ||
    full < 2 ||
    full < rows.length * 0.6 ||
    counts.some((count) => count > usual)
  )
    return draft;
  const starts = columnStarts(rows, usual);
  const cells = rows.flatMap((pieces, row) =>
    placePieces(pieces, { starts, usual }).map(({ line, column }): CellLines => ({
      lines: [line],
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      isHead: false,
    })),
  );
  const head = hasHeadRow(cells);
  return { ...draft, cells: cells.map((cell) => ({ ...cell, isHead: head && cell.row === 0 })) };
}

/** Fewer columns side by side may be anything: a formula with its number, a name with its place. */
const LEAST_COLUMNS = 3;
/** Wide gaps, as the reader of pages writes them where cells stand apart. */
const WIDE_GAP = /\t| {3,}/gu;

/** Tables without a caption on pages, where rows of one count of cells follow each other. */
export function findSpacedTables(lines: readonly Line[]): Draft[] {
  const tables: Draft[] = [];
  for (let at = 0; at < lines.length;) {
    const count = gapsIn(lines[at]);
    let end = at + 1;
    while (end < lines.length && gapsIn(lines[end]) === count && !opensElsewhere(lines[at], lines[end]))
      end += 1;
    if (count + 1 >= LEAST_COLUMNS && end - at >= 2) {
      const draft = withSpacedCells({
        ...typed(openDraft(lines.slice(at, end)), "table", 0.75),
        label: null,
      });
      if (draft.cells !== undefined) tables.push(draft);
    }
    at = end;
  }
  return tables;
}

function gapsIn(line: Line | undefined): number {
  if (line?.fact?.box === undefined || line.fact.declared !== undefined) return 0;
  return line.printed.match(WIDE_GAP)?.length ?? 0;
}

function opensElsewhere(first: Line | undefined, line: Line | undefined): boolean {
  return first?.fact?.page !== line?.fact?.page || first?.fact?.column !== line?.fact?.column;
}

interface RowPiece {
  readonly line: Line;
  /** Blanks and signs before it on its row. */
  readonly offset: number;
}

function piecesOf(line: Line): RowPiece[] {
  const pieces: RowPiece[] = [];
  let rest = line;
  let cut = 0;
  for (const found of line.printed.matchAll(GAP)) {
    const at = found.index + found[0].length;
    const [head, tail] = cutLine(rest, at - cut);
    pieces.push({ line: head, offset: head.start - line.start + line.indent });
    cut = at;
    rest = tail;
  }
  return [...pieces, { line: rest, offset: rest.start - line.start + line.indent }];
}

function columnStarts(rows: readonly (readonly RowPiece[])[], usual: number): number[] {
  const full = rows.filter(({ length }) => length === usual);
  return Array.from(
    { length: usual },
    (_, column) => full.reduce((sum, pieces) => sum + (pieces[column]?.offset ?? 0), 0) / full.length,
  );
}

/** A full row as it stands; in another each piece at the column whose beginning is nearest, from the left. */
function placePieces(
  pieces: readonly RowPiece[],
  { starts, usual }: { readonly starts: readonly number[]; readonly usual: number },
): { line: Line; column: number }[] {
  if (pieces.length === usual) return pieces.map(({ line }, column) => ({ line, column }));
  let from = 0;
  return pieces.map(({ line, offset }, at) => {
    const last = usual - (pieces.length - at);
    let column = from;
    for (let next = from; next <= last; next++) {
      if (Math.abs((starts[next] ?? 0) - offset) < Math.abs((starts[column] ?? 0) - offset)) column = next;
    }
    from = column + 1;
    return { line, column };
  });
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
