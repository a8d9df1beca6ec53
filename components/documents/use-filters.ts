"use client";

import { useCallback } from "react";
import { useAddress } from "#components/ui/use-address.ts";

export const FILTER_NAMES = ["search", "language", "year", "reformId", "state", "sort", "order"] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type Filters = ReturnType<typeof useFilters>;

const NARROWING: readonly FilterName[] = ["search", "language", "year", "reformId", "state"];

/** The filters live in the address: a filtered list can be sent to a colleague, and "back" takes the last filter away. */
export function useFilters() {
  const { get, set, isPending } = useAddress();
  const values: Partial<Record<FilterName, string>> = Object.fromEntries(
    FILTER_NAMES.flatMap((name) => (get(name) === "" ? [] : [[name, get(name)]])),
  );
  const clear = useCallback(() => set(Object.fromEntries(NARROWING.map((name) => [name, ""]))), [set]);
  return { values, set, clear, isPending, isFiltered: NARROWING.some((name) => values[name] !== undefined) };
}
