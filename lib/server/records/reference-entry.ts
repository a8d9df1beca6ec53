import { cslItem } from "#lib/citations/reference.ts";
import type { ReferenceEntry } from "#prisma/client.ts";
import type { WorkForms } from "../library.ts";

/** The forms of a work as its printed entry and the entry's twin in the other list give them; null when neither was read. */
export function formsOfEntry(entry: ReferenceEntry, twin: ReferenceEntry | null): WorkForms | null {
  const original = entry.list === "original" ? entry : (twin ?? entry);
  const romanised = entry.list === "romanised" ? entry : twin;
  const csl = cslOf(original) ?? cslOf(romanised);
  if (csl === null) return null;
  const translation = romanised?.translation ?? null;
  return {
    csl,
    romanised: romanised === null || romanised === original ? null : cslOf(romanised),
    translated: translation === null ? null : { en: { title: translation } },
  };
}

function cslOf(entry: ReferenceEntry | null) {
  const read = cslItem.safeParse(entry?.csl ?? null);
  return read.success ? read.data : null;
}
