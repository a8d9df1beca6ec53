import { describe, expect, it } from "vitest";
import { isAbbreviatedPlace, isPlaceName } from "#lib/citations/parse/places.ts";

describe("isPlaceName", () => {
  it.each([
    "Алматы",
    "алматы",
    "М.",
    "СПб",
    "М.; Л.",
    "Алматы – Астана",
    "г. Алматы",
    "Астана қ.",
    "Thousand Oaks",
    "Cambridge, MA",
    "New York",
    "СПб. [и др.]",
    "Алма-Ата",
  ])("knows «%s»", (text) => {
    expect(isPlaceName(text)).toBe(true);
  });
  it.each(["Дала", "Санат", "1995", "", "Алматы облысының тарихы", "改革", "सुधार", "إصلاح", "👩‍🔬"])(
    "does not know «%s»",
    (text) => {
      expect(isPlaceName(text)).toBe(false);
    },
  );
  it("tells which places look like an initial", () => {
    expect([isAbbreviatedPlace("М."), isAbbreviatedPlace("Алматы")]).toEqual([true, false]);
  });
});
