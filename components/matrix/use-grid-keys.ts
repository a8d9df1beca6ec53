"use client";

import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { Span } from "./use-matrix.ts";

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
  /** How many rows a page is. */
  readonly pageOfRows: () => number;
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
export function useGridKeys(wants: Wanted) {
  const { frame, id, size, pageOfRows, isOpen, reveal, open, unfold, close } = wants;
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
      const { target } = event;
      const inCell =
        target === frame.current || (target instanceof HTMLElement && target.id.startsWith(`${id}-`));
      if (event.key === "Escape" && isOpen) {
        event.preventDefault();
        close();
        if (active !== null) take(active);
        return;
      }
      if (!inCell || event.altKey || event.metaKey) return;
      const here = active ?? { row: 0, column: -1 };
      const to = stepOf(event, here, { ...size, pageOfRows });
      if (to !== null) {
        event.preventDefault();
        move(to, { focus: true });
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        if (target === frame.current) move(here, { focus: true });
        if (here.column < 0) unfold(here.row);
        else open(here);
      }
    },
    [active, close, frame, id, isOpen, move, open, size, pageOfRows, take, unfold],
  );
  const placeOf = useCallback(
    (element: Element | null) =>
      element?.id.startsWith(`${id}-`) === true ? readPlace(element.id.slice(id.length + 1)) : null,
    [id],
  );
  const onFocus = useCallback(
    (event: React.FocusEvent) => {
      const place = placeOf(event.target);
      if (place === null || place.row < 0) return;
      setActive((before) => (before?.row === place.row && before.column === place.column ? before : place));
    },
    [placeOf],
  );
  /** One listener for all cells. What stands in the opened pane is no cell. */
  const onClick = useCallback(
    ({ target }: React.MouseEvent) => {
      if (!(target instanceof Element)) return;
      const place = placeOf(target.closest("[role=gridcell], [role=rowheader]"));
      if (place === null || place.row < 0) return;
      if (place.column < 0) unfold(place.row);
      else open(place);
    },
    [open, placeOf, unfold],
  );
  /** The cell that has the focus is scrolled away: the grid takes it, so that the next arrow goes on from that cell. */
  const keepFocus = useCallback(
    ({ rows, columns }: { readonly rows: Span; readonly columns: Span }) => {
      const place = placeOf(document.activeElement);
      if (place === null || place.row < 0) return;
      const isDrawn = isIn(rows, place.row) && (place.column < 0 || isIn(columns, place.column));
      if (!isDrawn) frame.current?.focus({ preventScroll: true });
    },
    [frame, placeOf],
  );
  const focusActive = useCallback(() => {
    if (active !== null) take(active);
    else frame.current?.querySelector<HTMLElement>("[role=rowheader]")?.focus();
  }, [active, frame, take]);
  return { active, idOf, move, onKeyDown, onFocus, onClick, keepFocus, focusActive };
}

const isIn = ({ from, to }: Span, place: number) => place >= from && place < to;

/** "3--1": the name of the fourth row. */
function readPlace(text: string): Place | null {
  const [, row, column] = /^(-?\d+)-(-?\d+)$/u.exec(text) ?? [];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function stepOf(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: Place,
  size: { rows: number; columns: number; pageOfRows: () => number },
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
      return { row: row - size.pageOfRows(), column };
    case "PageDown":
      return { row: row + size.pageOfRows(), column };
    case "Home":
      return ctrlKey ? { row: 0, column: -1 } : { row, column: -1 };
    case "End":
      return ctrlKey ? { row: size.rows - 1, column: size.columns - 1 } : { row, column: size.columns - 1 };
    default:
      return null;
  }
}
