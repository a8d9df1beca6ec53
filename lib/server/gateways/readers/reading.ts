import type { RawText } from "#lib/import/raw-text.ts";
import type { Result } from "#lib/result.ts";

/** What every reader of a format has in common: what it may cost, how it tells its progress, how it says no. */
export interface ReadingOptions {
  readonly limits: ReadingLimits;
  /** Recognise the text from the pictures of the pages, whatever text the file holds. */
  readonly recognise: boolean;
  /** Called after each page or other unit of work; may be called often. */
  readonly onProgress: (progress: ReadingProgress) => void;
}

export interface ReadingLimits {
  /** Pages of a PDF or scan. */
  readonly pages: number;
  /** Bytes of one file inside an archive, and of all of them, once unpacked. */
  readonly unpackedFile: number;
  readonly unpackedTotal: number;
  /** Files inside an archive. */
  readonly archiveEntries: number;
  /** UTF-16 units of the raw text. */
  readonly text: number;
}

/** Generous for any article, issue or thesis; tight for a bomb. */
export const READING_LIMITS: ReadingLimits = {
  pages: 2_000,
  unpackedFile: 64 * 1_048_576,
  unpackedTotal: 200 * 1_048_576,
  archiveEntries: 5_000,
  text: 4_000_000,
};

export const READING_STAGES = ["reading", "recognising", "structuring"] as const;

export interface ReadingProgress {
  readonly stage: (typeof READING_STAGES)[number];
  /** Pages done and in all; of a format without pages 0 of 1, then 1 of 1. */
  readonly done: number;
  readonly total: number;
  /** The text of the page recognised last, so that somebody who waits can read along. */
  readonly text?: string;
}

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
  /** The pictures hold no text that can be recognised. */
  "nothing_recognised",
  /** No page holds text, so it has to be recognised from the pictures: the answer of a reading that was not asked to. */
  "needs_recognition",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** A reader of one format: bytes in, raw text with all that the format says out. Throws only when it is broken itself. */
export type Reader = (bytes: Uint8Array, options: ReadingOptions) => Promise<Result<RawText, FileRefusal>>;
