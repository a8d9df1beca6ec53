import { z } from "zod";
import { importNote } from "#lib/import/article.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { mayDeleteDocuments, mayEditDocuments, maySeeDocuments } from "#lib/permissions/documents.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time, written } from "./view.ts";

const documentParams = groupParams.extend({ documentId: uuid });

const language = z.enum(BLOCK_LANGUAGES);
const count = z.number().int().min(0);

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
  /** Annotations without a place in the current text that wait for a person; detached ones do not. */
  lostCount: count,
  referenceCount: count,
  citationCount: count,
  fileName: z.string().nullable(),
  hasOriginal: z.boolean(),
  importId: uuid.nullable(),
  /** Which article of its import it is, from 0. */
  articleIndex: z.number().int().nullable(),
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
  answer: z.object({
    documents: z.array(documentView),
    /** What was searched for in place of what was typed, which nothing has; null where the typed words were. */
    mended: z.string().nullable(),
  }),
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

export const EXPORT_FORMATS = ["markdown", "html", "jats", "tei", "json"] as const;

/** json: silteme.article/1, which the importers also write. What the others cannot hold: lib/import/formats/export-losses.ts. */
export const exportDocument = operation({
  id: "documents.export",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}/export",
  access: maySeeDocuments,
  params: documentParams,
  query: z.strictObject({ format: z.enum(EXPORT_FORMATS).default("json") }),
});
