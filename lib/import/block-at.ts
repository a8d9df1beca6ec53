import { firstWhere } from "#lib/first-where.ts";
import type { ImportedBlock } from "./article.ts";

/** Finds the block of a place in the file, code points: the one of which a stretch begins last at or before it. */
export function blockFinder(blocks: readonly ImportedBlock[]): (place: number) => ImportedBlock | undefined {
  const stretches = blocks
    .flatMap((block) => block.sourceRanges.map(([start]) => ({ start, block })))
    .sort((one, other) => one.start - other.start);
  return (place) => {
    const behind = firstWhere(stretches, ({ start }) => start > place);
    return stretches[Math.max(0, behind - 1)]?.block;
  };
}
