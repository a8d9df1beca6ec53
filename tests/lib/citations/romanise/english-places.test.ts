import { describe, expect, it } from "vitest";
import { isPlaceName } from "#lib/citations/parse/places.ts";
import { findEnglishPlace, KNOWN_PLACES } from "#lib/citations/romanise/english-places.ts";

describe("findEnglishPlace", () => {
  it("knows only places that the parser takes for places, each once and in Latin letters", () => {
    expect(KNOWN_PLACES.filter((name) => !isPlaceName(name))).toEqual([]);
    expect(new Set(KNOWN_PLACES).size).toBe(KNOWN_PLACES.length);
    expect(
      KNOWN_PLACES.filter((name) => !/^[\p{Script=Latin}\p{M} .-]+$/u.test(findEnglishPlace(name) ?? "")),
    ).toEqual([]);
    expect(KNOWN_PLACES.length).toBeGreaterThan(120);
  });

  it.each(["А.", "К.", "Қордай", "", "改革"])("does not know %s", (name) => {
    expect(findEnglishPlace(name)).toBeNull();
  });
});
