import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";

/** Starts a worker in a process of its own, on a database of the tests; it works once this resolves, until the test ends. */
export async function startWorking(runtimeUrl: string): Promise<ChildProcess> {
  const program = spawn(process.execPath, ["tests/support/worker-program.ts"], {
    env: { ...process.env, RUNTIME_DATABASE_URL: runtimeUrl },
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void program.kill("SIGKILL"));
  await once(program.stdout, "data");
  return program;
}

/** Looks twenty times a second. */
export async function until(isSo: () => Promise<boolean>, seconds: number): Promise<void> {
  for (let waited = 0; waited < seconds * 20; waited += 1) {
    if (await isSo()) return;
    await pause(50);
  }
  throw new Error(`not so after ${seconds} s`);
}
