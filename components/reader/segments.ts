import type { Span } from "#lib/documents/block.ts";
import { firstWhere } from "#lib/first-where.ts";

/** A passage to paint. `span` counts UTF-16 units of the canonical text; `paint` names a registered highlight. */
export interface PaintItem {
  readonly id: string;
  readonly span: Span;
  readonly paint: string;
}

/** A stretch that the same passages cover from end to end. `depth`: how many of them. */
export interface Segment {
  readonly span: Span;
  readonly paints: readonly string[];
  readonly depth: number;
}

export interface BucketBlock {
  readonly id: string;
  readonly span: Span;
}

/** Which passages touch which block. Blocks are in reading order and do not overlap. */
export function bucketByBlock(
  blocks: readonly BucketBlock[],
  items: readonly PaintItem[],
): Map<string, PaintItem[]> {
  const buckets = new Map<string, PaintItem[]>();
  for (const item of items) {
    for (let n = firstEndingAfter(blocks, item.span[0]); n < blocks.length; n++) {
      const block = blocks[n];
      if (block === undefined || block.span[0] >= item.span[1]) break;
      const bucket = buckets.get(block.id);
      if (bucket === undefined) buckets.set(block.id, [item]);
      else bucket.push(item);
    }
  }
  return buckets;
}

/** Cut the passages of one block where any begins or ends; nothing is returned for what none covers. */
export function cutSegments(items: readonly PaintItem[], within: Span): Segment[] {
  const cuts = new Set<number>();
  for (const { span } of items) {
    cuts.add(Math.max(span[0], within[0]));
    cuts.add(Math.min(span[1], within[1]));
  }
  const borders = [...cuts].sort((a, b) => a - b);
  const byStart = [...items].sort((a, b) => a.span[0] - b.span[0]);
  const segments: Segment[] = [];
  let open: PaintItem[] = [];
  let next = 0;
  for (let n = 0; n + 1 < borders.length; n++) {
    const start = borders[n] ?? 0;
    const end = borders[n + 1] ?? 0;
    open = open.filter(({ span }) => span[1] > start);
    for (let item = byStart[next]; item !== undefined && item.span[0] <= start; item = byStart[++next]) {
      if (item.span[1] > start) open.push(item);
    }
    if (open.length > 0)
      segments.push({
        span: [start, end],
        paints: [...new Set(open.map(({ paint }) => paint))],
        depth: open.length,
      });
  }
  return segments;
}

/** All passages over one place, the shortest first: the one a reader who points there most likely means. */
export function passagesAt(items: readonly PaintItem[], utf16: number): PaintItem[] {
  return items
    .filter(({ span }) => span[0] <= utf16 && utf16 < span[1])
    .sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || a.span[0] - b.span[0]);
}

function firstEndingAfter(blocks: readonly BucketBlock[], utf16: number): number {
  return firstWhere(blocks, ({ span }) => span[1] > utf16);
}
