import { type AttributeSpec, type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";
import { BLOCK_TYPES, type BlockType, isSetAside } from "./block.ts";

/**
 * The grammar of a shown document: one node type per block type, inline text, and no annotation of any kind (those stand
 * beside the text, as selectors). The Tiptap extensions of the reader carry the same names; a test compares the two.
 */
export const SHOWN_TYPES: readonly BlockType[] = BLOCK_TYPES.filter((type) => !isSetAside(type));

const blockAttributes: Record<string, AttributeSpec> = {
  blockId: { default: "", validate: "string" },
  language: { default: "mixed", validate: "string" },
  confidence: { default: 1, validate: "number" },
  label: { default: null, validate: "string|null" },
  level: { default: null, validate: "number|null" },
};

/**
 * A table that was taken apart. Each cell is a text block, so that the canonical text, in which a line feed parts them, and every
 * position in it are the same for a table with cells and for one without.
 */
export const CELL_TABLE = "cell_table";
const cellAttributes: Record<string, AttributeSpec> = {
  rowSpan: { default: 1, validate: "number" },
  columnSpan: { default: 1, validate: "number" },
  isHead: { default: false, validate: "boolean" },
};

const blockNode: NodeSpec = { group: "block", content: "text*", marks: "_", attrs: blockAttributes };

/** `excludes: ""`: two citations may share characters ("[3]" read as bracket and as footnote mark); neither is dropped. */
const marks: Record<string, MarkSpec> = {
  em: {},
  strong: {},
  citation: { attrs: { citationId: { validate: "string" } }, inclusive: false, excludes: "" },
  footnote_mark: { attrs: { mark: { validate: "string" } }, inclusive: false, excludes: "" },
};

export const documentSchema = new Schema({
  nodes: {
    doc: { content: "block*" },
    ...Object.fromEntries(SHOWN_TYPES.map((type) => [type, blockNode])),
    [CELL_TABLE]: { group: "block", content: "cell_row+", attrs: blockAttributes },
    cell_row: { content: "(cell | cell_gap)*" },
    /** A place that no cell fills: it holds no text and no place in it. */
    cell_gap: {},
    cell: { content: "text*", marks: "_", attrs: cellAttributes },
    text: { group: "inline" },
  },
  marks,
});

/** ProseMirror's own JSON. Parsed back through the schema and `check()`ed wherever it comes from outside. */
export interface ContentJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number | boolean | null>>;
  readonly content?: readonly ContentJson[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, string>> }[];
}
