import type { DOMOutputSpec, Node, TagParseRule } from "@tiptap/pm/model";
import { findCitedItems } from "#lib/reviews/essay-schema.ts";

interface NodeHtml {
  readonly parse?: readonly TagParseRule[];
  readonly render?: (node: Node) => DOMOutputSpec;
}

const lineOf = (node: Node): Record<string, string> => {
  const language: unknown = node.attrs["language"];
  return typeof language === "string" && language !== "mixed" ? { lang: language } : {};
};

function cellRule(tag: string): TagParseRule {
  return {
    tag,
    getAttrs: (element) => ({
      colspan: spanOf(element.getAttribute("colspan"), 50),
      rowspan: spanOf(element.getAttribute("rowspan"), 500),
    }),
  };
}

function spanOf(written: string | null, most: number): number {
  const span = Number(written ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1;
}

const cellOf =
  (tag: "td" | "th") =>
  (node: Node): DOMOutputSpec => [
    tag,
    { colspan: String(node.attrs["colspan"]), rowspan: String(node.attrs["rowspan"]) },
    0,
  ];

/** How each node is drawn, and what of pasted HTML becomes it. */
export const ESSAY_HTML: Readonly<Record<string, NodeHtml>> = {
  title: { parse: [{ tag: "h1[data-title]" }], render: () => ["h1", { "data-title": "" }, 0] },
  paragraph: { parse: [{ tag: "p" }], render: (node) => ["p", lineOf(node), 0] },
  heading: {
    parse: ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag, at) => ({
      tag,
      attrs: { level: Math.min(3, at + 1) },
    })),
    // The page has its own h1; those of the text come below it.
    render: (node) => [`h${Number(node.attrs["level"]) + 1}`, 0],
  },
  quotation: { parse: [{ tag: "blockquote" }], render: () => ["blockquote", 0] },
  bullet_list: { parse: [{ tag: "ul" }], render: () => ["ul", 0] },
  ordered_list: {
    parse: [{ tag: "ol", getAttrs: (element) => ({ start: spanOf(element.getAttribute("start"), 9_999) }) }],
    render: (node) => ["ol", { start: String(node.attrs["start"]) }, 0],
  },
  list_item: { parse: [{ tag: "li" }], render: () => ["li", 0] },
  table: {
    parse: [{ tag: "table" }],
    render: () => ["div", { class: "essay-table" }, ["table", ["tbody", 0]]],
  },
  table_row: { parse: [{ tag: "tr" }], render: () => ["tr", 0] },
  table_cell: { parse: [cellRule("td")], render: cellOf("td") },
  table_header: { parse: [cellRule("th")], render: cellOf("th") },
  footnote: { parse: [{ tag: "span[data-footnote]" }], render: () => ["span", { "data-footnote": "" }, 0] },
  citation: {
    parse: [
      {
        tag: "span[data-citation]",
        getAttrs: (element) => {
          const items = findCitedItems(parsed(element.getAttribute("data-citation")));
          return items === null ? false : { items };
        },
      },
    ],
    render: (node) => ["span", { "data-citation": JSON.stringify(node.attrs["items"]) }],
  },
  hard_break: { parse: [{ tag: "br" }], render: () => ["br"] },
};

/** What stands in the clipboard may be anything. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
