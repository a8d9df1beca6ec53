import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { declaredLanguage } from "../markup/declared-language.ts";
import { childElements, textWithin, type XmlNode } from "../xml/xml-tree.ts";

export function elementsNamed(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  return childElements(node).filter(({ name }) => names.includes(name));
}

export function firstNamed(node: XmlNode, ...names: readonly string[]): XmlNode | null {
  return elementsNamed(node, ...names)[0] ?? null;
}

/** All text within, blanks closed up. */
export function plainText(node: XmlNode | null): string {
  return node === null ? "" : textWithin(node).replace(/\s+/gu, " ").trim();
}

/**
 * Text of an element whose parts may stand side by side with nothing between them, as in
 * `<institution>…</institution><country>…</country>`: they are then parted by commas. What is printed between them is kept.
 */
export function joinedParts(node: XmlNode): string {
  const isMixed = node.children.some((child) => typeof child === "string" && child.trim() !== "");
  if (isMixed) return plainText(node);
  const parts = childElements(node).filter(({ name }) => name !== "institution-id" && name !== "label");
  return parts
    .map((part) => (part.name === "institution-wrap" ? joinedParts(part) : plainText(part)))
    .filter((text) => text !== "")
    .join(", ");
}

/** The element's own language, else the one around it. */
export function languageOf(node: XmlNode, around: BlockLanguage | undefined): BlockLanguage | undefined {
  const tag = node.attributes["xml:lang"];
  return tag === undefined ? around : declaredLanguage(tag);
}

/** All elements within, in the order of the file; depth is limited by the tree's reader (XML_LIMITS). */
export function* elementsWithin(node: XmlNode): Generator<XmlNode> {
  const waiting: XmlNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    const inner = childElements(next);
    for (let at = inner.length - 1; at >= 0; at--) {
      const child = inner[at];
      if (child !== undefined) waiting.push(child);
    }
  }
}
