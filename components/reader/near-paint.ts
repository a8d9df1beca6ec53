import type { Span } from "#lib/documents/block.ts";
import { firstWhere } from "#lib/first-where.ts";
import { Buckets, type BucketBlock } from "./buckets.ts";
import type { DrawnText } from "./drawn-text.ts";
import { Painter, type Stroke, canPaint, strokesOf } from "./painter.ts";
import type { PaintItem } from "./segments.ts";

/** Blocks within a screen of what is seen are painted; more are added while they scroll in. */
const NEAR = "100% 0px";

interface NearPaintWays {
  /** Something is to be painted: call `flush` in the next animation frame. */
  schedule(): void;
  /** Draws by decorations, where the browser cannot paint highlights. */
  decorate(strokes: readonly Stroke[]): void;
}

/** Which passages lie in which block, which blocks are near, and the paint on those. */
export class NearPaint {
  readonly buckets: Buckets;
  readonly #drawn: DrawnText;
  readonly #ways: NearPaintWays;
  readonly #painter = canPaint() ? new Painter() : null;
  readonly #observer: IntersectionObserver;
  readonly #near = new Set<string>();
  readonly #dirty = new Set<string>();
  #focusId: string | null = null;
  #found: readonly Span[] = [];
  #foundNow: Span | null = null;

  constructor(drawn: DrawnText, ways: NearPaintWays) {
    this.#drawn = drawn;
    this.#ways = ways;
    this.buckets = new Buckets(drawn.blocks);
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), { rootMargin: NEAR });
    for (const element of drawn.elements()) this.#observer.observe(element);
  }

  close(): void {
    this.#observer.disconnect();
    this.#painter?.close();
  }

  /** All passages from now on. Give the same object for what has not changed (paint-items.ts). */
  setItems(items: readonly PaintItem[]): void {
    for (const id of this.buckets.replace(items)) if (this.#near.has(id)) this.#dirty.add(id);
    this.#ways.schedule();
  }

  setFocus(id: string | null): void {
    for (const focus of [this.#focusId, id]) {
      const item = focus === null ? null : this.buckets.item(focus);
      if (item !== null) for (const block of this.buckets.blocksOf(item.span)) this.#dirty.add(block.id);
    }
    this.#focusId = id;
    this.#ways.schedule();
  }

  /** What a search in the text found, in its order (UTF-16), and at which of the hits one stands. */
  setFound(spans: readonly Span[], now: number): void {
    if (spans.length === 0 && this.#found.length === 0) return;
    this.#found = spans;
    this.#foundNow = spans[now] ?? null;
    this.repaint();
  }

  get focusId(): string | null {
    return this.#focusId;
  }

  itemsOf(blockId: string): readonly PaintItem[] {
    return this.buckets.itemsOf(blockId);
  }

  nearIds(): Set<string> {
    const ids = new Set<string>();
    for (const blockId of this.#near) for (const { id } of this.itemsOf(blockId)) ids.add(id);
    return ids;
  }

  /** Text nodes changed: paint lies on nodes that may be gone. */
  repaint(): void {
    for (const id of this.#near) this.#dirty.add(id);
    this.#ways.schedule();
  }

  /** `all` paints the whole text, for print; without it, what is far is taken off again. */
  flush(all = false): void {
    if (this.#painter === null) return this.#decorate(all);
    for (const block of all ? this.#drawn.blocks : this.#dirtyBlocks()) {
      const text = all || this.#near.has(block.id) ? this.#drawn.textOf(block.id) : null;
      if (text === null) this.#painter.erase(block.id);
      else this.#painter.paint(block.id, text, block.span[0], this.#strokesOf(block));
    }
    this.#dirty.clear();
  }

  #dirtyBlocks(): readonly BucketBlock[] {
    return [...this.#dirty].flatMap((id) => this.#drawn.blockOf(id) ?? []);
  }

  #strokesOf({ id, span }: BucketBlock): Stroke[] {
    const focus = this.#focusId === null ? null : this.buckets.item(this.#focusId);
    return [...strokesOf(this.buckets.segmentsOf(id), span, focus), ...this.#foundIn(span)];
  }

  #foundIn([start, end]: Span): Stroke[] {
    const strokes: Stroke[] = [];
    for (let n = firstWhere(this.#found, (one) => one[1] > start); n < this.#found.length; n++) {
      const span = this.#found[n];
      if (span === undefined || span[0] >= end) break;
      strokes.push({ span, paint: span === this.#foundNow ? "found-now" : "found" });
    }
    return strokes;
  }

  #decorate(all: boolean): void {
    if (this.#dirty.size === 0 && !all) return;
    this.#dirty.clear();
    const near = this.#drawn.blocks.filter(({ id }) => all || this.#near.has(id));
    this.#ways.decorate(near.flatMap((block) => this.#strokesOf(block)));
  }

  eraseFar(): void {
    for (const { id } of this.#drawn.blocks) if (!this.#near.has(id)) this.#dirty.add(id);
    this.flush();
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const id = target instanceof HTMLElement ? (target.dataset["blockId"] ?? "") : "";
      if (isIntersecting === this.#near.has(id)) continue;
      this.#dirty.add(id);
      if (isIntersecting) this.#near.add(id);
      else this.#near.delete(id);
    }
    if (this.#dirty.size > 0) this.#ways.schedule();
  }
}
