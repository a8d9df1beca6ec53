import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { countPlaywright, countVitest } from "#scripts/verify/reports.ts";

const folder = mkdtempSync(path.join(tmpdir(), "silteme-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, report: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const spec = (title: string, status: string) => ({ title, file: "a.spec.ts", tests: [{ status }] });

describe("what the browser tests said", () => {
  test("one that passed at its second try has passed, and is named", () => {
    const report = {
      stats: { expected: 5, unexpected: 0, flaky: 1 },
      suites: [{ specs: [spec("outer", "expected")], suites: [{ specs: [spec("inner", "flaky")] }] }],
    };
    expect(countPlaywright(written("one.json", report))).toEqual({
      passed: 6,
      failed: 0,
      secondTries: ["a.spec.ts: inner"],
    });
  });

  test("four have failed", () => {
    const specs = ["one", "two", "three", "four"].map((title) => spec(title, "flaky"));
    const report = { stats: { expected: 5, unexpected: 1, flaky: 4 }, suites: [{ specs }] };
    expect(countPlaywright(written("four.json", report))).toMatchObject({ passed: 5, failed: 5 });
  });

  test("a report that is not there counts nothing", () => {
    const missing = path.join(folder, "missing.json");
    expect(countPlaywright(missing)).toEqual({ passed: 0, failed: 0, secondTries: [] });
    expect(countVitest(missing)).toEqual({ passed: 0, failed: 0 });
  });
});
