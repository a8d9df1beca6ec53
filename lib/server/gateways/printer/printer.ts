import type { TASKS } from "./tasks.ts";
import { Worker, type HearProgress, type WorkerLimits } from "./worker.ts";

/** What can be done in a process beside the server's, with the input and the answer of each. */
type Tasks = typeof TASKS;
export type TaskInput<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0];
export type TaskAnswer<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>;

/**
 * Printing, reading, feedback and measuring have a process each: a file made to do harm then costs no list its entries. Memory: a process that has
 * printed lists of a thousand works in nine styles stands at some 500 MB; each is ended beyond its own, and when they idle.
 */
const LIMITS = {
  print: {
    deadlineMs: 60_000,
    idleMs: 600_000,
    mostWaiting: 40,
    heapMegabytes: 1_024,
    memoryMegabytes: 1_536,
  },
  read: { deadlineMs: 30_000, idleMs: 300_000, mostWaiting: 40, heapMegabytes: 512, memoryMegabytes: 1_024 },
  // A whole class is written one essay after the other: a single one waits for one of them at most.
  feedback: {
    deadlineMs: 60_000,
    idleMs: 120_000,
    mostWaiting: 40,
    heapMegabytes: 512,
    memoryMegabytes: 1_024,
  },
  measure: {
    deadlineMs: 60_000,
    idleMs: 300_000,
    mostWaiting: 20,
    heapMegabytes: 768,
    memoryMegabytes: 1_280,
  },
  compare: {
    deadlineMs: 120_000,
    idleMs: 60_000,
    mostWaiting: 20,
    heapMegabytes: 1_024,
    memoryMegabytes: 1_536,
  },
} as const satisfies Readonly<Record<string, WorkerLimits>>;

const LANES: Readonly<Record<keyof Tasks, keyof typeof LIMITS>> = {
  printList: "print",
  previewList: "print",
  printFile: "print",
  writeReferences: "print",
  printCitations: "print",
  printEssay: "print",
  searchStyles: "read",
  parseEntries: "read",
  readReferences: "read",
  writeFeedback: "feedback",
  measureAgreement: "measure",
  checkEssay: "measure",
  compareClass: "compare",
};

const workers = new Map<keyof typeof LIMITS, Worker>();

/**
 * Does a task in a process of its own, which is started when it is needed. Rejects with `WorkerBusy` when too many wait, with
 * `WorkerFailed` when the process did not answer.
 */
export async function inWorker<Name extends keyof Tasks>(
  task: Name,
  input: TaskInput<Name>,
  onProgress?: HearProgress,
): Promise<TaskAnswer<Name>> {
  const lane = LANES[task];
  const worker = workers.get(lane) ?? new Worker(LIMITS[lane]);
  workers.set(lane, worker);
  return (await worker.perform(task, input, onProgress)) as TaskAnswer<Name>;
}

/** The name of a style of the package, in English; null when there is none of that id. Quick enough for the server itself. */
export async function findStyleTitle(id: string): Promise<string | null> {
  return (await import("../style-titles.ts")).styleTitles().get(id) ?? null;
}
