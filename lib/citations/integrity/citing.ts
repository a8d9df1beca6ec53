import { nameOfEntry, type CheckedCitation, type CheckedEntry, type Cited } from "./checked.ts";
import { finding, type IntegrityFinding } from "./finding.ts";

/** `references_missing` { citations, keys }: marks, and nothing to which they could lead. */
export function missingList(marks: readonly CheckedCitation[]): IntegrityFinding[] {
  if (marks.length === 0) return [];
  const keys = new Set(marks.flatMap(({ keys: named }) => named));
  return [
    finding("references_missing", {
      citations: marks.map(({ key }) => key),
      values: { citations: marks.length, keys: keys.size },
    }),
  ];
}

/**
 * `citation_without_entry` { key }: one finding for a key, with all the marks that name it. A key that the file's own link leads to an
 * entry is not lost, whatever the entry is called.
 */
export function lostKeys(cited: readonly Cited[]): IntegrityFinding[] {
  const lost = cited.filter(
    ({ citation, entries }) => entries.length === 0 && citation.entryIds.length < citation.keys.length,
  );
  return [...Map.groupBy(lost, ({ key }) => key)].map(([key, places]) =>
    finding("citation_without_entry", { citations: keysOf(places), values: { key } }),
  );
}

/** `citation_ambiguous` { key, count }: a name and a year that several works of the list share. */
export function ambiguousKeys(cited: readonly Cited[]): IntegrityFinding[] {
  const doubtful = cited.filter(({ key, entries }) => typeof key === "string" && isSeveral(entries));
  return [...Map.groupBy(doubtful, ({ key }) => key)].map(([key, places]) => {
    const entries = places[0]?.entries ?? [];
    return finding("citation_ambiguous", {
      citations: keysOf(places),
      entries: entries.map(({ id }) => id),
      values: { key, count: entries.length },
    });
  });
}

/** Entries tied to one work of the library are one. */
function isSeveral(entries: readonly CheckedEntry[]): boolean {
  return new Set(entries.map(({ id, referenceId }) => referenceId ?? id)).size > 1;
}

function keysOf(places: readonly Cited[]): string[] {
  return [...new Set(places.map(({ citation }) => citation.key))];
}

/** `entry_never_cited` { entry }; of a text without a single mark nothing can be said. */
export function neverCited(
  marks: readonly CheckedCitation[],
  cited: readonly Cited[],
  listed: readonly CheckedEntry[],
): IntegrityFinding[] {
  if (marks.length === 0) return [];
  const reached = new Set(cited.flatMap(({ entries }) => entries.map(({ id }) => id)));
  for (const { entryIds } of marks) for (const id of entryIds) reached.add(id);
  return listed
    .filter(({ id, pairedWith }) => !reached.has(id) && (pairedWith === null || !reached.has(pairedWith)))
    .map((entry) => finding("entry_never_cited", { entries: [entry.id], values: nameOfEntry(entry) }));
}
