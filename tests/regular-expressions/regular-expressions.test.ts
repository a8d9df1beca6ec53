import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { collectExpressions, expressionsOf } from "./collect.ts";
import { QUADRATIC } from "./quadratic.ts";
import { judge, keyOf, VERDICTS, VERDICTS_FILE, type Verdict } from "./verdict.ts";

const verdicts = JSON.parse(readFileSync(VERDICTS_FILE, "utf8")) as Record<string, Verdict>;
const expressions = collectExpressions();
const judged = expressions.filter(({ pattern }) => pattern !== null);

/** Put together from what only the program knows; each is looked at by its author. */
const DYNAMIC = ["lib/citations/format/kazakh-citeproc.ts", "lib/server/gateways/readers/reader-child.ts"];
/** ms for a new expression, and how many of them are judged on the spot. */
const TIMEOUT = 2_000;
const MOST_NEW = 12;

describe("regular expressions of lib/", () => {
  const fresh = judged.filter((one) => verdicts[keyOf(one)] === undefined);

  it("are found, whatever way they are written", () => {
    const found = expressionsOf(
      "x.ts",
      'const A = "a+"; const B = /b"/u; const C = new RegExp(`^${A}${B.source}${String(3)}$`, "gu"); const D = new RegExp(["x", A].join("|"));',
    );
    expect(found.map(keyOf)).toEqual(['/b"/u', '/^a+b"3$/gu', "/x|a+/"]);
    expect(expressions.length).toBeGreaterThan(500);
  });

  it("are all judged, save a few new ones", () => {
    expect(
      fresh.slice(MOST_NEW).map(({ file, line }) => `${file}:${String(line)}`),
      "npm run check:regexes",
    ).toEqual([]);
  });

  it("that are new take linear or quadratic time", { timeout: 60_000 }, () => {
    const bad = fresh
      .slice(0, MOST_NEW)
      .map((one) => ({ one, verdict: judge(one, TIMEOUT) }))
      .filter(({ verdict }) => verdict === "cubic" || verdict === "exponential");
    expect(bad).toEqual([]);
  });

  it("take no cubic or exponential time", () => {
    const bad = judged.filter((one) =>
      ["cubic", "exponential", "unknown"].includes(verdicts[keyOf(one)] ?? "linear"),
    );
    expect(bad).toEqual([]);
  });

  it("that take quadratic time read only what is bounded", () => {
    const bare = judged
      .filter((one) => verdicts[keyOf(one)] === "quadratic")
      .filter(({ file }) => !QUADRATIC.some(({ where }) => file.startsWith(where)));
    expect(bare).toEqual([]);
  });

  it("are allowed quadratic time nowhere without need", () => {
    const files = judged.filter((one) => verdicts[keyOf(one)] === "quadratic").map(({ file }) => file);
    expect(QUADRATIC.filter(({ where }) => !files.some((file) => file.startsWith(where)))).toEqual([]);
  });

  it("are put together at run time only where that is known", () => {
    const dynamic = expressions.filter(({ pattern }) => pattern === null).map(({ file }) => file);
    expect([...new Set(dynamic)]).toEqual(DYNAMIC);
  });
});

describe("the judge", () => {
  it.each([
    ["^[a-z]{1,9}$", "linear"],
    ["\\s+$", "quadratic"],
    ["^(?:a+)+$", "exponential"],
    ["\\s*\\s*\\s*x", "cubic"],
  ])("finds %s %s", (pattern, verdict) => {
    expect(judge({ file: "", line: 0, pattern, flags: "u" }, 10_000)).toBe(verdict);
    expect(VERDICTS).toContain(verdict);
  });
});
