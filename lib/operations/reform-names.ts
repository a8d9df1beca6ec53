import { z } from "zod";
import { revisionNumber } from "#lib/annotations/selector.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { mayAnnotate } from "#lib/permissions/annotations.ts";
import { maySeeReforms } from "#lib/permissions/reforms.ts";
import { LAYER_REFUSALS, PASSAGE_REFUSALS, TAG_REFUSALS } from "./annotations.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { reformParams } from "./reforms.ts";
import { reformLabel } from "./view.ts";

const documentParams = groupParams.extend({ documentId: uuid });

/** What a place that reads like a reform's name is: still open, tagged already, or said to be something else. */
export const NAME_STATES = ["open", "tagged", "declined"] as const;

export const namedPlace = z.object({
  /** Code points of the document's text. */
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
  /** The folded words by which it is declined. */
  words: z.string(),
  /** The sentence around it. */
  before: z.string(),
  after: z.string(),
  language: z.enum(BLOCK_LANGUAGES),
  blockId: z.string(),
  state: z.enum(NAME_STATES),
  /** Of a tagged one. */
  annotationId: uuid.nullable(),
});
export type NamedPlace = z.infer<typeof namedPlace>;

export const namedReform = z.object({ reform: reformLabel, places: z.array(namedPlace) });
export type NamedReformView = z.infer<typeof namedReform>;

/** The reforms that a document's text names, by their labels and aliases. Nothing is tagged by it. */
export const findReformNames = operation({
  id: "reform_names.find",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}/reform-names",
  access: maySeeReforms,
  params: documentParams,
  answer: z.object({ revisionNumber: z.number().int(), reforms: z.array(namedReform) }),
});

/** More than anybody looks at in one go. */
export const MOST_PLACES = 300;

/** Highlights chosen places and tags them with the reforms that they name: all of them, or none. */
export const tagReformNames = operation({
  id: "reform_names.tag",
  method: "POST",
  path: "/groups/{groupId}/documents/{documentId}/reform-names/tags",
  access: mayAnnotate,
  params: documentParams,
  body: z.strictObject({
    places: z
      .array(
        z.strictObject({
          reformId: uuid,
          start: z.number().int().min(0),
          end: z.number().int().min(1),
          exact: z.string().min(1).max(1_000),
        }),
      )
      .min(1)
      .max(MOST_PLACES),
    revisionNumber,
    layerId: uuid.nullable().default(null),
    isPrivate: z.boolean().default(false),
  }),
  answer: z.object({ annotationIds: z.array(uuid) }),
  refusals: [...PASSAGE_REFUSALS, ...LAYER_REFUSALS, ...TAG_REFUSALS],
  perMinute: 60,
});

/** Takes highlights of one's own away again that were made of names: the undo of the tagging, in one step. */
export const untagReformNames = operation({
  id: "reform_names.untag",
  method: "POST",
  path: "/groups/{groupId}/documents/{documentId}/reform-names/untags",
  access: mayAnnotate,
  params: documentParams,
  body: z.strictObject({ annotationIds: z.array(uuid).min(1).max(MOST_PLACES) }),
  answer: z.object({ annotationIds: z.array(uuid) }),
  refusals: LAYER_REFUSALS,
});

/** Says that these words of the document are not the reform, or takes that back. */
export const declineReformName = operation({
  id: "reform_names.decline",
  method: "PUT",
  path: "/groups/{groupId}/documents/{documentId}/reform-names/declined",
  access: mayAnnotate,
  params: documentParams,
  body: z.strictObject({
    reformId: uuid,
    /** Folded words of the place; "": no words of this document are the reform. */
    words: z.string().max(1_000),
    isDeclined: z.boolean(),
  }),
  answer: z.object({ isDeclined: z.boolean() }),
});

/** Texts of one page of an answer. */
export const NAMING_AT_ONCE = 20;

/** All texts of the group that name the reform at places that nobody tagged or declined, a page at a time. Nothing is tagged by it. */
export const listNamingDocuments = operation({
  id: "reform_names.documents",
  method: "GET",
  path: "/groups/{groupId}/reforms/{reformId}/naming-documents",
  access: maySeeReforms,
  params: reformParams,
  query: z.strictObject({
    /** Of the page before. */
    cursor: z
      .string()
      .regex(/^\d{1,9}$/u)
      .optional(),
  }),
  answer: z.object({
    documents: z.array(
      z.object({
        id: uuid,
        title: z.string(),
        language: z.enum(BLOCK_LANGUAGES),
        revisionNumber: z.number().int().min(1),
        /** Those that are open, in the order of the text. */
        places: z.array(namedPlace),
      }),
    ),
    /** Texts in which one of its names stands, whatever was decided of it. */
    total: z.number().int(),
    /** How many of them were read so far; those without an open place are not among the documents. */
    read: z.number().int(),
    /** Asks for the next page; null where all were read. */
    cursor: z.string().nullable(),
    /** Whether what was written a moment ago is not found yet. */
    isBehind: z.boolean(),
  }),
  perMinute: 60,
});
