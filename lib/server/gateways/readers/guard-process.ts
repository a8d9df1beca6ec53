import { Worker } from "node:worker_threads";

interface Bounds {
  /** Resident memory of the process, WebAssembly's included: V8 caps its own heap only. */
  readonly memoryBytes: number;
  readonly lifeMs: number;
  /** Process id of the server: it may be gone before this process has looked for the first time. */
  readonly server: number;
}

/** Said before the end, so that the server can tell it from a crash (reader-child.ts). */
export const MEMORY_WORDS = "reader: memory limit";

/** Milliseconds between looks: a process that asks for memory as fast as it can gets some hundred megabytes in that time. */
const LOOK_MS = 50;

const GUARD = `
const { workerData: { memoryBytes, lifeMs, server, words, lookMs } } = require("node:worker_threads");
const { writeSync } = require("node:fs");
setTimeout(end, lifeMs);
setInterval(() => {
  if (process.ppid !== server) end();
  if (process.memoryUsage.rss() < memoryBytes) return;
  writeSync(2, words);
  end();
}, lookMs);
function end() { process.kill(process.pid, "SIGKILL"); }
`;

/**
 * Ends this process when it takes too much memory or time, or when the process that started it is gone, since then nobody waits
 * for it. Reading may hold the main thread for long, so another one keeps watch.
 */
export function guardProcess(bounds: Bounds): void {
  const workerData = { ...bounds, words: `${MEMORY_WORDS}\n`, lookMs: LOOK_MS };
  new Worker(GUARD, { eval: true, workerData }).unref();
}
