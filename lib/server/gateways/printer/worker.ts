import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { bareEnvironment } from "../../environment.ts";
import { MEMORY_WORDS } from "../readers/guard-process.ts";
import { WorkerBusy, WorkerFailed } from "./worker-failure.ts";
import type { WorkerAnswer, WorkerRequest } from "./worker-protocol.ts";

export interface WorkerLimits {
  /** From the moment a request is handed over to its answer. */
  readonly deadlineMs: number;
  /** Without requests, after which the process ends and gives its memory back. */
  readonly idleMs: number;
  /** Requests that wait besides the one under way. */
  readonly mostWaiting: number;
  /** Of V8's heap. */
  readonly heapMegabytes: number;
  /** Resident memory of the process. */
  readonly memoryMegabytes: number;
}

const PROGRAM = "lib/server/gateways/printer/worker-process.ts";
/** The code and nothing else: the data folder with its secrets stands beside it. */
const READABLE = ["lib", "messages", "node_modules", "package.json"];
/** Characters kept of what it says on stderr. */
const LONGEST_COMPLAINT = 4_000;

/** Hears how much of so much is done. */
export type HearProgress = (done: number, of: number) => void;

interface Waiting {
  readonly task: string;
  readonly input: unknown;
  readonly onProgress: HearProgress | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (failure: Error) => void;
  /** Its first process ended under it. */
  readonly isSecondTry?: boolean;
}

/**
 * One process that does one task after the other. It is started when there is something to do, ends when there has been nothing
 * for a while, and is replaced when it crashes or has to be ended. A process that ended from outside says nothing about the request
 * under way, which is tried once more; one that ends its second process too fails, and so does one that took too much.
 */
export class Worker {
  readonly #limits: WorkerLimits;
  readonly #program: string;
  readonly #waiting: Waiting[] = [];
  #child: ChildProcess | null = null;
  #complaint = "";
  #busy: { readonly id: number; readonly request: Waiting; readonly deadline: NodeJS.Timeout } | null = null;
  #idle: NodeJS.Timeout | null = null;
  #lastId = 0;

  constructor(limits: WorkerLimits, program = path.join(process.cwd(), PROGRAM)) {
    this.#limits = limits;
    this.#program = program;
  }

  /** Rejects with `WorkerBusy` or `WorkerFailed`. */
  perform(task: string, input: unknown, onProgress?: HearProgress): Promise<unknown> {
    if (this.#waiting.length >= this.#limits.mostWaiting) return Promise.reject(new WorkerBusy(task));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, input, onProgress, resolve, reject });
      this.#next();
    });
  }

  /** Ends the process; a request under way fails. */
  stop(): void {
    this.#end("crashed");
  }

  #next(): void {
    if (this.#busy !== null) return;
    const request = this.#waiting.shift();
    if (request === undefined) return this.#rest();
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#lastId += 1;
    const child = (this.#child ??= this.#start());
    const deadline = setTimeout(() => this.#end("too_slow"), this.#limits.deadlineMs);
    this.#busy = { id: this.#lastId, request, deadline };
    this.#send(child, { id: this.#lastId, task: request.task, input: request.input });
  }

  #send(child: ChildProcess, message: WorkerRequest): void {
    try {
      child.send(message, (error) => {
        if (error === null || this.#busy?.id !== message.id) return;
        child.kill("SIGKILL");
        this.#closed(child);
      });
    } catch (error) {
      // What cannot be cloned is a mistake of the caller; the next request must not wait for it.
      this.#settle(({ task, reject }) => reject(new WorkerFailed(task, "threw", String(error))));
    }
  }

  /** Nothing of it keeps the server from ending: the timer of a request does, as long as there is one. */
  #rest(): void {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#release(), this.#limits.idleMs).unref();
  }

  /** It ends when it sees that it is released; whoever asks meanwhile gets another one. */
  #release(): void {
    const child = this.#child;
    this.#child = null;
    if (child?.connected === true) child.disconnect();
  }

  #start(): ChildProcess {
    const { heapMegabytes, memoryMegabytes } = this.#limits;
    const root = process.cwd();
    const rights = READABLE.map((name) => `--allow-fs-read=${path.join(root, name)}`);
    const flags = [`--max-old-space-size=${heapMegabytes}`, "--permission", "--allow-worker", ...rights];
    const child = spawn(
      process.execPath,
      [...flags, this.#program, ...[memoryMegabytes, process.pid].map(String)],
      {
        cwd: root,
        env: bareEnvironment(),
        serialization: "advanced",
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      },
    );
    this.#complaint = "";
    child.stderr?.on("data", (piece: Buffer) => {
      this.#complaint = (this.#complaint + piece.toString("utf8")).slice(-LONGEST_COMPLAINT);
    });
    child.on("message", (answer) => this.#hear(answer as WorkerAnswer));
    child.once("error", (error) => (this.#complaint += String(error)));
    child.once("close", () => this.#closed(child));
    child.unref();
    child.channel?.unref();
    (child.stderr as { unref?: () => void } | null)?.unref?.();
    return child;
  }

  #hear(answer: WorkerAnswer): void {
    if (this.#busy?.id !== answer.id) return;
    if ("done" in answer) return this.#busy.request.onProgress?.(answer.done, answer.of);
    this.#settle(({ task, resolve, reject }) => {
      if ("value" in answer) resolve(answer.value);
      else reject(new WorkerFailed(task, "threw", answer.thrown));
    });
  }

  #end(reason: WorkerFailed["reason"]): void {
    const child = this.#child;
    this.#child = null;
    child?.kill("SIGKILL");
    this.#settle(({ task, reject }) => reject(new WorkerFailed(task, reason, this.#complaint)));
  }

  #closed(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = null;
    const isTooBig = LIMIT_WORDS.some((words) => this.#complaint.includes(words));
    if (!isTooBig && this.#tryAgain()) return;
    this.#settle(({ task, reject }) =>
      reject(new WorkerFailed(task, isTooBig ? "too_big" : "crashed", this.#complaint)),
    );
  }

  #tryAgain(): boolean {
    const busy = this.#busy;
    if (busy === null || busy.request.isSecondTry === true) return false;
    clearTimeout(busy.deadline);
    this.#busy = null;
    this.#waiting.unshift({ ...busy.request, isSecondTry: true });
    this.#next();
    return true;
  }

  #settle(answer: (request: Waiting) => void): void {
    const busy = this.#busy;
    if (busy === null) return;
    clearTimeout(busy.deadline);
    this.#busy = null;
    answer(busy.request);
    this.#next();
  }
}

/** V8 aborts when its heap is full, and the guard when the memory is: there are only their last words. */
const LIMIT_WORDS = ["heap out of memory", "heap limit", MEMORY_WORDS] as const;
