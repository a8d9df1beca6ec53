"use client";

import { useCallback, useLayoutEffect, useReducer, useRef, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { showMatrix, type MatrixMember, type MatrixRow, type MatrixView } from "#lib/operations/matrix.ts";
import { choiceQuery, PIECE } from "./address.ts";

/** A matrix as far as it is here. Lines that were not asked for yet are missing from the lists. */
export class KnownMatrix {
  readonly query: Readonly<Record<string, string>>;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly totals: MatrixView["totals"];
  readonly rows: (MatrixRow | undefined)[] = [];
  /** Lists that a drawn line is given are made anew when something is added to them: lines compare them by identity. */
  columns: readonly (MatrixMember | undefined)[] = [];
  /** Cells by row, then by column: counts as they came. */
  readonly cells: ReadonlyMap<number, readonly number[]>[] = [];
  /** Pieces that are here or under way. */
  readonly pieces = new Set<string>();

  /** `before`: the same matrix before somebody changed something; its lines are shown until they are here anew. */
  constructor(query: Readonly<Record<string, string>>, view: MatrixView, before?: KnownMatrix) {
    // With other columns the cells of before would stand under wrong heads.
    if (before?.columnCount === view.columnCount) {
      this.rows = before.rows.slice(0, view.rowCount);
      this.columns = before.columns;
      this.cells = before.cells.slice(0, view.rowCount);
    }
    this.query = query;
    this.rowCount = view.rowCount;
    this.columnCount = view.columnCount;
    this.totals = view.totals;
    this.take(view);
  }

  /** Whether lines of the same matrix, read anew, stand elsewhere than here: to show them moves what somebody is looking at. */
  isMovedBy({ from, columnFrom, rows, columns, rowCount, columnCount }: MatrixView): boolean {
    const stands = (known: readonly ({ readonly id: string } | undefined)[], at: number, id: string) =>
      known[at] === undefined || known[at].id === id;
    return (
      rowCount !== this.rowCount ||
      columnCount !== this.columnCount ||
      !rows.every(({ id }, at) => stands(this.rows, from + at, id)) ||
      !columns.every(({ id }, at) => stands(this.columns, columnFrom + at, id))
    );
  }

  take({ from, columnFrom, rows, columns }: MatrixView): void {
    this.pieces.add(`${from / PIECE.rows} ${columnFrom / PIECE.columns}`);
    if (columns.some((column, at) => !isSameMember(this.columns[columnFrom + at], column))) {
      const known = [...this.columns];
      columns.forEach((column, at) => (known[columnFrom + at] = column));
      this.columns = known;
    }
    rows.forEach((row, at) => {
      if (!isSameRow(this.rows[from + at], row)) this.rows[from + at] = row;
      const cells = row.cells.map(([column = 0, ...counts]) => [column, counts] as const);
      const others = [...(this.cells[from + at] ?? [])].filter(
        ([column]) => column < columnFrom || column >= columnFrom + PIECE.columns,
      );
      this.cells[from + at] = new Map([...others, ...cells]);
    });
  }
}

/** Lines that say the same are the same object: what is drawn of them stays as it is. */
function isSameMember(one: MatrixMember | undefined, other: MatrixMember): boolean {
  return (
    one !== undefined &&
    one.id === other.id &&
    one.name === other.name &&
    one.detail === other.detail &&
    one.year === other.year &&
    one.total.join() === other.total.join()
  );
}

function isSameRow(one: MatrixRow | undefined, other: MatrixRow): boolean {
  return (
    one !== undefined &&
    isSameMember(one, other) &&
    one.under === other.under &&
    one.isUnfolded === other.isUnfolded &&
    one.kind === other.kind &&
    one.state === other.state
  );
}

export interface Span {
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
}

interface Wanted {
  readonly groupId: string;
  readonly locale: Language;
  /** As the page brought it, with the query that chose it. */
  readonly query: string;
  readonly first: MatrixView;
}

/**
 * The matrix piece by piece, and the same matrix with another row unfolded. Read anew because others changed something, it is shown at once
 * where lines stay in their places, and waits until it is wanted where they move.
 */
export function useMatrix({ groupId, locale, query, first }: Wanted) {
  const call = useCall();
  const key = JSON.stringify(choiceQuery(query));
  const [brought, setBrought] = useState(() => ({
    key,
    first,
    matrix: new KnownMatrix(choiceQuery(query), first),
  }));
  const [unfolded, setUnfolded] = useState<{ of: MatrixView; matrix: KnownMatrix } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const matrix = unfolded !== null && unfolded.of === brought.first ? unfolded.matrix : brought.matrix;
  const isNew = brought.key !== key || brought.first !== first;
  const isSameChoice = JSON.stringify(matrix.query) === key;
  const isHeld = isNew && isSameChoice && matrix.isMovedBy(first);
  const bring = () =>
    setBrought({
      ...{ key, first },
      matrix: new KnownMatrix(choiceQuery(query), first, isSameChoice ? matrix : undefined),
    });
  if (isNew && !isHeld) bring();
  const latest = useRef(matrix);
  // Before the effects of the grid, which is inside of this screen: it asks for the lines that the newest matrix lacks.
  useLayoutEffect(() => {
    latest.current = matrix;
  }, [matrix]);

  const fetchPiece = useCallback(
    (chosen: Readonly<Record<string, string>>, row: number, column: number) =>
      call(showMatrix, {
        params: { groupId },
        // The operation reads the same text that the address has.
        query: {
          ...chosen,
          ...{ from: row * PIECE.rows, count: PIECE.rows, locale },
          ...{ columnFrom: column * PIECE.columns, columnCount: PIECE.columns },
        } as never,
      }),
    [call, groupId, locale],
  );

  /** Asks for what is missing of these lines; called while scrolling, so it asks for nothing twice. */
  const need = useCallback(
    (rows: Span, columns: Span) => {
      const known = latest.current;
      for (const row of piecesOf(rows, PIECE.rows, known.rowCount))
        for (const column of piecesOf(columns, PIECE.columns, known.columnCount)) {
          const name = `${row} ${column}`;
          if (known.pieces.has(name)) continue;
          known.pieces.add(name);
          void fetchPiece(known.query, row, column).then((answer) => {
            setFailure(answer.ok ? null : answer.refusal.detail);
            if (!answer.ok) known.pieces.delete(name);
            else if (isSameSize(known, answer.value)) known.take(answer.value);
            else if (latest.current === known)
              // Lines came or went meanwhile: their numbers are others from here on, so that the rest is asked for anew.
              return setUnfolded({
                of: brought.first,
                matrix: new KnownMatrix(known.query, answer.value, known),
              });
            if (latest.current === known) redraw();
          });
        }
    },
    [brought.first, fetchPiece],
  );

  /** The same choice with other rows unfolded, from the piece on that is looked at: nothing jumps meanwhile. */
  const unfold = useCallback(
    async (ids: readonly string[], lookedAt: { readonly row: number; readonly column: number }) => {
      // As the address will have it: nothing unfolded is no word in it.
      const wanted = new URLSearchParams({ ...latest.current.query, unfolded: ids.join(",") });
      const chosen = choiceQuery(wanted.toString());
      const answer = await fetchPiece(
        chosen,
        Math.floor(lookedAt.row / PIECE.rows),
        Math.floor(lookedAt.column / PIECE.columns),
      );
      if (!answer.ok) return setFailure(answer.refusal.detail);
      setFailure(null);
      return setUnfolded({ of: brought.first, matrix: new KnownMatrix(chosen, answer.value) });
    },
    [brought.first, fetchPiece],
  );

  /** What others have added and is not shown yet: how many claims, and how to show them. */
  const news = isHeld ? { claims: claimsAdded(matrix, first), show: bring } : null;
  return { matrix, found: brought.first.found, news, need, unfold, failure };
}

/** Nought where something else moved the lines. Claims that stand in no text are seen only where claims are the rows. */
function claimsAdded({ query, rowCount, totals }: KnownMatrix, next: MatrixView): number {
  const rows = query["rows"] === "claim" ? next.rowCount - rowCount : 0;
  return Math.max(0, rows, next.totals.claims - totals.claims);
}

function isSameSize(known: KnownMatrix, { rowCount, columnCount }: MatrixView): boolean {
  return known.rowCount === rowCount && known.columnCount === columnCount;
}

function piecesOf({ from, to }: Span, size: number, count: number): number[] {
  const end = Math.min(to, count);
  if (end <= from) return [];
  const [first, last] = [Math.floor(from / size), Math.floor((end - 1) / size)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
