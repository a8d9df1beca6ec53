import type { FormattedEntry } from "./processor.ts";

/** The printed list as plain text, one entry a line. */
export function textFromEntries(entries: readonly FormattedEntry[]): string {
  return entries.map(({ label, text }) => `${label === null ? "" : `${label} `}${text}\n`).join("");
}
