import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecorded, recordValue } from "#lib/claims/recorded-value.ts";

test.each([
  ["2007-05-21", { kind: "date", date: "2007-05-21" }],
  ["≥ 5000 member", { kind: "figure", relation: "at_least", amount: 5000, upper: null, unit: "member" }],
  ["5–7 percent", { kind: "figure", relation: "between", amount: 5, upper: 7, unit: "percent" }],
  ["-3.5 балл саны", { kind: "figure", relation: "exactly", amount: -3.5, upper: null, unit: "балл саны" }],
] as const)("%s is kept in the history and read again", (recorded, value) => {
  expect(recordValue(value)).toBe(recorded);
  expect(readRecorded(recorded)).toEqual(value);
});

test("every figure comes back as it was, and other words are no value", () => {
  const unit = fc.constantFrom("member", "席位", "сидений в зале", "मत", "🧭");
  const relation = fc.constantFrom("exactly", "about", "at_least", "at_most");
  fc.assert(
    fc.property(relation, fc.integer({ min: -1e15, max: 1e15 }), unit, (of, amount, named) => {
      const value = { kind: "figure" as const, relation: of, amount, upper: null, unit: named };
      expect(readRecorded(recordValue(value))).toEqual(value);
    }),
  );
  for (const words of ["", "тұжырым", "мүше 5000", "≥", "5000 "])
    expect(readRecorded(words)?.kind).not.toBe("date");
  for (const words of ["", "тұжырым", "мүше 5000", "≥"]) expect(readRecorded(words)).toBeNull();
});
