/** An entry of a printed list, as far as pairing looks at it. */
export interface ListedEntry {
  readonly id: string;
  readonly list: "original" | "romanised";
  /** Id of the same work's entry in the other list. */
  readonly pairedWith: string | null;
}

export interface ReferenceRow<Entry> {
  readonly original: Entry | null;
  readonly romanised: Entry | null;
}

/**
 * Both printed lists side by side: each work one row, in the order of the original list; romanised entries without an
 * original stand after the row of the entry that is printed before them.
 */
export function referenceRows<Entry extends ListedEntry>(entries: readonly Entry[]): ReferenceRow<Entry>[] {
  const romanised = entries.filter(({ list }) => list === "romanised");
  const originals = entries.filter(({ list }) => list === "original");
  const twins = new Map<string, Entry>();
  for (const original of originals) {
    const twin = romanised.find(
      ({ id, pairedWith }) => pairedWith === original.id || id === original.pairedWith,
    );
    if (twin !== undefined && ![...twins.values()].includes(twin)) twins.set(original.id, twin);
  }
  const rows: ReferenceRow<Entry>[] = originals.map((original) => ({
    original,
    romanised: twins.get(original.id) ?? null,
  }));
  const paired = new Set(twins.values());
  let after = -1;
  for (const entry of romanised) {
    if (paired.has(entry)) {
      after = rows.findIndex((row) => row.romanised === entry);
    } else {
      after += 1;
      rows.splice(after, 0, { original: null, romanised: entry });
    }
  }
  return rows;
}
