import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportedArticle, ImportNote } from "#lib/import/article.ts";
import { cardOf } from "#lib/import/preview.ts";
import { notesOfFile, splitArticles } from "#lib/import/split.ts";
import { drawImport } from "#tests/lib/documents/imported-article.ts";

const note = (code: string, start?: number): ImportNote => ({
  code,
  severity: "info",
  values: {},
  ...(start === undefined ? {} : { sourceRange: [start, start + 1] }),
});
const paragraph = (text: string) => ({ type: "paragraph" as const, text });
const year = (...articles: readonly string[][]): ImportedArticle =>
  drawImport(...articles.map((texts) => texts.map(paragraph))).file;

describe("a file of several articles", () => {
  const file = year(["Бірінші [1]", "мәтін"], ["Екінші 😀 [1]"], ["Үшінші"]);
  const [first = 0, second = 0] = [
    file.blocks[0]?.sourceRanges[0]?.[0],
    file.blocks[2]?.sourceRanges[0]?.[0],
  ];

  test("comes apart into files of one article each, with their own blocks and citations", () => {
    const parts = splitArticles(file);
    expect(parts.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
      ["Бірінші [1]", "мәтін"],
      ["Екінші 😀 [1]"],
      ["Үшінші"],
    ]);
    expect(parts.map(({ citations }) => citations.length)).toEqual([1, 1, 0]);
    expect(parts.map((part) => cardOf(part).citationCount)).toEqual([1, 1, 0]);
  });

  test("gives each article the notes that stand in it, and the file those that stand nowhere", () => {
    const noted = { ...file, notes: [note("a", first), note("b", second), note("c")] };
    expect(splitArticles(noted).map(({ notes }) => notes.map(({ code }) => code))).toEqual([
      ["a"],
      ["b"],
      [],
    ]);
    expect(notesOfFile(noted).map(({ code }) => code)).toEqual(["c"]);
  });

  test("keeps all notes with the article where there is only one", () => {
    const single = { ...year(["Жалғыз"]), notes: [note("a", 0), note("c")] };
    expect(splitArticles(single)[0]?.notes).toHaveLength(2);
    expect(notesOfFile(single)).toEqual([]);
  });

  test("loses no block, wherever the articles begin", () => {
    const texts = fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (articles) => {
        const drawn = year(...articles);
        const ids = splitArticles(drawn).flatMap(({ blocks }) => blocks.map(({ id }) => id));
        expect(ids).toEqual(drawn.blocks.map(({ id }) => id));
      }),
    );
  });
});
