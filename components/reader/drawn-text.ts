import type { Span } from "#lib/documents/block.ts";
import { type BlockText, boxesOf, readBlockText } from "./block-text.ts";
import type { BucketBlock } from "./segments.ts";

/** Pixels from the top left of the text. */
export interface PlaceBox {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Pixels from the top of the text; `span` counts UTF-16 units of the canonical text. */
export interface BlockPlace {
  readonly id: string;
  readonly span: Span;
  readonly top: number;
  readonly height: number;
}

/** Where the drawn text stands on the page. What was read of it is kept until somebody says that it changed. */
export class DrawnText {
  readonly host: HTMLElement;
  readonly blocks: readonly BucketBlock[];
  readonly #texts = new Map<string, BlockText>();
  #places: readonly BlockPlace[] | null = null;

  constructor(host: HTMLElement, blocks: readonly BucketBlock[]) {
    this.host = host;
    this.blocks = blocks;
  }

  /** Text nodes were split or joined. */
  forgetTexts(): void {
    this.#texts.clear();
  }

  /** Something on the page moved. */
  forgetPlaces(): void {
    this.#places = null;
  }

  elements(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>("[data-block-id]")];
  }

  textOf(blockId: string): BlockText | null {
    const known = this.#texts.get(blockId);
    if (known?.element.isConnected === true) return known;
    const element = this.host.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(blockId)}"]`);
    if (element === null) return null;
    const text = readBlockText(element);
    this.#texts.set(blockId, text);
    return text;
  }

  /** The block that holds a place; its end belongs to it. */
  blockAt(utf16: number): { readonly id: string; readonly span: Span; readonly text: BlockText } | null {
    const block = this.blocks.find(({ span }) => span[0] <= utf16 && utf16 <= span[1]);
    const text = block === undefined ? null : this.textOf(block.id);
    return block === undefined || text === null ? null : { ...block, text };
  }

  /** The boxes of the lines that a span takes in the block where it begins; pixels of the window. */
  linesOf(span: Span): DOMRect[] {
    const block = this.blockAt(span[0]);
    if (block === null) return [];
    const end = Math.min(span[1], block.span[1]);
    return boxesOf(block.text, [span[0] - block.span[0], end - block.span[0]]);
  }

  relative(box: DOMRect): PlaceBox {
    const origin = this.host.getBoundingClientRect();
    return {
      top: box.top - origin.top,
      bottom: box.bottom - origin.top,
      left: box.left - origin.left,
      right: box.right - origin.left,
    };
  }

  /** Top of the text from the top of the window, and its height. */
  extent(): { readonly top: number; readonly height: number } {
    const { top, height } = this.host.getBoundingClientRect();
    return { top, height };
  }

  /** About where a place stands, without asking the browser: the share of its block that comes before it. */
  roughTop(utf16: number): number {
    const place = this.blockPlaces().findLast(({ span }) => span[0] <= utf16);
    if (place === undefined) return 0;
    return place.top + (place.height * (utf16 - place.span[0])) / Math.max(place.span[1] - place.span[0], 1);
  }

  /** Every block in reading order; measured once until something moves. */
  blockPlaces(): readonly BlockPlace[] {
    this.#places ??= this.#measureBlocks();
    return this.#places;
  }

  #measureBlocks(): BlockPlace[] {
    const origin = this.host.getBoundingClientRect().top;
    const spans = new Map(this.blocks.map(({ id, span }) => [id, span]));
    return this.elements().flatMap((element) => {
      const id = element.dataset["blockId"] ?? "";
      const span = spans.get(id);
      const box = element.getBoundingClientRect();
      return span === undefined ? [] : [{ id, span, top: box.top - origin, height: box.height }];
    });
  }
}
