import { z } from "zod";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { cslItem } from "#lib/citations/reference.ts";

/**
 * What every importer produces, whatever the file was: the format "silteme.article/1" (docs/standards.md).
 * All ranges are half-open `[start, end)`. `sourceRange(s)` count code points of the decoded file; `range` of a citation
 * counts code points of the `text` of its block. Blocks cover each visible character of the file exactly once.
 */
const span = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
const confidence = z.number().min(0).max(1);

/** Why the importer is not sure of a block, and what else it may be, the likeliest first. */
export const DOUBT_REASONS = [
  "type_by_position",
  "type_by_looks",
  "boundary",
  "continuation",
  "language",
  "footnote_mark",
  "list_membership",
  "recognition",
  "unknown_structure",
] as const;
const blockDoubt = z.object({
  reason: z.enum(DOUBT_REASONS),
  alternatives: z.array(z.enum(BLOCK_TYPES)),
});

/** A cell of a table; `range` counts code points of the block's text and ends before the line feed that parts it from the next. */
const tableCell = z.object({
  range: span,
  row: z.number().int().min(0),
  column: z.number().int().min(0),
  rowSpan: z.number().int().min(1),
  columnSpan: z.number().int().min(1),
  isHead: z.boolean(),
});

export const importedBlock = z.object({
  id: z.string(),
  type: z.enum(BLOCK_TYPES),
  language: z.enum(BLOCK_LANGUAGES),
  text: z.string(),
  sourceRanges: z.array(span).min(1),
  level: z.number().int().min(1).optional(),
  label: z.string().optional(),
  confidence,
  doubt: blockDoubt.optional(),
  /** Of a table: its cells in reading order; each is a line of `text`. */
  cells: z.array(tableCell).optional(),
  /** Words that were recognised from a picture with little confidence; ranges count code points of `text`. */
  unsure: z.array(z.object({ range: span, confidence })).optional(),
});

export const CITATION_KINDS = ["bracket", "footnote_mark", "author_date"] as const;

export const importedCitation = z.object({
  blockId: z.string(),
  range: span,
  sourceRange: span,
  text: z.string(),
  /** The numbers (or author–year keys) that the mark names, ranges spelt out: "[3–5]" has 3, 4, 5. */
  keys: z.array(z.union([z.number().int(), z.string()])),
  /** "70 б.", "с. 12" as printed; null where the mark names none. One mark "[2; 5, с. 12]" is one citation. */
  locator: z.string().nullable(),
  kind: z.enum(CITATION_KINDS),
  /** Ids of the reference entries the keys lead to; a key without an entry is left out and noted. */
  entries: z.array(z.string()),
});

export const importedReference = z.object({
  id: z.string(),
  list: z.enum(["original", "romanised"]),
  number: z.number().int().nullable(),
  text: z.string(),
  sourceRange: span,
  csl: cslItem.nullable(),
  pairedWith: z.string().nullable(),
  /** The bracketed English translation of a romanised entry. */
  translation: z.string().nullable(),
  confidence,
});

export const importedFootnote = z.object({
  mark: z.string(),
  text: z.string(),
  sourceRange: span,
  markRange: span.nullable(),
});

export const NOTE_SEVERITIES = ["info", "warning", "error"] as const;

export const importNote = z.object({
  code: z.string(),
  severity: z.enum(NOTE_SEVERITIES),
  sourceRange: span.optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A remark that somebody made in the file itself; `range` counts code points of the block's text. */
export const importedComment = z.object({
  blockId: z.string(),
  range: span,
  author: z.string(),
  date: z.string().nullable(),
  text: z.string(),
  replies: z.array(z.object({ author: z.string(), date: z.string().nullable(), text: z.string() })),
});

/** By language; what the title page does not print is left out. */
function byLanguage<Value extends z.ZodType>(value: Value) {
  return z.object({ kk: value.optional(), ru: value.optional(), en: value.optional() });
}

const frontAuthor = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  /** The name as printed, without marks. */
  literal: z.string(),
  /** With its hyphens; its check digit is right. */
  orcid: z.string().optional(),
  email: z.string().optional(),
  /** As printed, in the order of the page. */
  affiliations: z.array(z.string()),
  isCorresponding: z.boolean().optional(),
});

/** What the title page of an article says. `sources`: part of the record ("titles.kk", "authors") → ids of the blocks that say it. */
export const frontRecord = z.object({
  titles: byLanguage(z.string()),
  authors: z.array(frontAuthor),
  identifiers: z.object({
    doi: z.string().optional(),
    udc: z.string().optional(),
    mrnti: z.string().optional(),
    issn: z.string().optional(),
  }),
  keywords: byLanguage(z.array(z.string())),
  sources: z.record(z.string(), z.array(z.string())),
});

export const importedArticle = z.object({
  format: z.literal("silteme.article/1"),
  source: z.object({
    name: z.string(),
    mediaType: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    length: z.number().int().min(0),
  }),
  articles: z.array(
    z.object({
      range: span,
      language: z.enum(BLOCK_LANGUAGES),
      complete: z.boolean(),
      /** Left out where an article has no title page. */
      front: frontRecord.optional(),
    }),
  ),
  blocks: z.array(importedBlock),
  citations: z.array(importedCitation),
  references: z.array(importedReference),
  footnotes: z.array(importedFootnote),
  /** Left out where the file has none. */
  comments: z.array(importedComment).optional(),
  notes: z.array(importNote),
});

export type TableCell = z.infer<typeof tableCell>;
export type ImportedComment = z.infer<typeof importedComment>;
export type ImportedBlock = z.infer<typeof importedBlock>;
export type ImportedCitation = z.infer<typeof importedCitation>;
export type ImportedReference = z.infer<typeof importedReference>;
export type ImportedFootnote = z.infer<typeof importedFootnote>;
export type ImportNote = z.infer<typeof importNote>;
export type FrontRecord = z.infer<typeof frontRecord>;
export type ImportedArticle = z.infer<typeof importedArticle>;
