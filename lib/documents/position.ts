import type { Node } from "prosemirror-model";
import { type TextIndex, indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import { firstWhere } from "#lib/first-where.ts";
import { plainTextOfDocument } from "./plain-text.ts";

/** Where the text of one block begins, in UTF-16 units of the canonical text and as a ProseMirror position. */
interface BlockStart {
  readonly utf16: number;
  readonly position: number;
  readonly length: number;
}

/** Everything needed to go between stored code points, UTF-16 and ProseMirror positions of one document; O(log n) each. */
export interface DocumentIndex {
  readonly textIndex: TextIndex;
  readonly starts: readonly BlockStart[];
}

/** Read a document once, for any number of conversions. */
export function indexDocument(doc: Node): DocumentIndex {
  const starts: BlockStart[] = [];
  let utf16 = 0;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    // A block's text begins one past its opening token; all inline content is text, so sizes equal UTF-16 lengths.
    starts.push({ utf16, position: position + 1, length: node.content.size });
    utf16 += node.content.size + 1;
    return false;
  });
  return { textIndex: indexText(plainTextOfDocument(doc).text), starts };
}

/** A position between two blocks is the end of the first. */
export function utf16ToPosition(index: DocumentIndex, utf16: number): number {
  const start = lastNotAfter(index.starts, utf16, "utf16");
  if (start === undefined) return 0;
  return start.position + Math.min(Math.max(utf16 - start.utf16, 0), start.length);
}

/** A ProseMirror position outside of any text (between blocks) is the end of the text before it. */
export function positionToUtf16(index: DocumentIndex, position: number): number {
  const start = lastNotAfter(index.starts, position, "position");
  if (start === undefined) return 0;
  return start.utf16 + Math.min(Math.max(position - start.position, 0), start.length);
}

/** From the screen's position to the one that is stored. */
export function positionToCodePoint(index: DocumentIndex, position: number): number {
  return utf16ToCodePoint(index.textIndex, positionToUtf16(index, position));
}

function lastNotAfter(
  starts: readonly BlockStart[],
  value: number,
  key: "utf16" | "position",
): BlockStart | undefined {
  return starts[Math.max(firstWhere(starts, (start) => start[key] > value) - 1, 0)];
}
