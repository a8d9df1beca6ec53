import type { Span } from "#lib/documents/block.ts";
import { type BlockText, paintableRangesOf } from "./block-text.ts";
import { type PaintItem, cutSegments } from "./segments.ts";

const MEANINGS = ["plain", "m1", "m2", "m3", "m4", "note", "sel"] as const;

/** Later names are painted over earlier ones. `over` deepens what several passages cover, `lit-…` lights one of them. */
const PAINTS = [...MEANINGS, "over", ...MEANINGS.map((meaning) => `lit-${meaning}`)];

/** Safari before 17.2 and Firefox before 140 lack it; the article's plugin draws decorations there. */
export function canPaint(): boolean {
  return typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight !== "undefined";
}

/** A stretch of a block and the paint it gets; UTF-16 units of the canonical text. */
export interface Stroke {
  readonly span: Span;
  readonly paint: string;
}

/** What is painted over one block: meanings by segment, then depth, then the passage in focus. */
export function strokesOf(items: readonly PaintItem[], within: Span, focusId: string | null): Stroke[] {
  const strokes = cutSegments(items, within).flatMap(({ span, paints, depth }) => {
    const isDeep = depth > paints.length || depth > 2;
    return [...paints, ...(isDeep ? ["over"] : [])].map((paint) => ({ span, paint }));
  });
  const focus = items.find(({ id }) => id === focusId);
  if (focus === undefined) return strokes;
  const span: Span = [Math.max(focus.span[0], within[0]), Math.min(focus.span[1], within[1])];
  return [...strokes, { span, paint: `lit-${focus.paint}` }];
}

/**
 * The registered highlights of the page, filled block by block. Only blocks near the viewport are filled, so the cost of
 * painting does not grow with the number of annotations. One painter at a time: the registry belongs to the document.
 */
export class Painter {
  readonly #highlights = new Map<string, Highlight>();
  readonly #painted = new Map<string, { readonly highlight: Highlight; readonly range: StaticRange }[]>();

  constructor() {
    PAINTS.forEach((paint, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.#highlights.set(paint, highlight);
      CSS.highlights.set(paint, highlight);
    });
  }

  /** `blockStart`: where the block begins in the canonical text, UTF-16 units. */
  paint(blockId: string, block: BlockText, blockStart: number, strokes: readonly Stroke[]): void {
    this.erase(blockId);
    const painted = strokes.flatMap(({ span, paint }) => {
      const highlight = this.#highlights.get(paint);
      if (highlight === undefined) return [];
      return paintableRangesOf(block, [span[0] - blockStart, span[1] - blockStart]).map((range) => ({
        highlight,
        range,
      }));
    });
    for (const { highlight, range } of painted) highlight.add(range);
    this.#painted.set(blockId, painted);
  }

  erase(blockId: string): void {
    for (const { highlight, range } of this.#painted.get(blockId) ?? []) highlight.delete(range);
    this.#painted.delete(blockId);
  }

  paintedBlocks(): string[] {
    return [...this.#painted.keys()];
  }

  close(): void {
    for (const paint of this.#highlights.keys()) CSS.highlights.delete(paint);
    this.#painted.clear();
  }
}
