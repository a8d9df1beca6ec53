import { Extension, Mark, Node } from "@tiptap/core";
import type { BlockType } from "#lib/documents/block.ts";
import { CELL_TABLE, SHOWN_TYPES } from "#lib/documents/schema.ts";
import { isInCapitals } from "#lib/languages/capitals.ts";
import { blockTag } from "./block-tag.ts";
import { BESIDE } from "./block-text.ts";

/**
 * The grammar of lib/documents/schema.ts in Tiptap's words, with the elements that draw it. A test asserts that the two
 * schemas have the same nodes, marks and attributes. Nothing is parsed from HTML here: documents arrive as JSON.
 */
const documentNode = Node.create({ name: "doc", topNode: true, content: "block*" });

const textNode = Node.create({ name: "text", group: "inline" });

const ATTRIBUTES = {
  blockId: { default: "" },
  language: { default: "mixed" },
  confidence: { default: 1 },
  label: { default: null },
  level: { default: null },
};

function blockNode(type: BlockType) {
  return Node.create({
    name: type,
    group: "block",
    content: "text*",
    marks: "_",
    addAttributes: () => ATTRIBUTES,
    renderHTML({ node }) {
      const level: unknown = node.attrs["level"];
      return [
        blockTag(type, typeof level === "number" ? level : null),
        {
          ...elementAttributes(type, node.attrs),
          ...(isInCapitals(node.textContent) ? { "data-capitals": "" } : {}),
        },
        0,
      ];
    },
  });
}

/** `lang` decides hyphenation and the voice of a screen reader; a mixed block inherits the document's language. */
function elementAttributes(type: BlockType, attributes: Record<string, unknown>): Record<string, string> {
  const language = String(attributes["language"]);
  const level: unknown = attributes["level"];
  return {
    "data-block-id": String(attributes["blockId"]),
    "data-type": type,
    ...(type === "list_item" && typeof level === "number" ? { "data-level": String(level) } : {}),
    ...(language === "mixed" ? {} : { lang: language }),
  };
}

const cellTable = Node.create({
  name: CELL_TABLE,
  group: "block",
  content: "cell_row+",
  addAttributes: () => ATTRIBUTES,
  // A wide table scrolls in its frame, by keyboard too.
  renderHTML: ({ node }) => [
    "div",
    { ...elementAttributes("table", node.attrs), class: "table-frame", tabindex: "0" },
    ["table", ["tbody", 0]],
  ],
});

const cellRow = Node.create({ name: "cell_row", content: "(cell | cell_gap)*", renderHTML: () => ["tr", 0] });

const cell = Node.create({
  name: "cell",
  content: "text*",
  marks: "_",
  addAttributes: () => ({ rowSpan: { default: 1 }, columnSpan: { default: 1 }, isHead: { default: false } }),
  renderHTML({ node }) {
    const { rowSpan, columnSpan, isHead } = node.attrs as CellAttributes;
    return [isHead ? "th" : "td", { rowspan: String(rowSpan), colspan: String(columnSpan) }, 0];
  },
});

/** Beside the text: a cell that is not there has no place in it (block-text.ts). */
const cellGap = Node.create({ name: "cell_gap", renderHTML: () => ["td", { [BESIDE]: "" }] });

/** Checked by the grammar when the document was made (lib/documents/content.ts). */
interface CellAttributes {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHead: boolean;
}

const plainMarks = ["em", "strong"].map((name) => Mark.create({ name, renderHTML: () => [name, 0] }));

const citationMark = Mark.create({
  name: "citation",
  inclusive: false,
  excludes: "",
  addAttributes: () => ({ citationId: { isRequired: true } }),
  renderHTML: () => ["span", { class: "citation" }, 0],
});

const footnoteMark = Mark.create({
  name: "footnote_mark",
  inclusive: false,
  excludes: "",
  addAttributes: () => ({ mark: { isRequired: true } }),
  renderHTML: () => ["sup", {}, 0],
});

export const DOCUMENT_EXTENSIONS: readonly (Extension | Node | Mark)[] = [
  documentNode,
  textNode,
  ...SHOWN_TYPES.map(blockNode),
  cellTable,
  cellRow,
  cellGap,
  cell,
  ...plainMarks,
  citationMark,
  footnoteMark,
];
