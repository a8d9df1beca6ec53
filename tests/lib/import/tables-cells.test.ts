import { describe, expect, it } from "vitest";
import { revisionFromImport } from "#lib/documents/revision.ts";
import { importedArticle, type ImportedArticle } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import type { RawText } from "#lib/import/raw-text.ts";
import { coverage } from "./coverage.ts";
import { saidText, type SaidLine } from "./said-text.ts";

function read(raw: RawText): ImportedArticle {
  const article = importText(raw, { name: "t", mediaType: "text/plain", sha256: "0".repeat(64) });
  expect(importedArticle.parse(article)).toEqual(article);
  expect(coverage(raw.text, article).every((times) => times === 1)).toBe(true);
  return article;
}

function table(article: ImportedArticle): { row: number; column: number; text: string; isHead: boolean }[] {
  const block = article.blocks.find(({ cells }) => cells !== undefined);
  const points = [...(block?.text ?? "")];
  return (block?.cells ?? []).map(({ range, row, column, isHead }) => ({
    row,
    column,
    isHead,
    text: points.slice(...range).join(""),
  }));
}

const cell = (text: string, row: number, column: number, more = {}): SaidLine => ({
  text,
  paragraph: 10 + row * 10 + column,
  declared: { type: "table", confidence: 1, cell: { table: 0, row, column, ...more } },
});

describe("tables of more cells than anybody looks at", () => {
  it("stay whole, are told, and take no cells from the table before them", () => {
    const small = [cell("Жыл", 0, 0), cell("Саны", 0, 1), cell("2019", 1, 0), cell("41", 1, 1)];
    const large = Array.from({ length: 20_000 }, (_, at): SaidLine => {
      const place = { table: 1, row: Math.floor(at / 10), column: at % 10 };
      return {
        text: `с${at}`,
        paragraph: 1_000 + at,
        declared: { type: "table", confidence: 1, cell: place },
      };
    });
    const article = read(saidText([...small, ...large]));
    const tables = article.blocks.filter(({ type }) => type === "table");
    expect(tables.map(({ cells }) => cells?.length)).toEqual([4, undefined]);
    expect(tables[1]?.text).toContain("с19999");
    expect(article.notes.find(({ code }) => code === "tables_not_taken_apart")?.values).toEqual({
      count: 1,
      most: 20_000,
    });
  });
});

describe("rows that a page sets wide apart, without a caption", () => {
  const line = (text: string, top: number): SaidLine => ({
    text,
    page: 0,
    column: 0,
    fontSize: 10,
    box: [70, top, 480, top + 10],
  });

  it("are a table with cells", () => {
    const raw = saidText([
      line("The wells were measured twice a year by the same person, who", 80),
      line("wrote the depth into a book. The book is kept in the school.", 92),
      line("Well   Spring, m   Autumn, m", 120),
      line("North   4.1   3.6", 132),
      line("Old mill   7.0   6.2", 144),
      line("The old mill has the deepest well, and its water is the coldest", 172),
      line("of the three that were measured in those years.", 184),
    ]);
    const article = read(raw);
    expect(article.blocks.map(({ type }) => type).slice(-2)).toEqual(["table", "paragraph"]);
    expect(table(article).map(({ row, column, text, isHead }) => [row, column, text, isHead])).toEqual([
      [0, 0, "Well", true],
      [0, 1, "Spring, m", true],
      [0, 2, "Autumn, m", true],
      [1, 0, "North", false],
      [1, 1, "4.1", false],
      [1, 2, "3.6", false],
      [2, 0, "Old mill", false],
      [2, 1, "7.0", false],
      [2, 2, "6.2", false],
    ]);
  });

  it("are none where single blanks part words", () => {
    const raw = saidText([line("One two three four five", 80), line("six seven eight nine ten", 92)]);
    expect(table(read(raw))).toEqual([]);
  });
});

describe("a table whose cells the format tells", () => {
  const raw = saidText([
    {
      text: "Бұл зерттеу екі ауданды салыстырады. Деректер санақтан алынды, ал есепті авторлар өздері жүргізді.",
      paragraph: 0,
    },
    { text: "1-кесте – Аудандар", paragraph: 1 },
    cell("Аудан", 0, 0, { isHead: true }),
    cell("Халық саны,", 0, 1, { isHead: true }),
    { ...cell("мың адам", 0, 1, { isHead: true }), paragraph: 11 },
    cell("Солтүс-", 1, 0),
    cell("тік 🙂", 1, 0),
    cell("12", 1, 1),
    { text: "Кестеден кейінгі абзац.", paragraph: 90, gap: 1 },
  ]);
  const article = read(raw);

  it("has a line for each cell, lines of a cell joined", () => {
    expect(table(article)).toEqual([
      { row: 0, column: 0, isHead: true, text: "Аудан" },
      { row: 0, column: 1, isHead: true, text: "Халық саны, мың адам" },
      { row: 1, column: 0, isHead: false, text: "Солтүстік 🙂" },
      { row: 1, column: 1, isHead: false, text: "12" },
    ]);
    expect(article.blocks.map(({ type }) => type)).toEqual([
      "paragraph",
      "table_caption",
      "table",
      "paragraph",
    ]);
  });

  it("stays traceable in a stored revision", () => {
    const revision = revisionFromImport(article, 0, raw.text);
    const at = [...revision.text].join("").indexOf("12");
    const place = [...revision.text.slice(0, at)].length;
    const stretch = revision.sourceMap.find(({ text }) => text[0] <= place && place < text[1]);
    const source = (stretch?.source[0] ?? 0) + place - (stretch?.text[0] ?? 0);
    expect([...raw.text].slice(source, source + 2).join("")).toBe("12");
  });
});
