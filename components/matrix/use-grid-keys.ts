"use client";

import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";

/** A cell of the grid; column -1 is the name of the row. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Wanted {
  readonly frame: RefObject<HTMLElement | null>;
  /** Begins the ids of the cells. */
  readonly id: string;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly visibleRows: number;
  readonly isOpen: boolean;
  readonly reveal: (place: Place) => void;
  readonly open: (place: Place) => void;
  readonly unfold: (row: number) => void;
  readonly close: () => void;
}

/**
 * One stop of the tab key, arrows within (WAI-ARIA 1.2, treegrid). A cell that is not drawn yet is scrolled to first and gets the focus when
 * it stands there.
 */
export function useGridKeys({ frame, id, size, visibleRows, isOpen, reveal, open, unfold, close }: Wanted) {
  const [active, setActive] = useState<Place | null>(null);
  const wanted = useRef<Place | null>(null);
  const idOf = useCallback(({ row, column }: Place) => `${id}-${row}-${column}`, [id]);
  const take = useCallback(
    (place: Place) => {
      const cell = document.getElementById(idOf(place));
      cell?.focus({ preventScroll: true });
      return cell !== null;
    },
    [idOf],
  );
  useEffect(() => {
    if (wanted.current !== null && take(wanted.current)) wanted.current = null;
  });
  const move = useCallback(
    (place: Place, { focus }: { readonly focus: boolean }) => {
      const next = {
        row: Math.min(Math.max(place.row, 0), size.rows - 1),
        column: Math.min(Math.max(place.column, -1), size.columns - 1),
      };
      setActive(next);
      if (!focus) return;
      reveal(next);
      if (!take(next)) wanted.current = next;
    },
    [reveal, size.columns, size.rows, take],
  );
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const inCell = event.target instanceof HTMLElement && event.target.id.startsWith(`${id}-`);
      if (event.key === "Escape" && isOpen) {
        event.preventDefault();
        close();
        if (active !== null) take(active);
        return;
      }
      if (!inCell || active === null || event.altKey || event.metaKey) return;
      const to = stepOf(event, active, { ...size, visibleRows });
      if (to !== null) {
        event.preventDefault();
        move(to, { focus: true });
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        if (active.column < 0) unfold(active.row);
        else open(active);
      }
    },
    [active, close, id, isOpen, move, open, size, take, unfold, visibleRows],
  );
  const onFocus = useCallback(
    (event: React.FocusEvent) => {
      const place = event.target.id.startsWith(`${id}-`)
        ? readPlace(event.target.id.slice(id.length + 1))
        : null;
      if (place === null || place.row < 0) return;
      setActive((before) => (before?.row === place.row && before.column === place.column ? before : place));
    },
    [id],
  );
  const cell = useCallback((place: Place) => ({ id: idOf(place) }), [idOf]);
  const focusActive = useCallback(() => {
    if (active !== null) take(active);
    else frame.current?.querySelector<HTMLElement>("[role=rowheader]")?.focus();
  }, [active, frame, take]);
  return { active, cell, move, onKeyDown, onFocus, focusActive };
}

/** "3--1": the name of the fourth row. */
function readPlace(text: string): Place | null {
  const [, row, column] = /^(-?\d+)-(-?\d+)$/u.exec(text) ?? [];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function stepOf(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: Place,
  size: { rows: number; columns: number; visibleRows: number },
): Place | null {
  switch (key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "PageUp":
      return { row: row - size.visibleRows, column };
    case "PageDown":
      return { row: row + size.visibleRows, column };
    case "Home":
      return ctrlKey ? { row: 0, column: -1 } : { row, column: -1 };
    case "End":
      return ctrlKey ? { row: size.rows - 1, column: size.columns - 1 } : { row, column: size.columns - 1 };
    default:
      return null;
  }
}
