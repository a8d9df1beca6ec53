import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinPieces, splitAreas } from "#lib/citations/parse/areas.ts";

describe("splitAreas", () => {
  it.each([
    ["Дала шежіресі. – Алматы: Дала, 1995. – 324 б.", ["Дала шежіресі", "Алматы", "Дала", "1995", "324 б."]],
    ["Название. М.: Родник, 1969.", ["Название", "М.", "Родник", "1969."]],
    ["Дала – Еділ байланысы. Алматы, 2001", ["Дала", "Еділ байланысы", "Алматы", "2001"]],
    ["пер. Лосева И. Н. М.: Родник, 1994", ["пер. Лосева И. Н", "М.", "Родник", "1994"]],
    ["Хабаршы. Т. 4. № 2 (35). С. 5–18.", ["Хабаршы", "Т. 4", "№ 2 (35)", "С. 5–18."]],
    ["«Дала. Қала» жинағы (Алматы, 5-6 мамыр). – Б. 3", ["«Дала. Қала» жинағы (Алматы, 5-6 мамыр)", "Б. 3"]],
    ["Алматы:Дала", ["Алматы", "Дала"]],
    ["改革。 सुधार, إصلاح – 👩‍🔬", ["改革。 सुधार", "إصلاح", "👩‍🔬"]],
    ["", []],
  ])("splits «%s»", (text, pieces) => {
    expect(splitAreas(text).map((piece) => piece.text)).toEqual(pieces);
  });

  it("names what stood before each piece", () => {
    expect(splitAreas("Атау: тақырыпша. – М.; Л., 1930. 88 с.").map(({ before }) => before)).toEqual([
      "start",
      "colon",
      "dash",
      "semicolon",
      "comma",
      "stop",
    ]);
  });

  it("keeps the places of all pieces in order inside any text", () => {
    const part = fc.constantFrom(
      "Дала",
      ". ",
      " – ",
      ", ",
      ": ",
      "М.",
      "2001",
      "(",
      ")",
      "«",
      "»",
      " ",
      "👩‍🔬",
      "С. 5",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const pieces = splitAreas(text);
        for (const [at, piece] of pieces.entries()) {
          expect(text.slice(piece.start, piece.end).trim()).toBe(piece.text);
          expect(piece.start).toBeGreaterThanOrEqual(pieces[at - 1]?.end ?? 0);
        }
        if (pieces.length > 0) expect(text).toContain(joinPieces(text, pieces));
      }),
    );
  });
});
