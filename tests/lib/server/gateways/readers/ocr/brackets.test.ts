import { describe, expect, it } from "vitest";
import { withBrackets } from "#lib/server/gateways/readers/ocr/brackets.ts";
import { mended } from "#lib/server/gateways/readers/ocr/mend-words.ts";
import type { RecognisedLine, RecognisedWord } from "#lib/server/gateways/readers/ocr/recognised-page.ts";

const bbox = { x0: 0, y0: 0, x1: 10, y1: 10 };
const words = (text: string, confidence = 90): RecognisedWord[] =>
  text.split(" ").map((word) => ({ text: word, confidence, bbox }));
const line = (text: string): RecognisedLine => ({
  words: words(text),
  bbox,
  rowAttributes: { rowHeight: 40 },
});
const textOf = (read: RecognisedLine): string => read.words.map(({ text }) => text).join(" ");

describe("withBrackets", () => {
  it.each([
    ["ұмтылады |3, 17-6.1.", "[3, 17-6.].", "ұмтылады [3, 17-6.]."],
    ["ұмтылады |В, 17-6.1.", "[3,17-6.].", "ұмтылады [3, 17-6.]."],
    ["internet ІЗ,", "[3", "internet [3,"],
    ["page 171.", "17].", "page 17]."],
    // What the other reading does not see as a bracket stays.
    ["in 2021.", "2021.", "in 2021."],
    ["|3, 17", "(3, 17", "|3, 17"],
  ])("reads %s again as %s", (read, other, expected) => {
    expect(textOf(withBrackets(line(read), () => words(other)))).toBe(expected);
  });

  it("reads nothing again where no bracket can hide", () => {
    const reread = (): never => {
      throw new Error("Nothing was to be read again");
    };
    expect(textOf(withBrackets(line("жауап берген 264 адам 58,3 пайызы"), reread))).toBe(
      "жауап берген 264 адам 58,3 пайызы",
    );
  });

  it("takes nothing over from a reading that is unsure", () => {
    expect(textOf(withBrackets(line("page 171."), () => words("17].", 10)))).toBe("page 171.");
  });
});

describe("mended", () => {
  const mend = (text: string): string => mended(words(text)[0] ?? { text: "", confidence: 0, bbox }).text;

  it.each([
    ["-", "–"],
    ["17-6.]", "17-б.]"],
    ["[17-6.],", "[17-б.],"],
    ["5-6.", "5-6."],
    ["кезең-кезеңімен", "кезең-кезеңімен"],
    ["2019-2023", "2019-2023"],
  ])("makes %s into %s", (read, expected) => {
    expect(mend(read)).toBe(expected);
  });

  it("shows a mended page as unsure", () => {
    expect(mended(words("17-6.", 95)[0] ?? { text: "", confidence: 0, bbox }).confidence).toBeLessThan(70);
  });
});
