import type { PreviewBlock } from "#lib/operations/import-preview.ts";

/** Left, top, right, bottom, in points of the page. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Lines that follow each other in one column are drawn as one frame; points by which they may lie apart sideways. */
const SIDEWAYS = 24;

/** The frames of a block on a page: one for each column that it runs through. */
export function framesOn(block: PreviewBlock, page: number): readonly Box[] {
  const frames: Box[] = [];
  for (const { page: at, box } of block.places) {
    if (at !== page) continue;
    const last = frames.at(-1);
    if (last !== undefined && isBelow(last, box)) frames[frames.length - 1] = around(last, box);
    else frames.push(box);
  }
  return frames;
}

/** The next line of the same column: it overlaps sideways, and does not jump back up. */
function isBelow(above: Box, below: Box): boolean {
  const overlap = Math.min(above[2], below[2]) - Math.max(above[0], below[0]);
  const goesOn = below[1] >= above[1] - SIDEWAYS / 2;
  return overlap > -SIDEWAYS && goesOn;
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
