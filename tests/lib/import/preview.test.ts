import { describe, expect, test } from "vitest";
import type { ImportNote } from "#lib/import/article.ts";
import { noteKey } from "#lib/import/note-key.ts";
import { previewOf } from "#lib/import/preview.ts";
import { rawWindow } from "#lib/import/raw-window.ts";
import { rawText, type RawText } from "#lib/import/raw-text.ts";
import { drawImport } from "#tests/lib/documents/imported-article.ts";

/** Two pages of two lines each, every letter 10 points wide and every line 12 high. */
function paged(): { raw: RawText; file: ReturnType<typeof drawImport>["file"] } {
  const { file, decoded } = drawImport([
    { type: "paragraph", text: "бірінші" },
    { type: "paragraph", text: "екінші 😀 жол" },
  ]);
  const second = decoded.indexOf("екінші");
  const line = (start: number, length: number, page: number) => ({
    ...{ start, end: start + length, page },
    box: [50, 100, 50 + length * 10, 112] as [number, number, number, number],
  });
  const page = { width: 595, height: 842, method: "text" as const };
  return {
    file,
    raw: {
      ...rawText(decoded),
      lines: [line(0, 7, 1), line(second, 13, 2)],
      pages: [
        { ...page, start: 0, end: 0 },
        { ...page, start: 0, end: second },
        { ...page, start: second, end: decoded.length, method: "ocr", confidence: 0.8 },
        { ...page, start: decoded.length, end: decoded.length },
      ],
    },
  };
}

const nothing = { dismissed: new Set<string>(), doubted: new Set<string>() };

describe("a preview", () => {
  test("marks what is doubtful and what is no part of the text", () => {
    const { file } = drawImport([
      { type: "heading", text: "Кіріспе" },
      { type: "paragraph", text: "Мәтін" },
      { type: "page_number", text: "57" },
    ]);
    const [heading, paragraph, number] = file.blocks;
    if (heading === undefined || paragraph === undefined || number === undefined)
      throw new Error("three blocks were drawn");
    const doubt = { reason: "boundary" as const, alternatives: [] };
    const doubtful = [{ ...heading, confidence: 0.5 }, { ...paragraph, doubt }, number];
    const { blocks } = previewOf({ ...file, blocks: doubtful }, { raw: null, ...nothing });
    expect(blocks.map(({ isDoubtful, isSetAside }) => [isDoubtful, isSetAside])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
  });

  test("tells where each block stands on the pages, and the pages of the article", () => {
    const { raw, file } = paged();
    const preview = previewOf(file, { raw, ...nothing });
    expect(preview.blocks.map(({ number, places }) => [number, places])).toEqual([
      [1, [{ page: 2, box: [50, 100, 120, 112] }]],
      [2, [{ page: 3, box: [50, 100, 180, 112] }]],
    ]);
    expect(preview.pages.map(({ number, method, confidence }) => [number, method, confidence])).toEqual([
      [2, "text", null],
      [3, "ocr", 0.8],
    ]);
  });

  test("shows of a line that two blocks share the part of each", () => {
    const { raw, file } = paged();
    const [first, second] = file.blocks;
    if (first === undefined || second === undefined) throw new Error("two blocks were drawn");
    const start = second.sourceRanges[0]?.[0] ?? 0;
    const blocks = [first, { ...second, sourceRanges: [[start + 7, start + 8] as [number, number]] }];
    const preview = previewOf({ ...file, blocks }, { raw, ...nothing });
    // The emoji is one code point and two units of the line.
    expect(preview.blocks[1]?.places).toEqual([{ page: 3, box: [120, 100, 140, 112] }]);
  });

  test("has no places for a file without pages, or without the text it was read as", () => {
    const { file, decoded } = drawImport([{ type: "paragraph", text: "мәтін" }]);
    for (const raw of [rawText(decoded), null]) {
      const preview = previewOf(file, { raw, ...nothing });
      expect(preview.blocks[0]?.places).toEqual([]);
      expect(preview.pages).toEqual([]);
    }
  });

  test("counts doubts as they were recognised and as they are left", () => {
    const { file, decoded } = drawImport([
      { type: "paragraph", text: "бір" },
      { type: "paragraph", text: "екі" },
      { type: "paragraph", text: "үш" },
    ]);
    const blocks = file.blocks.map((block, at) => (at === 1 ? { ...block, confidence: 0.3 } : block));
    const looked = { raw: rawText(decoded), dismissed: new Set<string>(), doubted: new Set(["b1"]) };
    expect(previewOf({ ...file, blocks }, looked).doubts).toEqual({ total: 2, left: 1 });
  });

  test("ties notes to their blocks and marks those that were dismissed", () => {
    const { file } = drawImport([
      { type: "paragraph", text: "бір" },
      { type: "paragraph", text: "екі" },
    ]);
    const place = file.blocks[1]?.sourceRanges[0]?.[0] ?? 0;
    const notes: ImportNote[] = [
      {
        code: "footnote_without_mark",
        severity: "warning",
        values: { mark: "1" },
        sourceRange: [place, place + 1],
      },
      { code: "hyphens_joined", severity: "info", values: { count: 4 } },
    ];
    const dismissed = new Set([noteKey({ code: "hyphens_joined", severity: "info", values: { count: 9 } })]);
    const preview = previewOf({ ...file, notes }, { raw: null, dismissed, doubted: new Set() });
    expect(preview.notes.map(({ blockId, isDismissed }) => [blockId, isDismissed])).toEqual([
      ["b2", false],
      [null, true],
    ]);
  });
});

describe("a window of the raw text", () => {
  const raw = rawText("бір 😀\r\nекі\n\nүш");
  test.each([
    ["all of it", 0, 99, "бір 😀\r\nекі\n\nүш", [0, 14], [0, 7, 11, 12]],
    ["a part, with the places of the whole", 7, 11, "екі\n", [7, 11], [7]],
    ["one from the middle of a line", 4, 9, "😀\r\nек", [4, 9], [4, 7]],
    ["nothing behind its end", 50, 60, "", [14, 14], []],
    ["nothing when it ends before it begins", 5, 2, "", [5, 5], []],
  ])("%s", (_, from, to, text, range, lineStarts) => {
    expect(rawWindow(raw, from, to)).toEqual({ text, range, length: 14, lineStarts });
  });
});
