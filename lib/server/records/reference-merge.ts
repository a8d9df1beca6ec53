import { z } from "zod";
import type { MergedForms } from "#lib/citations/merge.ts";
import { referenceForms } from "#lib/citations/reference-forms.ts";
import type { Reference, ReferenceMerge } from "#prisma/client.ts";
import { formsOf } from "./reference.ts";

const ids = z.array(z.string());

/** Ids of what went over from the merged work to the kept one; of collections and distinctions those that the kept one had not. */
export const movedRows = z.object({
  entries: ids,
  sources: ids,
  /** Of merges from before reforms had sources there are none. */
  reformSources: ids.default([]),
  attachments: ids,
  notes: ids,
  collections: ids,
  /** Works that the merged one was told apart from. */
  distinctions: ids,
});
export type MovedRows = z.infer<typeof movedRows>;

const mergedForms = referenceForms.extend({ tags: z.array(z.string()) });

/** The kept work before and after; works that were merged in one step bear one `step`. */
const changedForms = z.object({ before: mergedForms, after: mergedForms, step: z.string() });
export type ChangedForms = z.infer<typeof changedForms>;

export function mergedFormsOf(
  row: Pick<Reference, "csl" | "romanised" | "translated" | "tags">,
): MergedForms {
  return { ...formsOf(row), tags: row.tags };
}

export function changeOf({ before }: Pick<ReferenceMerge, "before">): ChangedForms {
  return changedForms.parse(before);
}

export function movedOf({ moved }: Pick<ReferenceMerge, "moved">): MovedRows {
  return movedRows.parse(moved);
}
