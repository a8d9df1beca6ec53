import { spawn } from "node:child_process";
import path from "node:path";
import { z } from "zod";
import { type ImportedArticle, importedArticle } from "#lib/import/article.ts";
import { refuse, type Result } from "#lib/result.ts";
import { bareEnvironment } from "../../environment.ts";
import { TEXT_REFUSALS, type TextRefusal } from "./text.ts";

export interface ReaderRequest {
  /** Name of the file as uploaded. */
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** "file_too_heavy": the reading took more time or memory than any honest file needs. */
export type ReaderRefusal = TextRefusal | "text_too_long" | "file_too_heavy";
export type ReaderAnswer = Result<ImportedArticle, ReaderRefusal>;

export interface ReaderLimits {
  readonly deadlineMs: number;
  readonly heapMegabytes: number;
  /** Bytes of the answer. */
  readonly longestAnswer: number;
  /** Files and folders that it may read. */
  readonly readable: readonly string[];
}

/** Both processes are started in the application's folder (scripts/serve.ts, vitest); the bundled code knows no other way to it. */
const root = process.cwd();
const READER_PROGRAM = path.join(root, "lib/server/gateways/readers/reader-process.ts");

/** The code and nothing else: the data folder with its secrets stands beside it. */
export const READER_LIMITS: ReaderLimits = {
  deadlineMs: 60_000,
  heapMegabytes: 512,
  longestAnswer: 128 * 1_048_576,
  readable: ["lib", "node_modules", "package.json"].map((name) => path.join(root, name)),
};

const answerShape = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: importedArticle }),
  z.object({
    ok: z.literal(false),
    refusal: z.object({
      code: z.enum([...TEXT_REFUSALS, "text_too_long"]),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
]);

/**
 * Reads a file in a process of its own, with a cap on its heap, a deadline, and no right to anything but the application's
 * code: a hostile file costs one short-lived process and never the server. Throws when the reader itself is broken.
 */
export async function readInChild(
  bytes: Uint8Array,
  request: ReaderRequest,
  { program = READER_PROGRAM, limits = READER_LIMITS }: { program?: string; limits?: ReaderLimits } = {},
): Promise<ReaderAnswer> {
  const ended = await runReader(bytes, request, program, limits);
  if (ended.isTooHeavy) return refuse("file_too_heavy");
  if (ended.code !== 0) {
    throw new Error(`The reader ended with ${ended.code ?? ended.signal}: ${ended.complaint.slice(-2_000)}`);
  }
  const answer = answerShape.safeParse(JSON.parse(ended.output));
  if (!answer.success)
    throw new Error(`The reader answered nonsense: ${z.prettifyError(answer.error).slice(0, 2_000)}`);
  return answer.data;
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  /** What it wrote to stderr. */
  readonly complaint: string;
  readonly isTooHeavy: boolean;
}

function runReader(
  bytes: Uint8Array,
  request: ReaderRequest,
  program: string,
  { deadlineMs, heapMegabytes, longestAnswer, readable }: ReaderLimits,
): Promise<Ended> {
  const rights = ["--permission", "--allow-worker", ...readable.map((place) => `--allow-fs-read=${place}`)];
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, ...rights, program], {
    cwd: root,
    env: bareEnvironment(),
    stdio: ["pipe", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  const complaint: Buffer[] = [];
  let size = 0;
  let isTooHeavy = false;
  const giveUp = (): void => {
    isTooHeavy = true;
    child.kill("SIGKILL");
  };
  const deadline = setTimeout(giveUp, deadlineMs);
  child.stdout.on("data", (piece: Buffer) => {
    size += piece.byteLength;
    if (size > longestAnswer) giveUp();
    else output.push(piece);
  });
  child.stderr.on("data", (piece: Buffer) => complaint.push(piece));
  // A child that dies before it has read everything breaks the pipe; how it ended is told by "close".
  child.stdin.on("error", () => undefined);
  child.stdin.write(`${JSON.stringify(request)}\n`);
  child.stdin.end(bytes);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearTimeout(deadline);
      const said = Buffer.concat(complaint).toString("utf8");
      // V8 aborts when its heap is full: there is no exit code for it, only its last words.
      const outOfMemory = /heap out of memory|heap limit/u.test(said);
      resolve({
        code,
        signal,
        output: Buffer.concat(output).toString("utf8"),
        complaint: said,
        isTooHeavy: isTooHeavy || outOfMemory,
      });
    });
  });
}
