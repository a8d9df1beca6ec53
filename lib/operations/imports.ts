import { z } from "zod";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { importNote } from "#lib/import/article.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { mayImportDocuments, maySeeImports } from "#lib/permissions/documents.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time } from "./view.ts";

const importParams = groupParams.extend({ importId: uuid });

const language = z.enum(BLOCK_LANGUAGES);
const count = z.number().int().min(0);

/** Bytes. */
export const LARGEST_UPLOAD = 30 * 1_048_576;

/** Why a file could not be read. They stand in the import, with their values, until it is tried again or discarded. */
export const READING_REFUSALS = [
  "empty_file",
  "not_text",
  "no_readable_text",
  "text_too_long",
  "file_too_heavy",
  "reader_failed",
] as const;
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
  author: person,
  createdAt: time,
  startedAt: time.nullable(),
  finishedAt: time.nullable(),
  version,
});
export type ImportView = z.infer<typeof importView>;

const previewBlock = z.object({
  id: z.string(),
  type: z.enum(BLOCK_TYPES),
  language,
  text: z.string(),
  label: z.string().nullable(),
  level: z.number().int().nullable(),
  /** 0–1. */
  confidence: z.number(),
  /** Its type or borders should be looked at. */
  isDoubtful: z.boolean(),
  /** Found in the file, but no part of the article's text. */
  isSetAside: z.boolean(),
});
export type PreviewBlock = z.infer<typeof previewBlock>;

const previewEntry = z.object({
  id: z.string(),
  number: z.number().int().nullable(),
  text: z.string(),
  /** How often the text cites it. */
  citations: count,
  /** Whether its parts (author, title, year …) were read. */
  isParsed: z.boolean(),
  confidence: z.number(),
});
export type PreviewEntry = z.infer<typeof previewEntry>;

/** One article of a file, as it was recognised. */
export const articleCardView = z.object({
  index: count,
  title: z.string(),
  authors: z.string(),
  language,
  /** False when the file begins or ends in the middle of the article. */
  complete: z.boolean(),
  blockCount: count,
  citationCount: count,
  referenceCount: count,
  /** The document that it became. */
  documentId: uuid.nullable(),
});
export type ArticleCardView = z.infer<typeof articleCardView>;

/** What is looked at before an article is stored. */
export const previewView = z.object({
  index: count,
  blocks: z.array(previewBlock),
  /** The same work in the printed list and in the romanised one; null where a list has no such entry. */
  references: z.array(z.object({ original: previewEntry.nullable(), romanised: previewEntry.nullable() })),
  notes: z.array(importNote),
});
export type PreviewView = z.infer<typeof previewView>;

export const importResultView = importView.extend({
  articles: z.array(articleCardView),
  /** Of the article asked for; null while there is nothing to look at. */
  preview: previewView.nullable(),
  /** Notes about the file as a whole. */
  notes: z.array(importNote),
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

export const retryImport = operation({
  id: "imports.retry",
  method: "POST",
  path: "/groups/{groupId}/imports/{importId}/retry",
  access: mayImportDocuments,
  params: importParams,
  answer: importView,
  refusals: ["import_not_failed"],
});

/** Makes documents of all articles of the file, or of those named. What is stored already stays what it is. */
export const storeImport = operation({
  id: "imports.store",
  method: "POST",
  path: "/groups/{groupId}/imports/{importId}/store",
  access: mayImportDocuments,
  params: importParams,
  body: z.strictObject({ articles: z.array(count).min(1).max(500).optional() }),
  answer: z.object({ documents: z.array(z.object({ id: uuid, articleIndex: count })) }),
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
