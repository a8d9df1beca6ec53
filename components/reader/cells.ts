import type { Node } from "@tiptap/pm/model";
import type { Span } from "#lib/documents/block.ts";
import { type DocumentIndex, positionToUtf16 } from "#lib/documents/position.ts";
import { CELL_TABLE } from "#lib/documents/schema.ts";
import type { PaintItem } from "./segments.ts";

/** A cell of a drawn table: its node in ProseMirror's positions, its text in UTF-16 units of the canonical text. */
export interface DrawnCell {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** A cell that is marked as a whole, and the classes that say how. */
export interface CellPaint extends Omit<DrawnCell, "span"> {
  readonly classes: string;
}

/** What is annotated as a whole by one press. */
export type Whole = "table" | "figure";

/** Tables, whether taken apart or not, and captions of figures, by the ids of their blocks. The caption stands for its figure. */
export function wholesOf(doc: Node): ReadonlyMap<string, Whole> {
  const wholes = new Map<string, Whole>();
  const isTable = (node: Node | null): boolean =>
    node?.type.name === CELL_TABLE || node?.type.name === "table";
  doc.forEach((node, _, at) => {
    const id = String(node.attrs["blockId"]);
    if (isTable(node)) wholes.set(id, "table");
    else if (
      node.type.name === "table_caption" &&
      !isTable(doc.maybeChild(at + 1)) &&
      !isTable(doc.maybeChild(at - 1))
    )
      wholes.set(id, "figure");
  });
  return wholes;
}

/** The cells of every table, by the id of its block. */
export function cellsByTable(doc: Node, index: DocumentIndex): ReadonlyMap<string, readonly DrawnCell[]> {
  const tables = new Map<string, DrawnCell[]>();
  doc.forEach((table, start) => {
    if (table.type.name !== CELL_TABLE) return;
    const cells: DrawnCell[] = [];
    table.descendants((node, offset) => {
      if (!node.isTextblock) return true;
      const from = start + 1 + offset;
      const at = positionToUtf16(index, from + 1);
      cells.push({ from, to: from + node.nodeSize, span: [at, at + node.content.size] });
      return false;
    });
    tables.set(String(table.attrs["blockId"]), cells);
  });
  return tables;
}

/**
 * Passages that begin and end with cells mark the cells and not their words: one cell, several, or the whole table. What several mark is
 * deeper, what is in focus is framed. Empty cells inside belong to it.
 */
export function paintCells(
  cells: readonly DrawnCell[],
  items: readonly PaintItem[],
  focusId: string | null,
): CellPaint[] {
  const filled = cells.filter(({ span }) => span[1] > span[0]);
  const starts = new Set(filled.map(({ span }) => span[0]));
  const ends = new Set(filled.map(({ span }) => span[1]));
  const first = cells[0]?.span[0] ?? 0;
  const last = cells.at(-1)?.span[1] ?? 0;
  const whole = items.filter(
    ({ span }) => (starts.has(span[0]) || span[0] <= first) && (ends.has(span[1]) || span[1] >= last),
  );
  return cells.flatMap(({ from, to, span }) => {
    const over = whole.filter((item) => item.span[0] <= span[0] && span[1] <= item.span[1]);
    const [top] = over;
    if (top === undefined) return [];
    const isLit = over.some(({ id }) => id === focusId);
    const classes = ["cell-marked", `cell-${top.paint}`, ...(over.length > 1 ? ["cell-over"] : [])];
    return [{ from, to, classes: [...classes, ...(isLit ? ["cell-lit"] : [])].join(" ") }];
  });
}
