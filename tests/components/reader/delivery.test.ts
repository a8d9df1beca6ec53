import { describe, expect, test } from "vitest";
import { type ReaderDelivery, unpackView } from "#components/reader/delivery.ts";
import { type AnnotationOutline, packOutlines, unpackOutlines } from "#components/reader/outlines.ts";
import { textOfContent } from "#components/reader/text-of-content.ts";
import { contentOfBlocks } from "#lib/documents/content.ts";
import { plainTextOfBlocks } from "#lib/documents/plain-text.ts";
import type { Block } from "#lib/documents/block.ts";

const uuid = (n: number) => `0199a1b2-0000-7000-8000-${String(n).padStart(12, "0")}`;

const OUTLINE: AnnotationOutline = {
  ...{ id: uuid(1), kind: "comment", layerId: null, isPrivate: false, tagIds: [], start: 4, end: 9 },
  ...{ claimId: null, isResolved: false, authorId: uuid(50), createdAt: 1_790_000_000_000, version: 1 },
  ...{ mayEdit: true, mayDelete: true },
};
const OUTLINES: readonly AnnotationOutline[] = [
  OUTLINE,
  {
    ...OUTLINE,
    ...{
      id: uuid(2),
      kind: "claim_mention",
      claimId: uuid(90),
      start: 4,
      end: 7,
      mayEdit: false,
      version: 12,
    },
  },
  {
    ...OUTLINE,
    ...{
      id: uuid(3),
      kind: "correction",
      layerId: uuid(70),
      isPrivate: true,
      isResolved: true,
      mayDelete: false,
    },
    ...{ tagIds: [uuid(80), uuid(81)], start: 30, end: 31, createdAt: 1_789_000_000_000 },
  },
];

const block = (id: string, text: string, more: Partial<Block> = {}): Block => ({
  ...{ id, type: "paragraph", language: "kk", text, sourceRanges: [], confidence: 1 },
  ...more,
});
const BLOCKS = [
  block("b1", "Аңдатпа. Сайлау 👨‍👩‍👧‍👦 өтті.", { type: "abstract", label: "Аңдатпа." }),
  block("b2", "Год\nДоля\n2007\n12", {
    type: "table",
    language: "ru",
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
  }),
  block("b3", "The reform passed in 2007.", { type: "heading", level: 2, language: "en" }),
];

describe("outlines cross the network in columns", () => {
  test("and come out as they went in", () => {
    expect(unpackOutlines(packOutlines(OUTLINES))).toEqual(OUTLINES);
    expect(unpackOutlines(packOutlines([]))).toEqual([]);
  });
});

describe("the text is read from the content", () => {
  const { text, blocks } = textOfContent(contentOfBlocks(BLOCKS, []));

  test("as the canonical text has it, tables and emoji too", () => {
    const plain = plainTextOfBlocks(BLOCKS);
    expect(text).toBe(plain.text);
    expect(blocks.map(({ id, start, end }) => [id, start, end])).toEqual(
      plain.blocks.map(({ blockId, startCodePoint, endCodePoint }) => [
        blockId,
        startCodePoint,
        endCodePoint,
      ]),
    );
  });

  test("with the kind, language, label and level of each block", () => {
    expect(blocks.map(({ type, language, label, level }) => [type, language, label, level])).toEqual([
      ["abstract", "kk", "Аңдатпа.", null],
      ["table", "ru", null, null],
      ["heading", "en", null, 2],
    ]);
  });
});

test("a view is whole where bodies came, and in outline elsewhere, with quotes from the text", () => {
  const delivery = {
    content: contentOfBlocks(BLOCKS, []),
    outlines: packOutlines(OUTLINES),
    claimOutlines: [{ id: uuid(90), number: 7, kind: "fact", language: "kk", reformIds: [uuid(60)] }],
    whole: [
      { ...OUTLINE, span: [4, 9], text: "Қай жылы?", comments: [], lostBecause: null },
      { id: uuid(9), text: "орны жоқ", lostBecause: "quote_not_found" },
    ],
    wholeClaims: [],
    codebook: [
      { source: "own", tags: [{ id: uuid(61), labels: { kk: "тәсіл" } }] },
      {
        source: "reforms",
        tags: [{ id: uuid(60), labels: { ru: "реформа" }, aliases: {}, dates: ["1995"] }],
      },
    ],
  } as unknown as ReaderDelivery; // Only what unpackView reads.
  const { annotations, claims, reforms } = unpackView(delivery);
  expect(annotations.map(({ id, isOutline }) => [id, isOutline])).toEqual([
    [uuid(1), undefined],
    [uuid(2), true],
    [uuid(3), true],
    [uuid(9), undefined],
  ]);
  expect(annotations[1]?.selectors[1].exact).toBe("тпа");
  expect(claims).toMatchObject([{ id: uuid(90), isOutline: true, reformIds: [uuid(60)] }]);
  // The register comes once, as a set of the codebook.
  expect(reforms).toEqual([{ id: uuid(60), labels: { ru: "реформа" }, aliases: {}, dates: ["1995"] }]);
});
