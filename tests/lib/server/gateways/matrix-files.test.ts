import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { MATRIX_MARKS } from "#lib/claims/matrix/mark.ts";
import type { PrintedMatrix } from "#lib/claims/matrix/printed-matrix.ts";
import { matrixDocx } from "#lib/server/gateways/matrix-docx.ts";
import { matrixXlsx } from "#lib/server/gateways/matrix-xlsx.ts";

const MATRIX: PrintedMatrix = {
  title: "Матрица: реформа × құжат / [қосымша]",
  language: "kk",
  chosen: ["Түрі: дерек"],
  totals: "9 құжат, 3 тұжырым",
  rowsOf: "Реформа, тұжырым",
  words: { column: "Құжат", claims: "Тұжырым" },
  axes: { rows: "reform", columns: "document" },
  legend: MATRIX_MARKS.map((mark, at) => ({ mark, letter: "ҚСБ?=×○≠".charAt(at), name: mark })),
  columns: Array.from({ length: 9 }, (_, at) => ({
    id: `d${at}`,
    name: `Мәтін ${at}`,
    lang: "kk",
    detail: "2021",
    href: null,
    total: [1],
  })),
  rows: [
    {
      ...{
        id: "r1",
        name: "=SUM(A1)\u0001 ғылым",
        lang: "kk",
        detail: "2007 ж. 21 мамыр",
        href: "https://silteme.test/groups/g/reforms/r1",
        total: [3, 2, 1],
        level: 1,
      },
      cells: new Map([[8, [3, 2, 1]]]),
    },
  ],
};

const partsOf = async (bytes: Uint8Array) => {
  const zip = await JSZip.loadAsync(bytes);
  return async (name: string) => (await zip.file(name)?.async("text")) ?? "";
};

describe("a matrix as an Excel file", () => {
  test("has a table with heads that stay, and a list of numbers", async () => {
    const part = await partsOf(await matrixXlsx(MATRIX));
    const book = await part("xl/workbook.xml");
    expect(book.match(/<sheet /gu)).toHaveLength(2);
    // Excel opens no file with such signs in the name of a sheet.
    expect(book).not.toMatch(/name="[^"]*[[\]/*?:\\][^"]*"/u);
    const table = await part("xl/worksheets/sheet1.xml");
    expect(table).toContain('state="frozen"');
    expect(table).toContain("landscape");
    expect(await part("xl/worksheets/sheet2.xml")).toContain("<v>3</v>");
  });

  test("holds texts as texts, without what XML has no place for", async () => {
    const part = await partsOf(await matrixXlsx(MATRIX));
    const all = (await part("xl/sharedStrings.xml")) + (await part("xl/worksheets/sheet1.xml"));
    expect(all).toContain("=SUM(A1) ғылым");
    expect(all).not.toContain("<f>");
    expect(all).not.toContain("\u0001");
  });
});

describe("a matrix as a Word file", () => {
  test("lies on its side and repeats its heads, in as many tables as its columns need", async () => {
    const part = await partsOf(await matrixDocx(MATRIX));
    const document = await part("word/document.xml");
    expect(document).toContain('w:orient="landscape"');
    expect(document.match(/<w:tbl>/gu)).toHaveLength(2);
    expect(document.match(/<w:tblHeader/gu)).toHaveLength(2);
    expect(document).toContain("3 Қ2 С1");
    expect(document.match(/<w:hyperlink /gu)).toHaveLength(2);
    expect(await part("word/_rels/document.xml.rels")).toContain("https://silteme.test/groups/g/reforms/r1");
    expect(document).not.toContain("\u0001");
  });
});
