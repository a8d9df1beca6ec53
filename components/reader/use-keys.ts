"use client";

import { useEffect, useEffectEvent } from "react";

/**
 * A table of what keys do. `codes` are places on the keyboard (KeyJ), the same in every layout; `letters` are what is
 * printed on the screen beside an action, in the interface's language or in Latin.
 */
export interface KeyTable {
  readonly codes: Readonly<Record<string, () => void>>;
  readonly letters: Readonly<Record<string, () => void>>;
  /** Keys that people have chosen themselves: they come first. */
  readonly find?: ((event: Pick<KeyboardEvent, "key" | "code">) => (() => void) | undefined) | undefined;
}

/** Never while somebody types, chooses from a menu, or holds a modifier. */
export function useKeys(table: KeyTable): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isOccupied(event.target))
      return;
    const deed =
      table.find?.(event) ?? table.letters[event.key.toLocaleLowerCase()] ?? table.codes[event.code];
    if (deed === undefined || isPressing(event)) return;
    event.preventDefault();
    deed();
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

const OCCUPIED = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]';

/** Enter on a link or button presses it. */
function isPressing({ key, target }: KeyboardEvent): boolean {
  return (
    key === "Enter" &&
    target instanceof Element &&
    target.closest('a, button, summary, [role="button"]') !== null
  );
}

function isOccupied(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OCCUPIED) !== null;
}
