import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSheets, meanMarks } from "#lib/reviews/compare-sheets.ts";
import { decimalOf, fraction, fractionText, parseFraction } from "#lib/reviews/fraction.ts";
import { addUp } from "#lib/reviews/mark.ts";
import { rubric } from "#lib/reviews/rubric.ts";

const RUBRIC = rubric.parse({
  names: { kk: "Салыстырмалы эссе", ru: "Сравнительное эссе", en: "Comparative essay" },
  criteria: [
    {
      key: "thesis",
      names: { kk: "Тезис", en: "Thesis" },
      weight: "20",
      most: "20",
      levels: ["5", "10", "15", "20"].map((points) => ({ key: `p${points}`, points })),
    },
    { key: "sources", names: { kk: "Дереккөз", en: "Sources" }, weight: "30", most: "10" },
  ],
});
const sheet = (sheetId: string, thesis: string | null, sources: string | null) => ({
  sheetId,
  marks: [
    ...(thesis === null ? [] : [{ criterion: "thesis", points: thesis }]),
    ...(sources === null ? [] : [{ criterion: "sources", points: sources }]),
  ],
});

describe("two markers side by side", () => {
  it.each([
    ["neighbouring levels are near", sheet("a", "10", "7"), sheet("b", "15", "7"), "5", false],
    ["two levels are wide", sheet("a", "5", "7"), sheet("b", "15", "7"), "10", true],
    ["the same", sheet("a", "15", "7"), sheet("b", "15", "7"), "0", false],
    ["one has not marked it yet", sheet("a", "15", "7"), sheet("b", null, "7"), null, false],
  ] as const)("%s", (_, one, other, difference, isWide) => {
    expect(compareSheets(RUBRIC, [one, other])[0]).toMatchObject({ criterion: "thesis", difference, isWide });
  });

  it("without levels a quarter of the most is still near", () => {
    const wide = (a: string, b: string) =>
      compareSheets(RUBRIC, [sheet("a", null, a), sheet("b", null, b)])[1]?.isWide;
    expect(wide("5", "7.5")).toBe(false);
    expect(wide("5", "7.51")).toBe(true);
  });

  it("keeps the mean of three exactly, and it adds up", () => {
    const compared = compareSheets(RUBRIC, [
      sheet("a", "10", "8"),
      sheet("b", "10", "8"),
      sheet("c", "15", "9"),
    ]);
    expect(compared.map(({ mean }) => mean)).toEqual(["35/3", "25/3"]);
    const total = addUp(RUBRIC, meanMarks(compared), { outOf: "100", decimals: 2 });
    expect(total).toMatchObject({ total: "73.33", isComplete: true });
    expect(total.parts.map(({ part }) => part)).toEqual(["23.33", "50.00"]);
  });
});

describe("a fraction as text", () => {
  it("comes back as it was", () => {
    const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    fc.assert(
      fc.property(whole, fc.bigInt({ min: 1n, max: 10n ** 9n }), (above, below) => {
        const one = fraction(above, below);
        expect(parseFraction(fractionText(one))).toEqual(one);
      }),
    );
  });

  it("reads decimals, and nothing else", () => {
    expect(parseFraction("12,5")).toEqual(fraction(25n, 2n));
    expect(parseFraction(decimalOf(1250n, 2))).toEqual(fraction(25n, 2n));
    for (const text of ["", "1/0", "1/", "/2", "1/2/3", "a", "1 /2"]) expect(parseFraction(text)).toBeNull();
  });
});
