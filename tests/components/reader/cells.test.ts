import { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { cellsByTable, paintCells, wholesOf } from "#components/reader/cells.ts";
import { contentOfBlocks } from "#lib/documents/content.ts";
import { indexDocument } from "#lib/documents/position.ts";
import { documentSchema } from "#lib/documents/schema.ts";

const content = contentOfBlocks(
  [
    {
      ...{ id: "b1", type: "paragraph", language: "ru", text: "До таблицы." },

      confidence: 1,
    },
    {
      ...{
        id: "b2",
        type: "table",
        language: "ru",
        text: "Год\nДоля\n2007\n12",

        confidence: 1,
      },
      cells: (
        [
          [0, 3],
          [4, 8],
          [9, 13],
          [14, 16],
        ] as const
      ).map((range, n) => ({
        ...{ range, row: Math.floor(n / 2), column: n % 2, rowSpan: 1, columnSpan: 1, isHead: n < 2 },
      })),
    },
  ],
  [],
);
const doc = Node.fromJSON(documentSchema, content);
const index = indexDocument(doc);
const cells = cellsByTable(doc, index).get("b2") ?? [];
const text = index.textIndex.text;

describe("cells of a table", () => {
  it("know their words", () => {
    expect(cells.map(({ span }) => text.slice(...span))).toEqual(["Год", "Доля", "2007", "12"]);
    expect(cells.map(({ from, to }) => doc.textBetween(from, to))).toEqual(["Год", "Доля", "2007", "12"]);
  });

  const marked = (start: string, end: string, focusId: string | null = null) => {
    const span = [text.indexOf(start), text.lastIndexOf(end) + end.length] as const;
    return paintCells(cells, [{ id: "a", span, paint: "m2" }], focusId).map(({ from, to, classes }) => [
      doc.textBetween(from, to),
      classes,
    ]);
  };

  it("are marked where a passage begins and ends with cells", () => {
    expect(marked("2007", "2007")).toEqual([["2007", "cell-marked cell-m2"]]);
    expect(marked("Доля", "2007", "a")).toEqual([
      ["Доля", "cell-marked cell-m2 cell-lit"],
      ["2007", "cell-marked cell-m2 cell-lit"],
    ]);
    expect(marked("Год", "12").length).toBe(4);
  });

  it("are left to the words where a passage takes half a cell, and are marked where it goes on beyond the table", () => {
    expect(marked("07", "07")).toEqual([]);
    expect(marked("До таб", "12").length).toBe(4);
  });
});

describe("what is annotated as a whole", () => {
  const node = (type: string, blockId: string, content: unknown[] = []) => ({
    type,
    attrs: { blockId },
    content,
  });
  const words = (text: string) => [{ type: "text", text }];
  const article = documentSchema.nodeFromJSON({
    type: "doc",
    content: [
      node("table_caption", "of table", words("1-кесте. Орындар")),
      node("table", "table", words("77  107")),
      node("paragraph", "prose", words("Дауыс беру туралы")),
      node("table_caption", "of figure", words("Рис. 1. Доля голосов")),
      node("paragraph", "more", words("The chart shows it.")),
    ],
  });

  it("is a table, or the caption that stands for a figure", () => {
    expect([...wholesOf(article)]).toEqual([
      ["table", "table"],
      ["of figure", "figure"],
    ]);
  });
});
