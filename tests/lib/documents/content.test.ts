import { describe, expect, it } from "vitest";
import { contentOfBlocks, documentOf } from "#lib/documents/content.ts";
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
