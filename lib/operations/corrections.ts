import { z } from "zod";
import { CORRECTION_REFUSALS, correction } from "#lib/import/correction.ts";
import { mayImportDocuments, maySeeImports } from "#lib/permissions/documents.ts";
import { articleCardView, correctionsView, previewNote, previewView } from "./import-preview.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";

const importParams = groupParams.extend({ importId: uuid });
const count = z.number().int().min(0);

/** Corrections in one request: more than a screen gathers while a person types. */
export const MOST_CORRECTIONS = 50;

/** An import after a correction: what `imports.show` answers of it, without what a correction cannot change. */
export const correctedImportView = z.object({
  id: uuid,
  version,
  articles: z.array(articleCardView),
  /** Of the article in which something was corrected, else of the one asked for. */
  preview: previewView.nullable(),
  /** Notes about the file as a whole. */
  notes: z.array(previewNote),
  corrections: correctionsView,
  /** The block that the correction led to; null when it was about no block. */
  focus: z.string().nullable(),
});
export type CorrectedImportView = z.infer<typeof correctedImportView>;

/** Index of the article that is looked at: the answer shows it when what was corrected belongs to no block. */
const lookedAt = z.strictObject({ article: z.coerce.number().int().min(0).default(0) });

const REFUSALS = ["import_not_ready", ...CORRECTION_REFUSALS] as const;

/**
 * Corrects what was recognised. All corrections of a request are applied in order, or none; a refusal tells by `number` which of
 * them (from 1) could not be. What was undone before can no longer be done again.
 */
export const correctImport = operation({
  id: "imports.correct",
  method: "POST",
  path: "/groups/{groupId}/imports/{importId}/corrections",
  access: mayImportDocuments,
  params: importParams,
  query: lookedAt,
  body: z.strictObject({ corrections: z.array(correction).min(1).max(MOST_CORRECTIONS) }),
  answer: correctedImportView,
  refusals: REFUSALS,
  ifMatch: true,
});

/** Takes back the last correction that stands, whoever made it. */
export const undoCorrection = operation({
  id: "imports.undo_correction",
  method: "DELETE",
  path: "/groups/{groupId}/imports/{importId}/corrections/last",
  access: mayImportDocuments,
  params: importParams,
  query: lookedAt,
  answer: correctedImportView,
  refusals: ["import_not_ready", "nothing_to_undo", "article_border_fixed"],
  ifMatch: true,
});

/** Makes the correction stand again that was undone last. */
export const redoCorrection = operation({
  id: "imports.redo_correction",
  method: "POST",
  path: "/groups/{groupId}/imports/{importId}/corrections/redo",
  access: mayImportDocuments,
  params: importParams,
  query: lookedAt,
  answer: correctedImportView,
  refusals: ["import_not_ready", "nothing_to_redo", "article_border_fixed"],
  ifMatch: true,
});

/** Code points of raw text in one answer. */
export const LARGEST_WINDOW = 50_000;

/** The text that the file was read as: of one page, or a window of it. Places count its code points. */
export const showRawText = operation({
  id: "imports.raw",
  method: "GET",
  path: "/groups/{groupId}/imports/{importId}/raw",
  access: maySeeImports,
  params: importParams,
  query: z.strictObject({
    /** From 1. Without a page, the window from `from` up to `to`, at most LARGEST_WINDOW long. */
    page: z.coerce.number().int().min(1).optional(),
    from: z.coerce.number().int().min(0).default(0),
    to: z.coerce.number().int().min(0).optional(),
  }),
  answer: z.object({
    text: z.string(),
    /** Where `text` begins and ends in the raw text. */
    range: z.tuple([count, count]),
    /** Length of the raw text. */
    length: count,
    /** Places in the raw text at which the lines of `text` begin, ascending. */
    lineStarts: z.array(count),
    pageCount: count,
  }),
  refusals: ["import_not_ready", "page_not_found"],
});
