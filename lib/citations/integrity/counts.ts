import type { CheckedCitation, CheckedEntry } from "./checked.ts";

/** How much was looked at. */
export interface CheckedCounts {
  readonly citations: number;
  readonly originalEntries: number;
  readonly romanisedEntries: number;
  readonly pairs: number;
}

export function countChecked(
  citations: readonly CheckedCitation[],
  entries: readonly CheckedEntry[],
): CheckedCounts {
  const originals = entries.filter(({ list }) => list === "original");
  return {
    citations: citations.length,
    originalEntries: originals.length,
    romanisedEntries: entries.length - originals.length,
    pairs: originals.filter(({ pairedWith }) => pairedWith !== null).length,
  };
}
