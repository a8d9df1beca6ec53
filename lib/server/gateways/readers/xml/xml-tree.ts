import { ReadingStopped } from "../reading-stopped.ts";
import { readXml, type XmlOptions, type XmlRemarks } from "./read-xml.ts";
import type { XmlAttributes } from "./xml-names.ts";

/** An element with all it holds: for files, or parts of them, that are small enough to keep. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (XmlNode | string)[];
}

export interface XmlTree {
  readonly root: XmlNode;
  readonly remarks: XmlRemarks;
}

/** Elements of a tree: some 200 MB of heap. A file with more is read with `readXml`. */
const MOST_NODES = 1_000_000;

/**
 * The whole file as a tree; adjacent pieces of text are one.
 *
 * @throws ReadingStopped as `readXml` does.
 */
export async function readXmlTree(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: XmlOptions = {},
): Promise<XmlTree> {
  const root: Growing = { name: "", attributes: {}, children: [] };
  const open: Growing[] = [root];
  const remarks = await readXml(
    chunks,
    {
      open(name, attributes) {
        const node: Growing = { name, attributes, children: [] };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      text(text) {
        const children = open.at(-1)?.children ?? [];
        const last = children.at(-1);
        if (typeof last === "string") children[children.length - 1] = last + text;
        else children.push(text);
      },
      close() {
        open.pop();
      },
    },
    { ...options, limits: { elements: MOST_NODES, ...options.limits } },
  );
  const top = root.children.find((child) => typeof child !== "string");
  if (top === undefined) throw new ReadingStopped("file_damaged");
  return { root: top, remarks };
}

interface Growing extends XmlNode {
  readonly children: (Growing | string)[];
}

/** Child elements, all or those of one name. */
export function childElements(node: XmlNode, name?: string): XmlNode[] {
  const elements = node.children.filter((child): child is XmlNode => typeof child !== "string");
  return name === undefined ? elements : elements.filter((child) => child.name === name);
}

export function findChild(node: XmlNode, name: string): XmlNode | null {
  return childElements(node, name)[0] ?? null;
}

/** All text within, in order. Deep as the tree may be (XML_LIMITS.depth), this does not recur. */
export function textWithin(node: XmlNode): string {
  const pieces: string[] = [];
  const waiting: (XmlNode | string)[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") pieces.push(next);
    else for (let at = next.children.length - 1; at >= 0; at--) waiting.push(next.children[at] ?? "");
  }
  return pieces.join("");
}
