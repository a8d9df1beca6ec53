import { z } from "zod";

/** What the reading of a file tells while it goes on, and why it may say no: the readers, the import and the screens speak of these. */
export const READING_STAGES = ["reading", "recognising", "structuring"] as const;

/** UTF-16 units of `text` that are kept: a page and more. */
export const LONGEST_READ_ALONG = 20_000;

export const readingProgress = z.object({
  stage: z.enum(READING_STAGES),
  /** Pages done and in all; of a format without pages 0 of 1, then 1 of 1. */
  done: z.number().int().min(0),
  total: z.number().int().min(0),
  /** The text of the page recognised last, so that somebody who waits can read along. */
  text: z.string().max(LONGEST_READ_ALONG).optional(),
});
export type ReadingProgress = Readonly<z.infer<typeof readingProgress>>;

/** Why a file cannot be read; each has a sentence in messages/ under "refusals". */
export const FILE_REFUSALS = [
  "empty_file",
  /** values: format, as people call it. */
  "not_text",
  "no_readable_text",
  /** values: format; e.g. "DOC", "DJVU". */
  "format_unknown",
  "file_damaged",
  "password_protected",
  /** values: pages, most. */
  "too_many_pages",
  /** The file unpacks to more than any honest one does. */
  "unpacks_too_large",
  /** values: thousands, most. */
  "text_too_long",
  /** values: blocks, most. */
  "too_many_blocks",
  /** The pictures hold no text that can be recognised. */
  "nothing_recognised",
  /** No page holds text, so it has to be recognised from the pictures: the answer of a reading that was not asked to. */
  "needs_recognition",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];
