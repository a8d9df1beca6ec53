import { spawn, type ChildProcess } from "node:child_process";
import { z } from "zod";
import type { ReadingProgress } from "#lib/import/file-reading.ts";
import { bareEnvironment } from "../../environment.ts";
import { MEMORY_WORDS } from "./guard-process.ts";
import { readerLine, type ReaderRequest } from "./reader-protocol.ts";

export interface ReaderLimits {
  /** From the start to the answer. */
  readonly deadlineMs: number;
  /** From one sign of life to the next. */
  readonly stallMs: number;
  /** Of V8's heap. */
  readonly heapMegabytes: number;
  /** Resident memory of the process: WebAssembly's is no part of the heap. */
  readonly memoryMegabytes: number;
  /** Bytes of everything it says. */
  readonly longestOutput: number;
  /** Files and folders that it may read. */
  readonly readable: readonly string[];
}

export interface ReaderRun {
  readonly limits: ReaderLimits;
  /** Root of the application. */
  readonly root: string;
  /** What runs in the process; the reader unless a test plays a broken one. */
  readonly program: string;
  readonly onProgress: (progress: ReadingProgress) => void;
  /** Ends the reader at once; the run then rejects with the signal's reason. */
  readonly signal: AbortSignal | undefined;
}

/** "too_heavy": it took more time or memory than it may, or said more. */
export type Ended = { readonly answer: unknown } | "too_heavy";

/**
 * Runs the reader on a file in a process of its own, with caps on its memory, time and words, and no right to anything but the
 * application's code: a hostile file costs one short-lived process and never the server. Throws when the reader is broken.
 */
export async function runReader(bytes: Uint8Array, request: ReaderRequest, run: ReaderRun): Promise<Ended> {
  run.signal?.throwIfAborted();
  const child = start(run);
  const heard = listen(child, run);
  const onAbort = (): void => void child.kill("SIGKILL");
  run.signal?.addEventListener("abort", onAbort, { once: true });
  // A child that dies before it has read everything breaks the pipe; how it ended is told by "close".
  child.stdin?.on("error", () => undefined);
  child.stdin?.write(`${JSON.stringify(request)}\n`);
  child.stdin?.end(bytes);
  try {
    const ended = await closed(child);
    run.signal?.throwIfAborted();
    return judge(ended, heard());
  } finally {
    run.signal?.removeEventListener("abort", onAbort);
  }
}

interface Closed {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

function closed(child: ChildProcess): Promise<Closed> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
}

function judge({ code, signal }: Closed, { answer, complaint, nonsense, isTooHeavy }: Heard): Ended {
  if (isTooHeavy || LIMIT_WORDS.test(complaint)) return "too_heavy";
  if (nonsense !== null) throw new Error(`The reader answered nonsense: ${nonsense.slice(0, 2_000)}`);
  if (code !== 0) throw new Error(`The reader ended with ${code ?? signal}: ${complaint.slice(-2_000)}`);
  if (answer === null) throw new Error("The reader answered nonsense: it ended without an answer.");
  return answer;
}

/** V8 aborts when its heap is full, and the reader's guard when its memory is: there are only their last words. */
const LIMIT_WORDS = new RegExp(`heap out of memory|heap limit|${MEMORY_WORDS}`, "u");
/** Milliseconds that the reader gives itself beyond the deadline, for the case that nobody is left to end it. */
const GRACE_MS = 30_000;
/** Bytes kept of what it says on stderr. */
const LONGEST_COMPLAINT = 65_536;

function start({ program, root, limits }: ReaderRun): ChildProcess {
  const rights = limits.readable.map((place) => `--allow-fs-read=${place}`);
  const flags = [`--max-old-space-size=${limits.heapMegabytes}`, "--permission", "--allow-worker", ...rights];
  const bounds = [limits.memoryMegabytes, limits.deadlineMs + GRACE_MS, process.pid].map(String);
  return spawn(process.execPath, [...flags, program, ...bounds], {
    cwd: root,
    env: bareEnvironment(),
    stdio: ["pipe", "pipe", "pipe"],
  });
}

interface Heard {
  readonly answer: { readonly answer: unknown } | null;
  readonly complaint: string;
  /** What was wrong with a line; the reader was ended for it. */
  readonly nonsense: string | null;
  readonly isTooHeavy: boolean;
}

/** Follows what the reader says and ends it when it says too much, nonsense, or nothing for too long. */
function listen(child: ChildProcess, { limits, onProgress }: ReaderRun): () => Heard {
  let heard: Heard = { answer: null, complaint: "", nonsense: null, isTooHeavy: false };
  const stop = (why: Partial<Heard>): void => {
    heard = { ...heard, ...why };
    child.kill("SIGKILL");
  };
  const deadline = setTimeout(() => stop({ isTooHeavy: true }), limits.deadlineMs);
  const stall = setTimeout(() => stop({ isTooHeavy: true }), limits.stallMs);
  child.once("close", () => {
    clearTimeout(deadline);
    clearTimeout(stall);
  });
  let size = 0;
  const lines = new LineBuffer((line) => {
    const read = parseLine(line);
    if (typeof read === "string") stop({ nonsense: read });
    else if ("answer" in read) heard = { ...heard, answer: read };
    else onProgress(read.progress);
  });
  child.stdout?.on("data", (piece: Buffer) => {
    stall.refresh();
    size += piece.byteLength;
    if (size > limits.longestOutput) stop({ isTooHeavy: true });
    else if (heard.nonsense === null) lines.add(piece);
  });
  child.stderr?.on("data", (piece: Buffer) => {
    const complaint = (heard.complaint + piece.toString("utf8")).slice(-LONGEST_COMPLAINT);
    heard = { ...heard, complaint };
  });
  return () => heard;
}

function parseLine(line: string): z.output<typeof readerLine> | string {
  try {
    const parsed = readerLine.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : z.prettifyError(parsed.error);
  } catch (error) {
    return String(error);
  }
}

const LINE_FEED = 0x0a;

/** Puts pieces of a stream together into lines; each piece is looked at once. */
class LineBuffer {
  #pieces: Buffer[] = [];
  readonly #onLine: (line: string) => void;

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  add(piece: Buffer): void {
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      const line = Buffer.concat([...this.#pieces, piece.subarray(from, end)]).toString("utf8");
      this.#pieces = [];
      from = end + 1;
      this.#onLine(line);
    }
    if (from < piece.byteLength) this.#pieces.push(piece.subarray(from));
  }
}
