"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useTransition } from "react";

interface SetOptions {
  /** A step that the back button takes back; while typing there is none, or every letter would be one. */
  readonly step?: boolean;
}

/**
 * Filters that live in the address: a filtered list can be bookmarked, sent, and left by the back button. `set` changes the
 * address without scrolling; an empty value takes the filter away. `isPending` while the list for it is fetched.
 */
export function useAddress() {
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const [isPending, startTransition] = useTransition();
  const set = useCallback(
    (changes: Readonly<Record<string, string>>, { step = true }: SetOptions = {}) => {
      const query = changedQuery(params.toString(), changes);
      const address = query === "" ? pathname : `${pathname}?${query}`;
      startTransition(() =>
        step ? router.push(address, { scroll: false }) : router.replace(address, { scroll: false }),
      );
    },
    [params, pathname, router],
  );
  const get = useCallback((name: string) => params.get(name) ?? "", [params]);
  return { get, set, isPending };
}

export type Address = ReturnType<typeof useAddress>;

/** The query with the changes made; what is not named stays. */
export function changedQuery(query: string, changes: Readonly<Record<string, string>>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") next.delete(name);
    else next.set(name, value);
  }
  return next.toString();
}
