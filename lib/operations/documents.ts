import { z } from "zod";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { importNote } from "#lib/import/article.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import {
  mayDeleteDocuments,
  mayEditDocuments,
  mayImportDocuments,
  maySeeDocuments,
  maySeeImports,
} from "#lib/permissions/documents.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time, written } from "./view.ts";

const documentParams = groupParams.extend({ documentId: uuid });
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

export const documentView = z.object({
  id: uuid,
  kind: z.enum(["article", "essay"]),
  title: z.string(),
  authors: z.string(),
  language,
  /** Languages of its blocks, the one with most text first. */
  languages: z.array(language),
  year: z.number().int().nullable(),
  claimCount: count,
  annotationCount: count,
  referenceCount: count,
  citationCount: count,
  fileName: z.string().nullable(),
  hasOriginal: z.boolean(),
  importId: uuid.nullable(),
  addedBy: person,
  createdAt: time,
  updatedAt: time,
  deletedAt: time.nullable(),
  version,
});
export type DocumentView = z.infer<typeof documentView>;

export const documentDetailView = documentView.extend({
  revision: z.object({
    number: z.number().int(),
    /** Code points. */
    textLength: count,
    createdAt: time,
    createdBy: person,
  }),
  file: z.object({ sha256: z.string(), size: count, mediaType: z.string() }).nullable(),
  notes: z.array(importNote),
});
export type DocumentDetailView = z.infer<typeof documentDetailView>;

export const DOCUMENT_STATES = ["without_claims", "with_claims", "deleted"] as const;
export const DOCUMENT_SORTS = ["added", "title", "authors", "year", "claims"] as const;

export const listDocuments = operation({
  id: "documents.list",
  method: "GET",
  path: "/groups/{groupId}/documents",
  access: maySeeDocuments,
  params: groupParams,
  query: z.strictObject({
    search: z.string().max(200).optional(),
    language: language.optional(),
    year: z.coerce.number().int().min(1000).max(9999).optional(),
    reformId: uuid.optional(),
    /** "deleted" is open to those who may delete. */
    state: z.enum(DOCUMENT_STATES).optional(),
    sort: z.enum(DOCUMENT_SORTS).default("added"),
    order: z.enum(["asc", "desc"]).optional(),
  }),
  answer: z.object({ documents: z.array(documentView) }),
});

export const showDocument = operation({
  id: "documents.show",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}",
  access: maySeeDocuments,
  params: documentParams,
  answer: documentDetailView,
});

export const editDocument = operation({
  id: "documents.edit",
  method: "PATCH",
  path: "/groups/{groupId}/documents/{documentId}",
  access: mayEditDocuments,
  params: documentParams,
  body: z.strictObject({
    title: z.string().trim().max(1_000).optional(),
    authors: z.string().trim().max(1_000).optional(),
    language: language.optional(),
    year: z.number().int().min(1000).max(9999).nullable().optional(),
  }),
  answer: documentView,
  refusals: ["title_empty"],
  ifMatch: true,
});

export const deleteDocument = operation({
  id: "documents.delete",
  method: "DELETE",
  path: "/groups/{groupId}/documents/{documentId}",
  access: mayDeleteDocuments,
  params: documentParams,
  answer: written,
});

export const restoreDocument = operation({
  id: "documents.restore",
  method: "POST",
  path: "/groups/{groupId}/documents/{documentId}/restore",
  access: mayDeleteDocuments,
  params: documentParams,
  answer: documentView,
});

export const downloadOriginal = operation({
  id: "documents.download",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}/original",
  access: maySeeDocuments,
  params: documentParams,
});

export const EXPORT_FORMATS = ["markdown", "json"] as const;

/** json: silteme.article/1, which the importers also write; markdown: for reading, without positions. */
export const exportDocument = operation({
  id: "documents.export",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}/export",
  access: maySeeDocuments,
  params: documentParams,
  query: z.strictObject({ format: z.enum(EXPORT_FORMATS).default("json") }),
});
