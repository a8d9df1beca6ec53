import writeXlsxFile, { type Cell } from "write-excel-file/node";
import { xmlText } from "#lib/languages/xml-text.ts";
import type { ClassTable, TableCell } from "#lib/reviews/class-results.ts";
import { LONGEST_CELL, sheetName } from "./matrix-xlsx.ts";

/** The class as a sheet whose heads and first two columns stay; marks are numbers, a name that begins with "=" is a text. */
export async function classXlsx({ title, heads, rows }: ClassTable): Promise<Uint8Array> {
  const file = await writeXlsxFile([
    {
      data: [heads.map(headCell), ...rows.map((row) => row.map(cellOf))],
      sheet: sheetName(title),
      orientation: "landscape",
      ...{ stickyRowsCount: 1, stickyColumnsCount: 2 },
      columns: heads.map((_, column) => ({ width: widthOf(rows, column) })),
    },
  ]).toBuffer();
  return new Uint8Array(file);
}

function headCell(value: string): Cell {
  return { value: xmlText(value), type: String, fontWeight: "bold", wrap: true, alignVertical: "bottom" };
}

function cellOf(cell: TableCell): Cell {
  if ("text" in cell)
    return cell.text === "" ? null : { value: xmlText(cell.text).slice(0, LONGEST_CELL), type: String };
  const decimals = /\.(\d+)$/u.exec(cell.decimal)?.[1]?.length ?? 0;
  // As many decimals as the mark is told with: 12.50 stays 12.50.
  return {
    value: Number(cell.decimal),
    type: Number,
    ...(decimals > 0 && { format: `0.${"0".repeat(decimals)}` }),
  };
}

/** In letters, as spreadsheets measure. */
function widthOf(rows: ClassTable["rows"], column: number): number {
  const longest = rows.slice(0, 500).reduce((most, row) => {
    const cell = row[column];
    return Math.max(most, cell === undefined ? 0 : ("text" in cell ? cell.text : cell.decimal).length);
  }, 8);
  return Math.min(40, longest + 3);
}
