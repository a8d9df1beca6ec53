import { afterEach, beforeEach, expect, test } from "vitest";
import { writeKazakhNumbers } from "#lib/languages/kazakh-numbers.ts";

const numberFormat = Intl.NumberFormat;
beforeEach(writeKazakhNumbers);
afterEach(() => {
  Intl.NumberFormat = numberFormat;
});

test.each([
  ["kk", 1_234_567.5, {}, "1\u00a0234\u00a0567,5"],
  ["kk", 0.09, { style: "percent" }, "9\u00a0%"],
  ["ru", 0.09, { style: "percent" }, "9\u00a0%"],
  ["en", 1_234_567.5, {}, "1,234,567.5"],
  ["en", 0.09, { style: "percent" }, "9%"],
] as const)("in %s %d is written by its own rules", (language, number, options, text) => {
  const [made, called] = [new Intl.NumberFormat(language, options), Intl.NumberFormat(language, options)];
  expect(made.format(number)).toBe(text);
  expect(called.format(number)).toBe(made.format(number));
});
