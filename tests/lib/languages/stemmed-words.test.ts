import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { stemmedWords } from "#lib/languages/stemmed-words.ts";

const stems = (text: string, language: Parameters<typeof stemmedWords>[1] = "kk") =>
  stemmedWords(text, language).flatMap((word, at) => word.stems.map((stem) => `${String(at + 1)} ${stem}`));

describe("words with their stems", () => {
  it("gives a word its form and its stems at its place", () => {
    expect(stemmedWords("Сайлауда", "kk")).toEqual([
      { text: "Сайлауда", form: "сайлауда", stems: ["сайлау"], start: 0, end: 8 },
    ]);
  });

  it.each([
    [
      "the ending of a number or an abbreviation is no word",
      "2007-жылғы 107-ге ҚР-ның БҰҰ-ға",
      "1 2007,2 жыл,3 107,4 қр,5 бұұ",
    ],
    ["a letter of the wrong script is mended", "жəне cайлау", "1 және,2 сайлау"],
    ["letters taken apart are one", "ж\u0430\u043d\u0430 \u0438\u0306од", "1 жана,2 йод"],
    ["a soft hyphen parts nothing", "рефор\u00adмалар", "1 реформа"],
    ["an apostrophe parts nothing", "Kazakhstan’s reforms", "1 kazakhstan,2 reform"],
    ["parts of a compound are words", "Қасым-Жомарт кезең-кезеңімен", "1 қасым,2 жомарт,3 кезең,4 кезең"],
    ["Chinese has words without blanks", "中国人民", "1 中国,2 人民"],
    ["Arabic and Hindi are found as they stand", "الإصلاح सुधार", "1 الإصلاح,2 सुधार"],
    ["an emoji is no word", "👨‍👩‍👧 заң 👍🏽", "1 заң"],
  ])("%s", (_, text, expected) => {
    expect(stems(text)).toEqual(expected.split(","));
  });

  it("takes Russian and English words by their own endings in a Kazakh text", () => {
    expect(stems("Конституционных реформ", "ru")).toEqual(["1 конституцион", "2 реформ"]);
    expect(stems("constitutional reforms", "kk")).toEqual(["1 constitut", "2 reform"]);
  });

  it("finds a Russian surname by its nominative, which looks like a plural", () => {
    expect(stems("Токаев", "ru")).toContain("1 токаев");
    expect(stems("Токаева", "ru")).toContain("1 токаев");
  });

  it("tells spans that hold the words, in order", () => {
    const text = fc.string({ unit: fc.constantFrom(..."аәбсйéeо12 -’\u00ad\u0306中国👍"), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.constantFrom(...BLOCK_LANGUAGES, null), (words, language) => {
        let last = 0;
        for (const { start, end, stems: found } of stemmedWords(words, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(found.length).toBeGreaterThan(0);
          last = end;
        }
      }),
    );
  });
});
