import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fragment } from "#lib/reviews/page/line.ts";
import { setLines } from "#lib/reviews/page/set-lines.ts";

/** Each letter is one point wide, a bold one two. */
type Look = "plain" | "bold";
const measure = (text: string, look: Look) => [...text].length * (look === "bold" ? 2 : 1);
const plain = (text: string, opens: readonly number[] = []): Fragment<Look> => ({
  ...{ text, opens },
  look: "plain",
});
const texts = (fragments: readonly Fragment<Look>[], width: number) =>
  setLines(fragments, width, measure).map(({ fragments: line }) => line.map(({ text }) => text).join(""));

describe("lines of a paragraph", () => {
  it.each([
    ["ends lines at blanks", "бір екі үш төрт", 8, ["бір екі ", "үш төрт"]],
    ["ends lines behind a hyphen", "экономико-правовой", 12, ["экономико-", "правовой"]],
    ["breaks what no line holds", "ұзынсөзболғанда", 6, ["ұзынсө", "зболға", "нда"]],
    ["ends a line at a line feed", "бір\nекі", 20, ["бір", "екі"]],
    ["keeps an empty line", "бір\n\nекі", 20, ["бір", "", "екі"]],
    ["keeps a no-break blank", "100 мың теңге", 9, ["100 мың ", "теңге"]],
    ["never parts a family", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 9, ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]],
  ])("%s", (_, text, width, lines) => {
    expect(texts([plain(text)], width)).toEqual(lines);
  });

  it("keeps a word of two looks together", () => {
    expect(texts([plain("алма "), plain("кіл"), { ...plain("т"), look: "bold" }], 9)).toEqual([
      "алма ",
      "кілт",
    ]);
  });

  it("says on which line a remark begins", () => {
    const lines = setLines([plain("бір екі "), plain("үш", [7]), plain(" төрт")], 8, measure);
    expect(lines.map(({ fragments }) => fragments.flatMap(({ opens }) => [...opens]))).toEqual([[], [7]]);
  });

  it("loses no letter, no remark, and keeps every line within its width", () => {
    const word = fc.string({ unit: fc.constantFrom("а", "қ", "ү", " ", "-", "b", "🗳", "\n") });
    const fragment = fc.record({
      text: word,
      look: fc.constantFrom<Look>("plain", "bold"),
      opens: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 8 }), fc.integer({ min: 2, max: 20 }), (all, width) => {
        const lines = setLines(all, width, measure);
        const written = lines.map(({ fragments }) => fragments.map(({ text }) => text).join(""));
        expect(written.join("").replaceAll("\n", "")).toBe(
          all
            .map(({ text }) => text)
            .join("")
            .replaceAll("\n", ""),
        );
        expect(lines.flatMap(({ fragments }) => fragments.flatMap(({ opens }) => [...opens]))).toEqual(
          all.flatMap(({ opens }) => [...opens]),
        );
        for (const { fragments } of lines) {
          const last = fragments.at(-1);
          if (last === undefined) continue;
          const blanks = measure(last.text, last.look) - measure(last.text.trimEnd(), last.look);
          if (last.text.trim() !== "") expect(last.x + last.width - blanks).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
