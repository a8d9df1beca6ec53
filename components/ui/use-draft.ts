import { useEffect, useState } from "react";

/**
 * Text or values that outlive the page: a dialog closed by accident, a reload, a session that ended. Kept in this tab only, as it
 * may be nobody else's business; where the browser keeps nothing it is ordinary state.
 */
export function useDraft<Value>(name: string, blank: Value) {
  const [value, setValue] = useState(blank);
  useEffect(() => {
    const kept = read<Value>(name);
    if (kept !== null) setValue(kept);
  }, [name]);
  // Kept at once: a dialog may close in the moment after the last letter.
  const set = (changed: Value): void => {
    keep(name, changed);
    setValue(changed);
  };
  const clear = (): void => {
    forgetDraft(name);
    setValue(blank);
  };
  return { value, set, clear };
}

/** For a draft that has served: what it held is stored. */
export function forgetDraft(name: string): void {
  keep(name, null);
}

/** Whether words wait under this name: the form for them stands open. In the browser only. */
export function hasDraft(name: string): boolean {
  return read(name) !== null;
}

const keyOf = (name: string): string => `silteme:draft:${name}`;

function read<Value>(name: string): Value | null {
  try {
    const kept = sessionStorage.getItem(keyOf(name));
    // Written by `keep` below, in this tab, under this name.
    return kept === null ? null : (JSON.parse(kept) as Value);
  } catch {
    // Storage that is forbidden or damaged: the draft begins anew.
    return null;
  }
}

function keep(name: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // Forbidden or full: the draft lives as long as the page.
  }
}
