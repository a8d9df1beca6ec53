import type { FileRefusal, ReadingProgress } from "#lib/import/file-reading.ts";
import type { RawText } from "#lib/import/raw-text.ts";
import type { Result } from "#lib/result.ts";

/** What every reader of a format has in common: what it may cost, how it tells its progress, how it says no. */
export interface ReadingOptions {
  readonly limits: ReadingLimits;
  /** Recognise the text from the pictures of the pages, whatever text the file holds. */
  readonly recognise: boolean;
  /** Folder of the machine with further tesseract data, Russian for example; null or absent where there is none. */
  readonly tessdata?: string | null;
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

export { FILE_REFUSALS, READING_STAGES } from "#lib/import/file-reading.ts";
export type { FileRefusal, ReadingProgress };

/** A reader of one format: bytes in, raw text with all that the format says out. Throws only when it is broken itself. */
export type Reader = (bytes: Uint8Array, options: ReadingOptions) => Promise<Result<RawText, FileRefusal>>;
