import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptAround, stretchesOf } from "#components/adjudication/excerpt.ts";
import { movedBorder, wordsOf } from "#components/adjudication/word-borders.ts";
import type { Span } from "#lib/documents/block.ts";
import { indexText, sliceCodePoints } from "#lib/languages/text-unit.ts";

const TEXTS = {
  kk: "Кіріспе.\nМәслихат 2007 жылы құрамын 😀 жаңартты, кейін тағы өзгерді.\nҚорытынды.",
  ar: "مقدمة\nقرر المجلس في ٢٠٠٧ تغيير القانون.\nخاتمة",
  hi: "भूमिका\nसभा ने क़ानून बदला।\nनिष्कर्ष",
  zh: "引言\n议会于二〇〇七年修改了法律。\n结论",
} as const;

const spanOf = (text: string, words: string): Span => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return [start, start + [...words].length];
};

describe("what is shown around a passage", () => {
  test.each([
    ["kk", "құрамын 😀 жаңартты", TEXTS.kk.split("\n")[1]],
    ["ar", "في ٢٠٠٧", TEXTS.ar.split("\n")[1]],
    ["hi", "क़ानून", TEXTS.hi.split("\n")[1]],
    ["zh", "二〇〇七年", TEXTS.zh.split("\n")[1]],
  ] as const)("is the line it stands in (%s)", (language, words, line) => {
    const index = indexText(TEXTS[language]);
    const [from, to] = excerptAround(index, spanOf(TEXTS[language], words));
    expect(sliceCodePoints(index, from, to)).toBe(line);
  });

  test("is no more than about a sentence on either side of a long line, from whole words on", () => {
    const line = Array.from({ length: 200 }, (_, at) => `сөз${at}`).join(" ");
    const index = indexText(line);
    const [from, to] = excerptAround(index, spanOf(line, "сөз100 сөз101"));
    const shown = sliceCodePoints(index, from, to);
    expect(shown).toMatch(/^сөз\d+ .* сөз\d+$/u);
    expect(shown.length).toBeLessThan(360);
    expect(line.split(" ")).toEqual(expect.arrayContaining(shown.split(" ")));
  });

  test("is cut at a passage and put together again to the same", () => {
    const index = indexText(TEXTS.kk);
    const length = index.lengthCodePoint;
    const point = fc.nat(length);
    fc.assert(
      fc.property(fc.tuple(point, point, point, point), (points) => {
        const [a = 0, b = 0, c = 0, d = 0] = points;
        const excerpt: Span = [Math.min(a, b), Math.max(a, b)];
        const passage: Span = [Math.min(c, d), Math.max(c, d)];
        const whole = stretchesOf(index, excerpt, passage).map(({ text }) => text);
        expect(whole.join("")).toBe(sliceCodePoints(index, ...excerpt));
      }),
    );
  });
});

describe("a border that is moved word by word", () => {
  const index = indexText(TEXTS.kk);
  const words = wordsOf(index, [0, index.lengthCodePoint]);
  const shown = (span: Span) => sliceCodePoints(index, ...span);
  const start = spanOf(TEXTS.kk, "құрамын 😀 жаңартты");

  test.each([
    ["start", -1, "жылы құрамын 😀 жаңартты"],
    ["start", 1, "😀 жаңартты"],
    ["end", 1, "құрамын 😀 жаңартты,"],
    ["end", -1, "құрамын 😀"],
  ] as const)("%s by %i", (border, by, expected) => {
    expect(shown(movedBorder(words, start, { border, by }))).toBe(expected);
  });

  test("keeps a word, and the words that there are", () => {
    const one = spanOf(TEXTS.kk, "құрамын");
    expect(movedBorder(words, one, { border: "end", by: -1 })).toEqual(one);
    expect(movedBorder(words, one, { border: "start", by: 1 })).toEqual(one);
    const whole: Span = [0, index.lengthCodePoint];
    expect(movedBorder(words, whole, { border: "start", by: -1 })).toEqual(whole);
    expect(movedBorder(words, whole, { border: "end", by: 1 })).toEqual(whole);
  });
});
