/** A CSL style or locale as a tree: the shape citeproc reads, so no XML is parsed when a list is printed. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

export type CslChild = CslNode | string | false;

/** Builds a node; `false` children fall out, so a style can say `condition && node`. */
export function csl(
  name: string,
  attrs: Readonly<Record<string, string>>,
  ...children: readonly CslChild[]
): CslNode {
  return { name, attrs, children: children.filter((child) => child !== false) };
}

/** The same tree with every node passed through `change`, children first. */
export function mapNodes(node: CslNode, change: (node: CslNode) => CslNode): CslNode {
  const children = node.children.map((child) =>
    typeof child === "string" ? child : mapNodes(child, change),
  );
  return change({ ...node, children });
}

export function childNodes(node: CslNode): readonly CslNode[] {
  return node.children.filter((child) => typeof child !== "string");
}

export function findChild(node: CslNode, name: string): CslNode | null {
  return childNodes(node).find((child) => child.name === name) ?? null;
}

/** Writes the tree as CSL XML, so that a style or locale of ours can be used in Zotero and other programs. */
export function cslXml(node: CslNode, indent = ""): string {
  const attrs = Object.entries(node.attrs)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join("");
  if (node.children.length === 0) return `${indent}<${node.name}${attrs}/>\n`;
  if (node.children.every((child) => typeof child === "string")) {
    return `${indent}<${node.name}${attrs}>${escapeXml(node.children.join(""))}</${node.name}>\n`;
  }
  const inner = childNodes(node)
    .map((child) => cslXml(child, `${indent}  `))
    .join("");
  return `${indent}<${node.name}${attrs}>\n${inner}${indent}</${node.name}>\n`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
