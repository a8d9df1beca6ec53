import { parseRemark, type RemarkBlock, type RemarkInline } from "./remark-tree.ts";

/** A remark as plain text, for lists, mail and the history: what is read of it, without its signs. Blocks stand on lines of their own. */
export function plainRemark(remark: string): string {
  return plainBlocks(parseRemark(remark)).trim();
}

function plainBlocks(blocks: readonly RemarkBlock[]): string {
  return blocks.map(plainBlock).join("\n");
}

function plainBlock(block: RemarkBlock): string {
  switch (block.is) {
    case "paragraph":
    case "heading":
      return plainInline(block.children);
    case "quote":
      return `«${plainBlocks(block.blocks)}»`;
    case "list":
      return block.items
        .map((item, at) => `${block.start === null ? "–" : `${block.start + at}.`} ${plainBlocks(item)}`)
        .join("\n");
    case "code":
      return block.text;
    case "table":
      return block.rows.map((row) => row.map(plainInline).join(" | ")).join("\n");
    case "rule":
      return "—";
  }
}

function plainInline(nodes: readonly RemarkInline[]): string {
  return nodes
    .map((node) => {
      if (node.is === "text" || node.is === "code") return node.text;
      return node.is === "break" ? "\n" : plainInline(node.children);
    })
    .join("");
}

/** Its first words on one line; `most` counts UTF-16 units, an ellipsis not counted. Never cuts a letter in two. */
export function firstWords(remark: string, most: number): string {
  const line = plainRemark(remark).replace(/\s+/gu, " ");
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const blank = cut.lastIndexOf(" ");
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).toWellFormed().replace(/\uFFFD$/u, "")}…`;
}

/** The ids of the members that a remark names, each once, in its order. Names in code are no mentions. */
export function membersNamed(remark: string): readonly string[] {
  const found = new Set<string>();
  for (const target of targetsOf(parseRemark(remark))) if (target.kind === "member") found.add(target.id);
  return [...found];
}

type Target = Extract<RemarkInline, { is: "link" }>["target"];

function targetsOf(blocks: readonly RemarkBlock[]): Target[] {
  return blocks.flatMap((block) => {
    switch (block.is) {
      case "paragraph":
      case "heading":
        return inlineTargets(block.children);
      case "quote":
        return targetsOf(block.blocks);
      case "list":
        return block.items.flatMap(targetsOf);
      case "table":
        return block.rows.flat().flatMap(inlineTargets);
      case "code":
      case "rule":
        return [];
    }
  });
}

function inlineTargets(nodes: readonly RemarkInline[]): Target[] {
  return nodes.flatMap((node) => {
    if (node.is === "link") return [node.target, ...inlineTargets(node.children)];
    return "children" in node ? inlineTargets(node.children) : [];
  });
}
