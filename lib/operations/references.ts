import { z } from "zod";
import { LONGEST_NOTE, LONGEST_TAG, MOST_NOTES, MOST_TAGS } from "#lib/citations/exchange/exchanged-work.ts";
import { translatedForms, referenceForms } from "#lib/citations/reference-forms.ts";
import { cslItem } from "#lib/citations/reference.ts";
import { typedText } from "#lib/languages/typed-text.ts";
import { mayDeleteReferences, mayEditReferences, maySeeReferences } from "#lib/permissions/references.ts";
import { attachmentView } from "./attachments.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { commentView, written } from "./view.ts";

const referenceParams = groupParams.extend({ referenceId: uuid });

/** A word by which works are found again. */
export const tag = typedText(LONGEST_TAG);

/** A work where it is only named. */
export const workName = z.object({
  id: uuid,
  title: z.string(),
  authors: z.string(),
  year: z.number().int().nullable(),
});
export type WorkName = z.infer<typeof workName>;

/** A line of the library's list. */
export const referenceLine = workName.extend({
  type: z.string(),
  language: z.string().nullable(),
  tags: z.array(z.string()),
  collectionIds: z.array(uuid),
  /** Documents of the group whose lists print it. */
  documentCount: z.number().int(),
  /** Claims that rest on it. */
  claimCount: z.number().int(),
  attachmentCount: z.number().int(),
  hasRomanised: z.boolean(),
  version,
});
export type ReferenceLine = z.infer<typeof referenceLine>;

/** An entry of a document's list that names the work. */
export const printedEntry = z.object({
  id: uuid,
  documentId: uuid,
  documentTitle: z.string(),
  list: z.enum(["original", "romanised"]),
  number: z.number().int().nullable(),
  text: z.string(),
});

export const referenceView = referenceLine.extend({
  ...referenceForms.shape,
  entries: z.array(printedEntry),
  attachments: z.array(attachmentView),
  notes: z.array(commentView),
  /** Works of the library that may be the same one. */
  lookAlikes: z.array(workName),
  /** Works that were merged into this one and can be taken apart again, newest first. */
  merges: z.array(z.object({ id: uuid, merged: workName })),
});
export type ReferenceView = z.infer<typeof referenceView>;

export const listReferences = operation({
  id: "references.list",
  method: "GET",
  path: "/groups/{groupId}/references",
  access: maySeeReferences,
  params: groupParams,
  query: z.strictObject({
    search: z.string().max(200).optional(),
    language: z.string().max(35).optional(),
    type: z.string().max(40).optional(),
    documentId: uuid.optional(),
    reformId: uuid.optional(),
    /** Works of the collection and of those within it. */
    collectionId: uuid.optional(),
    tag: tag.optional(),
    /** "none": works on which no claim rests. */
    claims: z.enum(["none", "some"]).optional(),
  }),
  answer: z.object({
    references: z.array(referenceLine),
    /** What was searched for in place of what was typed, which nothing has; null where the typed words were. */
    mended: z.string().nullable(),
  }),
});

export const showReference = operation({
  id: "references.show",
  method: "GET",
  path: "/groups/{groupId}/references/{referenceId}",
  access: maySeeReferences,
  params: referenceParams,
  answer: referenceView,
});

/** A new work as it comes in: from a form, from paste, from a file. */
const newWork = referenceForms
  .extend({
    tags: z.array(tag).max(MOST_TAGS).default([]),
    notes: z.array(z.string().max(LONGEST_NOTE)).max(MOST_NOTES).default([]),
  })
  .strict();

export const createReference = operation({
  id: "references.create",
  method: "POST",
  path: "/groups/{groupId}/references",
  access: mayEditReferences,
  params: groupParams,
  body: newWork,
  answer: referenceView,
});

/** Many works at once, all or none, put into collections on their way. */
export const createReferences = operation({
  id: "references.create_many",
  method: "POST",
  path: "/groups/{groupId}/reference-batches",
  access: mayEditReferences,
  params: groupParams,
  body: z.strictObject({
    works: z.array(newWork).min(1).max(5_000),
    collectionIds: z.array(uuid).max(50).default([]),
  }),
  answer: z.object({ ids: z.array(uuid) }),
  largestJson: 16 * 1_048_576,
});

export const editReference = operation({
  id: "references.edit",
  method: "PATCH",
  path: "/groups/{groupId}/references/{referenceId}",
  access: mayEditReferences,
  params: referenceParams,
  body: z.strictObject({
    csl: cslItem.optional(),
    romanised: cslItem.nullable().optional(),
    translated: translatedForms.optional(),
    tags: z.array(tag).max(100).optional(),
  }),
  answer: referenceView,
  ifMatch: true,
});

/** Tags and shelves for many works in one step; the same call with the lists exchanged takes it back. */
export const labelReferences = operation({
  id: "references.label",
  method: "POST",
  path: "/groups/{groupId}/reference-labels",
  access: mayEditReferences,
  params: groupParams,
  body: z.strictObject({
    referenceIds: z.array(uuid).min(1).max(5_000),
    addTags: z.array(tag).max(20).default([]),
    removeTags: z.array(tag).max(20).default([]),
    addToCollections: z.array(uuid).max(20).default([]),
    removeFromCollections: z.array(uuid).max(20).default([]),
  }),
  /** Works that were changed. */
  answer: z.object({ changed: z.array(uuid) }),
});

/** Tags in use, by name, with the number of works. */
export const listTags = operation({
  id: "references.tags",
  method: "GET",
  path: "/groups/{groupId}/reference-tags",
  access: maySeeReferences,
  params: groupParams,
  answer: z.object({ tags: z.array(z.object({ tag: z.string(), works: z.number().int() })) }),
});

export const deleteReference = operation({
  id: "references.delete",
  method: "DELETE",
  path: "/groups/{groupId}/references/{referenceId}",
  access: mayDeleteReferences,
  params: referenceParams,
  answer: written,
  refusals: ["reference_carries_claims", "reference_carries_reforms"],
});

export const restoreReference = operation({
  id: "references.restore",
  method: "POST",
  path: "/groups/{groupId}/references/{referenceId}/restore",
  access: mayDeleteReferences,
  params: referenceParams,
  answer: referenceView,
  refusals: ["merged_already"],
});

/**
 * Takes many works out of the library in one step, or puts them back. A work that claims rest on stays where it is, and so does one that
 * was merged into another: taking the merge back brings it.
 */
export const deleteReferences = operation({
  id: "references.delete_many",
  method: "POST",
  path: "/groups/{groupId}/reference-deletions",
  access: mayDeleteReferences,
  params: groupParams,
  body: z.strictObject({
    referenceIds: z.array(uuid).min(1).max(5_000),
    /** False puts them back. */
    deleted: z.boolean(),
  }),
  answer: z.object({
    /** Works that were changed. */
    changed: z.array(uuid),
    stayed: z.array(workName),
  }),
});

/** A note about a work. */
export const noteReference = operation({
  id: "references.note",
  method: "POST",
  path: "/groups/{groupId}/references/{referenceId}/comments",
  access: mayEditReferences,
  params: referenceParams,
  body: z.strictObject({ text: typedText(10_000) }),
  answer: commentView,
});

/** What was understood of a printed entry, field by field with the confidence of each (0–1). */
export const reading = z.object({
  printed: z.string(),
  csl: cslItem.nullable(),
  translation: z.string().nullable(),
  confidence: z.record(z.string(), z.number()),
  overall: z.number(),
  alternatives: z.array(cslItem),
  reason: z.string().nullable(),
  /** Works of the library that it may name. */
  known: z.array(workName),
});
export type Reading = z.infer<typeof reading>;

/** Reads pasted entries, one a line, without keeping anything. */
export const readPrinted = operation({
  id: "references.read",
  method: "POST",
  path: "/groups/{groupId}/reference-readings",
  access: maySeeReferences,
  params: groupParams,
  body: z.strictObject({ text: z.string().min(1).max(100_000) }),
  answer: z.object({ readings: z.array(reading) }),
  perMinute: 30,
});

/** A work that was read from a file of references or found under an identifier. */
export const foundWork = referenceForms.extend({
  tags: z.array(z.string()),
  notes: z.array(z.string()),
  collections: z.array(z.string()),
  known: z.array(workName),
});
export type FoundWork = z.infer<typeof foundWork>;

/** Reads a file of references (BibTeX, RIS, CSL-JSON, Zotero RDF, EndNote XML, MODS …) without keeping anything. */
export const readReferenceFile = operation({
  id: "references.read_file",
  method: "POST",
  path: "/groups/{groupId}/reference-files",
  access: mayEditReferences,
  params: groupParams,
  upload: 20 * 1_048_576,
  answer: z.object({
    format: z.string(),
    works: z.array(foundWork),
    problems: z.array(
      z.object({
        code: z.string(),
        line: z.number().int().nullable(),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  }),
  refusals: ["reference_format_unknown", "nothing_read"],
  perMinute: 20,
});

/** Asks Crossref, DataCite, Open Library … for the work with this DOI or ISBN. Keeps nothing. */
export const lookUpReference = operation({
  id: "references.look_up",
  method: "POST",
  path: "/groups/{groupId}/reference-lookups",
  access: mayEditReferences,
  params: groupParams,
  body: z.strictObject({ identifier: z.string().trim().min(1).max(300) }),
  answer: foundWork,
  refusals: ["identifier_unreadable", "identifier_unknown", "lookup_offline"],
  perMinute: 30,
});
