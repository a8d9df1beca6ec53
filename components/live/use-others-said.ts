import { useCallback, useSyncExternalStore } from "react";

const NAME = "silteme:others-said";
const watchers = new Set<() => void>();

/** Whether what others add is said to a screen reader; a choice of this browser. */
export function useOthersSaid(): readonly [boolean, (isSaid: boolean) => void] {
  const isSaid = useSyncExternalStore(watch, read, () => true);
  const set = useCallback((said: boolean) => {
    try {
      if (said) localStorage.removeItem(NAME);
      else localStorage.setItem(NAME, "no");
    } catch {
      // A browser that keeps nothing asks again next time.
    }
    for (const watcher of watchers) watcher();
  }, []);
  return [isSaid, set];
}

function read(): boolean {
  try {
    return localStorage.getItem(NAME) !== "no";
  } catch {
    return true;
  }
}

/** Other windows of this browser are heard, too. */
function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  addEventListener("storage", watcher);
  return () => {
    watchers.delete(watcher);
    removeEventListener("storage", watcher);
  };
}
