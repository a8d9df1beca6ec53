import { type BlockText, boxesOf } from "./block-text.ts";

/** An entry opens this many words further at most: no line of a page is longer. */
const MOST_WORDS = 60;

/**
 * Where the line ends on which a citation ends, so that its entry can open between two lines and cover nothing: the
 * start of the first word that stands lower. UTF-16 units of the block; its length when the citation is on the last line.
 */
export function lineEndAfter(block: BlockText, citationEnd: number): number {
  const text = block.nodes.map(({ node }) => node.data).join("");
  const line = boxesOf(block, [Math.max(citationEnd - 1, 0), citationEnd]).at(-1);
  if (line === undefined) return block.length;
  const words = /\S+/gu;
  words.lastIndex = citationEnd;
  for (let n = 0; n < MOST_WORDS; n++) {
    const word = words.exec(text);
    if (word === null) return block.length;
    const start = word.index;
    const first = boxesOf(block, [start, start + 1])[0];
    const last = boxesOf(block, [start + word[0].length - 1, start + word[0].length]).at(-1);
    if (first !== undefined && first.top > line.bottom - 4) return start;
    // A word broken over the line end goes down whole, unless the citation is its beginning.
    if (last !== undefined && last.top > line.bottom - 4) return start > citationEnd ? start : citationEnd;
  }
  return block.length;
}
