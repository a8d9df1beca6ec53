// npm run check:regexes [-- --all]: judges the regular expressions of lib/ that are new, or all of them, and keeps the verdicts that
// tests/regular-expressions reads. Takes minutes for all.
import { readFileSync, writeFileSync } from "node:fs";
import { collectExpressions } from "#tests/regular-expressions/collect.ts";
import { judge, keyOf, VERDICTS_FILE, type Verdict } from "#tests/regular-expressions/verdict.ts";

/** ms for one expression. */
const TIMEOUT = 4_000;

const known = process.argv.includes("--all")
  ? {}
  : (JSON.parse(readFileSync(VERDICTS_FILE, "utf8")) as Record<string, Verdict>);
const verdicts: Record<string, Verdict> = {};
for (const expression of collectExpressions()) {
  if (expression.pattern === null) continue;
  const key = keyOf(expression);
  verdicts[key] ??= known[key] ?? judge(expression, TIMEOUT);
  if (known[key] === undefined && verdicts[key] !== "linear")
    console.log(
      `${verdicts[key].padEnd(11)} ${expression.file}:${String(expression.line)} ${key.slice(0, 140)}`,
    );
}
const sorted = Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(VERDICTS_FILE, `${JSON.stringify(sorted, null, 1)}\n`);
