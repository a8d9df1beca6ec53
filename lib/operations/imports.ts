import { z } from "zod";
import { FILE_REFUSALS, readingProgress } from "#lib/import/file-reading.ts";
import { mayImportDocuments, maySeeImports } from "#lib/permissions/documents.ts";
import { articleCardView, correctionsView, previewNote, previewView } from "./import-preview.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time } from "./view.ts";

const importParams = groupParams.extend({ importId: uuid });

const count = z.number().int().min(0);

/** Bytes; a server may be set to take less (docs/operations.md). */
export const LARGEST_UPLOAD = 200 * 1_048_576;

/** Why a file could not be read. They stand in the import, with their values, until it is tried again or discarded. */
export const READING_REFUSALS = [...FILE_REFUSALS, "file_too_heavy", "reader_failed", "cancelled"] as const;
export type ReadingRefusal = (typeof READING_REFUSALS)[number];

export const IMPORT_STATES = ["waiting", "reading", "ready", "failed", "stored"] as const;

/** An import as it stands in a list: what was uploaded, by whom, and how far its reading is. */
export const importView = z.object({
  id: uuid,
  /** Name of the file as uploaded. */
  name: z.string(),
  /** Bytes. */
  size: count,
  state: z.enum(IMPORT_STATES),
  refusal: z
    .object({
      code: z.enum(READING_REFUSALS),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  /** Documents made from the very same bytes, by this or an earlier import. */
  documents: z.array(z.object({ id: uuid, title: z.string() })),
  /** How far the reading is; null before it begins and when it has ended. */
  progress: readingProgress.omit({ text: true }).nullable(),
  /** The text is recognised from the pictures of the pages, whatever text the file holds. */
  recognise: z.boolean(),
  author: person,
  createdAt: time,
  startedAt: time.nullable(),
  finishedAt: time.nullable(),
  version,
});
export type ImportView = z.infer<typeof importView>;

export const importResultView = importView.extend({
  articles: z.array(articleCardView),
  /** Of the article asked for; null while there is nothing to look at. */
  preview: previewView.nullable(),
  /** Notes about the file as a whole. */
  notes: z.array(previewNote),
  corrections: correctionsView,
});
export type ImportResultView = z.infer<typeof importResultView>;

/** Imports that wait for somebody: being read, ready to be looked at, or failed. Newest first. */
export const listImports = operation({
  id: "imports.list",
  method: "GET",
  path: "/groups/{groupId}/imports",
  access: maySeeImports,
  params: groupParams,
  answer: z.object({ imports: z.array(importView) }),
});

/** The same bytes while an import of them is still open answer with that import. */
export const uploadImport = operation({
  id: "imports.upload",
  method: "POST",
  path: "/groups/{groupId}/imports",
  access: mayImportDocuments,
  params: groupParams,
  answer: importView,
  refusals: ["empty_file"],
  upload: LARGEST_UPLOAD,
  perMinute: 120,
});

export const showImport = operation({
  id: "imports.show",
  method: "GET",
  path: "/groups/{groupId}/imports/{importId}",
  access: maySeeImports,
  params: importParams,
  /** Index of the article to look at. */
  query: z.strictObject({ article: z.coerce.number().int().min(0).default(0) }),
  answer: importResultView,
});

/** Only what was not stored; documents are deleted as documents. */
export const discardImport = operation({
  id: "imports.discard",
  method: "DELETE",
  path: "/groups/{groupId}/imports/{importId}",
  access: mayImportDocuments,
  params: importParams,
  refusals: ["import_stored"],
});

/** `text` of the progress: of the page recognised last. */
const importProgress = z.object({ state: z.enum(IMPORT_STATES), progress: readingProgress.nullable() });
export type ImportProgress = z.infer<typeof importProgress>;

/** What somebody who waits for one file sees; asked every second. */
export const watchImport = operation({
  id: "imports.progress",
  method: "GET",
  path: "/groups/{groupId}/imports/{importId}/progress",
  access: maySeeImports,
  params: importParams,
  answer: importProgress,
});

/** Stops the reading of a file; the file is kept. */
export const cancelImport = operation({
  id: "imports.cancel",
  method: "POST",
  path: "/groups/{groupId}/imports/{importId}/cancel",
  access: mayImportDocuments,
  params: importParams,
  answer: importView,
  refusals: ["import_not_being_read"],
});

/**
 * Has a file read once more after its reading failed; or, with `recognise`, after its text turned out to be garbled or missing
 * on some pages (notes text_layer_garbled, pages_without_text).
 */
export const retryImport = operation({
  id: "imports.retry",
  method: "POST",
  path: "/groups/{groupId}/imports/{importId}/retry",
  access: mayImportDocuments,
  params: importParams,
  body: z.strictObject({
    /** Recognise the text from the pictures of the pages, or not; as last time when left out. */
    recognise: z.boolean().optional(),
    /** Corrections of what was read before are dropped. */
    discardCorrections: z.boolean().default(false),
  }),
  answer: importView,
  refusals: ["import_not_failed", "corrections_would_be_lost"],
});

/**
 * Makes documents of all articles of the file, or of those named. One that is a document already and was corrected since gets a new
 * revision; otherwise it stays what it is.
 */
export const storeImport = operation({
  id: "imports.store",
  method: "POST",
  path: "/groups/{groupId}/imports/{importId}/store",
  access: mayImportDocuments,
  params: importParams,
  body: z.strictObject({ articles: z.array(count).min(1).max(500).optional() }),
  answer: z.object({
    documents: z.array(
      z.object({
        id: uuid,
        articleIndex: count,
        revisionNumber: z.number().int().min(1),
        /** Annotations that followed to a new revision, and those that wait for a person to show their place. */
        annotations: z.object({ moved: count, lost: count }),
      }),
    ),
  }),
  refusals: ["import_not_ready", "article_not_found"],
});

/** The uploaded bytes, unchanged. */
export const downloadImport = operation({
  id: "imports.download",
  method: "GET",
  path: "/groups/{groupId}/imports/{importId}/original",
  access: maySeeImports,
  params: importParams,
});

/** Pixels. */
const WIDTHS = { least: 100, most: 2_400, usual: 1_000 } as const;

/** The picture of a page of a PDF or scan, as PNG; not found for other formats and pages that the file has not. */
export const drawImportPage = operation({
  id: "imports.page",
  method: "GET",
  path: "/groups/{groupId}/imports/{importId}/pages/{page}",
  access: maySeeImports,
  params: importParams.extend({ page: z.coerce.number().int().min(1).max(50_000) }),
  query: z.strictObject({
    width: z.coerce.number().int().min(WIDTHS.least).max(WIDTHS.most).default(WIDTHS.usual),
  }),
  refusals: ["file_damaged", "password_protected", "file_too_heavy"],
  // About what two processes can draw: one person who asks for more keeps the others' pages waiting.
  perMinute: 240,
});
