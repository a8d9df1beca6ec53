import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { runProgram } from "./entry.ts";
import { ensureClient, ensureRouteTypes } from "./products.ts";
import { countPlaywright, countVitest } from "./verify/reports.ts";
import { runStep, type Outcome, type Step } from "./verify/step.ts";

const root = path.resolve(import.meta.dirname, "..");
const reports = path.join(root, "test-results");
const vitestReport = path.join(reports, "vitest.json");
const playwrightReport = path.join(reports, "playwright.json");

/** Two lanes for two cores: what is in one lane runs in turn. Everything must be done before the browser tests. */
const LANES: readonly (readonly Step[])[] = [
  [
    { name: "types", program: "node_modules/typescript/bin/tsc", args: [] },
    { name: "types of the field core", program: "node_modules/typescript/bin/tsc", args: ["-p", "lib"] },
    { name: "format", program: "node_modules/prettier/bin/prettier.cjs", args: ["--check", "."] },
    // Rules that know types hold both programs (tsconfig.json, lib/tsconfig.json) in memory.
    { name: "lint", program: "node_modules/eslint/bin/eslint.js", args: ["."], heap: 8_192 },
    { name: "web build", program: "scripts/build.ts", args: [] },
  ],
  [
    {
      name: "import rules, field and database tests",
      program: "node_modules/vitest/vitest.mjs",
      args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
      count: () => countVitest(vitestReport),
    },
  ],
];

const BROWSER: Step = {
  name: "browser tests",
  program: "node_modules/@playwright/test/cli.js",
  args: ["test", "-c", "playwright.config.ts"],
  count: () => countPlaywright(playwrightReport),
};

/** npm test: every check, a line for each; stops at the first failure. */
async function verify(): Promise<void> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports);
  await ensureClient();
  ensureRouteTypes();
  const failure = new AbortController();
  process.once("SIGTERM", () => failure.abort());
  process.once("SIGINT", () => failure.abort());
  process.once("disconnect", () => failure.abort());
  process.channel?.unref(); // Listening alone must not keep this process alive.
  const outcomes = (await Promise.all(LANES.map((lane) => runLane(lane, failure)))).flat();
  if (!failure.signal.aborted) outcomes.push(...(await runLane([BROWSER], failure)));
  const sum = (key: "passed" | "failed"): number =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = failure.signal.aborted ? 1 : 0;
}

async function runLane(lane: readonly Step[], failure: AbortController): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of lane) {
    const outcome = await runStep(step, failure.signal);
    if (failure.signal.aborted) break; // Ended because of another failure, which is shown already.
    outcomes.push(outcome);
    show(outcome);
    if (outcome.isDone) continue;
    failure.abort();
    break;
  }
  return outcomes;
}

function show({ name, milliseconds, output, isDone, passed, secondTries = [] }: Outcome): void {
  const seconds = (milliseconds / 1000).toFixed(1);
  const checks = passed > 1 ? `, ${passed} checks` : "";
  console.log(`${isDone ? "✓" : "✗"} ${name} (${seconds} s${checks})`);
  for (const test of secondTries) console.log(`  passed at its second try: ${test}`);
  if (!isDone) console.log(output);
}

await runProgram(verify);
