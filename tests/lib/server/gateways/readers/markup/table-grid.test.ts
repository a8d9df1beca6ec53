import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeCells, spanOf } from "#lib/server/gateways/readers/markup/table-grid.ts";

const cell = (content: string, rowSpan = 1, columnSpan = 1) => ({
  content,
  rowSpan,
  columnSpan,
  isHead: false,
});

describe("places of cells", () => {
  it("pass over what cells above reach into", () => {
    const placed = placeCells([[cell("а", 2), cell("б", 1, 2)], [cell("в"), cell("г", 5)], [cell("ғ")]]);
    expect(placed.map(({ content, row, column, rowSpan }) => [content, row, column, rowSpan])).toEqual([
      ["а", 0, 0, 2],
      ["б", 0, 1, 1],
      ["в", 1, 1, 1],
      // Reaches no farther than the table.
      ["г", 1, 2, 2],
      ["ғ", 2, 0, 1],
    ]);
  });

  it("are never shared by the beginnings of two cells", () => {
    const rows = fc.array(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { maxLength: 5 }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const placed = placeCells(
          drawn.map((row) => row.map(([rowSpan, columnSpan]) => cell("x", rowSpan, columnSpan))),
        );
        const places = placed.map(({ row, column }) => `${String(row)},${String(column)}`);
        expect(new Set(places).size).toBe(places.length);
        expect(placed.every(({ row, rowSpan }) => row + rowSpan <= drawn.length)).toBe(true);
      }),
    );
  });

  it.each([
    [undefined, 1],
    ["3", 3],
    [" 2 columns", 2],
    ["0", 1],
    ["-4", 1],
    ["99999999", 1_000],
    ["көп", 1],
  ])("spans written as %j count %i", (written, span) => expect(spanOf(written)).toBe(span));
});
