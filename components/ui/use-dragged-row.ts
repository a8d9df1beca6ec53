"use client";

import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import { useEffect, useEffectEvent, useState } from "react";

/** Where over a row something is held. */
export type RowHalf = "upper" | "lower";

interface RowOfKind {
  /** Rows of one kind are dragged onto each other. */
  readonly kind: string;
  readonly id: string;
}

export interface DraggedRow extends RowOfKind {
  /** What is seen under the pointer. */
  readonly name: string;
  readonly isOff: boolean;
}

export interface LandingRow extends RowOfKind {
  readonly isOff: boolean;
  readonly mayLand: (draggedId: string) => boolean;
  readonly onLand: (draggedId: string, half: RowHalf) => void;
}

/**
 * A row that is picked up with the pointer, or with a finger that rests on it. It is the browser's own dragging: it scrolls the page at its edges, and Escape
 * puts the row back. Whoever cannot drag needs another way to the same end.
 */
export function useDraggedRow(element: HTMLElement | null, { kind, id, name, isOff }: DraggedRow): boolean {
  const [isDragged, setDragged] = useState(false);
  useEffect(() => {
    if (element === null || isOff) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ kind, id }),
      onGenerateDragPreview: ({ nativeSetDragImage }) =>
        setCustomNativeDragPreview({
          nativeSetDragImage,
          render: ({ container }) => {
            container.textContent = name;
            container.className =
              "max-w-80 truncate rounded-md border border-line-2 bg-surface px-3 py-1.5 text-ui text-ink";
          },
        }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [element, kind, id, name, isOff]);
  return isDragged;
}

/** A place where such a row may be let go. Answers the half over which one is held; null without any, and where it may not land. */
export function useLandingRow(
  element: HTMLElement | null,
  { kind, id, isOff, mayLand, onLand }: LandingRow,
): RowHalf | null {
  const [over, setOver] = useState<RowHalf | null>(null);
  const may = useEffectEvent(
    (dragged: string | null) => dragged !== null && dragged !== id && mayLand(dragged),
  );
  const land = useEffectEvent((dragged: string | null, half: RowHalf) => {
    setOver(null);
    if (dragged !== null) onLand(dragged, half);
  });
  useEffect(() => {
    if (element === null || isOff) return undefined;
    const show = (self: { readonly data: Readonly<Record<string | symbol, unknown>> }) =>
      setOver(halfOf(self.data));
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => may(idOf(kind, source.data)),
      getData: ({ input: { clientY } }) => {
        const { top, height } = element.getBoundingClientRect();
        return { half: clientY > top + height / 2 ? "lower" : "upper" };
      },
      onDrag: ({ self }) => show(self),
      onDragLeave: () => setOver(null),
      onDrop: ({ self, source }) => land(idOf(kind, source.data), halfOf(self.data)),
    });
  }, [element, kind, isOff]);
  return over;
}

/** The row of the kind that is being dragged. */
export function useDraggedId(kind: string): string | null {
  const [dragged, setDragged] = useState<string | null>(null);
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => idOf(kind, source.data) !== null,
        onDragStart: ({ source }) => setDragged(idOf(kind, source.data)),
        onDrop: () => setDragged(null),
      }),
    [kind],
  );
  return dragged;
}

type Carried = Readonly<Record<string | symbol, unknown>>;

function idOf(kind: string, data: Carried): string | null {
  return data["kind"] === kind && typeof data["id"] === "string" ? data["id"] : null;
}

function halfOf(data: Carried): RowHalf {
  return data["half"] === "lower" ? "lower" : "upper";
}
