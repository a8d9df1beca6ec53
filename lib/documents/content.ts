import { Mark, Node } from "prosemirror-model";
import type { Block, Span } from "./block.ts";
import { tableRows } from "./table-rows.ts";
import { CELL_TABLE, type ContentJson, documentSchema } from "./schema.ts";

/** A mark over a stretch of one block's text; UTF-16 units of that text. */
export interface BlockMark {
  readonly blockId: string;
  readonly span: Span;
  readonly mark: Mark;
}

/** Build the ProseMirror document of the shown blocks. Throws when the result breaks the grammar: a bug, never bad input. */
export function contentOfBlocks(
  blocks: readonly Omit<Block, "sourceRanges">[],
  marks: readonly BlockMark[],
): ContentJson {
  const ofBlock = new Map<string, BlockMark[]>();
  for (const mark of marks) ofBlock.set(mark.blockId, [...(ofBlock.get(mark.blockId) ?? []), mark]);
  const nodes = blocks.map((block) => nodeOf(block, ofBlock.get(block.id) ?? []));
  const doc = documentSchema.node("doc", null, nodes);
  doc.check();
  // toJSON is typed `any` by prosemirror-model; its shape is ContentJson by the grammar just checked.
  return doc.toJSON() as ContentJson;
}

function nodeOf(block: Omit<Block, "sourceRanges">, marks: readonly BlockMark[]): Node {
  const attributes = {
    blockId: block.id,
    language: block.language,
    confidence: block.confidence,
    label: block.label ?? null,
    level: block.level ?? null,
  };
  const rows = block.type === "table" ? rowsOf(block, marks) : [];
  return rows.length > 0
    ? documentSchema.node(CELL_TABLE, attributes, rows)
    : documentSchema.node(block.type, attributes, inlineOf(block.text, marks));
}

/** The rows of a table whose cells are the lines of its text; none where they are not, and the text is shown as it stands. */
function rowsOf({ text, cells = [] }: Omit<Block, "sourceRanges">, marks: readonly BlockMark[]): Node[] {
  const lines = text.split("\n");
  const rows = tableRows(cells);
  const inOrder = rows.flat().filter((cell) => cell !== null);
  if (lines.length !== cells.length || inOrder.some((cell, n) => cell !== cells[n])) return [];
  let start = 0;
  let at = 0;
  return rows.map((row) => {
    const held = row.map((cell) => {
      if (cell === null) return documentSchema.node("cell_gap");
      const line = lines[at++] ?? "";
      const within = marksWithin(marks, [start, start + line.length]);
      start += line.length + 1;
      const { rowSpan, columnSpan, isHead } = cell;
      return documentSchema.node("cell", { rowSpan, columnSpan, isHead }, inlineOf(line, within));
    });
    return documentSchema.node("cell_row", null, held);
  });
}

/** The marks over a stretch of a text, counted from its beginning. */
function marksWithin(marks: readonly BlockMark[], [from, to]: Span): BlockMark[] {
  return marks.flatMap(({ span: [start, end], ...mark }) =>
    start < to && end > from
      ? [{ ...mark, span: [Math.max(start, from) - from, Math.min(end, to) - from] as const }]
      : [],
  );
}

/** Read a stored document back. Throws a RangeError when it breaks the grammar. */
export function documentOf(content: ContentJson): Node {
  const doc = Node.fromJSON(documentSchema, content);
  doc.check();
  return doc;
}

/**
 * Cut the text wherever a mark begins or ends; each piece carries the marks that cover it. Of two marks that may not stand
 * together, as when two readers found the same footnote mark, the later one stays.
 */
function inlineOf(text: string, marks: readonly BlockMark[]): Node[] {
  const cuts = new Set([0, text.length, ...marks.flatMap(({ span }) => span)]);
  const borders = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, n) => {
    const end = borders[n + 1] ?? text.length;
    const covering = marks.filter(({ span }) => span[0] <= start && end <= span[1]);
    const set = covering.reduce<readonly Mark[]>((marked, { mark }) => mark.addToSet(marked), Mark.none);
    return documentSchema.text(text.slice(start, end), set);
  });
}
