import type { SourceExpression } from "./collect.ts";
import type { Verdict } from "./verdict.ts";

/** Characters that stand for the classes of most expressions. */
const COMMON = [" ", "а", "А", "a", "A", "1", ".", ",", "-", "–", "(", "[", "«", "@", "/", "\n"];
/** Lengths of the strings, characters: what takes quadratic time takes sixteen times as long on the second. */
const SHORT = 4_000;
const LONG = 16_000;
/** ms for one expression. */
const BUDGET = 8_000;
/** ms below which nothing is told. */
const NOTICEABLE = 4;

/**
 * Repeats each piece of the expression, and each pair of pieces, over and over, and measures how the time of the search
 * grows. Only for an expression that recheck cannot decide, and never in a test: it looks at a clock.
 */
export function attack({ pattern, flags }: SourceExpression): Verdict {
  const expression = new RegExp(pattern ?? "", flags.replace(/[gy]/gu, ""));
  const began = performance.now();
  let worst: Verdict = "linear";
  for (const pump of pumps(piecesOf(pattern ?? ""))) {
    const short = timeOf(expression, pump, SHORT);
    if (performance.now() - began > BUDGET) break;
    if (short < NOTICEABLE) continue;
    const growth = timeOf(expression, pump, LONG) / short;
    if (growth > 40) return "cubic";
    if (growth > 9) worst = "quadratic";
  }
  return worst;
}

function timeOf(expression: RegExp, pump: string, length: number): number {
  const text = `${pump.repeat(Math.ceil(length / pump.length))}\u0001`;
  const times = [0, 1, 2].map(() => {
    const began = performance.now();
    expression.exec(text);
    return performance.now() - began;
  });
  return Math.min(...times);
}

/** Its literal words and single characters, escapes apart. */
function piecesOf(pattern: string): string[] {
  const words =
    pattern.replace(/\\[pPux]\{[^}]{1,20}\}|\\./gu, " ").match(/[\p{L}\p{N}]{1,20}|[^\s\p{L}\p{N}]/gu) ?? [];
  return [...new Set([...COMMON, ...words])].slice(0, 48);
}

function pumps(pieces: readonly string[]): string[] {
  return [...pieces, ...pieces.flatMap((one) => pieces.map((other) => one + other))];
}
