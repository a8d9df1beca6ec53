import { referenceFromEntry } from "#lib/citations/reference-from-entry.ts";
import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import { cslItem } from "#lib/citations/reference.ts";
import type { ReferenceEntry } from "#prisma/client.ts";

/** The forms of a work as its printed entry and the entry's twin in the other list give them; null when neither was read. */
export function formsOfEntry(entry: ReferenceEntry, twin: ReferenceEntry | null): ReferenceForms | null {
  return referenceFromEntry(readEntryOf(entry), twin === null ? null : readEntryOf(twin));
}

function readEntryOf({ csl, translation }: ReferenceEntry) {
  const read = cslItem.safeParse(csl);
  return { csl: read.success ? read.data : null, translation };
}
