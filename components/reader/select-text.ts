import type { Span } from "#lib/documents/block.ts";
import type { BlockText } from "./block-text.ts";
import type { DrawnText } from "./drawn-text.ts";

/** Makes a span (UTF-16 units of the canonical text) the selection of the page, as if a pointer had been drawn over it. */
export function selectText(drawn: DrawnText, [start, end]: Span): void {
  const [first, last] = [drawn.blockAt(start), drawn.blockAt(end)];
  if (first === null || last === null) return;
  const from = pointIn(first.text, start - first.span[0], true);
  const to = pointIn(last.text, end - last.span[0], false);
  if (from === null || to === null) return;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Between two text nodes a selection begins in the second and ends in the first, so that nothing beside the text is in it. */
function pointIn(block: BlockText, at: number, isStart: boolean): { node: Text; offset: number } | null {
  const piece = isStart
    ? block.nodes.find((one) => at < one.at + one.node.data.length)
    : block.nodes.find((one) => at <= one.at + one.node.data.length);
  const found = piece ?? block.nodes.at(-1);
  if (found === undefined) return null;
  return { node: found.node, offset: Math.min(Math.max(at - found.at, 0), found.node.data.length) };
}
