import { z } from "zod";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { DOUBT_REASONS, NOTE_SEVERITIES } from "#lib/import/article.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { uuid } from "./operation.ts";

/**
 * What is looked at, and corrected, before an article is stored. A `range` counts code points of its block's text,
 * `sourceRanges` code points of the raw text (`imports.raw` gives it), boxes points from the upper left corner of their page.
 */
const language = z.enum(BLOCK_LANGUAGES);
const count = z.number().int().min(0);
const span = z.tuple([count, count]);
const points = z.number();

/** A line of the file, or a part of one, that a block was made of. */
const previewPlace = z.object({
  /** From 1. */
  page: z.number().int().min(1),
  /** Left, top, right, bottom. */
  box: z.tuple([points, points, points, points]),
});

const previewBlock = z.object({
  /** Stays the same while the block is corrected; what a split adds is "b12.7": block and number of the correction. */
  id: z.string(),
  /** Its place in the article, from 1. */
  number: z.number().int().min(1),
  type: z.enum(BLOCK_TYPES),
  language,
  text: z.string(),
  label: z.string().nullable(),
  level: z.number().int().nullable(),
  /** 0–1; 1 for what a person looked at. */
  confidence: z.number(),
  /** Its type, borders or language should be looked at: it has a doubt, or little confidence without one. */
  isDoubtful: z.boolean(),
  doubt: z.object({ reason: z.enum(DOUBT_REASONS), alternatives: z.array(z.enum(BLOCK_TYPES)) }).nullable(),
  /** Found in the file, but no part of the article's text. */
  isSetAside: z.boolean(),
  /** Words recognised from a picture with little confidence. */
  unsure: z.array(z.object({ range: span, confidence: z.number() })),
  /** Of a table, in reading order; null where it was not taken apart. */
  cells: z
    .array(
      z.object({
        range: span,
        row: count,
        column: count,
        rowSpan: z.number().int().min(1),
        columnSpan: z.number().int().min(1),
        isHead: z.boolean(),
      }),
    )
    .nullable(),
  sourceRanges: z.array(span),
  /** Empty for formats without pages. */
  places: z.array(previewPlace),
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

export const previewNote = z.object({
  /** By which a correction dismisses it. */
  key: z.string(),
  code: z.string(),
  severity: z.enum(NOTE_SEVERITIES),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The block that it is about; null when it is about the article or the file. */
  blockId: z.string().nullable(),
  isDismissed: z.boolean(),
});
export type PreviewNote = z.infer<typeof previewNote>;

const previewPage = z.object({
  /** From 1. */
  number: z.number().int().min(1),
  width: points,
  height: points,
  method: z.enum(["text", "ocr"]),
  /** Mean confidence of recognised words, 0–1. */
  confidence: z.number().nullable(),
});
export type PreviewPage = z.infer<typeof previewPage>;

/** One article of a file, as it was recognised and corrected. */
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
  /** Blocks that should be looked at. */
  doubtCount: count,
  /** The document that it became. */
  documentId: uuid.nullable(),
  /** Storing it again would give its document a new revision. */
  isChanged: z.boolean(),
});
export type ArticleCardView = z.infer<typeof articleCardView>;

export const previewView = z.object({
  index: count,
  blocks: z.array(previewBlock),
  /** The same work in the printed list and in the romanised one; null where a list has no such entry. */
  references: z.array(z.object({ original: previewEntry.nullable(), romanised: previewEntry.nullable() })),
  notes: z.array(previewNote),
  /** The pages from the article's first to its last; empty for formats without pages. */
  pages: z.array(previewPage),
  /** Blocks that were recognised with a doubt, and those that nobody looked at yet. */
  doubts: z.object({ total: count, left: count }),
});
export type PreviewView = z.infer<typeof previewView>;

/** How far an import was corrected. */
export const correctionsView = z.object({ count, canUndo: z.boolean(), canRedo: z.boolean() });
export type CorrectionsView = z.infer<typeof correctionsView>;
