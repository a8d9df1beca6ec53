import { z } from "zod";
import { importedArticle } from "#lib/import/article.ts";
import { FILE_REFUSALS, readingProgress } from "#lib/import/file-reading.ts";
import { rawTextShape } from "#lib/import/raw-text.ts";
import type { ReadingLimits } from "./reading.ts";

/**
 * What the server and the process that reads a file for it say to each other. In: one line of JSON, then the file's bytes.
 * Out: lines of JSON, any number of `progress` and then one `answer`.
 */
export interface ReadRequest {
  readonly task: "read";
  /** Name of the file as uploaded. */
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly recognise: boolean;
  readonly limits: ReadingLimits;
  /** Folder with further languages for the recognition of text; null where the machine has none. */
  readonly tessdata: string | null;
}

export interface DrawRequest {
  readonly task: "draw_page";
  readonly name: string;
  readonly mediaType: string;
  /** From 1. */
  readonly page: number;
  /** Pixels of the picture. */
  readonly width: number;
}

export type ReaderRequest = ReadRequest | DrawRequest;

const refusalOf = <const Codes extends readonly string[]>(codes: Codes) =>
  z.object({
    ok: z.literal(false),
    refusal: z.object({
      code: z.enum(codes),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  });

export const fileReading = z.object({ article: importedArticle, raw: rawTextShape });
/** What was made of a file: the article, and the raw text that its places count in. */
export type FileReading = z.infer<typeof fileReading>;

export const readAnswer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: fileReading }),
  refusalOf(FILE_REFUSALS),
]);

/** "page_not_found": the file has no such page, or none that can be drawn. */
export const DRAW_REFUSALS = ["page_not_found", "file_damaged", "password_protected"] as const;
export const drawAnswer = z.discriminatedUnion("ok", [
  /** `png`: base64. */
  z.object({ ok: z.literal(true), value: z.object({ png: z.base64() }) }),
  refusalOf(DRAW_REFUSALS),
]);
export type DrawAnswer = z.infer<typeof drawAnswer>;

/** A line of the reader: one of the two. The answer is checked by whoever asked. */
export const readerLine = z.union([
  z.strictObject({ progress: readingProgress }),
  z.strictObject({ answer: z.unknown() }),
]);
export type ReaderLine = z.input<typeof readerLine>;
