import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInText, openWords, type OpenBlock } from "#lib/search/find-in-text.ts";

const TEXTS = [
  ["Мәжіліс сайлауы 2007 жылы өтті. Сайлаудан кейін партиялар жаңарды.", "kk"],
  ["После выборов депутаты жəне партии спорили о реформе.", "ru"],
  ["President Tokayev spoke about reforms and about the reform. 👨‍👩‍👧 中国人民", "en"],
] as const;

let at = 0;
const blocks = TEXTS.map(([text, language]): OpenBlock => {
  const block = { text, language, start: at };
  at += text.length + 1;
  return block;
});
const whole = TEXTS.map(([text]) => text).join("\n");
const words = openWords(blocks);
const found = (typed: string) => {
  const { spans, by } = findInText(words, typed);
  return { by, hits: spans.map(([start, end]) => whole.slice(start, end)) };
};

describe("search in the open text", () => {
  it.each([
    ["a word in all its forms", "сайлау", "forms", ["сайлауы", "Сайлаудан"]],
    ["words in a row, in any form", "мәжілісі сайлауда", "forms", ["Мәжіліс сайлауы"]],
    ["a word that is still being typed", "парт", "forms", ["партиялар", "партии"]],
    ["Russian forms", "реформы", "forms", ["реформе"]],
    ["English forms", "reforms", "forms", ["reforms", "reform"]],
    ["a letter of the wrong script", "және", "forms", ["жəне"]],
    ["quoted, the form itself", "«сайлауы»", "forms", ["сайлауы"]],
    ["another script", "Тоқаев", "sound", ["Tokayev"]],
    ["letters without their marks", "мажилис", "sound", ["Мәжіліс"]],
    ["words that stand apart", "tokayev reform", "apart", ["Tokayev", "reforms", "reform"]],
    ["Chinese", "人民", "forms", ["人民"]],
    ["nothing that only one sound is left of", "рррр", "forms", []],
    ["nothing", "экономика", "forms", []],
    ["no words", "— 👍", "forms", []],
  ] as const)("finds %s", (_, typed, by, hits) => {
    expect(found(typed)).toEqual({ by, hits });
  });

  it("does not take the end of one block and the head of the next for a row", () => {
    expect(found("жаңарды после").by).toBe("apart");
  });

  it("goes on to other ways where the block that one was led to has none of what was found", () => {
    const texts = ["Партия тізімі бекітілді.", "Тізімге әр партия енді.", "Tizim жасалды."];
    let start = 0;
    const led = texts.map((text): OpenBlock => {
      const block = { text, language: "kk" as const, start };
      start += text.length + 1;
      return block;
    });
    const all = texts.join("\n");
    const hits = (n: number) => {
      const { start: from = 0, text = "" } = led[n] ?? {};
      const { by, spans } = findInText(openWords(led), "партия тізімі", [from, from + text.length]);
      return [by, ...spans.map(([one, other]) => all.slice(one, other))];
    };
    expect(hits(0)).toEqual(["forms", "Партия тізімі"]);
    expect(hits(1)).toEqual(["apart", "Партия", "тізімі", "Тізімге", "партия"]);
    // Nothing of it stands there in any way: what is found first counts.
    expect(hits(2)).toEqual(["forms", "Партия тізімі"]);
  });

  it("tells spans within the text, in its order, that do not overlap", () => {
    const piece = fc.constantFrom("сайлау", "реформа", " ", "партия", '"', "a", "中", "👍", "-");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        let last = 0;
        for (const [start, end] of findInText(words, pieces.join("")).spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(whole.length);
          last = end;
        }
      }),
    );
  });
});
