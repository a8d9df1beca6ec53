import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsvText, toCsvText } from "#lib/languages/csv-text.ts";
import { CLASS_COLUMNS, classTable, type ClassResult } from "#lib/reviews/class-results.ts";
import { canvasList, moodleList } from "#lib/reviews/exchange/mark-list.ts";
import { outcomeOf } from "#lib/reviews/outcome.ts";
import type { Rubric } from "#lib/reviews/rubric.ts";

const WORDS = {
  head: (column: string) => column,
  state: (state: string) => state,
  essay: (number: number) => `Эссе ${number}`,
  yes: "иә",
  time: (at: string) => at,
};

describe("the table of a class", () => {
  it("tells in every file a total that its parts add up to, under any weights", () => {
    const criterion = fc.record({
      weight: fc.integer({ min: 0, max: 999 }),
      most: fc.integer({ min: 1, max: 99 }),
      share: fc.integer({ min: 0, max: 100 }),
    });
    const all = fc
      .array(criterion, { minLength: 1, maxLength: 12 })
      .filter((some) => some.some(({ weight }) => weight > 0));
    fc.assert(
      fc.property(all, fc.nat({ max: 3 }), fc.constantFrom("100", "20", "7"), (drawn, decimals, outOf) => {
        const criteria: Rubric["criteria"] = drawn.map(({ weight, most }, at) => ({
          ...{ key: `c${at}`, names: { kk: `К${at}` }, descriptions: {}, levels: [] },
          ...{ weight: String(weight), most: String(most) },
        }));
        const marks = drawn.map(({ most, share }, at) => ({
          criterion: `c${at}`,
          points: `${most * share}/100`,
        }));
        const { parts, total } = outcomeOf({ rubric: { criteria }, scale: { outOf, decimals } }, marks);
        const result: ClassResult = {
          ...{
            student: { name: "=Дана", email: "d@example.kz" },
            number: 1,
            teamName: null,
            state: "marked",
          },
          ...{ handedInAt: null, isLate: false, parts, marks, total, outOf, releasedAt: null, overall: [] },
        };
        const named = criteria.map(({ key, names }) => ({ key, name: names.kk ?? "" }));
        const table = classTable(
          [result],
          { title: "", columns: ["student", "parts", "total"], criteria: named },
          WORDS,
        );
        const [cells = []] = table.rows.map((row) =>
          row.map((cell) => ("text" in cell ? cell.text : cell.decimal)),
        );
        const units = (text: string) => BigInt(text.replace(".", ""));
        expect(cells.slice(1, -1).reduce((sum, part) => sum + units(part), 0n)).toBe(units(total));
        expect([cells.at(-1), moodleList([result])[1]?.[3], canvasList([result], "x")[2]?.[5]]).toEqual([
          total,
          total,
          total,
        ]);
      }),
    );
  });

  it("has a row for who has not written, names no hidden writer, and no cell that is a formula", () => {
    const base = {
      teamName: "=cmd|'/c calc'!A1",
      handedInAt: null,
      isLate: false,
      parts: [],
      marks: [],
      outOf: null,
      releasedAt: null,
    };
    const results: ClassResult[] = [
      {
        ...base,
        student: { name: "@SUM(1)", email: "+7@x.kz" },
        number: null,
        state: "not_begun",
        total: null,
        overall: [],
      },
      { ...base, student: null, number: 14, state: "marked", total: "61", overall: ["-1+1"] },
    ];
    const table = classTable(results, { title: "", columns: CLASS_COLUMNS, criteria: [] }, WORDS);
    const rows = [
      table.heads,
      ...table.rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : cell.decimal))),
    ];
    const text = toCsvText(rows);
    expect(text).toContain("'@SUM(1)");
    expect(text).toContain("Эссе 14");
    for (const cell of text.split(/[,\r\n]/u)) expect(cell).not.toMatch(/^"?[=+@-]/u);
    expect(readCsvText(text).rows.map(({ cells }) => cells)).toEqual(rows);
  });
});
