import type { Span } from "#lib/documents/block.ts";
import type { DrawnText } from "./drawn-text.ts";
import { Painter, type Stroke, canPaint, strokesOf } from "./painter.ts";
import { type PaintItem, bucketByBlock } from "./segments.ts";

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
  readonly #drawn: DrawnText;
  readonly #ways: NearPaintWays;
  readonly #painter = canPaint() ? new Painter() : null;
  readonly #observer: IntersectionObserver;
  readonly #near = new Set<string>();
  readonly #dirty = new Set<string>();
  #buckets = new Map<string, PaintItem[]>();
  #focusId: string | null = null;

  constructor(drawn: DrawnText, ways: NearPaintWays) {
    this.#drawn = drawn;
    this.#ways = ways;
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), { rootMargin: NEAR });
    for (const element of drawn.elements()) this.#observer.observe(element);
  }

  close(): void {
    this.#observer.disconnect();
    this.#painter?.close();
  }

  setItems(items: readonly PaintItem[]): void {
    const before = this.#buckets;
    this.#buckets = bucketByBlock(this.#drawn.blocks, items);
    for (const id of this.#near) {
      if (!areSame(before.get(id), this.#buckets.get(id))) this.#dirty.add(id);
    }
    this.#ways.schedule();
  }

  setFocus(id: string | null): void {
    for (const [blockId, items] of this.#buckets) {
      if (items.some((item) => item.id === id || item.id === this.#focusId)) this.#dirty.add(blockId);
    }
    this.#focusId = id;
    this.#ways.schedule();
  }

  itemsOf(blockId: string): readonly PaintItem[] {
    return this.#buckets.get(blockId) ?? [];
  }

  nearIds(): Set<string> {
    return new Set([...this.#near].flatMap((id) => this.itemsOf(id)).map(({ id }) => id));
  }

  /** Text nodes changed: paint lies on nodes that may be gone. */
  repaint(): void {
    for (const id of this.#near) this.#dirty.add(id);
    this.#ways.schedule();
  }

  /** `all` paints the whole text, for print; without it, what is far is taken off again. */
  flush(all = false): void {
    if (this.#painter === null) return this.#decorate(all);
    for (const { id, span } of this.#blocksToPaint(all)) {
      const text = all || this.#near.has(id) ? this.#drawn.textOf(id) : null;
      if (text === null) this.#painter.erase(id);
      else this.#painter.paint(id, text, span[0], strokesOf(this.itemsOf(id), span, this.#focusId));
    }
    this.#dirty.clear();
  }

  #blocksToPaint(all: boolean): readonly { readonly id: string; readonly span: Span }[] {
    if (all) return this.#drawn.blocks;
    return this.#drawn.blocks.filter(({ id }) => this.#dirty.has(id));
  }

  #decorate(all: boolean): void {
    if (this.#dirty.size === 0 && !all) return;
    this.#dirty.clear();
    const near = this.#drawn.blocks.filter(({ id }) => all || this.#near.has(id));
    this.#ways.decorate(near.flatMap(({ id, span }) => strokesOf(this.itemsOf(id), span, this.#focusId)));
  }

  eraseFar(): void {
    for (const { id } of this.#drawn.blocks) if (!this.#near.has(id)) this.#dirty.add(id);
    this.flush();
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const id = target instanceof HTMLElement ? (target.dataset["blockId"] ?? "") : "";
      this.#dirty.add(id);
      if (isIntersecting) this.#near.add(id);
      else this.#near.delete(id);
    }
    this.#ways.schedule();
  }
}

function areSame(before: readonly PaintItem[] = [], after: readonly PaintItem[] = []): boolean {
  if (before.length !== after.length) return false;
  return before.every(({ id, paint, span }, n) => {
    const other = after[n];
    return (
      other?.id === id && other.paint === paint && other.span[0] === span[0] && other.span[1] === span[1]
    );
  });
}
