import { describe, expect, it } from "vitest";
import { findLocator, isLocator } from "#lib/citations/locator.ts";

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
});
