import { toCsvText } from "#lib/languages/csv-text.ts";
import { MATRIX_MARKS } from "./mark.ts";
import { cellText, type PrintedMatrix } from "./printed-matrix.ts";

/** As a table: a line for each row, a column for each column, cells as they are read on the screen. */
export function matrixCsv(matrix: PrintedMatrix): string {
  const { rowsOf, columns, rows, legend, words } = matrix;
  const head = [
    rowsOf,
    "",
    words.claims,
    ...columns.map(({ name, detail }) => [name, detail].filter(Boolean).join(", ")),
  ];
  const lines = rows.map(({ name, detail, level, total, cells }) => [
    ...[level === 2 ? `– ${name}` : name, detail, String(total[0] ?? 0)],
    ...columns.map((_, place) => {
      const counts = cells.get(place);
      return counts === undefined ? "" : cellText(counts, legend);
    }),
  ]);
  return toCsvText([head, ...lines]);
}

/** As a list: a line for each cell in which something stands, with every count in a column of its own. Has no limit of size. */
export function matrixListCsv(matrix: PrintedMatrix): string {
  return toCsvText(matrixList(matrix));
}

export function matrixList({ rowsOf, columns, rows, legend, words }: PrintedMatrix): string[][] {
  const head = [rowsOf, "", words.column, "", words.claims, ...legend.map(({ name }) => name)];
  const lines = rows.flatMap(({ name, detail, cells }) =>
    [...cells]
      .sort(([one], [other]) => one - other)
      .map(([place, counts]) => {
        const column = columns[place];
        const marks = legend.map(({ mark }) => String(counts[MATRIX_MARKS.indexOf(mark) + 1] ?? 0));
        return [name, detail, column?.name ?? "", column?.detail ?? "", String(counts[0] ?? 0), ...marks];
      }),
  );
  return [head, ...lines];
}
