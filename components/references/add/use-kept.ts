import { useCallback, useSyncExternalStore } from "react";

/**
 * State that lives as long as the browser's page does, by name: what a file of thousands of works held is there again after its dialog was
 * closed or another screen was looked at, and an answer that arrives meanwhile finds its place. Session storage is too small for it
 * (some five million UTF-16 units), so a reload forgets it.
 */
export function useKept<Value>(name: string, blank: Value) {
  const value = useSyncExternalStore(
    listen,
    () => (kept.has(name) ? (kept.get(name) as Value) : blank), // set below, under this name
    () => blank,
  );
  const change = useCallback((to: (before: Value) => Value) => setKept(name, blank, to), [name, blank]);
  return [value, change] as const;
}

const kept = new Map<string, unknown>();
const listeners = new Set<() => void>();

function setKept<Value>(name: string, blank: Value, to: (before: Value) => Value): void {
  kept.set(name, to(kept.has(name) ? (kept.get(name) as Value) : blank));
  tell();
}

/** For what has served: its works are stored. */
export function forgetKept(name: string): void {
  kept.delete(name);
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
