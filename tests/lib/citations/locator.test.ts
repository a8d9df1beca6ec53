import { describe, expect, it } from "vitest";
import { findLocator, isLocator, LOCATOR_LABELS, readLocators } from "#lib/citations/locator.ts";

describe("findLocator", () => {
  it.each([
    ["70 б.", "page", "70"],
    ["142-143 б.", "page", "142-143"],
    ["с. 12", "page", "12"],
    ["С.45–47", "page", "45–47"],
    ["pp. 3–4", "page", "3–4"],
    ["70-бет", "page", "70"],
    ["25", "page", "25"],
    ["86-бап", "section", "86"],
    ["ст. 15", "section", "15"],
    ["т. IV", "volume", "IV"],
    ["№ 3", "issue", "3"],
    ["Л. 35об", "folio", "35об"],
    ["л. 5 об.", "folio", "5 об"],
    ["б.б. 70-71", "page", "70-71"],
    ["c. 22", "page", "22"],
    ["p. xii", "page", "xii"],
    ["45-46-бб.", "page", "45-46"],
    ["86-баптың", "section", "86"],
    ["3-тармақ", "paragraph", "3"],
    ["п. 3", "paragraph", "3"],
    ["§§ 3–5", "section", "3–5"],
    ["гл. 3", "chapter", "3"],
    ["3-тарау", "chapter", "3"],
    ["ч. 1", "part", "1"],
    ["кн. 2", "book", "2"],
    ["стб. 5", "column", "5"],
    ["5-ескерту", "note", "5"],
    ["прим. 5", "note", "5"],
    ["fn. 5", "note", "5"],
    ["табл. 4", "table", "4"],
    ["2-сурет", "figure", "2"],
    ["прил. 1", "appendix", "1"],
    ["12-парақ", "folio", "12"],
  ])("reads «%s» as %s %s", (printed, label, value) => {
    expect(findLocator(printed)).toEqual({ label, value });
  });

  it.each(["", "Alash movement", "депутат", "5 қаңтар", "改革", "सुधार 5", "إصلاح", "👩‍🔬"])(
    "finds no place in «%s»",
    (printed) => {
      expect(findLocator(printed)).toBeNull();
    },
  );

  it("takes a chain of places for one locator", () => {
    expect(isLocator("т. 2, 45 б.")).toBe(true);
    expect(isLocator("Ф. 5, Оп. 2, Л. 3")).toBe(true);
    expect(isLocator("т. 2, деп жазды")).toBe(false);
  });

  it.each([
    [
      "т. 2, 45 б.",
      [
        ["volume", "2"],
        ["page", "45"],
      ],
    ],
    [
      "86-баптың 3-тармағы",
      [
        ["section", "86"],
        ["paragraph", "3"],
      ],
    ],
    [
      "п. 3 ст. 86",
      [
        ["paragraph", "3"],
        ["section", "86"],
      ],
    ],
    [
      "vol. 2, pp. 3–4",
      [
        ["volume", "2"],
        ["page", "3–4"],
      ],
    ],
    [
      "Ф. 5. Оп. 2. Л. 3",
      [
        ["folio", "5"],
        ["folio", "2"],
        ["folio", "3"],
      ],
    ],
    ["с. 5 и далее", [["page", "5"]]],
    ["кіріспе", []],
    ["деп жазды 5", []],
  ])("reads the places of «%s» in their order", (printed, places) => {
    expect(readLocators(printed).map(({ label, value }) => [label, value])).toEqual(places);
  });

  it("is quick on a long row of words", () => {
    const started = performance.now();
    for (const text of [
      "п. 3 ".repeat(20_000),
      "3 ".repeat(50_000),
      "п".repeat(100_000),
      "3, ".repeat(50_000),
    ]) {
      expect(readLocators(text)).toHaveLength(0);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(new Set(LOCATOR_LABELS).size).toBe(LOCATOR_LABELS.length);
  });
});
