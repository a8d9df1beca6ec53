"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { Crumb } from "#components/ui/breadcrumbs.tsx";

/*
 * The bar stands in the layout, which stays while pages change under it; a page hands its own crumb up through this one
 * value. On the server there is none yet: the crumb comes last in its row, so nothing moves when it arrives.
 */
let current: Crumb | null = null;
const listeners = new Set<() => void>();

function set(crumb: Crumb | null): void {
  current = crumb;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The crumb of the page that is open, for the bar. */
export function usePageCrumb(): Crumb | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}

/** Put on a page inside a room: an article, a claim, a reform. */
export function PageCrumb({ label, lang }: { readonly label: string; readonly lang?: string | undefined }) {
  useEffect(() => {
    const crumb: Crumb = { label, lang };
    set(crumb);
    return () => {
      // The next page may have put its own crumb already.
      if (current === crumb) set(null);
    };
  }, [label, lang]);
  return null;
}
