import { describe, expect, it } from "vitest";
import { findInEssay } from "#components/essay/find-in-essay.ts";
import { essayOf } from "#lib/reviews/essay.ts";
import { citation, essay, footnote, paragraph, table } from "#tests/support/essays.ts";

const WORK = "0190a1b2-0000-7000-8000-000000000001";
const printed = () => "[1, 12 б.]";
const TEXT = essayOf(
  essay(
    "Сайлау туралы",
    paragraph("Бір ой бар. Бір ой бар екен."),
    paragraph(
      "Ол «ха\u0306лық сайлайды»",
      footnote("Түсіндірме"),
      " ",
      citation({ referenceId: WORK }),
      " деді. 👩‍👩‍👧‍👦 Солай.",
    ),
    table(["бас", "аяқ"]),
  ),
);
const place = (exact: string, prefix = "", suffix = "") =>
  findInEssay(TEXT, { exact, prefix, suffix }, printed);
const said = (exact: string, prefix = "", suffix = "") => {
  const span = place(exact, prefix, suffix);
  return span === null ? null : TEXT.textBetween(span.from, span.to, "|", "*");
};

describe("a passage of the printed essay in the text that is being written", () => {
  it.each([
    ["a sentence with its full stop", "Бір ой бар екен.", "", "Бір ой бар екен."],
    ["the second of two alike, by what stands before it", "Бір ой бар", "Бір ой бар. ", "Бір ой бар"],
    ["letters that were typed decomposed", "«хӑлық сайлайды»", "", "«ха\u0306лық сайлайды»"],
    ["a citation as it is printed", "[1, 12 б.]", "", "*"],
    [
      "words around a footnote and a citation",
      "сайлайды»1 [1, 12 б.] деді",
      "",
      "сайлайды»Түсіндірме * деді",
    ],
    ["behind an emoji", "Солай.", "", "Солай."],
    ["a cell of a table", "аяқ", "бас", "аяқ"],
    ["the title", "Сайлау туралы", "", "Сайлау туралы"],
    ["words that are gone", "Мұндай сөз жоқ", "", null],
    ["nothing but signs", "– …", "", null],
  ])("%s", (_, exact, prefix, expected) => {
    expect(said(exact, prefix)).toBe(expected);
  });

  it("tells two alike apart", () => {
    const [first, second] = [place("Бір ой бар", "", ". Бір"), place("Бір ой бар", "Бір ой бар. ")];
    expect(first?.from).toBeLessThan(second?.from ?? 0);
  });
});
