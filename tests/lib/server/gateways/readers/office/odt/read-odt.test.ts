import { describe, expect, it } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { rawTextShape } from "#lib/import/raw-text.ts";
import { readOdt } from "#lib/server/gateways/readers/office/odt/read-odt.ts";
import { odtArticle } from "#tests/support/odt-article.ts";
import { odtFile } from "#tests/support/office-file.ts";
import { rawOf, readWith, shortLines, spanTexts } from "#tests/support/raw-lines.ts";

async function linesOf(body: string, automatic = ""): Promise<string[]> {
  return shortLines(await rawOf(readOdt, odtFile({ body, automatic })));
}

describe("an article from LibreOffice", () => {
  it("comes in line by line, each with what its style says", async () => {
    expect(shortLines(await rawOf(readOdt, odtArticle()))).toEqual([
      "page_header: Общество и власть. 2024",
      "title: Прямые выборы сельских акимов",
      "subtitle: Взгляд из Абая",
      "А. Т. Сейтов1",
      "noise: Введение 2",
      "heading 1: 1. Введение",
      "Закон изменили в 2021 году1, люди его приняли2.",
      "footnote 1: 1 Конституционный закон.",
      "footnote 2: 2 Опрос.",
      "Второй абзац.",
      "heading 2: 1.1 Әдістер",
      "list_item 1: 1. бірінші",
      "list_item 2: а) тармақша",
      "list_item 2: б) екінші тармақша",
      "list_item 1: 2. екінші",
      "жалғасы",
      "аралық",
      "list_item 1: 3. үшінші",
      "list_item 1: 5. қайтадан",
      "list_item 1: • a point",
      "table_caption: Таблица 1. Число выборов",
      "table: Область",
      "table: Годы",
      "table: 2021",
      "table: 2023",
      "table: Абай облысы",
      "table: 7",
      "table: 7",
      "Рисунок 1",
      "Рядом с рамкой.",
      "Текст рамки",
      "видно курсив жирный",
      "первая строка / вторая строка",
      "x=5",
      "reference_entry: Оспанов Б. Власть на местах. – Алматы, 2020.",
    ]);
  });

  it("keeps the contract of raw texts", async () => {
    const raw = await rawOf(readOdt, odtArticle());
    expect(rawTextShape.parse(raw)).toEqual(raw);
    expect(spanTexts(raw, "raised")).toEqual(["1"]);
    expect(spanTexts(raw, "footnote_mark")).toEqual(["1", "2"]);
  });

  it("places the cells of its tables", async () => {
    const { lines } = await rawOf(readOdt, odtArticle());
    expect(lines.flatMap(({ declared }) => declared?.cell ?? [])).toEqual([
      { table: 0, row: 0, column: 0, rowSpan: 2, isHead: true },
      { table: 0, row: 0, column: 1, columnSpan: 2, isHead: true },
      { table: 0, row: 1, column: 1 },
      { table: 0, row: 1, column: 2 },
      { table: 0, row: 2, column: 0 },
      { table: 0, row: 2, column: 1 },
      { table: 0, row: 2, column: 2 },
    ]);
  });

  it("brings remarks with their answers, and says what it did", async () => {
    const { text, comments, notes } = await rawOf(readOdt, odtArticle());
    expect(comments.map(({ start, end, ...said }) => [text.slice(start, end), said])).toEqual([
      ["Закон", { author: "Р. Сарапшы", date: "2024-03-05T10:00:00", text: "Какой закон?" }],
      ["", { author: "А. Сейтов", text: "О выборах.", replyTo: 0 }],
    ]);
    expect(notes.map(({ code, values }) => [code, values])).toEqual([
      ["tracked_changes_accepted", { count: 1, authors: "Редактор" }],
      ["hidden_text_left_out", { count: 6 }],
      ["images_kept", { count: 1 }],
    ]);
  });

  it("becomes blocks with its table and its notes", async () => {
    const source = { name: "мақала.odt", mediaType: "application/zip", sha256: "0".repeat(64) };
    const article = importText(await rawOf(readOdt, odtArticle()), source);
    expect(article.blocks.find(({ type }) => type === "title")?.text).toBe("Прямые выборы сельских акимов");
    expect(article.blocks.find(({ type }) => type === "table")?.cells).toHaveLength(7);
    expect(article.footnotes.map(({ mark }) => mark)).toEqual(["1", "2"]);
  });
});

describe("text of an ODT", () => {
  it.each([
    [
      "white space of any length as one blank",
      "<text:p>бір  \n екі <text:span> үш</text:span></text:p>",
      ["бір екі үш"],
    ],
    [
      "a heading without a style as a heading",
      '<text:h text:outline-level="3">Әдіс</text:h>',
      ["heading 3: Әдіс"],
    ],
    [
      "the text of sections and links",
      '<text:section><text:p>мына <text:a xlink:href="http://example.org/">сілтеме</text:a></text:p></text:section>',
      ["мына сілтеме"],
    ],
    ["thousands of blanks as one", '<text:p>бір<text:s text:c="999999999"/>екі</text:p>', ["бір екі"]],
    [
      "nothing of ruby and page numbers",
      "<text:p>сөз<text:page-number>4</text:page-number></text:p>",
      ["сөз"],
    ],
  ])("keeps %s", async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });

  it("survives styles based on each other in a circle", async () => {
    const style = (name: string, parent: string) =>
      `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`;
    expect(
      await linesOf('<text:p text:style-name="A">сөз</text:p>', style("A", "B") + style("B", "A")),
    ).toEqual(["сөз"]);
  });

  it("copies cells that a file asks for millions of times a few times only", async () => {
    const body =
      '<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>а</text:p></table:table-cell>' +
      '<table:table-cell table:number-columns-repeated="1000000"><text:p>б</text:p></table:table-cell></table:table-row></table:table>';
    const raw = await rawOf(readOdt, odtFile({ body }));
    expect(raw.lines.length).toBeLessThan(5_000);
    expect(raw.notes.map(({ code }) => code)).toContain("table_too_wide");
  });

  it("is refused under a password", async () => {
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>';
    const locked = await odtFile({ body: "<text:p>сөз</text:p>", manifest }, (zip) =>
      zip.file("content.xml", "\u0001\u0002шифр"),
    );
    expect(await readWith(readOdt, locked)).toMatchObject({
      ok: false,
      refusal: { code: "password_protected" },
    });
  });

  it("is refused when it is no text document", async () => {
    const file = await odtFile({ body: "" }, (zip) => zip.file("content.xml", "<office:document-content/>"));
    expect(await readWith(readOdt, file)).toMatchObject({ ok: false, refusal: { code: "format_unknown" } });
  });
});
