import { z } from "zod";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { cslItem } from "#lib/citations/reference.ts";
import { importNote } from "./article.ts";

/**
 * What every reader makes of a file's bytes, and the only thing the importer reads: one text, and what the format itself says
 * about stretches of it. Positions count UTF-16 units of `text`; what the importer hands out counts code points of the same
 * text, which `silteme import --format raw` prints. Kept with the import, so that a correction can be traced to the file.
 */
const utf16 = z.number().int().min(0);
const points = z.number();

/**
 * What a format declares a line to be. `confidence` 0–1 says how far it may be trusted: 1 for JATS, about 0.9 for the styles of
 * a word processor, less for what an author merely painted.
 */
export const declaredBlock = z.object({
  type: z.enum(BLOCK_TYPES),
  confidence: z.number().min(0).max(1),
  /** Depth of a heading or list item, from 1. */
  level: z.number().int().min(1).max(9).optional(),
  language: z.enum(BLOCK_LANGUAGES).optional(),
  /** Mark of a footnote, as its text prints it in the running text. */
  mark: z.string().optional(),
  /** Place in a table: tables count from 0 within the file, rows and columns from 0 within the table. */
  cell: z
    .object({
      table: z.number().int().min(0),
      row: z.number().int().min(0),
      column: z.number().int().min(0),
      rowSpan: z.number().int().min(1).optional(),
      columnSpan: z.number().int().min(1).optional(),
      isHead: z.boolean().optional(),
    })
    .optional(),
  /** Of a reference entry whose parts the format tells. */
  csl: cslItem.optional(),
  /** Id by which `citation` spans name this entry. */
  target: z.string().optional(),
});

/** A line as the format sets it. Lines ascend, do not overlap, and each lies within one line of `text`. */
export const rawLine = z.object({
  start: utf16,
  end: utf16,
  /** Index into `pages`. */
  page: z.number().int().min(0).optional(),
  /** Left, top, right, bottom on its page, in points (1/72 inch) from the upper left corner. */
  box: z.tuple([points, points, points, points]).optional(),
  /** Column of the page's text, from 0. */
  column: z.number().int().min(0).optional(),
  /** Size of most of its letters, points. */
  fontSize: points.optional(),
  isBold: z.boolean().optional(),
  isItalic: z.boolean().optional(),
  /** Lines of one number are one paragraph of the format; another number begins another paragraph. */
  paragraph: z.number().int().min(0).optional(),
  declared: declaredBlock.optional(),
});

/** A stretch within one line that is printed or marked up in its own way. */
export const rawSpan = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("raised"), start: utf16, end: utf16 }),
  /** The mark of the footnote whose declared `mark` is the same. */
  z.object({ kind: z.literal("footnote_mark"), start: utf16, end: utf16, mark: z.string() }),
  /** `targets`: entries' `target`s. */
  z.object({ kind: z.literal("citation"), start: utf16, end: utf16, targets: z.array(z.string()) }),
  /** A word that was recognised from a picture with little confidence (0–1). */
  z.object({ kind: z.literal("unsure"), start: utf16, end: utf16, confidence: z.number().min(0).max(1) }),
]);

export const rawPage = z.object({
  /** Points, as the page is shown (rotation applied). */
  width: points,
  height: points,
  start: utf16,
  end: utf16,
  /** Whether its text stood in the file or was recognised from its picture. */
  method: z.enum(["text", "ocr"]),
  /** Mean confidence of recognised words, 0–1; absent where the text stood in the file. */
  confidence: z.number().min(0).max(1).optional(),
});

/** A remark that somebody made in the file, as word processors keep them. Replies name what they answer by its place in the list. */
export const rawComment = z.object({
  start: utf16,
  end: utf16,
  author: z.string(),
  /** ISO 8601, as the file has it. */
  date: z.string().optional(),
  text: z.string(),
  replyTo: z.number().int().min(0).optional(),
});

export const rawTextShape = z.object({
  text: z.string(),
  /** The encoding the bytes were read in, by its WHATWG label; "utf-8" for formats that are no plain text. */
  encoding: z.string(),
  /** True when neither a byte order mark nor valid UTF-8 proved the encoding. */
  encodingGuessed: z.boolean(),
  lines: z.array(rawLine),
  spans: z.array(rawSpan),
  pages: z.array(rawPage),
  comments: z.array(rawComment),
  /** What the reader found odd; places are code points of `text`. */
  notes: z.array(importNote),
});

export type DeclaredBlock = z.infer<typeof declaredBlock>;
export type RawLine = z.infer<typeof rawLine>;
export type RawSpan = z.infer<typeof rawSpan>;
export type RawPage = z.infer<typeof rawPage>;
export type RawComment = z.infer<typeof rawComment>;
export type RawText = z.infer<typeof rawTextShape>;

/** Text without anything else said about it: typed, or made by a program. */
export function rawText(text: string): RawText {
  return { ...NOTHING_SAID, text };
}

/** The parts of a raw text of which a format says nothing. */
export const NOTHING_SAID = {
  encoding: "utf-8",
  encodingGuessed: false,
  lines: [],
  spans: [],
  pages: [],
  comments: [],
  notes: [],
} satisfies Omit<RawText, "text">;
