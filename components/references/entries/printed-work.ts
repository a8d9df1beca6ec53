import type { z } from "zod";
import { cslOf } from "../description.ts";
import { DOUBT } from "../doubt.ts";
import type { Description } from "../description-form.tsx";
import type { EntryView, takeOverEntries, WaitingEntry } from "#lib/operations/entries.ts";

/** An entry as the desk shows it: of one document, or of all with the name of each. */
export type DeskEntry = EntryView & Partial<Pick<WaitingEntry, "documentTitle" | "twin">>;

/** An entry with its twin in the other list: they name one work and are taken over together. */
export interface PrintedWork {
  readonly entry: DeskEntry;
  readonly twin: Pick<EntryView, "id" | "text"> | null;
}

/** What becomes of an entry: a new work, nothing for now, or the work of the library with this id. */
export type Fate = "new" | "leave" | (string & {});

/** The original list first, romanised entries beside their originals; a romanised entry without one stands for itself. */
export function printedWorks(entries: readonly DeskEntry[]): PrintedWork[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  // Of the entries of all documents each brings its twin along; in a document's own list both are there.
  const twinOf = ({ pairedWithId, twin }: DeskEntry) =>
    twin ?? (pairedWithId === null ? null : (byId.get(pairedWithId) ?? null));
  return entries
    .filter((entry) => entry.list === "original" || twinOf(entry) === null)
    .map((entry) => ({ entry, twin: twinOf(entry) }));
}

/** What was read well becomes a new work; what may be in the library already, or could not be read, waits for a look. */
export function firstFate(entry: DeskEntry): Fate {
  if (entry.reference !== null || entry.csl === null) return "leave";
  return entry.known[0]?.id ?? "new";
}

/** Of the entries of a whole group only what is sure is chosen unasked: nobody looks at each of five hundred. */
export function cautiousFate(entry: DeskEntry): Fate {
  return entry.known.length === 0 && entry.confidence < DOUBT ? "leave" : firstFate(entry);
}

export type Wanted = z.infer<typeof takeOverEntries.body>["entries"][number];

/** What is asked of the server for an entry; null where nothing is to become of it. */
export function wantedOf(entry: DeskEntry, fate: Fate, description: Description | undefined): Wanted | null {
  if (entry.reference !== null || fate === "leave") return null;
  if (fate !== "new") return { as: "known", entryId: entry.id, referenceId: fate };
  if (description === undefined) return entry.csl === null ? null : { as: "new", entryId: entry.id };
  const csl = cslOf(entry.csl ?? { type: description.type }, description);
  return { as: "new", entryId: entry.id, csl };
}

/** Entries by the document whose list they stand in: one step of the server takes those of one document. */
export function byDocument(
  works: readonly PrintedWork[],
  wanted: (entry: DeskEntry) => Wanted | null,
): ReadonlyMap<string, readonly Wanted[]> {
  const documents = new Map<string, Wanted[]>();
  for (const { entry } of works) {
    const want = wanted(entry);
    if (want !== null) documents.set(entry.documentId, [...(documents.get(entry.documentId) ?? []), want]);
  }
  return documents;
}
