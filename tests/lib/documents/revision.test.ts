import { describe, expect, it } from "vitest";
import { documentOf } from "#lib/documents/content.ts";
import { plainTextOfDocument } from "#lib/documents/plain-text.ts";
import { revisionFromImport } from "#lib/documents/revision.ts";
import { drawImport } from "./imported-article.ts";

const cut = (text: string, start: number | null, end: number | null) =>
  [...text].slice(start ?? 0, end ?? 0).join("");

describe("a revision made from an imported file", () => {
  const { file, decoded } = drawImport([
    { type: "title", text: "Сайлау 😀 және өкілдік" },
    { type: "page_number", text: "52" },
    {
      type: "paragraph",
      text: "Орын саны өсті [3]. إصلاح [1] 改革.",
      raw: "Орын саны\n  өс-\nті [3]. إصلاح [1] 改革.",
    },
    { type: "abstract", text: "सुधार: short.", language: "en" },
  ]);
  const revision = revisionFromImport(file, 0, decoded);

  it("joins the shown blocks by line feeds and leaves page furniture out of the text", () => {
    expect(revision.text).toBe("Сайлау 😀 және өкілдік\nОрын саны өсті [3]. إصلاح [1] 改革.\nसुधार: short.");
    expect(revision.textLength).toBe([...revision.text].length);
  });

  it("keeps what is set aside among its blocks, without a place in the text", () => {
    expect(revision.blocks.map(({ type, start }) => [type, start === null])).toEqual([
      ["title", false],
      ["page_number", true],
      ["paragraph", false],
      ["abstract", false],
    ]);
  });

  it("knows where each shown block stands, in code points", () => {
    for (const { text, start, end } of revision.blocks.filter((block) => block.start !== null)) {
      expect(cut(revision.text, start, end)).toBe(text);
    }
  });

  it("places citations in the text and marks them in the document", () => {
    expect(revision.citations.map(({ id, start, end }) => [id, cut(revision.text, start, end)])).toEqual([
      ["c1", "[3]"],
      ["c2", "[1]"],
    ]);
    const marked: string[] = [];
    documentOf(revision.content).descendants((node) => {
      if (node.marks.some((mark) => mark.attrs["citationId"] === "c2")) marked.push(node.text ?? "");
    });
    expect(marked).toEqual(["[1]"]);
  });

  it("has a document whose text is the canonical text", () => {
    expect(plainTextOfDocument(documentOf(revision.content)).text).toBe(revision.text);
  });

  it("traces each letter to the file, across a broken and hyphenated line", () => {
    const letters = [...decoded];
    const traced = revision.sourceMap.filter(({ exact }) => exact);
    for (const { text, source } of traced) {
      const clean = cut(revision.text, text[0], text[1]);
      expect(letters.slice(source[0], source[1]).join("").replaceAll("\n", " ")).toBe(clean);
    }
    expect(traced.reduce((sum, { text }) => sum + text[1] - text[0], 0)).toBe(revision.textLength - 2);
  });

  it("knows whole blocks of the file when the decoded text is not at hand", () => {
    expect(revisionFromImport(file, 0).sourceMap.map(({ exact, source }) => [exact, source])).toEqual(
      file.blocks
        .filter(({ type }) => type !== "page_number")
        .map(({ sourceRanges }) => [false, sourceRanges[0]]),
    );
  });
});

describe("a paragraph that a page header interrupts", () => {
  it("is traced to both of its places", () => {
    const { file } = drawImport([{ type: "paragraph", text: "Бірінші бет екінші бет" }]);
    const decoded = "Бірінші бет\n52\nекінші бет";
    const blocks = file.blocks.map((block) => ({
      ...block,
      sourceRanges: [
        [0, 11],
        [15, 25],
      ] as [number, number][],
    }));
    expect(revisionFromImport({ ...file, blocks }, 0, decoded).sourceMap).toEqual([
      { text: [0, 11], source: [0, 11], exact: true },
      { text: [12, 22], source: [15, 25], exact: true },
    ]);
  });
});

describe("the articles of one file", () => {
  const { file } = drawImport(
    [{ type: "paragraph", text: "Соңы [9]." }],
    [
      { type: "title", text: "Басы" },
      { type: "paragraph", text: "Мәтін [1]." },
    ],
  );

  it("become documents with their own blocks and citations", () => {
    expect([0, 1].map((n) => revisionFromImport(file, n).text)).toEqual(["Соңы [9].", "Басы\nМәтін [1]."]);
    expect(revisionFromImport(file, 1).citations.map(({ id, text }) => [id, text])).toEqual([["c1", "[1]"]]);
  });

  it("are counted from 0 and no further than there are", () => {
    expect(() => revisionFromImport(file, 2)).toThrow(RangeError);
  });
});

describe("text that is not in NFC", () => {
  it("is brought to it, and the citation still stands on its mark", () => {
    const { file } = drawImport([{ type: "paragraph", text: "Зи\u0306н и\u0306од [4] и\u0306." }]);
    const { text, citations } = revisionFromImport(file, 0);
    expect(text).toBe("Зйн йод [4] й.");
    expect(citations.map(({ start, end }) => cut(text, start, end))).toEqual(["[4]"]);
  });
});

describe("a footnote mark", () => {
  it("is marked where the file has it, when the decoded text is at hand", () => {
    const { file, decoded } = drawImport([{ type: "paragraph", text: "Заң күшінде¹ қалды." }]);
    const footnote = {
      mark: "¹",
      text: "ҚР Заңы",
      sourceRange: [5, 6] as [number, number],
      markRange: [11, 12] as [number, number],
    };
    const withNote = { ...file, footnotes: [footnote] };
    expect(revisionFromImport(withNote, 0, decoded).footnotes).toMatchObject([{ start: 11, end: 12 }]);
    expect(JSON.stringify(revisionFromImport(withNote, 0, decoded).content)).toContain(
      '"footnote_mark","attrs":{"mark":"¹"}',
    );
    expect(revisionFromImport(withNote, 0).footnotes).toMatchObject([{ start: null, end: null }]);
  });
});

describe("an empty article", () => {
  it("is a document without blocks", () => {
    const { file } = drawImport([{ type: "noise", text: "~~~" }]);
    expect(revisionFromImport(file, 0)).toMatchObject({ text: "", textLength: 0, content: { type: "doc" } });
  });
});
