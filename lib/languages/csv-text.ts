/** Signs that part cells: the comma of RFC 4180, the semicolon of spreadsheets that are set to Kazakh or Russian, the tabulator. */
export const CSV_SEPARATORS = [",", ";", "\t"] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

export interface CsvRow {
  readonly cells: readonly string[];
  /** Line of the file in which the row begins, from 1: a cell may hold line breaks. */
  readonly line: number;
}

export interface CsvReading {
  readonly rows: readonly CsvRow[];
  /** Line of a quotation mark that is never closed: what follows it was taken for one cell. Null where all are. */
  readonly openQuote: number | null;
}

const FORMULA = /^'*\s*[=+\-@＝＋－＠\t\r]/u;
const GUARDED = /^''*\s*[=+\-@＝＋－＠\t\r]/u;
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/u;

/**
 * Rows as RFC 4180 in UTF-8 with its mark, which spreadsheets ask for. A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it (OWASP, CSV injection), also after blanks; one that begins like a guarded cell gets one more, so that reading gives back what
 * was written.
 */
export function toCsvText(rows: readonly (readonly string[])[], separator: CsvSeparator = ","): string {
  return `\uFEFF${rows.map((cells) => cells.map(printed).join(separator)).join("\r\n")}\r\n`;
}

function printed(value: string): string {
  return quoted(FORMULA.test(value) ? `'${value}` : value);
}

/** A cell without a guard against formulas: for what stood in a file of another program and goes back to it unchanged. */
export function quoted(safe: string): string {
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Reads what toCsvText or a spreadsheet wrote. Rows of nothing but empty cells are left out. */
export function readCsvText(text: string): CsvReading {
  const whole = text.replace(/^\uFEFF/u, "");
  const separator = separatorOf(whole);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoteLine: number | null = null;
  let [line, rowLine] = [1, 1];
  const endRow = () => {
    cells.push(unguarded(cell));
    if (cells.some((one) => one.trim() !== "")) rows.push({ cells, line: rowLine });
    [cells, cell] = [[], ""];
  };
  for (let at = 0; at < whole.length; at += 1) {
    const sign = whole[at] ?? "";
    if (sign === "\n") line += 1;
    if (quoteLine !== null) {
      if (sign !== '"') cell += sign;
      else if (whole[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else quoteLine = null;
    } else if (sign === '"' && cell === "") quoteLine = line;
    else if (sign === separator) {
      cells.push(unguarded(cell));
      cell = "";
    } else if (sign === "\n" || (sign === "\r" && whole[at + 1] !== "\n")) {
      endRow();
      rowLine = line;
    } else if (sign !== "\r") cell += sign;
  }
  endRow();
  return { rows, openQuote: quoteLine };
}

function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** The separator that stands most often in the first line, outside of quotation marks. */
export function separatorOf(text: string): CsvSeparator {
  const [first = ""] = text.split(/[\r\n]/u, 1);
  const bare = first.replace(/"[^"]*"/gu, "");
  const count = (separator: string) => bare.split(separator).length;
  return CSV_SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}
