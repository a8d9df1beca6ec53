"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useTransition } from "react";

/**
 * Filters that live in the address: a filtered list can be bookmarked, sent, and left by the back button. `set` replaces the
 * address without scrolling; an empty value takes the filter away. `isPending` while the list for it is fetched.
 */
export function useAddress() {
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const [isPending, startTransition] = useTransition();
  const set = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      const next = new URLSearchParams(params);
      for (const [name, value] of Object.entries(changes)) {
        if (value === "") next.delete(name);
        else next.set(name, value);
      }
      const query = next.toString();
      startTransition(() =>
        router.replace(query === "" ? pathname : `${pathname}?${query}`, { scroll: false }),
      );
    },
    [params, pathname, router],
  );
  const get = useCallback((name: string) => params.get(name) ?? "", [params]);
  return { get, set, isPending };
}
