import { bottomOf, type Piece, topOf } from "./piece.ts";

/** Pieces on one baseline, with what is raised above it or lowered below it. Positions are points in the frame of the flow. */
export interface Row {
  /** From left to right; where some runs from right to left, in the file's own order. */
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Of most of its letters, points. */
  readonly size: number;
}

/** Shares of the em. */
const SAME_BASELINE = 0.28;
const RAISED_AT_MOST = 0.8;
const LOWERED_AT_MOST = 0.45;
const BESIDE = 0.6;
/** Raised figures are set at 55–75 % of the size of the text. */
const SMALLER = 0.87;

/** Rows from top to bottom. Small rows that stand in the gaps of a larger one just below or above belong to it. */
export function buildRows(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = [];
  let baseline = -Infinity;
  let size = 0;
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const reach = Math.min(size, piece.style.size) * SAME_BASELINE;
    if (row !== undefined && piece.baseline - baseline <= reach) {
      row.push(piece);
      if (piece.style.size > size) [baseline, size] = [piece.baseline, piece.style.size];
      continue;
    }
    rows.push([piece]);
    [baseline, size] = [piece.baseline, piece.style.size];
  }
  return attachSmallOnes(rows.map(rowOf)).sort((a, b) => a.baseline - b.baseline);
}

export function rowOf(pieces: readonly Piece[]): Row {
  const hasRightToLeft = pieces.some((piece) => piece.isRightToLeft);
  const ordered = [...pieces].sort((a, b) => (hasRightToLeft ? a.order - b.order : a.left - b.left));
  const size = usualSize(pieces);
  const main = pieces.filter((piece) => piece.style.size >= size * SMALLER);
  return {
    pieces: ordered,
    left: least(pieces.map((piece) => piece.left)),
    right: most(pieces.map((piece) => piece.right)),
    top: least(pieces.map(topOf)),
    bottom: most(pieces.map(bottomOf)),
    baseline: most((main.length > 0 ? main : pieces).map((piece) => piece.baseline)),
    size,
  };
}

/** The size of most letters. */
export function usualSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { style, text } of pieces) letters.set(style.size, (letters.get(style.size) ?? 0) + text.length);
  let [best, count] = [1, -1];
  for (const [size, found] of letters) if (found > count) [best, count] = [size, found];
  return best;
}

/** Set smaller than its row, and with its foot clearly above that of the row. */
export function isRaised(piece: Piece, row: Row): boolean {
  return piece.style.size < row.size * SMALLER && row.baseline - piece.baseline > row.size * 0.12;
}

function attachSmallOnes(rows: readonly Row[]): Row[] {
  const kept: (Row | null)[] = [...rows];
  for (let at = 0; at < kept.length; at++) {
    const small = kept[at];
    if (small === undefined || small === null) continue;
    for (const neighbour of [at + 1, at - 1]) {
      const host = kept[neighbour];
      if (host === undefined || host === null || !isScriptOf(small, host)) continue;
      kept[neighbour] = rowOf([...host.pieces, ...small.pieces]);
      kept[at] = null;
      break;
    }
  }
  return kept.filter((row) => row !== null);
}

function isScriptOf(small: Row, host: Row): boolean {
  if (small.size >= host.size * SMALLER) return false;
  const raise = host.baseline - small.baseline;
  if (raise > host.size * RAISED_AT_MOST || raise < -host.size * LOWERED_AT_MOST) return false;
  return small.pieces.every((piece) => {
    const reach = host.size * BESIDE;
    let isBeside = false;
    for (const other of host.pieces) {
      const overlap = Math.min(piece.right, other.right) - Math.max(piece.left, other.left);
      if (overlap > (piece.right - piece.left) * 0.5) return false;
      isBeside ||= overlap > -reach;
    }
    return isBeside;
  });
}

export function least(values: readonly number[]): number {
  return values.reduce((best, value) => Math.min(best, value), Infinity);
}

export function most(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), -Infinity);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
