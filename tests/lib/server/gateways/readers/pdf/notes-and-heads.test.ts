import { describe, expect, it } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import type { ImportedArticle } from "#lib/import/article.ts";
import { readPdf } from "#lib/server/gateways/readers/pdf/read-pdf.ts";
import { prose } from "#tests/support/pdf-prose.ts";
import { PdfSheet } from "#tests/support/pdf-sheet.ts";
import { rawOf } from "#tests/support/raw-lines.ts";

async function articleOf(sheet: PdfSheet): Promise<ImportedArticle> {
  const raw = await rawOf(readPdf, sheet.bytes());
  return importText(raw, { name: "a.pdf", mediaType: "application/pdf", sha256: "0".repeat(64) });
}

const TEXT = { x: 60, width: 475, size: 10.5 };

/** A line of text with a raised mark behind it. */
function marked(sheet: PdfSheet, y: number, mark: string): void {
  const width = sheet.line(60, y, "Об этом говорят сами жители района", TEXT);
  sheet.line(60 + width, y - 4, mark, { size: 6 });
}

function note(sheet: PdfSheet, y: number, lines: readonly string[]): void {
  lines.forEach((line, at) => sheet.line(60, y + at * 10, line, { size: 8 }));
}

describe("notes at the foot of pages", () => {
  it("hold all of their lines, also one that begins with pages", async () => {
    const sheet = new PdfSheet().page();
    sheet.paragraph(prose("ru", 4), { ...TEXT, y: 90 });
    marked(sheet, 200, "1");
    marked(sheet, 216, "2");
    sheet.rule(60, 700, 70);
    note(sheet, 712, [
      "1 Отчёт комитета за весь прошлый год, который хранится в его собрании, см.",
      "2 с. 14.",
    ]);
    note(sheet, 732, [
      "2 Письмо хранится в собрании семьи, записано со слов её старшего, и об этом",
      "есть запись.",
    ]);
    const { footnotes } = await articleOf(sheet);
    expect(footnotes.map(({ mark, text }) => [mark, text])).toEqual([
      ["1", "Отчёт комитета за весь прошлый год, который хранится в его собрании, см. 2 с. 14."],
      ["2", "Письмо хранится в собрании семьи, записано со слов её старшего, и об этом есть запись."],
    ]);
  });

  it("go on at the foot of the next page", async () => {
    const sheet = new PdfSheet().page();
    sheet.paragraph(prose("ru", 8), { ...TEXT, y: 90 });
    marked(sheet, 300, "1");
    sheet.rule(60, 740, 70);
    note(sheet, 752, ["1 Отчёт комитета за прошлый год, который хранится в его собрании и которого"]);
    sheet.page();
    sheet.paragraph(prose("ru", 8), { ...TEXT, y: 90 });
    sheet.rule(60, 740, 70);
    note(sheet, 752, ["никто из жителей не видел."]);
    const { footnotes } = await articleOf(sheet);
    expect(footnotes.map(({ text }) => text)).toEqual([
      "Отчёт комитета за прошлый год, который хранится в его собрании и которого никто из жителей не видел.",
    ]);
  });

  it("are not the places of work above the columns of a short page", async () => {
    const sheet = new PdfSheet({ size: [595, 540] }).page();
    sheet.line(200, 150, "Вода и жители района", { size: 14, isBold: true });
    sheet.line(200, 175, "А. Сеитова, В. Петренко", { size: 11 });
    sheet.line(180, 192, "¹Степной университет, г. Астана, Казахстан", { size: 8 });
    sheet.line(180, 204, "²Институт города, г. Алматы, Казахстан", { size: 8 });
    sheet.paragraph(`Аннотация. ${prose("ru", 2)}`, { x: 60, width: 475, y: 220, size: 8 });
    sheet.line(60, 270, "Введение", { size: 10.5, isBold: true });
    const frames = [
      { x: 60, y: 288, bottom: 460 },
      { x: 310, y: 270, bottom: 460 },
    ];
    sheet.flow([prose("ru", 12), prose("ru", 12, 2)], frames, { width: 225, size: 10, indent: 12 });
    const { blocks, footnotes } = await articleOf(sheet);
    expect(footnotes).toEqual([]);
    expect(blocks.filter(({ type }) => type === "affiliation")).toHaveLength(2);
    expect(blocks.filter(({ type }) => type === "abstract")).toHaveLength(1);
  });
});

describe("the top of a page that comes alone", () => {
  it.each([
    ["Степные записки, 2021", "page_header"],
    ["ӘОЖ 352.07", "udc"],
    ["DOI: 10.99999/step.2021.4", "udc"],
  ])("%s is a %s", async (line, type) => {
    const sheet = new PdfSheet().page();
    sheet.line(60, 45, line, { size: 8 });
    sheet.line(150, 90, "Вода и жители района", { size: 14, isBold: true });
    sheet.line(230, 110, "А. Б. Сеитова", { size: 11 });
    sheet.paragraph(prose("ru", 8), { ...TEXT, y: 140 });
    const { blocks } = await articleOf(sheet);
    expect(blocks[0]).toMatchObject({ type, text: line });
    expect(blocks[1]).toMatchObject({ type: "title" });
  });
});
