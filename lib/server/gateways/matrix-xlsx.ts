import writeXlsxFile, { type Cell, type SheetData } from "write-excel-file/node";
import { MATRIX_MARKS, type MatrixMark } from "#lib/claims/matrix/mark.ts";
import { cellText, type PrintedMatrix } from "#lib/claims/matrix/printed-matrix.ts";
import { xmlText } from "#lib/languages/xml-text.ts";
import { matrixList } from "#lib/claims/matrix/write-csv.ts";

/** The first mark of these that stands in a cell colours its words; the letters say the same. */
const INKS: readonly (readonly [MatrixMark, string])[] = [
  ["differs", "#a02a20"],
  ["contradicts", "#a02a20"],
  ["criticises", "#a23450"],
  ["supports", "#27683b"],
  ["agrees", "#27683b"],
  ["unchecked", "#8a5a00"],
];
/** Excel's limit of letters in a cell. */
export const LONGEST_CELL = 32_767;

/**
 * Two sheets: the matrix as it is read, with heads that stay, and the list of its cells, every count a number that can be reckoned with.
 * Texts are written as texts: a wording that begins with "=" is no formula.
 */
export async function matrixXlsx(matrix: PrintedMatrix): Promise<Uint8Array> {
  const { title, columns, legend } = matrix;
  const list = matrixList(matrix);
  const file = await writeXlsxFile([
    {
      data: tableOf(matrix),
      sheet: sheetName(title),
      orientation: "landscape",
      ...{ stickyRowsCount: 1, stickyColumnsCount: 1 },
      columns: [{ width: 60 }, { width: 16 }, { width: 10 }, ...columns.map(() => ({ width: 14 }))],
    },
    {
      data: list.map((line, at) =>
        line.map((value, place): Cell =>
          at === 0 ? head(value) : place < 4 ? text(value) : { value: Number(value), type: Number },
        ),
      ),
      sheet: sheetName(matrix.words.column, 2),
      stickyRowsCount: 1,
      columns: [
        { width: 60 },
        { width: 16 },
        { width: 24 },
        { width: 14 },
        ...legend.map(() => ({ width: 14 })),
      ],
    },
  ]).toBuffer();
  return new Uint8Array(file);
}

function tableOf({ rowsOf, words, columns, rows, legend, totals, chosen }: PrintedMatrix): SheetData {
  return [
    [
      head(rowsOf),
      head(""),
      head(words.claims),
      ...columns.map(({ name, detail }) => head(`${name}\n${detail}`)),
    ],
    ...rows.map(({ name, detail, level, total, cells }): Cell[] => [
      { ...text(name), ...(level === 2 ? { indent: 2 } : { fontWeight: "bold" as const }), wrap: true },
      text(detail),
      { value: total[0] ?? 0, type: Number },
      ...columns.map((_, place): Cell => {
        const counts = cells.get(place);
        return counts === undefined ? null : { ...text(cellText(counts, legend)), textColor: inkOf(counts) };
      }),
    ]),
    [],
    ...[totals, ...chosen, ...legend.map(({ letter, name }) => `${letter} – ${name}`)].map((line): Cell[] => [
      text(line),
    ]),
  ];
}

function inkOf([, ...marks]: readonly number[]): string {
  return INKS.find(([mark]) => (marks[MATRIX_MARKS.indexOf(mark)] ?? 0) > 0)?.[1] ?? "#1b1a17";
}

function head(value: string): Cell {
  return { ...text(value), fontWeight: "bold", wrap: true, alignVertical: "bottom" };
}

function text(value: string) {
  return { value: xmlText(value).slice(0, LONGEST_CELL), type: String };
}

/** Excel takes 31 letters and none of these signs. */
export function sheetName(name: string, number?: number): string {
  const short = name
    .replace(/[\\/?*[\]:]/gu, " ")
    .replace(/ +/gu, " ")
    .slice(0, 28)
    .toWellFormed()
    .trim();
  return number === undefined ? short : `${short} ${number}`;
}
