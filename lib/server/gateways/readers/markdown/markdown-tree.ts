import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** CommonMark 0.31 with GitHub's tables, footnotes, strikethrough, task lists and bare addresses. Any text has a reading. */
export function parseMarkdown(text: string): Nodes {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
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
