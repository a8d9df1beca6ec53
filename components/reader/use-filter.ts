"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { changedQuery } from "#components/ui/use-address.ts";
import { type Filter, filterOfQuery, queryOfFilter } from "./filter.ts";

/** The filter lives in the address: a filtered text can be sent, and the back button takes a filter off. */
export function useFilter(): readonly [Filter, (filter: Filter) => void] {
  const params = useSearchParams();
  const query = params.toString();
  const filter = useMemo(() => filterOfQuery(new URLSearchParams(query)), [query]);
  const set = useCallback((changed: Filter) => writeAddress(queryOfFilter(changed)), []);
  return [filter, set];
}

/** Without a question to the server, which would send the whole text again; Next follows the browser's own history. */
export function writeAddress(changes: Readonly<Record<string, string>>): void {
  const query = changedQuery(location.search.slice(1), changes);
  const address = `${location.pathname}${query === "" ? "" : `?${query}`}${location.hash}`;
  if (address !== location.pathname + location.search + location.hash) history.pushState(null, "", address);
}
