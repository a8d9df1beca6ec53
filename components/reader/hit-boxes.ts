import type { Buckets } from "./buckets.ts";
import { boxesOf } from "./block-text.ts";
import type { DrawnText } from "./drawn-text.ts";
import { type PaintItem, type Segment, passagesAt } from "./segments.ts";
import { firstWhere } from "#lib/first-where.ts";

/** One line of one painted stretch; pixels from the top left of the text. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly segment: Segment;
}

interface BlockBoxes {
  readonly segments: readonly Segment[];
  readonly boxes: readonly Box[];
  readonly scrollsAside: boolean;
  readonly passages: Map<Segment, readonly PaintItem[]>;
}

const NOTHING: readonly PaintItem[] = [];

/**
 * What lies under a point. The boxes of a block's painted stretches are measured when somebody first points into it, and kept until its
 * passages or the layout change: a moving pointer asks the browser nothing.
 */
export class HitBoxes {
  readonly #drawn: DrawnText;
  readonly #buckets: Buckets;
  readonly #measured = new Map<string, BlockBoxes>();
  #frame: CSSNumberish | null = null;
  #origin = new DOMRect();

  constructor(drawn: DrawnText, buckets: Buckets) {
    this.#drawn = drawn;
    this.#buckets = buckets;
  }

  /** Something on the page moved. */
  forget(): void {
    this.#measured.clear();
  }

  /** All passages under a point of the window, the shortest first. */
  at(x: number, y: number): readonly PaintItem[] {
    const origin = this.#originNow();
    const [left, top] = [x - origin.left, y - origin.top];
    const places = this.#drawn.blockPlaces();
    const place = places[firstWhere(places, (block) => block.top > top) - 1];
    if (place === undefined || top > place.top + place.height) return NOTHING;
    const block = this.#boxesOf(place.id, origin);
    if (block.scrollsAside) return this.#askBrowser(x, y);
    const box = block.boxes.find(
      (one) => one.left <= left && left <= one.right && one.top <= top && top <= one.bottom,
    );
    if (box === undefined) return NOTHING;
    const known = block.passages.get(box.segment);
    if (known !== undefined) return known;
    const found = passagesAt(this.#buckets.itemsOf(place.id), box.segment.span[0]);
    block.passages.set(box.segment, found);
    return found;
  }

  /** Where the text stands in the window; asked once in a frame. */
  #originNow(): DOMRect {
    const frame = document.timeline.currentTime;
    if (this.#frame !== frame || frame === null) this.#origin = this.#drawn.host.getBoundingClientRect();
    this.#frame = frame;
    return this.#origin;
  }

  /** A wide table moves sideways in its frame: there the letter under the point is asked for. */
  #askBrowser(x: number, y: number): readonly PaintItem[] {
    const letter = this.#drawn.letterAt(x, y);
    return letter === null ? NOTHING : passagesAt(this.#buckets.itemsOf(letter.blockId), letter.utf16);
  }

  #boxesOf(blockId: string, origin: DOMRect): BlockBoxes {
    const segments = this.#buckets.segmentsOf(blockId);
    const known = this.#measured.get(blockId);
    if (known?.segments === segments) return known;
    const text = this.#drawn.textOf(blockId);
    const start = this.#drawn.blockOf(blockId)?.span[0] ?? 0;
    const boxes = segments.flatMap((segment) => {
      if (text === null) return [];
      const [from, to] = segment.span;
      return boxesOf(text, [from - start, to - start]).map((box) => ({
        left: box.left - origin.left,
        right: box.right - origin.left,
        top: box.top - origin.top,
        bottom: box.bottom - origin.top,
        segment,
      }));
    });
    const scrollsAside = this.#drawn.scrollsAside(blockId);
    const measured = { segments, boxes, scrollsAside, passages: new Map<Segment, readonly PaintItem[]>() };
    this.#measured.set(blockId, measured);
    return measured;
  }
}
