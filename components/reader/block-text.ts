import type { Span } from "#lib/documents/block.ts";
import { firstWhere } from "#lib/first-where.ts";

interface TextPiece {
  readonly node: Text;
  readonly at: number;
  /** An opened citation keeps its own colours. */
  readonly isPaintable: boolean;
}

/**
 * The text nodes of one drawn block with their places in it, in UTF-16 units. What stands beside the text is left out; between two
 * cells of a table stands the line feed that parts them in the canonical text and is drawn nowhere.
 */
export interface BlockText {
  readonly element: HTMLElement;
  readonly nodes: readonly TextPiece[];
  readonly length: number;
}

/** Marks what is drawn among the text without being text of it: an opened entry, the line of a folded summary. */
export const BESIDE = "data-beside";

export function readBlockText(element: HTMLElement): BlockText {
  const nodes: TextPiece[] = [];
  let length = 0;
  let cells = 0;
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof HTMLElement && node.hasAttribute(BESIDE)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    if (node instanceof HTMLTableCellElement && cells++ > 0) length += 1;
    if (!(node instanceof Text)) continue;
    const isPaintable = node.parentElement?.closest('[aria-expanded="true"]') === null;
    nodes.push({ node, at: length, isPaintable });
    length += node.data.length;
  }
  return { element, nodes, length };
}

/**
 * The ranges of a span of the block: one per text node, so that nothing beside the text is painted. Static ranges are
 * not followed by the browser through changes of the page; whoever changes a block reads it anew.
 */
export function paintableRangesOf(block: BlockText, span: Span): StaticRange[] {
  return rangesOf(block, span, ({ isPaintable }) => isPaintable);
}

function rangesOf(
  block: BlockText,
  [start, end]: Span,
  isWanted: (piece: TextPiece) => boolean,
): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (let n = lastAtOrBefore(block, start); n < block.nodes.length; n++) {
    const piece = block.nodes[n];
    if (piece === undefined || piece.at >= end) break;
    const from = Math.max(start - piece.at, 0);
    const to = Math.min(end - piece.at, piece.node.data.length);
    if (from < to && isWanted(piece)) {
      ranges.push(
        new StaticRange({
          startContainer: piece.node,
          startOffset: from,
          endContainer: piece.node,
          endOffset: to,
        }),
      );
    }
  }
  return ranges;
}

/**
 * Every live range is kept up to date through each change of the page until it is collected: ten thousand forgotten ones
 * made removing a card take 7 ms. One is enough to measure with.
 */
let ruler: Range | undefined;

/** Where a span is drawn: the boxes of its lines. Empty when the block is folded away. */
export function boxesOf(block: BlockText, span: Span): DOMRect[] {
  const range = (ruler ??= document.createRange());
  const boxes = rangesOf(block, span, () => true).flatMap(
    ({ startContainer, startOffset, endContainer, endOffset }) => {
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return [...range.getClientRects()];
    },
  );
  range.setStart(document, 0);
  range.collapse(true);
  return boxes;
}

/** Where a place in one of its text nodes lies in the block; null for what is not its text. */
export function offsetOf({ nodes }: BlockText, node: globalThis.Node, offset: number): number | null {
  const piece = nodes.find((one) => one.node === node);
  return piece === undefined ? null : piece.at + offset;
}

/** Whether a point of the window lies on the letter at a place of the block; asked at every move of the pointer. */
export function isOnLetter(block: BlockText, at: number, x: number, y: number): boolean {
  const piece = block.nodes[lastAtOrBefore(block, at)];
  if (piece === undefined || at < piece.at || at >= piece.at + piece.node.data.length) return false;
  const range = (ruler ??= document.createRange());
  range.setStart(piece.node, at - piece.at);
  range.setEnd(piece.node, at - piece.at + 1);
  const box = range.getBoundingClientRect();
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

function lastAtOrBefore({ nodes }: BlockText, offset: number): number {
  return Math.max(firstWhere(nodes, ({ at }) => at > offset) - 1, 0);
}
