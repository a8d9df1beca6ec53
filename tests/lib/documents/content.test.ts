import { describe, expect, it } from "vitest";
import { contentOfBlocks, documentOf } from "#lib/documents/content.ts";
import { plainTextOfBlocks, plainTextOfDocument } from "#lib/documents/plain-text.ts";
import { indexDocument, positionToUtf16, utf16ToPosition } from "#lib/documents/position.ts";
import { documentSchema } from "#lib/documents/schema.ts";

const block = { id: "b1", type: "paragraph", language: "kk", text: "абвг", confidence: 1 } as const;
const cite = (citationId: string) => documentSchema.mark("citation", { citationId });

describe("the content of a document", () => {
  it("keeps both of two citations that share letters", () => {
    const content = contentOfBlocks(
      [block],
      [
        { blockId: "b1", span: [0, 3], mark: cite("c1") },
        { blockId: "b1", span: [2, 4], mark: cite("c2") },
      ],
    );
    const pieces = content.content?.[0]?.content?.map(({ text, marks }) => [
      text,
      marks?.map(({ attrs }) => attrs?.["citationId"]),
    ]);
    expect(pieces).toEqual([
      ["аб", ["c1"]],
      ["в", ["c1", "c2"]],
      ["г", ["c2"]],
    ]);
  });

  it("marks a footnote mark once that two readers found", () => {
    const noted = {
      blockId: "b1",
      span: [3, 4] as const,
      mark: documentSchema.mark("footnote_mark", { mark: "1" }),
    };
    const [paragraph] = contentOfBlocks([block], [noted, { ...noted }]).content ?? [];
    expect(paragraph?.content?.map(({ marks }) => marks?.length ?? 0)).toEqual([0, 1]);
  });

  const cells = [
    { range: [0, 4], row: 0, column: 0, rowSpan: 1, columnSpan: 2, isHead: true },
    { range: [5, 9], row: 1, column: 0, rowSpan: 1, columnSpan: 1, isHead: false },
    { range: [10, 13], row: 1, column: 1, rowSpan: 1, columnSpan: 1, isHead: false },
  ] as const;
  const table = { ...block, type: "table", text: "Өңір\nАбай\n[3]", cells } as const;

  it("holds the cells of a table, each with its marks, and the same text as without them", () => {
    const content = contentOfBlocks([table], [{ blockId: "b1", span: [10, 13], mark: cite("c1") }]);
    const doc = documentOf(JSON.parse(JSON.stringify(content)) as typeof content);
    expect(plainTextOfDocument(doc).text).toBe(plainTextOfBlocks([table]).text);
    const [head, row] = content.content?.[0]?.content ?? [];
    expect(head?.content?.map(({ attrs }) => attrs)).toEqual([{ rowSpan: 1, columnSpan: 2, isHead: true }]);
    expect(row?.content?.map(({ content: pieces }) => pieces?.map(({ text }) => text))).toEqual([
      ["Абай"],
      ["[3]"],
    ]);
    expect(row?.content?.[1]?.content?.[0]?.marks?.[0]?.attrs).toEqual({ citationId: "c1" });
  });

  it("leaves a gap where no cell stands, and no place in the text for it", () => {
    const [, , last] = cells;
    const content = contentOfBlocks(
      [
        {
          ...table,
          text: "Өңір\n14",
          cells: [
            { ...cells[0], columnSpan: 1 },
            { ...last, range: [5, 7], column: 2 },
          ],
        },
      ],
      [],
    );
    expect(content.content?.[0]?.content?.[1]?.content?.map(({ type }) => type)).toEqual([
      "cell_gap",
      "cell_gap",
      "cell",
    ]);
    expect(plainTextOfDocument(documentOf(content)).text).toBe("Өңір\n14");
  });

  it("leads from places in the text to cells and back", () => {
    const index = indexDocument(documentOf(contentOfBlocks([table, { ...block, id: "b2" }], [])));
    const places = Array.from({ length: index.textIndex.lengthUtf16 + 1 }, (_, at) => at);
    expect(places.map((at) => positionToUtf16(index, utf16ToPosition(index, at)))).toEqual(places);
  });

  it("shows a table whose cells are not the lines of its text as it stands", () => {
    const content = contentOfBlocks([{ ...table, text: "Өңір Абай\n[3]" }], []);
    expect(content.content?.[0]?.type).toBe("table");
  });

  it("comes back from JSON as it was", () => {
    const content = contentOfBlocks([{ ...block, label: "Аңдатпа.", level: 2 }], []);
    expect(documentOf(JSON.parse(JSON.stringify(content))).toJSON()).toEqual(content);
  });

  it.each([
    ["an unknown block", { type: "doc", content: [{ type: "script" }] }],
    [
      "an annotation inside the text",
      {
        type: "doc",
        content: [
          { type: "paragraph", content: [{ type: "text", text: "а", marks: [{ type: "highlight" }] }] },
        ],
      },
    ],
    ["a level that is not a number", { type: "doc", content: [{ type: "heading", attrs: { level: "2" } }] }],
    ["text outside of a block", { type: "doc", content: [{ type: "text", text: "а" }] }],
  ])("refuses %s", (_, content) => {
    expect(() => documentOf(content)).toThrow(RangeError);
  });
});
