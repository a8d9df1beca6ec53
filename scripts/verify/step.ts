import { spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..", "..");

/** How many checks a step made. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Names of those that passed at their second try. */
  readonly secondTries?: readonly string[];
}

export interface Step {
  /** Shown to people. */
  readonly name: string;
  /** Program of node_modules, as path from there, with its arguments. */
  readonly program: string;
  readonly args: readonly string[];
  /** What it may take for its objects, where Node's own bound is too narrow; MB. */
  readonly heap?: number;
  /** Reads what the step wrote; absent when the step is one check. */
  readonly count?: () => Count;
}

export interface Outcome extends Count {
  readonly name: string;
  readonly milliseconds: number;
  readonly output: string;
  readonly isDone: boolean;
}

/** Settings of whoever runs the tests must not lead them to a real database. */
const HIDDEN = [
  "DATABASE_URL",
  "RUNTIME_DATABASE_URL",
  "SILTEME_RUNTIME_DATABASE_URL",
  "SILTEME_DATA",
  "AUTH_SECRET",
  "PORT",
];

function stepEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0" };
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !HIDDEN.includes(name)),
  ) as NodeJS.ProcessEnv;
}

/** Runs a step to its end, or ends it when `signal` says that another one failed. Its output is shown by the caller. */
export function runStep(step: Step, signal: AbortSignal): Promise<Outcome> {
  const started = performance.now();
  const output: string[] = [];
  const program = path.join(root, step.program);
  const heap = step.heap === undefined ? [] : [`--max-old-space-size=${String(step.heap)}`];
  const child = spawn(process.execPath, [...heap, program, ...step.args], {
    cwd: root,
    env: stepEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  signal.addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const milliseconds = performance.now() - started;
      const count = countOf(step, code === 0);
      const isDone = code === 0 && count.failed === 0;
      resolve({ name: step.name, milliseconds, output: output.join(""), isDone, ...count });
    });
  });
}

function countOf(step: Step, isDone: boolean): Count {
  const counted = step.count?.() ?? (isDone ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  // A runner that broke before or after its tests has failed, whatever it counted; one that found none has too.
  if (!isDone && counted.failed === 0) return { ...counted, failed: 1 };
  return counted;
}
