"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { PIECE } from "./address.ts";
import type { Span } from "./use-matrix.ts";

/**
 * Lines beyond the edge of the window that are drawn too, and by how many the window moves at once. The steps are small, so that no frame
 * has many cells to make; what is drawn ahead covers what a turn of the wheel uncovers before the next drawing.
 */
const AHEAD = { rows: 8, columns: 3 } as const;
const STEP = { rows: 2, columns: 1 } as const;

interface Sizes {
  readonly rowHeight: number;
  readonly columnWidth: number;
  readonly headWidth: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The row under which a pane is open, and how high that is; null where none is. */
  readonly pane: { readonly row: number; readonly height: number } | null;
}

export interface ShownWindow {
  readonly rows: Span;
  readonly columns: Span;
}

/** Which rows and columns of a scrolling frame are near. `before` is told what will be drawn, before what is drawn now goes. */
export function useWindow(
  frame: RefObject<HTMLElement | null>,
  sizes: Sizes,
  before: (next: ShownWindow) => void,
): ShownWindow {
  const [shown, setShown] = useState<ShownWindow>(() => ({
    // What the page brings, before the frame is measured: a screen, not more, since every cell costs the first sight of it.
    rows: { from: 0, to: Math.min(sizes.rowCount, 16) },
    columns: { from: 0, to: Math.min(sizes.columnCount, 8) },
  }));
  const drawn = useRef(shown);
  const latest = useRef(sizes);
  useLayoutEffect(() => {
    latest.current = sizes;
  });
  const look = useCallback(() => {
    const element = frame.current;
    if (element === null) return;
    const next = windowOf(element, latest.current);
    const last = drawn.current;
    if (isSame(last.rows, next.rows) && isSame(last.columns, next.columns)) return;
    drawn.current = next;
    before(next);
    setShown(next);
  }, [before, frame]);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    let asked = 0;
    const onScroll = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        look();
      });
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", onScroll);
      observer.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [frame, look]);
  const { rowCount, columnCount, pane, rowHeight, columnWidth, headWidth } = sizes;
  useLayoutEffect(look, [
    look,
    rowCount,
    columnCount,
    pane?.row,
    pane?.height,
    rowHeight,
    columnWidth,
    headWidth,
  ]);
  return shown;
}

function windowOf(
  { scrollTop, scrollLeft, clientHeight, clientWidth }: HTMLElement,
  sizes: Sizes,
): ShownWindow {
  const { rowHeight, columnWidth, headWidth, rowCount, columnCount, pane } = sizes;
  const rowAt = (y: number) => {
    if (pane === null || y < (pane.row + 1) * rowHeight) return Math.floor(y / rowHeight);
    return Math.max(pane.row, Math.floor((y - pane.height) / rowHeight));
  };
  const columnAt = (x: number) => Math.floor(x / columnWidth);
  return {
    rows: near("rows", [rowAt(scrollTop), rowAt(scrollTop + clientHeight)], rowCount),
    columns: near(
      "columns",
      [columnAt(scrollLeft), columnAt(scrollLeft + Math.max(clientWidth - headWidth, 0))],
      columnCount,
    ),
  };
}

/** The window, and what comes next where it is moving: lines that are here before they are drawn need not be drawn again. */
export function withNext(before: ShownWindow, now: ShownWindow): ShownWindow {
  return {
    rows: stretch(before.rows, now.rows, PIECE.rows),
    columns: stretch(before.columns, now.columns, PIECE.columns),
  };
}

/** Who leaps looks only at where they arrive. */
function stretch(before: Span, now: Span, by: number): Span {
  const isLeap = now.from >= before.to || now.to <= before.from;
  if (isLeap || now.from === before.from) return now;
  return now.from > before.from
    ? { from: now.from, to: now.to + by }
    : { from: Math.max(0, now.from - by), to: now.to };
}

function near(lines: "rows" | "columns", [first, last]: readonly [number, number], count: number): Span {
  const [ahead, step] = [AHEAD[lines], STEP[lines]];
  const from = Math.floor(Math.max(first - ahead, 0) / step) * step;
  const to = Math.ceil((last + 1 + ahead) / step) * step;
  return { from: Math.min(from, count), to: Math.min(to, count) };
}

function isSame(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to;
}
