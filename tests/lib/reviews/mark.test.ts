import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decimalOf,
  fraction,
  parseDecimal,
  roundedUnits,
  roundTogether,
  sum,
} from "#lib/reviews/fraction.ts";
import { addUp, arePointsWithin, type GivenMark } from "#lib/reviews/mark.ts";
import { rubric, rubricFaults, type Rubric } from "#lib/reviews/rubric.ts";

const decimals = fc.integer({ min: 0, max: 3 });
const amount = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([n, places]) => decimalOf(BigInt(n), places));
const above = amount.filter((text) => parseDecimal(text)?.numerator !== 0n);

/** A rubric of criteria without levels, and points that some of them were given. */
const marked = fc
  .array(fc.record({ weight: amount, most: above, share: fc.option(fc.integer({ min: 0, max: 1_000 })) }), {
    minLength: 1,
    maxLength: 12,
  })
  .filter((criteria) => criteria.some(({ weight }) => parseDecimal(weight)?.numerator !== 0n))
  .map((criteria) => {
    const keyed = criteria.map((one, at) => ({ ...one, key: `c${String(at)}` }));
    const drawn: Pick<Rubric, "criteria"> = rubric.parse({
      names: { kk: "Эссе" },
      criteria: keyed.map(({ key, weight, most }) => ({ key, weight, most, names: { ru: "Довод" } })),
    });
    const marks: GivenMark[] = keyed.flatMap(({ key, most, share }) => {
      const best = parseDecimal(most);
      if (share === null || best === null) return [];
      const units = (best.numerator * BigInt(share) * 1_000n) / (best.denominator * 1_000n);
      return [{ criterion: key, points: decimalOf(units, 3) }];
    });
    return { rubric: drawn, marks };
  });

const unitsOf = (text: string, places: number) =>
  roundedUnits(parseDecimal(text) ?? fraction(0n, 1n), places);

describe("marks", () => {
  it("add up to the last decimal under any weights", () => {
    fc.assert(
      fc.property(marked, decimals, ({ rubric: one, marks }, places) => {
        const total = addUp(one, marks, { outOf: "100", decimals: places });
        const parts = total.parts.map(({ part }) => unitsOf(part ?? "0", places));
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(unitsOf(total.total, places));
        const mosts = total.parts.map(({ most }) => unitsOf(most, places));
        expect(mosts.reduce((a, b) => a + b, 0n)).toBe(unitsOf("100", places));
        expect(total.isComplete).toBe(marks.length === one.criteria.length);
      }),
    );
  });

  it("are full where every criterion is, and nothing where none has points", () => {
    fc.assert(
      fc.property(marked, ({ rubric: one }) => {
        const scale = { outOf: "100", decimals: 2 };
        const full = one.criteria.map(({ key, most }) => ({ criterion: key, points: most }));
        expect(addUp(one, full, scale)).toMatchObject({ total: "100.00", open: "0.00" });
        expect(addUp(one, [], scale)).toMatchObject({ total: "0.00", open: "100.00" });
      }),
    );
  });

  it("do not fall when one of them rises", () => {
    fc.assert(
      fc.property(marked, ({ rubric: one }) => {
        const low = one.criteria.map(({ key }) => ({ criterion: key, points: "0" }));
        const [first] = one.criteria;
        const more = low.map((mark, at) => (at === 0 ? { ...mark, points: first?.most ?? "0" } : mark));
        const totals = [low, more].map((marks) =>
          unitsOf(addUp(one, marks, { outOf: "30", decimals: 1 }).total, 1),
        );
        expect(totals[1]).toBeGreaterThanOrEqual(totals[0] ?? 0n);
      }),
    );
  });

  it("keep a third of seven points where a computer would lose it", () => {
    const thirds = rubric.parse({
      names: { en: "Essay" },
      criteria: ["thesis", "evidence", "form"].map((key) => ({
        key,
        weight: "1",
        most: "7",
        names: { en: key },
      })),
    });
    const marks = thirds.criteria.map(({ key }) => ({ criterion: key, points: "7" }));
    const { parts, total } = addUp(thirds, marks, { outOf: "100", decimals: 1 });
    expect(parts.map(({ part }) => part)).toEqual(["33.4", "33.3", "33.3"]);
    expect(total).toBe("100.0");
  });

  it.each([
    ["7", "7", true],
    ["0", "7", true],
    ["7.01", "7", false],
    ["-1", "7", false],
    ["3,5", "7", true],
    ["seven", "7", false],
  ])("%s points of %s are within: %s", (points, most, expected) => {
    expect(arePointsWithin({ most }, points)).toBe(expected);
  });
});

describe("rounding together", () => {
  it("moves no part by more than one of the last decimal", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 999 })), { minLength: 1 }),
        (drawn) => {
          const parts = drawn.map(([numerator, denominator]) =>
            fraction(BigInt(numerator), BigInt(denominator)),
          );
          const rounded = roundTogether(parts, 1);
          expect(rounded.reduce((a, b) => a + b, 0n)).toBe(roundedUnits(sum(parts), 1));
          rounded.forEach((units, at) => {
            const { numerator = 0n, denominator = 1n } = parts[at] ?? {};
            const away = units * denominator - numerator * 10n;
            expect(away < denominator && away > -denominator).toBe(true);
          });
        },
      ),
    );
  });
});

describe("a rubric that cannot be marked by", () => {
  const fair = { key: "thesis", weight: "20", most: "20", names: { kk: "Тезис" } };
  it.each([
    ["counts for nothing at all", [{ ...fair, weight: "0" }], ["rubric_without_weight"]],
    ["has a criterion twice", [fair, fair], ["criterion_twice"]],
    ["gives no points", [{ ...fair, most: "0" }], ["criterion_without_points"]],
    [
      "has levels that do not rise",
      [{ ...fair, levels: ["5", "5", "20"].map((points, at) => ({ key: `l${String(at)}`, points })) }],
      ["levels_not_rising"],
    ],
    [
      "has a best level that is not the most",
      [{ ...fair, levels: ["5", "10"].map((points, at) => ({ key: `l${String(at)}`, points })) }],
      ["best_level_is_not_most"],
    ],
    ["has one criterion of no weight beside another", [fair, { ...fair, key: "form", weight: "0" }], []],
  ])("%s", (_, criteria, codes) => {
    const parsed = rubric.parse({ names: { kk: "Салыстырмалы эссе" }, criteria });
    expect(rubricFaults(parsed).map(({ code }) => code)).toEqual(codes);
  });
});
