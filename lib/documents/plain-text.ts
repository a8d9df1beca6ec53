import type { Node } from "prosemirror-model";
import { type Block, isSetAside } from "./block.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";

/** Where a block stands in the canonical text, in both units; half-open, without the line feed that follows it. */
export interface BlockSpan {
  readonly blockId: string;
  readonly startUtf16: number;
  readonly endUtf16: number;
  readonly startCodePoint: number;
  readonly endCodePoint: number;
}

export interface PlainText {
  readonly text: string;
  readonly blocks: readonly BlockSpan[];
}

/**
 * The canonical text of a revision, which all selectors count: the texts of its shown blocks in NFC, joined by "\n".
 * A line feed never composes with its neighbours, so the whole is in NFC when each block is.
 */
export function plainTextOfBlocks(blocks: readonly Pick<Block, "id" | "type" | "text">[]): PlainText {
  return join(
    blocks
      .filter((block) => !isSetAside(block.type))
      .map(({ id, text }) => ({ id, text: text.normalize("NFC") })),
  );
}

/** The same text read from a ProseMirror document; nested blocks count in reading order. */
export function plainTextOfDocument(doc: Node): PlainText {
  const parts: { id: string; text: string }[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const id: unknown = node.attrs["blockId"];
    parts.push({ id: typeof id === "string" ? id : "", text: node.textContent });
    return false;
  });
  return join(parts);
}

function join(parts: readonly { id: string; text: string }[]): PlainText {
  let utf16 = 0;
  let codePoint = 0;
  const blocks = parts.map(({ id, text }) => {
    const span: BlockSpan = {
      blockId: id,
      startUtf16: utf16,
      endUtf16: utf16 + text.length,
      startCodePoint: codePoint,
      endCodePoint: codePoint + codePointLength(text),
    };
    utf16 = span.endUtf16 + 1;
    codePoint = span.endCodePoint + 1;
    return span;
  });
  return { text: parts.map((part) => part.text).join("\n"), blocks };
}
