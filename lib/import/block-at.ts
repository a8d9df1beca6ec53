import type { ImportedBlock } from "./article.ts";

/** Finds the block of a place in the file, code points: the one of which a stretch begins last at or before it. */
export function blockFinder(blocks: readonly ImportedBlock[]): (place: number) => ImportedBlock | undefined {
  const stretches = blocks
    .flatMap((block) => block.sourceRanges.map(([start]) => ({ start, block })))
    .sort((one, other) => one.start - other.start);
  return (place) => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((stretches[middle]?.start ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return stretches[Math.max(0, low - 1)]?.block;
  };
}
