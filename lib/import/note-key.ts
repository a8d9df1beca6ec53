import type { ImportNote } from "./article.ts";

/** UTF-16 units; the contract of corrections allows no longer key. */
const LONGEST_KEY = 200;

/**
 * The name by which a note is dismissed: what it says and of which place. It stays the same while other places are corrected, so
 * counts are no part of it.
 */
export function noteKey({ code, sourceRange, values }: ImportNote): string {
  const said = Object.entries(values)
    .filter(([name]) => name !== "count")
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  const place = sourceRange === undefined ? "" : `@${sourceRange.join("-")}`;
  return [`${code}${place}`, ...said].join(" ").slice(0, LONGEST_KEY).toWellFormed();
}
