"use client";

import { useSyncExternalStore, type ReactNode } from "react";
import { createPortal } from "react-dom";

/** Places in the top bar that a page fills: the crumbs after its section, and what stands before the account. */
const PLACES = { place: "bar-place", aside: "bar-aside" } as const;
export type BarPlace = keyof typeof PLACES;

/** Stands in the layout, which stays while pages change under it. */
export function BarSlot({ place }: { place: BarPlace }) {
  return <div id={PLACES[place]} className="flex min-w-0 items-center gap-3 empty:hidden" />;
}

/** Used by a page: shows its children in the bar of the layout around it. */
export function InBar({ place, children }: { place: BarPlace; children: ReactNode }) {
  const slot = useSyncExternalStore(
    noChanges,
    () => document.getElementById(PLACES[place]),
    () => null,
  );
  return slot === null ? null : createPortal(children, slot);
}

function noChanges(): () => void {
  return () => undefined;
}
