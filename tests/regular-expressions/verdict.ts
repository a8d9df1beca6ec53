import { createRequire } from "node:module";
import { attack } from "./attack.ts";
import type { SourceExpression } from "./collect.ts";

/**
 * How the time of a search grows with the length of hostile text, as recheck finds it: by automata where it can, else by
 * attacking. "unknown" is what it could not decide in its time.
 */
export const VERDICTS = ["linear", "quadratic", "cubic", "exponential", "unknown"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where the verdicts of the expressions in the source are kept, so that only new ones cost time. */
export const VERDICTS_FILE = new URL("./verdicts.json", import.meta.url);

export function keyOf({ pattern, flags }: SourceExpression): string {
  return `/${pattern ?? ""}/${flags}`;
}

interface Recheck {
  checkSync(source: string, flags: string, parameters: object): Diagnostics;
}

interface Diagnostics {
  readonly status: "safe" | "vulnerable" | "unknown";
  readonly complexity?: { readonly type: string; readonly degree?: number };
}

/**
 * `timeout` in ms, for recheck. What it cannot decide, for the many states of a bounded repeat, is attacked here by strings of the
 * expression's own pieces.
 */
export function judge(expression: SourceExpression, timeout: number): Verdict {
  const verdict = recheck(expression, timeout);
  return verdict === "unknown" ? attack(expression) : verdict;
}

function recheck({ pattern, flags }: SourceExpression, timeout: number): Verdict {
  // Its own processes (Java, a native program) are not wanted here: the JavaScript it was compiled to does.
  process.env["RECHECK_SYNC_BACKEND"] = "pure";
  const { checkSync } = createRequire(import.meta.url)("recheck") as Recheck;
  const { status, complexity } = checkSync(pattern ?? "", flags.replace(/[gdy]/gu, ""), {
    timeout,
    attackTimeout: null,
  });
  if (status === "unknown") return "unknown";
  if (complexity?.type === "exponential") return "exponential";
  if (complexity?.type !== "polynomial") return "linear";
  return complexity.degree === 2 ? "quadratic" : "cubic";
}
