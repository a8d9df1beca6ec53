import { useCallback, useLayoutEffect, useState, type RefObject } from "react";
import { COLUMN_WIDTH } from "./matrix-heads.tsx";
import type { Place } from "./use-grid-keys.ts";

/** CSS pixels; the same figure stands in the classes of the heads. */
const HEAD_HEIGHT = 48;

interface Wanted {
  readonly frame: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  readonly isWide: boolean;
  /** The row under which a pane is open, and how high that is. */
  readonly pane: { readonly row: number; readonly height: number } | null;
  readonly headWidth: number;
}

/** How wide the frame of a grid is, and its corner: CSS pixels. */
export function useFrameSize(frame: RefObject<HTMLElement | null>): { width: number; headWidth: number } {
  const [size, setSize] = useState({ width: 0, headWidth: 440 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => {
      const headWidth = element.querySelector<HTMLElement>("[data-corner]")?.offsetWidth ?? 440;
      const width = element.clientWidth;
      setSize((before) =>
        before.width === width && before.headWidth === headWidth ? before : { width, headWidth },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}

/** Brings a cell into sight, and tells what is in sight. */
export function useGridFrame({ frame, rowHeight, isWide, pane, headWidth }: Wanted) {
  const openRow = pane?.row ?? null;
  const openHeight = pane?.height ?? 0;
  const reveal = useCallback(
    ({ row, column }: Place) => {
      const element = frame.current;
      if (element === null) return;
      const top = row * rowHeight + (openRow !== null && row > openRow ? openHeight : 0);
      const low = top + rowHeight + HEAD_HEIGHT;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (low > element.scrollTop + element.clientHeight) element.scrollTop = low - element.clientHeight;
      if (column < 0 || !isWide) return;
      const left = column * COLUMN_WIDTH;
      const room = element.clientWidth - headWidth;
      if (left < element.scrollLeft) element.scrollLeft = left;
      else if (left + COLUMN_WIDTH > element.scrollLeft + room)
        element.scrollLeft = left + COLUMN_WIDTH - room;
    },
    [frame, headWidth, isWide, openHeight, openRow, rowHeight],
  );
  const lookedAt = useCallback(
    (): Place => ({
      row: Math.floor((frame.current?.scrollTop ?? 0) / rowHeight),
      column: Math.floor((frame.current?.scrollLeft ?? 0) / COLUMN_WIDTH),
    }),
    [frame, rowHeight],
  );
  /** Whole rows that are in sight, less one that stays in sight when a page is turned. */
  const pageOfRows = useCallback(
    () => Math.max(1, Math.floor(((frame.current?.clientHeight ?? 400) - HEAD_HEIGHT) / rowHeight) - 1),
    [frame, rowHeight],
  );
  /** Scrolled so that a cell stands beside the corner, a line away from it. */
  const bring = useCallback(
    ({ row, column }: Place) => {
      const element = frame.current;
      if (element === null) return;
      element.scrollTop = Math.max(0, (row - 1) * rowHeight);
      if (isWide) element.scrollLeft = Math.max(0, (column - 1) * COLUMN_WIDTH);
    },
    [frame, isWide, rowHeight],
  );
  return { reveal, lookedAt, pageOfRows, bring };
}
