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
    text: { group: "inline" },
  },
  marks,
});

/** ProseMirror's own JSON. Parsed back through the schema and `check()`ed wherever it comes from outside. */
export interface ContentJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number | null>>;
  readonly content?: readonly ContentJson[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, string>> }[];
}
