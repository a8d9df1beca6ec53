import type { ChangesView } from "#lib/operations/revisions.ts";

export type Row = ChangesView["comparison"]["rows"][number];
export type Piece = Row["pieces"][number];

/** Pieces that follow each other and are looked at in one step; `spot` counts the steps from 0, null where nothing changed. */
export interface Stretch {
  readonly spot: number | null;
  readonly pieces: readonly Piece[];
}

export interface DrawnRow {
  readonly row: Row;
  readonly stretches: readonly Stretch[];
  readonly isChanged: boolean;
}

/** For each move its first piece where it stands now: there its number is written, once. */
export function firstOfMoves(rows: readonly Row[]): ReadonlySet<Piece> {
  const firsts = new Map<number, Piece>();
  for (const { pieces } of rows)
    for (const piece of pieces)
      if (piece.is === "moved" && piece.move !== null && !firsts.has(piece.move))
        firsts.set(piece.move, piece);
  return new Set(firsts.values());
}

/** The rows cut where changes begin and end, and how many places there are to be looked at. */
export function changeSpots(rows: readonly Row[]): {
  readonly rows: readonly DrawnRow[];
  readonly spots: number;
} {
  let spots = 0;
  const drawn = rows.map((row): DrawnRow => {
    const stretches: { spot: number | null; pieces: Piece[] }[] = [];
    for (const piece of row.pieces) {
      const isChange = piece.is !== "kept";
      const last = stretches.at(-1);
      if (last !== undefined && (last.spot !== null) === isChange) last.pieces.push(piece);
      else stretches.push({ spot: isChange ? spots++ : null, pieces: [piece] });
    }
    return { row, stretches, isChanged: stretches.some(({ spot }) => spot !== null) };
  });
  return { rows: drawn, spots };
}

/** Rows as they are shown: where only changes are wanted, paragraphs that stayed are counted and left out. */
export function foldRows(
  rows: readonly DrawnRow[],
  onlyChanges: boolean,
): readonly (DrawnRow | { readonly folded: number })[] {
  if (!onlyChanges) return rows;
  const shown: (DrawnRow | { folded: number })[] = [];
  for (const row of rows) {
    const last = shown.at(-1);
    if (row.isChanged) shown.push(row);
    else if (last !== undefined && "folded" in last) last.folded += 1;
    else shown.push({ folded: 1 });
  }
  return shown;
}
