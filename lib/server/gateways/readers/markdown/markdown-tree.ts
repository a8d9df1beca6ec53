import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/**
 * Signs of emphasis, links and code in one paragraph beyond which they are read as printed: matching them takes a time that grows
 * with their square. Honest paragraphs have dozens.
 */
const MOST_SIGNS = 4_000;
/** The constructs of micromark that match an opening sign with a closing one. */
const PAIRED = [
  "attention",
  "strikethrough",
  "labelStartLink",
  "labelStartImage",
  "labelEnd",
  "codeText",
  "gfmFootnoteCall",
  "gfmPotentialFootnoteCall",
];
/** Bare addresses are text for us as they are. */
const ADDRESSES = ["wwwAutolink", "protocolAutolink", "emailAutolink"];

/** CommonMark 0.31 with GitHub's tables, footnotes, strikethrough and task lists. Any text has a reading. */
export function parseMarkdown(text: string): Nodes {
  const disabled = hasCrowdedParagraph(text) ? [...ADDRESSES, ...PAIRED] : ADDRESSES;
  return fromMarkdown(text, {
    extensions: [gfm(), { disable: { null: disabled } }],
    // The search for addresses in the finished tree recurs as deep as the tree.
    mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  });
}

function hasCrowdedParagraph(text: string): boolean {
  let count = 0;
  for (const [sign] of text.matchAll(/[*_~`[]|\n[ \t]*(?=\n)/gu)) {
    count = sign.startsWith("\n") ? 0 : count + 1;
    if (count > MOST_SIGNS) return true;
  }
  return false;
}

export interface MarkdownVisitor {
  enter(node: Nodes, parent: Nodes | undefined): void;
  leave(node: Nodes): void;
}

/** In the order of the file, without recursion: quotations may nest as deep as their maker likes. */
export function walkMarkdown(root: Nodes, visitor: MarkdownVisitor): void {
  const waiting: { node: Nodes; parent: Nodes | undefined; isLeft: boolean }[] = [
    { node: root, parent: undefined, isLeft: false },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, isLeft } = next;
    if (isLeft) {
      visitor.leave(node);
      continue;
    }
    visitor.enter(node, next.parent);
    waiting.push({ ...next, isLeft: true });
    const children = "children" in node ? node.children : [];
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child !== undefined) waiting.push({ node: child, parent: node, isLeft: false });
    }
  }
}

export function textOfNode(node: Nodes): string {
  const pieces: string[] = [];
  walkMarkdown(node, {
    enter(inner) {
      if (inner.type === "text" || inner.type === "inlineCode") pieces.push(inner.value);
    },
    leave: () => undefined,
  });
  return pieces.join("");
}
