import { TextDraft, type LengthGuard } from "./text-draft.ts";

export interface CellDraft {
  readonly draft: TextDraft;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
  isHead: boolean;
}

/** Columns beyond which a table is no table that anybody could read; its text is then kept as paragraphs. */
export const MOST_COLUMNS = 500;

/** Copies of a cell or row with text that a file may ask for with one number; of empty ones, any. */
const MOST_COPIES = 50;

interface NewCell {
  readonly columnSpan?: number;
  /** "start" opens a cell over several rows, "continue" belongs to the one above it. */
  readonly merge?: "start" | "continue";
}

/** A table in the making: the places of its cells follow from their order and spans. Tables inside it are part of its cells. */
export class TableDraft {
  /** Cells with text; empty ones are known by the places they leave. */
  readonly cells: CellDraft[] = [];
  rows = 0;
  columns = 0;
  #column = 0;
  #isHead = false;
  #isDropped = false;
  #cell: CellDraft | null = null;
  /** Column → the cell that spans rows there. */
  readonly #merged = new Map<number, CellDraft>();
  readonly #guard: LengthGuard;

  constructor(guard: LengthGuard) {
    this.#guard = guard;
  }

  startRow(): void {
    this.rows += 1;
    this.#column = 0;
    this.#isHead = false;
    this.#isDropped = false;
  }

  /** Columns that the row leaves free before its next cell. */
  skipColumns(columns: number): void {
    this.#column += columns;
  }

  /** The row heads the table. */
  markHead(): void {
    this.#isHead = true;
  }

  /** The row was deleted: its cells are read and left out. */
  dropRow(): void {
    this.#isDropped = true;
    this.rows -= 1;
  }

  startCell({ columnSpan = 1, merge }: NewCell): TextDraft {
    const column = this.#column;
    this.#column += columnSpan;
    this.columns = Math.max(this.columns, this.#column);
    const above = this.#merged.get(column);
    if (merge === "continue" && above !== undefined && !this.#isDropped) {
      above.rowSpan = this.rows - above.row;
      this.#cell = null;
      return above.draft;
    }
    const draft = new TextDraft(this.#guard);
    this.#cell = this.#isDropped
      ? null
      : { draft, row: this.rows - 1, column, columnSpan, rowSpan: 1, isHead: this.#isHead };
    if (merge === undefined || this.#cell === null) this.#merged.delete(column);
    else this.#merged.set(column, this.#cell);
    return draft;
  }

  /** The cell begun last has all its text. `copies` of it stand beside each other. */
  endCell({ rowSpan = 1, copies = 1 }: { readonly rowSpan?: number; readonly copies?: number } = {}): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    cell.rowSpan = Math.max(cell.rowSpan, rowSpan);
    const isSeen = !cell.draft.isBlank || this.#merged.get(cell.column) === cell;
    for (let copy = 0; isSeen && copy < Math.min(copies, MOST_COPIES); copy++) {
      this.cells.push(copy === 0 ? cell : { ...cell, column: cell.column + copy });
    }
    this.#column += copies - 1;
    if (isSeen) this.columns = Math.max(this.columns, this.#column);
  }

  /** The row begun last stands there several times. */
  repeatRow(rows: number): void {
    const last = this.rows - 1;
    let first = this.cells.length;
    while (this.cells[first - 1]?.row === last) first -= 1;
    const repeated = this.cells.slice(first);
    for (let copy = 1; copy < Math.min(rows, MOST_COPIES); copy++) {
      for (const cell of repeated) this.cells.push({ ...cell, row: last + copy });
    }
    this.rows += rows - 1;
  }
}

/** Long texts and parts of an article in cells: a table that only places them on the page. */
const LAYOUT_PARAGRAPHS = 5;
const LAYOUT_LENGTH = 800;
const ARTICLE_PARTS: ReadonlySet<string> = new Set([
  "title",
  "subtitle",
  "authors",
  "affiliation",
  "abstract",
  "keywords",
  "heading",
]);

/** A table of one cell or column, or one whose cells hold an article's parts, arranges text and tabulates nothing. */
export function isLayout({ cells, columns }: TableDraft): boolean {
  if (columns <= 1) return true;
  return cells.some(
    ({ draft }) =>
      draft.paragraphs.some(({ declared }) => declared !== null && ARTICLE_PARTS.has(declared.type)) ||
      (draft.paragraphs.length >= LAYOUT_PARAGRAPHS && draft.text.length > LAYOUT_LENGTH),
  );
}

/** One row that ends in "(3)" or "(2.1)" sets a formula beside its number: one paragraph. */
export function isNumberedFormula({ cells, rows, columns }: TableDraft): boolean {
  if (rows !== 1 || columns > 4) return false;
  return /^\(\d{1,3}(?:\.\d{1,3}){0,3}\)[.,;]?$/u.test(cells.at(-1)?.draft.text.trim() ?? "");
}
