import { existsSync, readFileSync } from "node:fs";
import type { Count } from "./step.ts";

/** Numbers of vitest's JSON report (format of Jest). */
export function countVitest(file: string): Count {
  const report = read(file) as { numPassedTests?: number; numFailedTests?: number } | null;
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** What is used of Playwright's JSON report. */
interface PlaywrightReport {
  readonly stats?: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly suites?: readonly PlaywrightSuite[];
}
interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

/** More of them in one run are no accidents of a busy machine. */
const MOST_SECOND_TRIES = 3;

/**
 * Numbers of Playwright's JSON report. A test that passed at its second try has passed, and is named so that somebody looks into it; more
 * than three of them have failed.
 */
export function countPlaywright(file: string): Count {
  const report = read(file) as PlaywrightReport | null;
  const { expected, unexpected, flaky } = report?.stats ?? { expected: 0, unexpected: 0, flaky: 0 };
  const secondTries = (report?.suites ?? []).flatMap(secondTriesIn);
  if (flaky > MOST_SECOND_TRIES) return { passed: expected, failed: unexpected + flaky, secondTries };
  return { passed: expected + flaky, failed: unexpected, secondTries };
}

function secondTriesIn({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky"));
  return [...own.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(secondTriesIn)];
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
