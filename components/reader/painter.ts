import type { Span } from "#lib/documents/block.ts";
import { type BlockText, paintableRangesOf } from "./block-text.ts";
import type { PaintItem, Segment } from "./segments.ts";

const MEANINGS = ["plain", "m1", "m2", "m3", "m4", "note", "sel"] as const;

/** Later names are painted over earlier ones. `over…` deepens what several passages cover, `lit-…` lights one of them. */
const PAINTS = [
  ...MEANINGS,
  "over",
  "over2",
  "over3",
  "over4",
  ...MEANINGS.map((meaning) => `lit-${meaning}`),
  "found",
  "found-now",
];

/** Safari before 17.2 and Firefox before 140 lack it; the article's plugin draws decorations there. */
export function canPaint(): boolean {
  return typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight !== "undefined";
}

/** A stretch of a block and the paint it gets; UTF-16 units of the canonical text. */
export interface Stroke {
  readonly span: Span;
  readonly paint: string;
}

/** From how many passages on a stretch is tinted deeper, and by which paint; between few and many the eye tells only steps. */
const STEPS = [
  [12, "over4"],
  [6, "over3"],
  [3, "over2"],
] as const;

/** Two of one meaning look like one; two of different meanings already show both of their underlines. */
function stepOf({ depth, paints }: Segment): string | null {
  const step = STEPS.find(([from]) => depth >= from);
  return step?.[1] ?? (depth > paints.length ? "over" : null);
}

/** What is painted over one block: meanings by segment, then depth, then the passage in focus. */
export function strokesOf(segments: readonly Segment[], within: Span, focus: PaintItem | null): Stroke[] {
  const strokes: Stroke[] = [];
  const last = new Map<string, number>();
  const put = (span: Span, paint: string) => {
    // What goes on under the same paint is one stroke, however often it was cut.
    const before = strokes[last.get(paint) ?? -1];
    if (before?.span[1] === span[0])
      strokes[last.get(paint) ?? 0] = { span: [before.span[0], span[1]], paint };
    else last.set(paint, strokes.push({ span, paint }) - 1);
  };
  for (const segment of segments) {
    for (const paint of segment.paints) put(segment.span, paint);
    const step = stepOf(segment);
    if (step !== null) put(segment.span, step);
  }
  if (focus !== null) {
    const span: Span = [Math.max(focus.span[0], within[0]), Math.min(focus.span[1], within[1])];
    if (span[0] < span[1]) strokes.push({ span, paint: `lit-${focus.paint}` });
  }
  return strokes;
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
