import { openDraft, typed, type Draft } from "./draft.ts";
import type { Line } from "./lines.ts";
import type { CellLines } from "./table-text.ts";

/** Tables whose cells the format tells, and the lines that are in none. */
export interface ToldTables {
  readonly tables: readonly Draft[];
  readonly rest: readonly Line[];
}

export function takeTables(lines: readonly Line[]): ToldTables {
  const tables = new Map<number, Line[]>();
  const rest: Line[] = [];
  for (const line of lines) {
    const table = line.fact?.declared?.cell?.table;
    if (table === undefined) rest.push(line);
    else if (tables.has(table)) tables.get(table)?.push(line);
    else tables.set(table, [line]);
  }
  return { tables: [...tables.values()].map(tableDraft), rest };
}

function tableDraft(lines: readonly Line[]): Draft {
  const cells = new Map<string, CellLines & { lines: Line[] }>();
  for (const line of lines) {
    const cell = line.fact?.declared?.cell;
    if (cell === undefined) continue;
    const { row, column, rowSpan = 1, columnSpan = 1, isHead = false } = cell;
    const key = `${String(row)},${String(column)}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, { lines: [line], row, column, rowSpan, columnSpan, isHead });
    else known.lines.push(line);
  }
  const confidence = lines[0]?.fact?.declared?.confidence ?? 0.9;
  return { ...typed(openDraft(lines), "table", confidence), cells: [...cells.values()] };
}
