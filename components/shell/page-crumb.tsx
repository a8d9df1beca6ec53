"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { Crumb } from "#components/ui/breadcrumbs.tsx";

/*
 * The bar stands in the layout, which stays while pages change under it; a page hands its own crumb up through this one
 * value. On the server there is none yet: it comes last in its row, so nothing moves when it arrives.
 */
let current: readonly Crumb[] = [];
const none: readonly Crumb[] = [];
const listeners = new Set<() => void>();

function set(crumbs: readonly Crumb[]): void {
  // What others lie under leads to its page, and comes first.
  current = [...crumbs].sort(
    (one, other) => Number(other.href !== undefined) - Number(one.href !== undefined),
  );
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The crumbs of the page that is open, for the bar. */
export function usePageCrumbs(): readonly Crumb[] {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => none,
  );
}

/** Put on a page inside a room: an article, a claim, a reform. A layout whose pages lie under something puts that, with the address of its page. */
export function PageCrumb({ label, href, lang }: Crumb) {
  useEffect(() => {
    const crumb: Crumb = { label, lang, ...(href === undefined ? {} : { href }) };
    set([...current, crumb]);
    // The next page may have put its own crumb already.
    return () => set(current.filter((other) => other !== crumb));
  }, [label, href, lang]);
  return null;
}
