import { z } from "zod";
import { EXPORT_FORMATS, LOSS_CODES } from "#lib/citations/exchange/format-loss.ts";
import { CITATION_LOCALES } from "#lib/citations/format/item-language.ts";
import { ENTRY_ORDERS } from "#lib/citations/format/order.ts";
import { cslItem } from "#lib/citations/reference.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { referenceForms } from "#lib/citations/reference-forms.ts";
import { mayDeleteReferences, mayEditReferences, maySeeReferences } from "#lib/permissions/references.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { written } from "./view.ts";

const referenceParams = groupParams.extend({ referenceId: uuid });
const documentParams = groupParams.extend({ documentId: uuid });

/** A line of the library's list. */
export const referenceLine = z.object({
  id: uuid,
  type: z.string(),
  title: z.string(),
  authors: z.string(),
  year: z.number().int().nullable(),
  language: z.string().nullable(),
  /** Documents of the group whose lists print it. */
  documentCount: z.number().int(),
  /** Claims that rest on it. */
  claimCount: z.number().int(),
  hasRomanised: z.boolean(),
  version,
});
export type ReferenceLine = z.infer<typeof referenceLine>;

/** An entry of a document's list that names the work. */
const printedEntry = z.object({
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
  /** Works of the library that may be the same one. */
  lookAlikes: z.array(
    z.object({ id: uuid, title: z.string(), authors: z.string(), year: z.number().int().nullable() }),
  ),
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
    /** "none": works on which no claim rests. */
    claims: z.enum(["none", "some"]).optional(),
  }),
  answer: z.object({ references: z.array(referenceLine) }),
});

export const showReference = operation({
  id: "references.show",
  method: "GET",
  path: "/groups/{groupId}/references/{referenceId}",
  access: maySeeReferences,
  params: referenceParams,
  answer: referenceView,
});

export const createReference = operation({
  id: "references.create",
  method: "POST",
  path: "/groups/{groupId}/references",
  access: mayEditReferences,
  params: groupParams,
  body: referenceForms.strict(),
  answer: referenceView,
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
    translated: referenceForms.shape.translated.unwrap().optional(),
  }),
  answer: referenceView,
  ifMatch: true,
});

export const deleteReference = operation({
  id: "references.delete",
  method: "DELETE",
  path: "/groups/{groupId}/references/{referenceId}",
  access: mayDeleteReferences,
  params: referenceParams,
  answer: written,
  refusals: ["reference_carries_claims"],
});

export const restoreReference = operation({
  id: "references.restore",
  method: "POST",
  path: "/groups/{groupId}/references/{referenceId}/restore",
  access: mayDeleteReferences,
  params: referenceParams,
  answer: referenceView,
});

/** What was understood of a printed entry, field by field with the confidence of each (0–1). */
const reading = z.object({
  printed: z.string(),
  csl: cslItem.nullable(),
  translation: z.string().nullable(),
  confidence: z.record(z.string(), z.number()),
  overall: z.number(),
  alternatives: z.array(cslItem),
  reason: z.string().nullable(),
  /** Works of the library that it may name. */
  known: z.array(
    z.object({ id: uuid, title: z.string(), authors: z.string(), year: z.number().int().nullable() }),
  ),
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

export const entryView = printedEntry.omit({ documentTitle: true }).extend({
  key: z.string(),
  csl: cslItem.nullable(),
  translation: z.string().nullable(),
  pairedWithId: uuid.nullable(),
  confidence: z.number(),
  reference: z
    .object({ id: uuid, title: z.string(), authors: z.string(), year: z.number().int().nullable() })
    .nullable(),
  known: reading.shape.known,
});
export type EntryView = z.infer<typeof entryView>;

export const listEntries = operation({
  id: "entries.list",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}/reference-entries",
  access: maySeeReferences,
  params: documentParams,
  answer: z.object({ entries: z.array(entryView) }),
});

/** A document's list becomes works of the library in one step: each entry a new work, or one that is already there. */
export const takeOverEntries = operation({
  id: "entries.take_over",
  method: "POST",
  path: "/groups/{groupId}/documents/{documentId}/reference-entries",
  access: mayEditReferences,
  params: documentParams,
  body: z.strictObject({
    entries: z
      .array(
        z.discriminatedUnion("as", [
          z.strictObject({ as: z.literal("new"), entryId: uuid, csl: cslItem.optional() }),
          z.strictObject({ as: z.literal("known"), entryId: uuid, referenceId: uuid }),
        ]),
      )
      .min(1)
      .max(1_000),
  }),
  answer: z.object({ entries: z.array(entryView) }),
  refusals: ["entry_without_parts"],
});

/** An entry that was tied to the wrong work is untied; the work stays. */
export const untieEntry = operation({
  id: "entries.untie",
  method: "DELETE",
  path: "/groups/{groupId}/reference-entries/{entryId}/reference",
  access: mayEditReferences,
  params: groupParams.extend({ entryId: uuid }),
  answer: entryView,
});

const selection = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("library") }),
  z.strictObject({ of: z.literal("document"), documentId: uuid }),
  z.strictObject({ of: z.literal("reform"), reformId: uuid }),
  z.strictObject({ of: z.literal("chosen"), referenceIds: z.array(uuid).min(1).max(5_000) }),
]);

const printing = {
  selection,
  style: z.string().min(1).max(80),
  citationLocale: z.enum(CITATION_LOCALES),
  order: z.enum(ENTRY_ORDERS),
};

export const previewBibliography = operation({
  id: "bibliography.preview",
  method: "POST",
  path: "/groups/{groupId}/bibliography/preview",
  access: maySeeReferences,
  params: groupParams,
  body: z.strictObject(printing),
  answer: z.object({
    entries: z.array(
      z.object({
        referenceId: uuid,
        /** "1." or "[1]"; null in styles that do not number. */
        label: z.string().nullable(),
        html: z.string(),
        text: z.string(),
        /** Language of the printed terms. */
        language: z.enum(LANGUAGES),
      }),
    ),
    /** What each format would lose of exactly these works. */
    losses: z.record(
      z.enum(EXPORT_FORMATS),
      z.array(
        z.object({ code: z.enum(LOSS_CODES), works: z.number().int(), variables: z.array(z.string()) }),
      ),
    ),
  }),
  refusals: ["style_not_found", "nothing_chosen", "too_many_works"],
  perMinute: 120,
});

export const exportBibliography = operation({
  id: "bibliography.export",
  method: "POST",
  path: "/groups/{groupId}/bibliography",
  access: maySeeReferences,
  params: groupParams,
  body: z.strictObject({
    ...printing,
    format: z.enum(EXPORT_FORMATS),
    heading: z.string().trim().normalize("NFC").max(200).default(""),
  }),
  refusals: ["style_not_found", "nothing_chosen", "too_many_works"],
  perMinute: 60,
});
