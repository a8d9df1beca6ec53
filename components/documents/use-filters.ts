"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useTransition } from "react";

export const FILTER_NAMES = ["search", "language", "year", "reformId", "state", "sort", "order"] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type Filters = ReturnType<typeof useFilters>;

const NARROWING: readonly FilterName[] = ["search", "language", "year", "reformId", "state"];

/** The filters live in the address: a filtered list can be sent to a colleague, and "back" takes the last filter away. */
export function useFilters() {
  const router = useRouter();
  const pathname = usePathname();
  const address = useSearchParams();
  const [isPending, startTransition] = useTransition();
  const values: Partial<Record<FilterName, string>> = Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = address.get(name);
      return value === null || value === "" ? [] : [[name, value]];
    }),
  );

  const set = useCallback(
    (changed: Partial<Record<FilterName, string | null>>) => {
      const next = new URLSearchParams(address.toString());
      for (const [name, value] of Object.entries(changed)) {
        if (value === null || value === "") next.delete(name);
        else next.set(name, value);
      }
      const query = next.toString();
      startTransition(() =>
        router.replace(query === "" ? pathname : `${pathname}?${query}`, { scroll: false }),
      );
    },
    [address, pathname, router],
  );
  const clear = useCallback(() => set(Object.fromEntries(NARROWING.map((name) => [name, null]))), [set]);

  return { values, set, clear, isPending, isFiltered: NARROWING.some((name) => values[name] !== undefined) };
}
