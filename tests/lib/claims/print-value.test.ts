import { expect, it } from "vitest";
import { printValue } from "#lib/claims/print-value.ts";

const figure = {
  date: null,
  relation: "exactly",
  amount: 0,
  upper: null,
  unit: null,
  isFormer: false,
} as const;

it.each([
  [
    { ...figure, amount: 50_000, unit: "member", relation: "at_least" },
    "kk",
    "кемінде 50\u00a0000\u00a0мүше",
  ],
  [{ ...figure, amount: 50_000, unit: "member", relation: "at_least" }, "en", "at least 50,000\u00a0members"],
  [{ ...figure, amount: 68.05, unit: "percent" }, "ru", "68,05\u00a0%"],
  [
    { ...figure, amount: 25_000, upper: 40_000, relation: "between", unit: "person" },
    "ru",
    "25\u00a0000–40\u00a0000\u00a0чел.",
  ],
  [{ ...figure, amount: 1_500, unit: "қол" }, "kk", "1500\u00a0қол"],
  [{ ...figure, amount: null, date: "2007-05-21" }, "en", "21\u00a0May 2007"],
] as const)("prints %o in %s", (value, locale, text) => {
  expect(printValue(value, locale)).toBe(text);
});
