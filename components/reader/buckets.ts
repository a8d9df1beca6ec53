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

interface Known {
  item: PaintItem;
  /** The last list that held it. */
  list: number;
}

/**
 * Which passages lie in which block. Blocks are in reading order and do not overlap. A new list of passages costs one look at each and
 * work only where something changed: adding one to ten thousand touches its own blocks.
 */
export class Buckets {
  readonly blocks: readonly BucketBlock[];
  readonly #buckets = new Map<string, Bucket>();
  readonly #known = new Map<string, Known>();
  #list = 0;

  constructor(blocks: readonly BucketBlock[]) {
    this.blocks = blocks;
  }

  /** Ids of the blocks in which something changed. */
  replace(items: readonly PaintItem[]): Set<string> {
    const changed = new Set<string>();
    const list = ++this.#list;
    for (const item of items) {
      const known = this.#known.get(item.id);
      if (known === undefined) {
        this.#known.set(item.id, { item, list });
        this.#add(item, changed);
        continue;
      }
      known.list = list;
      if (isSame(known.item, item)) continue;
      this.#take(known.item, changed);
      known.item = item;
      this.#add(item, changed);
    }
    if (this.#known.size > items.length) this.#takeMissing(list, changed);
    return changed;
  }

  item(id: string): PaintItem | null {
    return this.#known.get(id)?.item ?? null;
  }

  itemsOf(blockId: string): readonly PaintItem[] {
    return this.#buckets.get(blockId)?.items ?? [];
  }

  segmentsOf(blockId: string): readonly Segment[] {
    const bucket = this.#buckets.get(blockId);
    if (bucket === undefined) return [];
    return (bucket.segments ??= cutSegments(bucket.items, bucket.block.span));
  }

  /** Whether any passage of the block covers the place. */
  isCovered(blockId: string, utf16: number): boolean {
    const segments = this.segmentsOf(blockId);
    const segment = segments[firstWhere(segments, ({ span }) => span[1] > utf16)];
    return segment !== undefined && segment.span[0] <= utf16;
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
    for (const block of this.blocksOf(item.span)) {
      changed.add(block.id);
      const bucket = this.#buckets.get(block.id);
      if (bucket === undefined) this.#buckets.set(block.id, { block, items: [item], segments: null });
      else {
        bucket.items.push(item);
        bucket.segments = null;
      }
    }
  }

  #take(item: PaintItem, changed: Set<string>): void {
    for (const { id } of this.blocksOf(item.span)) {
      const bucket = this.#buckets.get(id);
      if (bucket === undefined) continue;
      changed.add(id);
      bucket.items = bucket.items.filter((other) => other !== item);
      bucket.segments = null;
    }
  }

  #takeMissing(list: number, changed: Set<string>): void {
    const missing = new Set<PaintItem>();
    for (const [id, known] of this.#known) {
      if (known.list === list) continue;
      missing.add(known.item);
      this.#known.delete(id);
    }
    const touched = new Set([...missing].flatMap(({ span }) => [...this.blocksOf(span)].map(({ id }) => id)));
    for (const id of touched) {
      const bucket = this.#buckets.get(id);
      if (bucket === undefined) continue;
      changed.add(id);
      bucket.items = bucket.items.filter((item) => !missing.has(item));
      bucket.segments = null;
    }
  }
}

function isSame(one: PaintItem, other: PaintItem): boolean {
  if (one === other) return true;
  return one.paint === other.paint && one.span[0] === other.span[0] && one.span[1] === other.span[1];
}
