import { z } from "zod";
import { INTEGRITY_CODES, SEVERITIES } from "#lib/citations/integrity/finding.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { groupParams, operation, uuid } from "./operation.ts";

/** One thing that is wrong or doubtful between the marks of a text, its lists and the works behind them. */
export const findingView = z.object({
  code: z.enum(INTEGRITY_CODES),
  severity: z.enum(SEVERITIES),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Places in the text: block key and code points of the revision, with what stands there. */
  citations: z.array(
    z.object({
      key: z.string(),
      blockKey: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      text: z.string(),
    }),
  ),
  entries: z.array(
    z.object({
      id: uuid,
      list: z.enum(["original", "romanised"]),
      number: z.number().int().nullable(),
      text: z.string(),
    }),
  ),
  /** The work of the library it is about, if it is about one. */
  referenceId: uuid.nullable(),
});
export type FindingView = z.infer<typeof findingView>;

const counts = z.object({
  citations: z.number().int(),
  originalEntries: z.number().int(),
  romanisedEntries: z.number().int(),
  pairs: z.number().int(),
});

export const checkDocument = operation({
  id: "integrity.document",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}/integrity",
  access: maySeeReferences,
  params: groupParams.extend({ documentId: uuid }),
  query: z.strictObject({ style: z.string().max(200).optional() }),
  answer: z.object({
    document: z.object({ id: uuid, title: z.string(), language: z.string(), revision: z.number().int() }),
    counts,
    /** Quotations whose source is stored, so that they could be looked for. */
    quotations: z.number().int(),
    findings: z.array(findingView),
  }),
});

export const checkGroup = operation({
  id: "integrity.group",
  method: "GET",
  path: "/groups/{groupId}/integrity",
  access: maySeeReferences,
  params: groupParams,
  query: z.strictObject({ style: z.string().max(200).optional() }),
  answer: z.object({
    /** Documents for which there was no time; they can be checked one by one. */
    unchecked: z.array(z.object({ id: uuid, title: z.string(), language: z.string() })),
    /** Whether every quotation was looked for; false where the stored texts of all works are too long to be read at once. */
    quotationsChecked: z.boolean(),
    documents: z.array(
      z.object({
        id: uuid,
        title: z.string(),
        language: z.string(),
        counts,
        /** How many findings of each code. */
        findings: z.partialRecord(z.enum(INTEGRITY_CODES), z.number().int()),
      }),
    ),
    /** Of the library as a whole: the same work twice, missing fields, malformed addresses. */
    works: z.array(
      z.object({
        referenceId: uuid,
        title: z.string(),
        language: z.string().nullable(),
        findings: z.array(findingView.pick({ code: true, severity: true, values: true })),
      }),
    ),
  }),
  perMinute: 30,
});
