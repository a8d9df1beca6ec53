"use client";

import { Fragment, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWide } from "#components/ui/use-wide.ts";
import type { MatrixChoice } from "#lib/operations/matrix.ts";
import type { CellName } from "#lib/operations/matrix.ts";
import { type ShownPart } from "./address.ts";
import { GridPane } from "./grid-pane.tsx";
import { useGridWords } from "./grid-words.ts";
import { COLUMN_WIDTH, ColumnHead, CornerHead, Track } from "./matrix-heads.tsx";
import { MatrixLine } from "./matrix-line.tsx";
import { useFrameSize, useGridFrame } from "./use-grid-frame.ts";
import { useGridKeys, type Place } from "./use-grid-keys.ts";
import type { KnownMatrix, Span } from "./use-matrix.ts";
import { useWindow, withNext, type ShownWindow } from "./use-window.ts";

/** CSS pixels; the same figures stand in the classes of lines. */
const ROW_HEIGHT = 40;
const PHONE_ROW_HEIGHT = 56;

interface MatrixGridProps {
  readonly label: string;
  readonly choice: MatrixChoice;
  readonly matrix: KnownMatrix;
  readonly shownPart: ShownPart;
  /** Where the address wants a cell to be open. */
  readonly opened: CellName | null;
  readonly found: Place | null;
  /** The column that a phone shows beside the names; null: totals. */
  readonly phoneColumn: number | null;
  readonly onPhoneColumn: (column: number | null) => void;
  readonly need: (rows: Span, columns: Span) => void;
  readonly onOpen: (cell: CellName | null) => void;
  readonly onUnfold: (id: string, lookedAt: Place) => void;
  /** What is read in an opened cell. */
  readonly pane: (close: () => void) => React.ReactNode;
}

/**
 * A grid of as many lines as there are, of which those near the window are drawn. One cell is open at a time, under its row. Arrows move,
 * Enter opens a cell or unfolds a row, Escape closes.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { label, choice, matrix, shownPart, opened, found, phoneColumn, onPhoneColumn } = props;
  const { need, onOpen, onUnfold } = props;
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const words = useGridWords();
  const isWide = useWide();
  const rowHeight = isWide ? ROW_HEIGHT : PHONE_ROW_HEIGHT;
  const { width, headWidth } = useFrameSize(frame);
  const [paneHeight, setPaneHeight] = useState(0);
  const openRow = useOpenRow(matrix, opened, found);
  const pane = openRow === null ? null : { row: openRow, height: paneHeight };
  const { reveal, lookedAt, pageOfRows, bring } = useGridFrame({ frame, rowHeight, isWide, pane, headWidth });
  const open = useCallback(
    (place: Place) => {
      const row = matrix.rows[place.row];
      const column = matrix.columns[place.column];
      if (row === undefined || column === undefined) return;
      if ((matrix.cells[place.row]?.get(place.column) ?? null) === null) return;
      const cell = { row: row.under ?? row.id, claim: row.under === null ? null : row.id, column: column.id };
      const isOpen = opened?.row === cell.row && opened.claim === cell.claim && opened.column === cell.column;
      onOpen(isOpen ? null : cell);
    },
    [matrix, onOpen, opened],
  );
  const unfold = useCallback(
    (row: number) => {
      const line = matrix.rows[row];
      if (line !== undefined && line.under === null && choice.rows !== "claim") onUnfold(line.id, lookedAt());
    },
    [choice.rows, lookedAt, matrix, onUnfold],
  );
  const close = useCallback(() => onOpen(null), [onOpen]);
  // A phone has one column beside the names: going to another one shows that.
  const goTo = useCallback(
    (place: Place) => {
      if (!isWide) onPhoneColumn(place.column < 0 ? null : place.column);
      reveal(place);
    },
    [isWide, onPhoneColumn, reveal],
  );
  const keys = useGridKeys({
    ...{ frame, id, open, unfold, close, pageOfRows },
    reveal: goTo,
    size: { rows: matrix.rowCount, columns: matrix.columnCount },
    isOpen: openRow !== null,
  });
  const shown = useWindow(
    frame,
    {
      ...{ rowHeight, headWidth, columnWidth: COLUMN_WIDTH, pane },
      ...{ rowCount: matrix.rowCount, columnCount: matrix.columnCount },
    },
    keys.keepFocus,
  );
  const columns = useColumns(shown, isWide, phoneColumn);
  const asked = useRef(shown);
  useEffect(() => {
    const { rows, columns } = withNext(asked.current, shown);
    asked.current = shown;
    need(rows, columns);
  }, [need, matrix, shown]);
  useEffect(() => {
    if (phoneColumn !== null) need(shown.rows, { from: phoneColumn, to: phoneColumn + 1 });
  }, [need, phoneColumn, matrix, shown.rows]);

  // An address that opens a cell brings it into sight once.
  const shownOnce = useRef<string | null>(null);
  useLayoutEffect(() => {
    const name = found === null ? null : `${found.row} ${found.column}`;
    if (found === null || shownOnce.current === name) return;
    shownOnce.current = name;
    bring(found);
    keys.move(found, { focus: false });
  });

  const { from, to } = shown.rows;
  const rows = Array.from({ length: to - from }, (_, at) => from + at);
  const stop = stopOf(keys.active, shown);
  const above = from * rowHeight + (pane !== null && pane.row < from ? pane.height : 0);
  const below = (matrix.rowCount - to) * rowHeight + (pane !== null && pane.row >= to ? pane.height : 0);
  return (
    <div
      ref={frame}
      role="treegrid"
      // Takes the focus of a cell that is scrolled away.
      tabIndex={-1}
      data-screen-only
      aria-label={label}
      aria-rowcount={matrix.rowCount + 1}
      aria-colcount={matrix.columnCount + 1}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onClick={keys.onClick}
      style={{ "--columns": matrix.columnCount } as React.CSSProperties} // a variable of our own, which React's type leaves out
      className="matrix relative max-h-[max(22rem,calc(100dvh-16rem))] overflow-auto md:max-h-none md:min-h-0 border-y border-line-2 bg-paper -outline-offset-2 [--head:20rem] lg:[--head:27.5rem]"
    >
      <div className="w-full md:min-w-[calc(var(--head)+var(--columns)*7.5rem)]">
        <div
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-2 flex h-12 border-b border-line-2 bg-paper"
        >
          <CornerHead choice={choice} id={keys.idOf({ row: -1, column: -1 })} />
          <Track from={phoneColumn === null ? (columns[0] ?? 0) : 0}>
            {columns.map((column) => (
              <ColumnHead
                key={column}
                id={keys.idOf({ row: -1, column })}
                axis={choice.columns}
                member={matrix.columns[column]}
                index={column}
                isPhone={column === phoneColumn}
              />
            ))}
          </Track>
        </div>
        <div style={{ height: above }} />
        {rows.map((row) => (
          <Fragment key={row}>
            <MatrixLine
              {...{ row, columns, phoneColumn, shownPart, words }}
              axis={choice.rows}
              line={matrix.rows[row]}
              cells={matrix.cells[row]}
              names={matrix.columns}
              openColumn={openRow === row && opened !== null ? opened.column : null}
              active={stop.row === row ? stop.column : null}
              idOf={keys.idOf}
            />
            {openRow === row ? (
              <GridPane width={width} onHeight={setPaneHeight}>
                {props.pane(() => {
                  close();
                  keys.focusActive();
                })}
              </GridPane>
            ) : null}
          </Fragment>
        ))}
        <div style={{ height: below }} />
      </div>
    </div>
  );
}

/** Columns that are drawn: those near the window; on a phone the one that was chosen. */
function useColumns({ columns: { from, to } }: ShownWindow, isWide: boolean, phoneColumn: number | null) {
  return useMemo(() => {
    if (!isWide) return phoneColumn === null ? [] : [phoneColumn];
    return Array.from({ length: to - from }, (_, at) => from + at);
  }, [from, isWide, phoneColumn, to]);
}

/** The one cell that the tab key finds: where one was last, as long as that is drawn, else the first name. */
function stopOf(active: Place | null, { rows, columns }: ShownWindow): Place {
  const isDrawn =
    active !== null &&
    active.row >= rows.from &&
    active.row < rows.to &&
    (active.column < 0 || (active.column >= columns.from && active.column < columns.to));
  return isDrawn ? active : { row: rows.from, column: -1 };
}

/** The row of the opened cell: among those that are here, else where the server found it. */
function useOpenRow(matrix: KnownMatrix, opened: CellName | null, found: Place | null): number | null {
  if (opened === null) return null;
  const at = matrix.rows.findIndex(
    (row) =>
      row !== undefined &&
      (opened.claim === null
        ? row.under === null && row.id === opened.row
        : row.under === opened.row && row.id === opened.claim),
  );
  return at >= 0 ? at : (found?.row ?? null);
}
