import { useEffect, useState } from "react";

/** Characters after the last one before the draft is kept, in ms. */
const PAUSE = 400;

/**
 * Text or values that outlive the page: a dialog closed by accident, a reload, a session that ended. Kept in this tab only, as it
 * may be nobody else's business; where the browser keeps nothing it is ordinary state.
 */
export function useDraft<Value>(name: string, blank: Value) {
  const [value, setValue] = useState(blank);
  const key = `silteme:draft:${name}`;
  useEffect(() => {
    const kept = read<Value>(key);
    if (kept !== null) setValue(kept);
  }, [key]);
  useEffect(() => {
    const timer = setTimeout(() => keep(key, value === blank ? null : value), PAUSE);
    return () => clearTimeout(timer);
  }, [key, value, blank]);
  const clear = (): void => {
    keep(key, null);
    setValue(blank);
  };
  return { value, set: setValue, clear };
}

function read<Value>(key: string): Value | null {
  try {
    const kept = sessionStorage.getItem(key);
    // Written by `keep` below, in this tab, under this name.
    return kept === null ? null : (JSON.parse(kept) as Value);
  } catch {
    // Storage that is forbidden or damaged: the draft begins anew.
    return null;
  }
}

function keep(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Forbidden or full: the draft lives as long as the page.
  }
}
