import { existsSync, readFileSync } from "node:fs";
import type { Count } from "./step.ts";

/** Numbers of vitest's JSON report (format of Jest). */
export function countVitest(file: string): Count {
  const report = read(file) as { numPassedTests?: number; numFailedTests?: number } | null;
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** Numbers of Playwright's JSON report; a test that passed at its second try is counted as passed. */
export function countPlaywright(file: string): Count {
  const report = read(file) as { stats?: { expected: number; unexpected: number; flaky: number } } | null;
  const stats = report?.stats ?? { expected: 0, unexpected: 0, flaky: 0 };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
