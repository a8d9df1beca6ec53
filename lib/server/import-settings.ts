import { z } from "zod";

const HOURS = 3_600; // seconds

const whole = (least: number, most: number, otherwise: number) =>
  z.coerce.number().int().min(least).max(most).default(otherwise);

/** How much a file may cost; times in seconds. docs/operations.md explains each setting to whoever runs a server. */
export const importSettingsShape = z.object({
  /** Largest upload. */
  SILTEME_IMPORT_MEGABYTES: whole(1, 200, 100),
  /** Pages of a PDF or scan. */
  SILTEME_IMPORT_PAGES: whole(1, 50_000, 2_000),
  /** Longest reading of a file that holds its text. */
  SILTEME_IMPORT_SECONDS: whole(5, HOURS, 300),
  /** Longest time without any progress. */
  SILTEME_IMPORT_STALL_SECONDS: whole(5, HOURS, 60),
  /** Longest recognition of the text of a scan. pg-boss keeps a job for less than a day. */
  SILTEME_IMPORT_RECOGNITION_SECONDS: whole(60, 23 * HOURS, 6 * HOURS),
  /** Longest recognition of one page. */
  SILTEME_IMPORT_PAGE_SECONDS: whole(10, HOURS, 180),
  /** Resident memory of the process that reads a file. */
  SILTEME_IMPORT_MEMORY_MEGABYTES: whole(300, 65_536, 1_500),
  /** Folder with further tesseract data, `rus.traineddata` for example. */
  SILTEME_TESSDATA: z.string().min(1).optional(),
});

/** Names that end in Ms count milliseconds. */
export interface ImportSettings {
  /** Bytes. */
  readonly largestUpload: number;
  readonly pages: number;
  readonly readingMs: number;
  readonly stallMs: number;
  readonly recognitionMs: number;
  readonly pageMs: number;
  readonly memoryMegabytes: number;
  readonly tessdata: string | null;
}

export function importSettingsOf(settings: z.infer<typeof importSettingsShape>): ImportSettings {
  return {
    largestUpload: settings.SILTEME_IMPORT_MEGABYTES * 1_048_576,
    pages: settings.SILTEME_IMPORT_PAGES,
    readingMs: settings.SILTEME_IMPORT_SECONDS * 1_000,
    stallMs: settings.SILTEME_IMPORT_STALL_SECONDS * 1_000,
    recognitionMs: settings.SILTEME_IMPORT_RECOGNITION_SECONDS * 1_000,
    pageMs: settings.SILTEME_IMPORT_PAGE_SECONDS * 1_000,
    memoryMegabytes: settings.SILTEME_IMPORT_MEMORY_MEGABYTES,
    tessdata: settings.SILTEME_TESSDATA ?? null,
  };
}
