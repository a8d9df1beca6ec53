import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphaInterval } from "#lib/agreement/interval.ts";

const NONE = Number.NaN;
/** Krippendorff 2011, D: four observers, twelve units, gaps. */
const OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3],
  [NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE],
];
const UNITS = Array.from({ length: 12 }, (_, unit) =>
  OBSERVERS.map((values) => values[unit] ?? NONE).filter((value) => !Number.isNaN(value)),
);

describe("alpha for points", () => {
  it("equals Krippendorff 2011, D: interval metric, .849", () => {
    expect(alphaInterval(UNITS).value).toBeCloseTo(0.849, 3);
  });

  it("says why it has no value", () => {
    expect(alphaInterval([[1], [2]])).toEqual({ value: null, reason: "no_items" });
    expect(alphaInterval([[4, 4], [4, 4]])).toEqual({ value: null, reason: "one_value" }); // prettier-ignore
  });

  it("is what the sum over all pairs says", () => {
    const unit = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 0, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const pairable = units.filter(({ length }) => length > 1);
        const all = pairable.flat();
        const pairs = (values: number[]) =>
          values.flatMap((one) => values.map((other) => (one - other) ** 2)).reduce((a, b) => a + b, 0);
        const expected = pairs(all) / (all.length * (all.length - 1));
        fc.pre(all.length > 0 && expected > 0);
        const observed =
          pairable.reduce((sum, values) => sum + pairs(values) / (values.length - 1), 0) / all.length;
        expect(alphaInterval(units).value).toBeCloseTo(1 - observed / expected, 9);
      }),
    );
  });

  it("does not change when all points are doubled or moved", () => {
    const moved = UNITS.map((values) => values.map((value) => 2 * value + 7));
    expect(alphaInterval(moved).value).toBeCloseTo(alphaInterval(UNITS).value ?? 0, 12);
  });
});
