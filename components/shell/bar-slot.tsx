"use client";

import { useSyncExternalStore, type ReactNode } from "react";
import { createPortal } from "react-dom";

const SLOT = "bar-slot";

/** A place in the bar of the layout, before the account, for what a page adds: search, people, a switch. */
export function BarSlot() {
  return <div id={SLOT} className="flex min-w-0 items-center gap-3 empty:hidden" />;
}

/** Used by a page: shows its children in the bar of the layout around it. */
export function InBar({ children }: { children: ReactNode }) {
  const slot = useSyncExternalStore(
    noChanges,
    () => document.getElementById(SLOT),
    () => null,
  );
  return slot === null ? null : createPortal(children, slot);
}

function noChanges(): () => void {
  return () => undefined;
}
