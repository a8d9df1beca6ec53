import type { Line } from "./lines.ts";

/** A piece of a row that stands by itself: lengths in points. */
export interface Piece {
  readonly line: Line;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly page: number;
}

/** Pieces that stand side by side at one height. */
export interface VisualRow {
  readonly pieces: readonly Piece[];
  readonly page: number;
  readonly top: number;
  readonly size: number;
}

/** The lines whose places are known, as rows of what stands side by side. Running text has one piece a row. */
export function visualRows(lines: readonly Line[]): VisualRow[] {
  const rows: Piece[][] = [];
  for (const line of lines) {
    const piece = pieceOf(line);
    if (piece === null) continue;
    const row = rows.at(-1);
    if (row !== undefined && standsBeside(row, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((pieces) => ({
    pieces: [...pieces].sort((a, b) => a.left - b.left),
    page: pieces[0]?.page ?? 0,
    top: Math.min(...pieces.map(({ top }) => top)),
    size: Math.max(...pieces.map(({ top, bottom }) => bottom - top)),
  }));
}

function pieceOf(line: Line): Piece | null {
  const { box, page = 0 } = line.fact ?? {};
  if (box === undefined) return null;
  const [left, top, right, bottom] = box;
  return { line, left, top, right, bottom, page };
}

/** No row has more pieces than a wide table columns. */
const MOST_PIECES = 60;

function standsBeside(row: readonly Piece[], piece: Piece): boolean {
  const last = row.at(-1);
  if (last === undefined || last.page !== piece.page || row.length >= MOST_PIECES) return false;
  const overlap = Math.min(last.bottom, piece.bottom) - Math.max(last.top, piece.top);
  if (overlap < Math.min(last.bottom - last.top, piece.bottom - piece.top) * 0.5) return false;
  return row.every(({ left, right }) => piece.left >= right - 1 || piece.right <= left + 1);
}
