import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codePointLength,
  codePointToUtf16,
  graphemeBorderAfter,
  graphemeBorderBefore,
  indexText,
  sliceCodePoints,
  utf16ToCodePoint,
} from "#lib/languages/text-unit.ts";

const family = "👨‍👩‍👧";
const cases = [
  { name: "Kazakh letters", text: "Өңір әкімі – Ғұмар №7", utf16: 21, codePoints: 21, graphemes: 21 },
  { name: "a family emoji", text: family, utf16: 8, codePoints: 5, graphemes: 1 },
  { name: "two flags", text: "🇰🇿🇷🇺", utf16: 8, codePoints: 4, graphemes: 2 },
  { name: "Arabic with vowel signs", text: "كَتَبَ", utf16: 6, codePoints: 6, graphemes: 3 },
  { name: "a Hindi conjunct", text: "क्षेत्र", utf16: 7, codePoints: 7, graphemes: 2 },
  {
    name: "Chinese with an ideograph outside the first plane",
    text: "改革𠮷法",
    utf16: 5,
    codePoints: 4,
    graphemes: 4,
  },
  { name: "a letter with a loose accent", text: "и\u0306од", utf16: 4, codePoints: 4, graphemes: 3 },
  { name: "a Windows line end", text: "а\r\nб", utf16: 4, codePoints: 4, graphemes: 3 },
  { name: "a lone surrogate", text: "a\ud83db", utf16: 3, codePoints: 3, graphemes: 3 },
  { name: "nothing", text: "", utf16: 0, codePoints: 0, graphemes: 0 },
];

const pieces = fc.constantFrom(
  "ә",
  "Ғ",
  " ",
  "\n",
  "\r",
  "a",
  "7",
  family,
  "🇰🇿",
  "🇷",
  "क",
  "्",
  "ष",
  "َ",
  "ك",
  "改",
  "𠮷",
  "\u0306",
  "\u200d",
  "\ud83d",
  "\u0600",
  "e",
  "가",
  "ᆨ",
);
const anyText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));

/** How many steps from border to border lead through the text. */
function countBorders(text: string): number {
  let steps = 0;
  for (let at = 0; at < text.length; at = graphemeBorderAfter(text, at + 1)) steps += 1;
  return steps;
}

describe("text units", () => {
  it.each(cases)("counts $name in all three units", ({ text, utf16, codePoints, graphemes }) => {
    const index = indexText(text);
    expect([index.lengthUtf16, index.lengthCodePoint, codePointLength(text), countBorders(text)]).toEqual([
      utf16,
      codePoints,
      codePoints,
      graphemes,
    ]);
  });

  it("converts as iterating over the characters would", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = indexText(text);
        let utf16 = 0;
        [...text].forEach((character, codePoint) => {
          expect(codePointToUtf16(index, codePoint)).toBe(utf16);
          expect(utf16ToCodePoint(index, utf16)).toBe(codePoint);
          utf16 += character.length;
        });
        expect(codePointToUtf16(index, [...text].length)).toBe(text.length);
        expect(utf16ToCodePoint(index, text.length)).toBe([...text].length);
      }),
    );
  });

  it("cuts by code points as an array of characters would", () => {
    fc.assert(
      fc.property(anyText, fc.nat(50), fc.nat(50), (text, a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        expect(sliceCodePoints(indexText(text), start, end)).toBe([...text].slice(start, end).join(""));
      }),
    );
  });

  it("rounds a place inside a surrogate pair down to its character and keeps to the text", () => {
    const index = indexText("a😀b");
    expect(utf16ToCodePoint(index, 2)).toBe(1);
    expect([codePointToUtf16(index, -3), codePointToUtf16(index, 99), utf16ToCodePoint(index, 99)]).toEqual([
      0, 4, 3,
    ]);
  });

  it("finds the grapheme borders that the whole text's segmentation has", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
    fc.assert(
      fc.property(anyText, (text) => {
        const borders = [...Array.from(segmenter.segment(text), ({ index }) => index), text.length];
        for (let at = 0; at <= text.length; at++) {
          expect(graphemeBorderBefore(text, at)).toBe(borders.findLast((border) => border <= at));
          expect(graphemeBorderAfter(text, at)).toBe(borders.find((border) => border >= at));
        }
      }),
    );
  });
});
