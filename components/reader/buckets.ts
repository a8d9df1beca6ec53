import type { Span } from "#lib/documents/block.ts";
import { firstWhere } from "#lib/first-where.ts";
import { type PaintItem, type Segment, cutSegments } from "./segments.ts";

export interface BucketBlock {
  readonly id: string;
  /** UTF-16 units of the canonical text. */
  readonly span: Span;
}

interface Bucket {
  readonly block: BucketBlock;
  items: PaintItem[];
  /** Cut when they are asked for; null after a change. */
  segments: readonly Segment[] | null;
}

/**
 * Which passages lie in which block. Blocks are in reading order and do not overlap. A new list of passages costs one look at each and
 * work only where something changed: adding one to ten thousand looks at what stands between the two lists' common ends.
 */
export class Buckets {
  readonly blocks: readonly BucketBlock[];
  readonly #buckets = new Map<string, Bucket>();
  readonly #known = new Map<string, PaintItem>();
  #list: readonly PaintItem[] = [];

  constructor(blocks: readonly BucketBlock[]) {
    this.blocks = blocks;
  }

  /** Ids of the blocks in which something changed. An id stands in a list once. */
  replace(items: readonly PaintItem[]): Set<string> {
    const changed = new Set<string>();
    const { start, endBefore, end } = changedPart(this.#list, items);
    const missing = new Map(this.#list.slice(start, endBefore).map((item) => [item.id, item]));
    for (const item of items.slice(start, end)) {
      const before = missing.get(item.id);
      missing.delete(item.id);
      this.#known.set(item.id, item);
      if (before !== undefined && before !== item) this.#take(new Set([before]), changed);
      if (before !== item) this.#add(item, changed);
    }
    for (const id of missing.keys()) this.#known.delete(id);
    this.#take(new Set(missing.values()), changed);
    this.#list = items;
    return changed;
  }

  item(id: string): PaintItem | null {
    return this.#known.get(id) ?? null;
  }

  itemsOf(blockId: string): readonly PaintItem[] {
    return this.#buckets.get(blockId)?.items ?? [];
  }

  segmentsOf(blockId: string): readonly Segment[] {
    const bucket = this.#buckets.get(blockId);
    if (bucket === undefined) return [];
    return (bucket.segments ??= cutSegments(bucket.items, bucket.block.span));
  }

  /** The blocks that a span touches. */
  *blocksOf([start, end]: Span): Generator<BucketBlock> {
    for (let n = firstWhere(this.blocks, ({ span }) => span[1] > start); n < this.blocks.length; n++) {
      const block = this.blocks[n];
      if (block === undefined || block.span[0] >= end) return;
      yield block;
    }
  }

  #add(item: PaintItem, changed: Set<string>): void {
    const [start, end] = item.span;
    for (let n = firstWhere(this.blocks, ({ span }) => span[1] > start); n < this.blocks.length; n++) {
      const block = this.blocks[n];
      if (block === undefined || block.span[0] >= end) return;
      changed.add(block.id);
      const bucket = this.#buckets.get(block.id);
      if (bucket === undefined) this.#buckets.set(block.id, { block, items: [item], segments: null });
      else {
        bucket.items.push(item);
        bucket.segments = null;
      }
    }
  }

  #take(items: ReadonlySet<PaintItem>, changed: Set<string>): void {
    const touched = new Set([...items].flatMap(({ span }) => [...this.blocksOf(span)].map(({ id }) => id)));
    for (const id of touched) {
      const bucket = this.#buckets.get(id);
      if (bucket === undefined) continue;
      changed.add(id);
      bucket.items = bucket.items.filter((item) => !items.has(item));
      bucket.segments = null;
    }
  }
}

/** Where two lists differ: both begin alike up to `start`, and end alike from `endBefore` and `end`. */
export function changedPart<Item>(
  before: readonly Item[],
  after: readonly Item[],
): { readonly start: number; readonly endBefore: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same++;
  return { start, endBefore: before.length - same, end: after.length - same };
}
