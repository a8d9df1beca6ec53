import { describe, expect, it } from "vitest";
import { framesOn } from "#components/correction/places.ts";
import { movedCut, wordsOf } from "#components/correction/cut.ts";
import { sheetOfBlock, sheetsOf } from "#components/correction/sheets.ts";
import type { PreviewBlock, PreviewPage } from "#lib/operations/import-preview.ts";

function block(id: string, more: Partial<PreviewBlock> = {}): PreviewBlock {
  return {
    id,
    number: 1,
    type: "paragraph",
    language: "kk",
    text: "Кеңес кеше жиналды.",
    label: null,
    level: null,
    confidence: 0.9,
    isDoubtful: false,
    doubt: null,
    isSetAside: false,
    unsure: [],
    cells: null,
    sourceRanges: [[0, 19]],
    places: [],
    ...more,
  };
}

const page = (number: number): PreviewPage => ({
  number,
  width: 595,
  height: 842,
  method: "text",
  confidence: null,
});

describe("sheets of a file with pages", () => {
  const over = block("b2", {
    places: [
      { page: 4, box: [50, 700, 300, 712] },
      { page: 5, box: [50, 60, 300, 72] },
    ],
  });
  const sheets = sheetsOf({
    blocks: [
      block("b1", { places: [{ page: 4, box: [50, 60, 300, 72] }] }),
      over,
      block("b3"),
      block("b4", { places: [{ page: 5, box: [50, 90, 300, 102] }] }),
    ],
    pages: [page(4), page(5)],
  });

  it("show a block on every page that it runs over, and say where it began", () => {
    expect(
      sheets.map(({ blocks }) => blocks.map(({ block: { id }, isContinued }) => `${id}${isContinued}`)),
    ).toEqual([
      ["b1false", "b2false", "b3false"],
      ["b2true", "b4false"],
    ]);
  });

  it("are found by the block that begins on them", () => {
    expect(["b1", "b2", "b3", "b4", "gone"].map((id) => sheetOfBlock(sheets, id))).toEqual([0, 0, 0, 1, 0]);
  });
});

it("sheets of a file without pages hold about a page of text, and every block once", () => {
  const blocks = Array.from({ length: 90 }, (_, n) =>
    block(`b${n}`, { text: "ә".repeat(n % 3 === 0 ? 900 : 40), sourceRanges: [[n * 1000, n * 1000 + 900]] }),
  );
  const sheets = sheetsOf({ blocks, pages: [] });
  expect(sheets.flatMap(({ blocks: held }) => held.map(({ block: { id } }) => id))).toEqual(
    blocks.map(({ id }) => id),
  );
  for (const sheet of sheets)
    expect(sheet.blocks.reduce((sum, held) => sum + held.block.text.length, 0)).toBeLessThan(4_500);
  expect(sheets[0]?.range[0]).toBe(0);
  expect(sheets.at(-1)?.range[1]).toBe(89_900);
});

describe("frames on a page", () => {
  it("join the lines of a column and begin anew in the next", () => {
    const two = block("b1", {
      places: [
        { page: 1, box: [50, 700, 280, 712] },
        { page: 1, box: [50, 714, 270, 726] },
        { page: 1, box: [310, 60, 540, 72] },
        { page: 2, box: [50, 60, 280, 72] },
      ],
    });
    expect(framesOn(two, 1)).toEqual([
      [50, 700, 280, 726],
      [310, 60, 540, 72],
    ]);
    expect(framesOn(two, 3)).toEqual([]);
  });
});

describe("a cut", () => {
  const words = wordsOf("Бірі 🙂 екі  үш");

  it("keeps the whole text in its words, counted in code points", () => {
    expect(words.map(({ text }) => text).join("")).toBe("Бірі 🙂 екі  үш");
    expect(words.map(({ start }) => start)).toEqual([0, 5, 7, 12]);
  });

  it.each([
    [7, 1, 12],
    [7, -1, 5],
    [12, 1, 12],
    [5, -1, 5],
    [9, 1, 12],
    [9, -1, 7],
  ])("at %i moves by %i to %i", (at, steps, to) => {
    expect(movedCut(words, at, steps)).toBe(to);
  });

  it("stays where it is in a text of one word", () => {
    expect(movedCut(wordsOf("Сөз"), 0, 1)).toBe(0);
  });
});
