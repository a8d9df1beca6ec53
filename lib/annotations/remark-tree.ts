import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { remarkTarget, type RemarkTarget } from "./remark-link.ts";

/** A remark as it is shown: a closed list of what may stand in one. Whatever else markdown knows is shown as it was typed. */
export type RemarkInline =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "break" }
  | { readonly is: "code"; readonly text: string }
  | { readonly is: "strong" | "emphasis" | "deleted"; readonly children: readonly RemarkInline[] }
  | { readonly is: "link"; readonly target: RemarkTarget; readonly children: readonly RemarkInline[] };

export type RemarkBlock =
  | { readonly is: "paragraph" | "heading"; readonly children: readonly RemarkInline[] }
  | { readonly is: "quote"; readonly blocks: readonly RemarkBlock[] }
  | {
      readonly is: "list";
      /** Number of the first item; null for a list without numbers. */
      readonly start: number | null;
      readonly items: readonly (readonly RemarkBlock[])[];
    }
  | { readonly is: "code"; readonly text: string }
  | { readonly is: "table"; readonly rows: readonly (readonly (readonly RemarkInline[])[])[] }
  | { readonly is: "rule" };

/** Raw HTML, definitions and footnotes are no part of a remark; four blanks make no code; a dash below a line makes no heading. */
const ABSENT = [
  ...["htmlFlow", "htmlText", "definition", "codeIndented", "setextUnderline"],
  ...["gfmFootnoteCall", "gfmFootnoteDefinition", "gfmPotentialFootnoteCall", "tasklistCheck"],
];
/** Constructs that match an opening sign with a closing one. */
const PAIRED = ["attention", "strikethrough", "labelStartLink", "labelStartImage", "labelEnd", "codeText"];

/**
 * Signs of emphasis, links and code beyond which a remark is shown as it was typed: matching them takes a time that grows with their
 * square. Honest remarks have dozens.
 */
const MOST_SIGNS = 1_000;

/** Blocks within blocks, and emphasis within emphasis, beyond which only the text is shown. */
const DEEPEST = 12;

/** Reads a remark: CommonMark 0.31 with GitHub's tables, strikethrough and bare addresses. Any text has a reading. */
export function parseRemark(text: string): readonly RemarkBlock[] {
  const isCrowded = (text.match(/[*_~`[\]<]/gu) ?? []).length > MOST_SIGNS;
  const tree = fromMarkdown(text, {
    extensions: [gfm(), { disable: { null: isCrowded ? [...ABSENT, ...PAIRED] : ABSENT } }],
    mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  });
  return blocksOf(tree.children, 0);
}

function blocksOf(nodes: readonly RootContent[], depth: number): RemarkBlock[] {
  return nodes.flatMap((node) => blockOf(node, depth));
}

function blockOf(node: RootContent, depth: number): RemarkBlock[] {
  if (depth > DEEPEST) return [{ is: "paragraph", children: [{ is: "text", text: bareText(node) }] }];
  switch (node.type) {
    case "paragraph":
      return [{ is: "paragraph", children: inlineOf(node.children, 0) }];
    case "heading":
      return [{ is: "heading", children: inlineOf(node.children, 0) }];
    case "blockquote":
      return [{ is: "quote", blocks: blocksOf(node.children, depth + 1) }];
    case "list": {
      const items = node.children.map((item) => blocksOf(item.children, depth + 1));
      return [{ is: "list", start: node.ordered === true ? (node.start ?? 1) : null, items }];
    }
    case "code":
      return [{ is: "code", text: node.value }];
    case "thematicBreak":
      return [{ is: "rule" }];
    case "table":
      return [
        {
          is: "table",
          rows: node.children.map((row) => row.children.map((cell) => inlineOf(cell.children, 0))),
        },
      ];
    default:
      return [{ is: "paragraph", children: [{ is: "text", text: bareText(node) }] }];
  }
}

function inlineOf(nodes: readonly PhrasingContent[], depth: number): RemarkInline[] {
  return nodes.flatMap((node) => phraseOf(node, depth));
}

const MARKS = { strong: "strong", emphasis: "emphasis", delete: "deleted" } as const;

function phraseOf(node: PhrasingContent, depth: number): RemarkInline[] {
  if (depth > DEEPEST) return [{ is: "text", text: bareText(node) }];
  switch (node.type) {
    case "text":
      return linesOf(node.value);
    case "break":
      return [{ is: "break" }];
    case "inlineCode":
      return [{ is: "code", text: node.value }];
    case "strong":
    case "emphasis":
    case "delete":
      return [{ is: MARKS[node.type], children: inlineOf(node.children, depth + 1) }];
    case "link":
      return linkOf(node.url, inlineOf(node.children, depth + 1));
    case "image":
      // Nobody's picture is fetched from another server because somebody opened a card.
      return linkOf(node.url, [{ is: "text", text: node.alt === "" ? node.url : (node.alt ?? node.url) }]);
    default:
      return [{ is: "text", text: bareText(node) }];
  }
}

/** A break of a line is one: people who write remarks know no two blanks at the end of a line. */
function linesOf(text: string): RemarkInline[] {
  return text
    .split("\n")
    .flatMap((line, at): RemarkInline[] =>
      at === 0 ? [{ is: "text", text: line }] : [{ is: "break" }, { is: "text", text: line }],
    );
}

/** What leads nowhere safe is no link; where it was to lead is still told. */
function linkOf(url: string, children: readonly RemarkInline[]): RemarkInline[] {
  const target = remarkTarget(url);
  return target === null
    ? [...children, { is: "text", text: ` (${url})` }]
    : [{ is: "link", target, children }];
}

/** The text of a node and of all in it; without recursion, for what nests too deep. */
function bareText(root: Nodes): string {
  const waiting: Nodes[] = [root];
  let text = "";
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("value" in node) text += node.value;
    else if ("children" in node) waiting.push(...[...node.children].reverse());
  }
  return text;
}
