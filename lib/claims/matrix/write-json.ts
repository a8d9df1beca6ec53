import { MATRIX_MARKS } from "./mark.ts";
import type { PrintedLine, PrintedMatrix } from "./printed-matrix.ts";

/** Everything with its ids, for programs: counts under their names, cells by row and column. `choice`: the address that shows this matrix. */
export function matrixJson(matrix: PrintedMatrix, choice: Readonly<Record<string, unknown>>): string {
  const { title, language, axes, columns, rows } = matrix;
  return JSON.stringify(
    {
      ...{ format: "silteme-matrix", version: 1, title, language, axes, choice },
      columns: columns.map(lineOf),
      rows: rows.map((row) => ({
        ...lineOf(row),
        level: row.level,
        cells: [...row.cells].flatMap(([place, counts]) => {
          const column = columns[place];
          return column === undefined ? [] : [{ column: column.id, ...named(counts) }];
        }),
      })),
    },
    null,
    1,
  );
}

function lineOf({ id, name, lang, detail, href, total }: PrintedLine) {
  return { id, name, lang, detail, ...(href === null ? {} : { href }), total: named(total) };
}

function named([claims = 0, ...marks]: readonly number[]): Record<string, number> {
  const held = MATRIX_MARKS.flatMap((mark, place) => {
    const count = marks[place] ?? 0;
    return count > 0 ? [[mark, count] as const] : [];
  });
  return { claims, ...Object.fromEntries(held) };
}
