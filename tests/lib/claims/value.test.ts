import { describe, expect, test } from "vitest";
import { claimValue, valueKey } from "#lib/claims/value.ts";

describe("a value that a person gives", () => {
  test.each([
    ["a day", { kind: "date", date: "2007-05-21" }],
    ["a year that stays a year", { kind: "date", date: "2007", exact: "2007 жылы" }],
    ["a period", { kind: "date", date: "2007-05/2011" }],
    ["a figure", { kind: "figure", amount: 50_000, unit: "person", exact: "50 тысяч членов" }],
    ["a share with a fraction", { kind: "figure", amount: 88.41, unit: "percent" }],
    ["a span", { kind: "figure", relation: "between", amount: 5, upper: 7, unit: "percent" }],
    ["words of other scripts", { kind: "figure", amount: 9, unit: "مقعد", measure: "सीटें 席位 👩‍👩‍👧‍👦" }],
  ])("may be %s", (_, value) => {
    expect(claimValue.safeParse(value).success).toBe(true);
  });

  test.each([
    ["30 February", { kind: "date", date: "2007-02-30" }],
    ["a date with an amount", { kind: "date", date: "2007", amount: 5 }],
    ["a figure without a unit", { kind: "figure", amount: 5, unit: "  " }],
    ["a span without its end", { kind: "figure", relation: "between", amount: 5, unit: "percent" }],
    [
      "a span that ends before it begins",
      { kind: "figure", relation: "between", amount: 7, upper: 5, unit: "percent" },
    ],
    ["an end without a span", { kind: "figure", amount: 7, upper: 9, unit: "percent" }],
    ["no number", { kind: "figure", amount: Number.NaN, unit: "percent" }],
    ["more than a number can tell apart", { kind: "figure", amount: 1e16, unit: "person" }],
  ])("may not be %s", (_, value) => {
    expect(claimValue.safeParse(value).success).toBe(false);
  });

  test("is one with what says the same in other words", () => {
    const key = (value: unknown) => valueKey(claimValue.parse(value));
    const half = { kind: "figure", amount: 0.5, unit: "percent" };
    expect(key({ kind: "date", date: "2007-05-21", exact: "21 мая 2007 г." })).toBe(
      key({ kind: "date", date: "2007-05-21", exact: "2007 жылғы 21 мамыр" }),
    );
    expect(key({ ...half, measure: "үлес" })).toBe(key(half));
    expect(key({ ...half, relation: "at_least" })).not.toBe(key(half));
    expect(key({ ...half, unit: "person" })).not.toBe(key(half));
  });
});
