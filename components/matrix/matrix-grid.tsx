"use client";

import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import type { MatrixChoice } from "#lib/operations/matrix.ts";
import type { CellName } from "#lib/operations/matrix.ts";
import { type ShownPart } from "./address.ts";
import { COLUMN_WIDTH, ColumnHead, CornerHead, Spacer } from "./matrix-heads.tsx";
import { MatrixLine } from "./matrix-line.tsx";
import { useGridKeys, type Place } from "./use-grid-keys.ts";
import type { KnownMatrix, Span } from "./use-matrix.ts";
import { useWindow } from "./use-window.ts";
import { useWide } from "#components/ui/use-wide.ts";

/** CSS pixels; the same figures stand in the classes of lines and heads. */
export const ROW_HEIGHT = 40;
const PHONE_ROW_HEIGHT = 56;
const HEAD_HEIGHT = 48;

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
  readonly need: (rows: Span, columns: Span) => void;
  readonly onOpen: (cell: CellName | null) => void;
  readonly onUnfold: (id: string, lookedAt: { row: number; column: number }) => void;
  /** What is read in an opened cell. */
  readonly pane: (close: () => void) => React.ReactNode;
}

/**
 * A grid of as many lines as there are, of which those near the window are drawn. One cell is open at a time, under its row. Arrows move,
 * Enter opens a cell or unfolds a row, Escape closes.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { label, choice, matrix, opened, found, need, phoneColumn, onOpen, onUnfold } = props;
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const isWide = useWide();
  const rowHeight = isWide ? ROW_HEIGHT : PHONE_ROW_HEIGHT;
  const [headWidth, setHeadWidth] = useState(440);
  const [width, setWidth] = useState(0);
  const [paneHeight, setPaneHeight] = useState(0);
  const openRow = useOpenRow(matrix, opened, found);
  const pane = openRow === null ? null : { row: openRow, height: paneHeight };
  const shown = useWindow(frame, {
    ...{ rowHeight, headWidth, columnWidth: COLUMN_WIDTH, pane },
    ...{ rowCount: matrix.rowCount, columnCount: matrix.columnCount },
  });
  const columns = useMemo(
    () => Array.from({ length: shown.columns.to - shown.columns.from }, (_, at) => shown.columns.from + at),
    [shown.columns.from, shown.columns.to],
  );
  useEffect(() => need(shown.rows, shown.columns), [need, matrix, shown]);
  useEffect(() => {
    if (phoneColumn !== null) need(shown.rows, { from: phoneColumn, to: phoneColumn + 1 });
  }, [need, phoneColumn, matrix, shown.rows]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => {
      setWidth(element.clientWidth);
      setHeadWidth(element.querySelector<HTMLElement>("[data-corner]")?.offsetWidth ?? 440);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const reveal = useCallback(
    ({ row, column }: Place) => {
      const element = frame.current;
      if (element === null) return;
      const top = row * rowHeight;
      const low = top + rowHeight + HEAD_HEIGHT;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (low > element.scrollTop + element.clientHeight) element.scrollTop = low - element.clientHeight;
      if (column < 0 || !isWide) return;
      const left = column * COLUMN_WIDTH;
      if (left < element.scrollLeft) element.scrollLeft = left;
      else if (left + COLUMN_WIDTH > element.scrollLeft + element.clientWidth - headWidth)
        element.scrollLeft = left + COLUMN_WIDTH - element.clientWidth + headWidth;
    },
    [headWidth, isWide, rowHeight],
  );
  const lookedAt = useCallback(() => {
    const element = frame.current;
    return {
      row: Math.floor((element?.scrollTop ?? 0) / rowHeight),
      column: Math.floor((element?.scrollLeft ?? 0) / COLUMN_WIDTH),
    };
  }, [rowHeight]);
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
  const keys = useGridKeys({
    ...{ frame, id, reveal, open, unfold, close },
    size: { rows: matrix.rowCount, columns: matrix.columnCount },
    isOpen: openRow !== null,
    visibleRows: Math.max(
      1,
      Math.floor(((frame.current?.clientHeight ?? 400) - HEAD_HEIGHT) / rowHeight) - 1,
    ),
  });

  // An address that opens a cell brings it into sight once.
  const shownOnce = useRef<string | null>(null);
  useLayoutEffect(() => {
    const name = found === null ? null : `${found.row} ${found.column}`;
    if (found === null || shownOnce.current === name) return;
    shownOnce.current = name;
    const element = frame.current;
    if (element === null) return;
    element.scrollTop = Math.max(0, (found.row - 1) * rowHeight);
    if (isWide) element.scrollLeft = Math.max(0, (found.column - 1) * COLUMN_WIDTH);
    keys.move(found, { focus: false });
  });

  const rows = Array.from({ length: shown.rows.to - shown.rows.from }, (_, at) => shown.rows.from + at);
  const isPaneAbove = pane !== null && pane.row < shown.rows.from;
  const isPaneBelow = pane !== null && pane.row >= shown.rows.to;
  const above = shown.rows.from * rowHeight + (isPaneAbove ? pane.height : 0);
  const below = (matrix.rowCount - shown.rows.to) * rowHeight + (isPaneBelow ? pane.height : 0);
  return (
    <div
      ref={frame}
      role="treegrid"
      data-screen-only
      aria-label={label}
      aria-rowcount={matrix.rowCount + 1}
      aria-colcount={matrix.columnCount + 1}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      style={{ "--columns": matrix.columnCount } as React.CSSProperties}
      className="matrix relative max-h-[max(22rem,calc(100dvh-16rem))] overflow-auto border-y border-line-2 @container"
    >
      <div className="w-full md:w-[max(100%,calc(var(--head)+var(--columns)*7.5rem))] md:[--head:max(20rem,calc(100cqw-var(--columns)*7.5rem))] lg:[--head:max(27.5rem,calc(100cqw-var(--columns)*7.5rem))]">
        <div
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-2 flex h-12 border-b border-line-2 bg-paper"
        >
          <CornerHead choice={choice} {...keys.cell({ row: -1, column: -1 })} />
          <Spacer columns={shown.columns.from} />
          {columns.map((column) => (
            <ColumnHead
              key={column}
              axis={choice.columns}
              member={matrix.columns[column]}
              index={column}
              isPhone={column === phoneColumn}
              {...keys.cell({ row: -1, column })}
            />
          ))}
        </div>
        <div style={{ height: above }} />
        {rows.map((row) => (
          <div key={row} role="presentation">
            <MatrixLine
              {...{ row, columns, choice, phoneColumn, shownPart: props.shownPart }}
              line={matrix.rows[row]}
              cells={matrix.cells[row]}
              names={matrix.columns}
              openColumn={openRow === row && opened !== null ? opened.column : null}
              columnFrom={shown.columns.from}
              active={keys.active?.row === row ? keys.active.column : null}
              cellProps={keys.cell}
              onOpen={open}
              onUnfold={unfold}
            />
            {openRow === row ? (
              <Pane width={width} onHeight={setPaneHeight}>
                {props.pane(() => {
                  close();
                  keys.focusActive();
                })}
              </Pane>
            ) : null}
          </div>
        ))}
        <div style={{ height: below }} />
      </div>
    </div>
  );
}

/** Stands under its row over the whole width of the window, wherever that is scrolled to; tells how high it is. */
function Pane({
  width,
  onHeight,
  children,
}: {
  width: number;
  onHeight: (height: number) => void;
  children: React.ReactNode;
}) {
  const pane = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => onHeight(element.offsetHeight));
    observer.observe(element);
    onHeight(element.offsetHeight);
    return () => observer.disconnect();
  }, [onHeight]);
  return (
    <div
      ref={pane}
      role="presentation"
      style={width === 0 ? undefined : { width }}
      className={classNames("sticky left-0 border-b border-line-2 bg-surface")}
    >
      {children}
    </div>
  );
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
