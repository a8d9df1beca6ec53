import { guardProcess } from "../readers/guard-process.ts";
import { TASKS, type Tell } from "./tasks.ts";
import type { WorkerAnswer, WorkerRequest } from "./worker-protocol.ts";

/**
 * The program of the processes that print lists and read references for the server (worker.ts). It may read the application's
 * code and nothing else, write nothing, and start nothing.
 */
const [memoryMegabytes = 0, server = 0] = process.argv.slice(2).map(Number);
/** Milliseconds: the longest that a timer takes, 24 days. The server ends it sooner, or whenever it idles. */
const LIFE_MS = 2_147_483_647;
guardProcess({ memoryBytes: memoryMegabytes * 1_048_576, lifeMs: LIFE_MS, server });

function say(answer: WorkerAnswer): void {
  process.send?.(answer);
}

async function perform({ id, task, input }: WorkerRequest): Promise<void> {
  try {
    // Written by worker.ts of the same version, which takes names and inputs from the table itself.
    const run = TASKS[task as keyof typeof TASKS] as (given: unknown, tell: Tell) => Promise<unknown>;
    say({ id, value: await run(input, (done, of) => say({ id, done, of })) });
  } catch (thrown) {
    say({ id, thrown: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) });
  }
}

process.on("message", (request) => void perform(request as WorkerRequest));
process.on("disconnect", () => process.exit(0));
