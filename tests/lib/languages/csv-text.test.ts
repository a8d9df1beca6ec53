import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CSV_SEPARATORS, readCsvText, toCsvText } from "#lib/languages/csv-text.ts";

const piece = fc.constantFrom(
  "a",
  "ұ",
  "=",
  "+",
  "'",
  '"',
  ",",
  ";",
  "\t",
  "\n",
  "\r\n",
  " ",
  "🧭",
  "@",
  "－",
  "क",
  "ب",
);
const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

describe("tables as text", () => {
  test("are read as they were written, whatever stands in a cell and whichever sign parts them", () => {
    const row = fc.tuple(fc.constant("x"), cell, cell);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...CSV_SEPARATORS),
        (rows, separator) => {
          const table = [["one", "two", "three"], ...rows];
          const { rows: read, openQuote } = readCsvText(toCsvText(table, separator));
          expect(openQuote).toBeNull();
          expect(read.map(({ cells }) => cells)).toEqual(table);
        },
      ),
    );
  });

  test("hold no cell that a spreadsheet would take for a formula", () => {
    for (const formula of ["=1+1", "+7", "-1", "@x", " =1", "＝1", "'=1"])
      expect(toCsvText([["x", formula]])).toMatch(/,"?'/u);
    expect(toCsvText([["x", "«Алаш»"]])).toBe("\uFEFFx,«Алаш»\r\n");
  });

  test("tell the line in which each row begins, line breaks inside cells counted", () => {
    const { rows } = readCsvText('a;b\r\n"1\n2";x\r\n\r\n;;\r\nlast;y');
    expect(rows).toEqual([
      { cells: ["a", "b"], line: 1 },
      { cells: ["1\n2", "x"], line: 2 },
      { cells: ["last", "y"], line: 6 },
    ]);
  });

  test("tell where a quotation mark was never closed", () => {
    expect(readCsvText('a,b\n"open,x\ny').openQuote).toBe(2);
  });
});
