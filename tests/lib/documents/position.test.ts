import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  indexDocument,
  positionToCodePoint,
  positionToUtf16,
  utf16ToPosition,
} from "#lib/documents/position.ts";
import { documentSchema } from "#lib/documents/schema.ts";

const draw = (...texts: string[]) =>
  documentSchema.node(
    "doc",
    null,
    texts.map((text) =>
      documentSchema.node("paragraph", null, text === "" ? [] : [documentSchema.text(text)]),
    ),
  );

describe("positions of a document", () => {
  const doc = draw("Аб😀", "", "改革");
  const index = indexDocument(doc);

  it.each([
    { name: "the first letter", codePoint: 0, utf16: 0, position: 1 },
    { name: "the emoji", codePoint: 2, utf16: 2, position: 3 },
    { name: "the end of the first block", codePoint: 3, utf16: 4, position: 5 },
    { name: "an empty block", codePoint: 4, utf16: 5, position: 7 },
    { name: "the last block", codePoint: 5, utf16: 6, position: 9 },
    { name: "the end", codePoint: 7, utf16: 8, position: 11 },
  ])("agree in all units at $name", ({ codePoint, utf16, position }) => {
    expect(utf16ToPosition(index, utf16)).toBe(position);
    expect([positionToCodePoint(index, position), positionToUtf16(index, position)]).toEqual([
      codePoint,
      utf16,
    ]);
  });

  it("take a place between blocks for the end of the text before it", () => {
    expect(positionToUtf16(index, 6)).toBe(4);
    expect(positionToUtf16(index, 0)).toBe(0);
  });

  it("come back from ProseMirror unchanged, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        (texts) => {
          const some = indexDocument(draw(...texts));
          for (let utf16 = 0; utf16 <= some.textIndex.lengthUtf16; utf16++) {
            expect(positionToUtf16(some, utf16ToPosition(some, utf16))).toBe(utf16);
          }
        },
      ),
    );
  });

  it("select the same text in the document and in the canonical text", () => {
    const { text } = index.textIndex;
    for (let start = 0; start < text.length; start++) {
      const between = doc.textBetween(
        utf16ToPosition(index, start),
        utf16ToPosition(index, text.length),
        "\n",
      );
      expect(between).toBe(text.slice(start));
    }
  });
});
