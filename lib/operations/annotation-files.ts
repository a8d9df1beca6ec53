import { z } from "zod";
import { ANNOTATION_KINDS } from "#lib/annotations/body.ts";
import { mayAnnotate, maySeeAnnotations } from "#lib/permissions/annotations.ts";
import { LAYER_REFUSALS } from "./annotations.ts";
import { groupParams, operation, uuid } from "./operation.ts";

const documentParams = groupParams.extend({ documentId: uuid });

export const ANNOTATION_FORMATS = ["jsonld", "csv"] as const;
export type AnnotationFormat = (typeof ANNOTATION_FORMATS)[number];

/** A document's annotations as a file, as far as the caller sees them. */
export const exportAnnotations = operation({
  id: "annotations.export",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}/annotations/export",
  access: maySeeAnnotations,
  params: documentParams,
  query: z.strictObject({
    format: z.enum(ANNOTATION_FORMATS).default("jsonld"),
    /** "mine": the caller's own alone. */
    by: z.enum(["everybody", "mine"]).default("everybody"),
    /** Of one layer, of the common one, or what is before the caller's eyes alone; left out: all. */
    layer: z.union([z.literal(["common", "private"]), uuid]).optional(),
    /** Kinds with commas between; left out: all. */
    kinds: z
      .string()
      .transform((kinds) => kinds.split(","))
      .pipe(z.array(z.enum(ANNOTATION_KINDS)).min(1))
      .optional(),
    /** Of the names of tags and reforms. */
    language: z.enum(["kk", "ru", "en"]).default("kk"),
  }),
});

/** What becomes of a row: it is found, waits for a person to show its place, is here already, or nothing can be made of it. */
export const ROW_FATES = ["add", "wait", "here", "refuse"] as const;
export type RowFate = (typeof ROW_FATES)[number];

const plannedRow = z.object({
  /** Its number in the file, from 1. */
  row: z.number().int(),
  does: z.enum(ROW_FATES),
  isReply: z.boolean(),
  /** Why it waits or is refused. */
  because: z.string().nullable(),
  /** The beginning of its passage, or of a reply's words. */
  words: z.string(),
});
export type PlannedRow = z.infer<typeof plannedRow>;

/** Rows that a preview tells one by one; the counts are of all. Those that wait or are refused come first. */
export const MOST_TOLD_ROWS = 300;

const count = z.number().int();

/** What a file would bring to a document, and with `confirm` bringing it: what can be read of it in one step, or nothing. */
export const importAnnotations = operation({
  id: "annotations.import",
  method: "POST",
  path: "/groups/{groupId}/documents/{documentId}/annotations/imports",
  access: mayAnnotate,
  params: documentParams,
  body: z.strictObject({
    /** The file: JSON-LD, or JSON as Hypothesis writes it. */
    text: z.string().min(1).max(8_000_000),
    layerId: uuid.nullable().default(null),
    isPrivate: z.boolean().default(false),
    /** Layers that the file names, and where their rows go: a new layer of that name, or one that is there. The others go to the place above. */
    layers: z
      .array(z.strictObject({ name: z.string().max(1_000), to: z.union([z.literal("new"), uuid]) }))
      .max(100)
      .default([]),
    confirm: z.boolean(),
  }),
  answer: z.object({
    counts: z.object({ add: count, wait: count, here: count, refuse: count }),
    rows: z.array(plannedRow),
    /** Layers that the file names, how many rows stand on each, and which layer here each seems to be. */
    layers: z.array(z.object({ name: z.string(), count, layerId: uuid.nullable() })),
    /** What of the rows that are read is left aside: how often, and an example. */
    notes: z.array(z.object({ code: z.string(), count, example: z.string() })),
  }),
  refusals: ["annotations_unreadable", "annotations_too_many", ...LAYER_REFUSALS],
  // Letters of other scripts take up to six bytes where a program escapes them.
  largestJson: 32 * 1_048_576,
  perMinute: 30,
});
