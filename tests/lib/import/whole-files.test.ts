import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import { READING_LIMITS } from "#lib/server/gateways/readers/reading.ts";
import { readFile } from "#lib/server/gateways/readers/read-file.ts";
import { docxArticle } from "#tests/support/docx-article.ts";
import { odtArticle } from "#tests/support/odt-article.ts";
import { twoColumnArticle } from "#tests/support/pdf-article.ts";
import { coverage } from "./coverage.ts";

const OPTIONS = { limits: READING_LIMITS, recognise: false, onProgress: () => undefined };

async function read(bytes: Uint8Array, name: string): Promise<ImportedArticle> {
  const file = await readFile(bytes, { name, mediaType: "application/octet-stream" }, OPTIONS);
  if (!file.ok) throw new Error(file.refusal.code);
  const { raw, mediaType } = file.value;
  const article = importText(raw, { name, mediaType, sha256: "0".repeat(64) });
  expect(coverage(raw.text, article).every((times) => times === 1)).toBe(true);
  return article;
}

function texts({ blocks }: ImportedArticle, type: string): string[] {
  return blocks.filter((block) => block.type === type).map(({ text }) => text);
}

describe("a PDF of two columns", () => {
  it("becomes an article: title page, running heads aside, paragraphs whole, notes at their marks", async () => {
    const article = await read(await twoColumnArticle({ pages: 4 }).bytes(), "article.pdf");
    expect(texts(article, "title")).toEqual([
      "АУЫЛ КЕҢЕСТЕРІНІҢ АШЫҚТЫҒЫ: ҮШ ӨҢІРДІҢ ТӘЖІРИБЕСІ ЖӘНЕ ОНЫҢ САБАҚТАРЫ",
    ]);
    expect(texts(article, "authors")).toEqual(["Ә. Сәрсенова1, Д. Орлов2"]);
    expect(article.blocks.filter(({ type }) => type === "abstract").map(({ language }) => language)).toEqual([
      "kk",
      "ru",
      "en",
    ]);
    expect(texts(article, "page_number")).toEqual(["41", "42", "43", "44"]);
    expect(texts(article, "reference_entry")).toHaveLength(3);
    expect(article.blocks.find(({ type }) => type === "table")?.cells).toHaveLength(20);
    expect(article.footnotes.every(({ markRange }) => markRange !== null)).toBe(true);
    const broken = texts(article, "paragraph").filter((text) => /[\p{L}]-$|^\p{Ll}/u.test(text));
    expect(broken).toEqual([]);
  }, 30_000);
});

describe("a file of a word processor", () => {
  it.each([
    ["article.docx", docxArticle],
    ["article.odt", odtArticle],
  ] as const)("%s becomes an article with its headings, cells, notes and remarks", async (name, make) => {
    const article = await read(await make(), name);
    expect(texts(article, "title")).toHaveLength(1);
    expect(article.blocks.filter(({ type }) => type === "heading").map(({ level }) => level)).toEqual(
      name.endsWith("docx") ? [1, 2, 2] : [1, 2],
    );
    expect(article.blocks.find(({ type }) => type === "table")?.cells?.length).toBeGreaterThan(4);
    expect(article.footnotes.map(({ mark, markRange }) => [mark, markRange !== null])).toEqual([
      ["1", true],
      ["2", true],
    ]);
    expect(article.comments?.length).toBeGreaterThan(0);
  });
});
