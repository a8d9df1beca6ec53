import type { Span } from "#lib/documents/block.ts";
import { type BlockText, boxesOf, isOnLetter, offsetOf, readBlockText } from "./block-text.ts";
import { firstWhere } from "#lib/first-where.ts";
import type { BucketBlock } from "./buckets.ts";

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
  readonly #byId: ReadonlyMap<string, BucketBlock>;
  readonly #texts = new Map<string, BlockText>();
  #elements = new Map<string, HTMLElement>();
  #places: readonly BlockPlace[] | null = null;

  constructor(host: HTMLElement, blocks: readonly BucketBlock[]) {
    this.host = host;
    this.blocks = blocks;
    this.#byId = new Map(blocks.map((block) => [block.id, block]));
  }

  blockOf(id: string): BucketBlock | undefined {
    return this.#byId.get(id);
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

  elementOf(blockId: string): HTMLElement | null {
    if (this.#elements.get(blockId)?.isConnected !== true) {
      this.#elements = new Map(this.elements().map((element) => [element.dataset["blockId"] ?? "", element]));
    }
    return this.#elements.get(blockId) ?? null;
  }

  /** Whether it moves sideways in a frame of its own. */
  scrollsAside(blockId: string): boolean {
    return this.elementOf(blockId)?.classList.contains("table-frame") === true;
  }

  textOf(blockId: string): BlockText | null {
    const known = this.#texts.get(blockId);
    if (known?.element.isConnected === true) return known;
    const element = this.elementOf(blockId);
    if (element === null) return null;
    const text = readBlockText(element);
    this.#texts.set(blockId, text);
    return text;
  }

  /** The block that holds a place; its end belongs to it. */
  blockAt(utf16: number): { readonly id: string; readonly span: Span; readonly text: BlockText } | null {
    const block = this.blocks[firstWhere(this.blocks, ({ span }) => span[1] >= utf16)];
    if (block === undefined || block.span[0] > utf16) return null;
    const text = this.textOf(block.id);
    return text === null ? null : { ...block, text };
  }

  /**
   * The letter under a point of the window and its block; null in white space. The browser's caret lies on either side of the letter, and
   * far away from a point beside the text.
   */
  letterAt(x: number, y: number): { readonly blockId: string; readonly utf16: number } | null {
    const caret = caretAt(x, y);
    const element = caret === null ? null : blockElementOf(caret.node);
    const block = this.blockOf(element?.dataset["blockId"] ?? "");
    const text = block === undefined ? null : this.textOf(block.id);
    if (caret === null || block === undefined || text === null) return null;
    const offset = offsetOf(text, caret.node, caret.offset);
    if (offset === null) return null;
    const letter = [offset, offset - 1].find((at) => isOnLetter(text, at, x, y));
    return letter === undefined ? null : { blockId: block.id, utf16: block.span[0] + letter };
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
    const places = this.blockPlaces();
    const place = places[firstWhere(places, ({ span }) => span[0] > utf16) - 1];
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

function blockElementOf(node: Node): HTMLElement | null {
  return (
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-block-id]") ?? null
  );
}

/** Older Safari has the older of the two names (CSSOM View, 5.1). */
function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : { node: caret.offsetNode, offset: caret.offset };
  }
  // lib.dom marks it deprecated; it is what there is.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}
