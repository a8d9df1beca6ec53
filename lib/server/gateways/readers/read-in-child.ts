import path from "node:path";
import { z } from "zod";
import type { FileRefusal, ReadingProgress } from "#lib/import/file-reading.ts";
import { refuse, type Result } from "#lib/result.ts";
import { importSettings } from "../../environment.ts";
import type { ImportSettings } from "../../import-settings.ts";
import { tessdataFolders } from "./ocr/tessdata-folders.ts";
import { runReader, type ReaderLimits, type ReaderRun } from "./reader-child.ts";
import { readAnswer, type FileReading } from "./reader-protocol.ts";
import { READING_LIMITS, type ReadingLimits } from "./reading.ts";

/** "file_too_heavy": the reading took more time or memory than any honest file needs. */
export type ReaderRefusal = FileRefusal | "file_too_heavy";

export interface FileToRead {
  /** Name of the file as uploaded. */
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  /** Recognise the text from the pictures of the pages, whatever text the file holds. */
  readonly recognise: boolean;
}

/** Everything that is not the default; a test names another program. */
export interface ChildOptions {
  readonly settings?: ImportSettings;
  /** Root of the application. */
  readonly root?: string;
  readonly program?: string;
  readonly limits?: Partial<ReaderLimits>;
  readonly onProgress?: (progress: ReadingProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads a file in a process of its own (reader-child.ts). Throws when the reader itself is broken, and with the signal's reason
 * when it was ended by it.
 */
export async function readInChild(
  bytes: Uint8Array,
  file: FileToRead,
  options: ChildOptions = {},
): Promise<Result<FileReading, ReaderRefusal>> {
  const { settings = importSettings() } = options;
  const { tessdata } = settings;
  const limits: ReadingLimits = { ...READING_LIMITS, pages: settings.pages };
  const run = runOf(readingLimits(settings, file.recognise), { ...options, settings });
  const ended = await runReader(bytes, { task: "read", ...file, limits, tessdata }, run);
  if (ended === "too_heavy") return refuse("file_too_heavy");
  const answer = readAnswer.safeParse(ended.answer);
  if (!answer.success)
    throw new Error(`The reader answered nonsense: ${z.prettifyError(answer.error).slice(0, 2_000)}`);
  return answer.data;
}

type Costs = Omit<ReaderLimits, "readable">;

/** Megabytes: what the longest text that is read at all, its lines and its article need, and some to spare. */
const HEAP_MEGABYTES = 1_024;
const LONGEST_OUTPUT = 192 * 1_048_576;

function readingLimits(settings: ImportSettings, recognise: boolean): Costs {
  return {
    deadlineMs: recognise ? settings.recognitionMs : settings.readingMs,
    stallMs: recognise ? settings.pageMs : settings.stallMs,
    heapMegabytes: HEAP_MEGABYTES,
    memoryMegabytes: settings.memoryMegabytes,
    longestOutput: LONGEST_OUTPUT,
  };
}

const READER_PROGRAM = "lib/server/gateways/readers/reader-process.ts";
/** The code and nothing else: the data folder with its secrets stands beside it. */
const READABLE = ["lib", "node_modules", "package.json"];

/** Both processes are started in the application's folder (scripts/serve.ts, vitest); the bundled code knows no other way to it. */
export function runOf(costs: Costs, options: ChildOptions & { settings: ImportSettings }): ReaderRun {
  const { settings, root = process.cwd(), onProgress, signal } = options;
  const data = settings.tessdata === null ? [] : [settings.tessdata];
  const readable = [...READABLE.map((name) => path.join(root, name)), ...data, ...tessdataFolders()];
  return {
    root,
    program: options.program ?? path.join(root, READER_PROGRAM),
    limits: { ...costs, readable, ...options.limits },
    onProgress: onProgress ?? (() => undefined),
    signal,
  };
}
