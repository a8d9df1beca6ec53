import { z } from "zod";
import { referenceForms } from "#lib/citations/reference-forms.ts";
import { mayDeleteReferences, mayEditReferences, maySeeReferences } from "#lib/permissions/references.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { referenceLine, referenceView, tag } from "./references.ts";

/** Works that look like one, with what speaks for it. */
export const duplicateSet = z.object({
  works: z.array(referenceLine.extend(referenceForms.shape)).min(2),
  /** "identifier": same DOI or ISBN. "title": same title and year. "script": the same in another script. */
  because: z.enum(["identifier", "title", "script"]),
  /** 0–1. */
  similarity: z.number(),
});
export type DuplicateSet = z.infer<typeof duplicateSet>;

export const listDuplicates = operation({
  id: "duplicates.list",
  method: "GET",
  path: "/groups/{groupId}/duplicates",
  access: maySeeReferences,
  params: groupParams,
  answer: z.object({ sets: z.array(duplicateSet) }),
  perMinute: 60,
});

/**
 * Makes one work of several. The kept one gets the forms that the person chose field by field; entries, sources, attachments, notes
 * and shelves of the others go over to it.
 */
export const mergeReferences = operation({
  id: "merges.create",
  method: "POST",
  path: "/groups/{groupId}/merges",
  access: mayDeleteReferences,
  params: groupParams,
  body: z.strictObject({
    kept: z.strictObject({ id: uuid, version }),
    merged: z
      .array(z.strictObject({ id: uuid, version }))
      .min(1)
      .max(20),
    forms: referenceForms.strict(),
    tags: z.array(tag).max(100),
  }),
  answer: z.object({ reference: referenceView, mergeIds: z.array(uuid) }),
  refusals: ["merged_already"],
});

/** Takes a merge back: both works are as they were, and what went over goes back unless somebody moved it since. */
export const undoMerge = operation({
  id: "merges.undo",
  method: "DELETE",
  path: "/groups/{groupId}/merges/{mergeId}",
  access: mayDeleteReferences,
  params: groupParams.extend({ mergeId: uuid }),
  answer: z.object({ kept: referenceView, restored: referenceView }),
  refusals: ["merge_undone_already"],
});

const works = z.strictObject({ referenceIds: z.array(uuid).min(2).max(20) });

/** "These are different works": they are not offered again. */
export const distinguishReferences = operation({
  id: "duplicates.distinguish",
  method: "POST",
  path: "/groups/{groupId}/distinct-works",
  access: mayEditReferences,
  params: groupParams,
  body: works,
  answer: z.object({ pairs: z.number().int() }),
});

export const forgetDistinction = operation({
  id: "duplicates.forget_distinction",
  method: "POST",
  path: "/groups/{groupId}/distinct-works/forget",
  access: mayEditReferences,
  params: groupParams,
  body: works,
  answer: z.object({ pairs: z.number().int() }),
});
