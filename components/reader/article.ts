import { Editor, Extension } from "@tiptap/core";
import type { Span } from "#lib/documents/block.ts";
import {
  type DocumentIndex,
  indexDocument,
  positionToCodePoint,
  positionToUtf16,
  utf16ToPosition,
} from "#lib/documents/position.ts";
import { codePointToUtf16 } from "#lib/languages/text-unit.ts";
import { type ArticleDrawing, EMPTY_DRAWING, articlePlugin, drawBeside } from "./article-plugin.ts";
import { BESIDE, type BlockText, boxesOf, readBlockText } from "./block-text.ts";
import { DOCUMENT_EXTENSIONS } from "./document-extensions.ts";
import { lineEndAfter } from "./line-end.ts";
import { Painter, canPaint, strokesOf } from "./painter.ts";
import type { ReaderView } from "./reader-view.ts";
import { type BucketBlock, type PaintItem, bucketByBlock, passagesAt } from "./segments.ts";

/** Blocks within a screen of what is seen are painted; more are added while they scroll in. */
const NEAR = "100% 0px";

/** `endUtf16`: where the citation ends in the canonical text. */
interface OpenCitation {
  readonly id: string;
  readonly endUtf16: number;
}

export interface ArticleEvents {
  /** Other blocks came near what is seen, or what is painted has changed. Called in an animation frame. */
  onNear(): void;
  /** Places on the page have changed. Called in an animation frame. */
  onLayout(): void;
}

/**
 * The drawn text of one revision: a read-only Tiptap view, what is painted over it, and the answers to "where is this
 * passage on the page?" and "which passages are under this point?". Knows nothing of React. Spans of items count UTF-16
 * units of the canonical text; pixels are relative to the host element.
 */
export class Article {
  readonly index: DocumentIndex;
  readonly entryPlace = document.createElement("div");
  readonly foldPlaces = new Map<string, HTMLElement>();
  readonly #host: HTMLElement;
  readonly #editor: Editor;
  readonly #blocks: readonly BucketBlock[];
  readonly #spans: ReadonlyMap<string, Span>;
  readonly #texts = new Map<string, BlockText>();
  readonly #near = new Set<string>();
  readonly #dirty = new Set<string>();
  readonly #painter: Painter | null;
  readonly #nearObserver: IntersectionObserver;
  readonly #sizeObserver: ResizeObserver;
  readonly #events: ArticleEvents;
  #buckets = new Map<string, PaintItem[]>();
  #drawing: ArticleDrawing = EMPTY_DRAWING;
  #focusId: string | null = null;
  #openCitation: OpenCitation | null = null;
  #width = 0;
  #isMoved = true;
  #frame: number | null = null;

  constructor(
    host: HTMLElement,
    view: Pick<ReaderView, "content" | "blocks">,
    foldIds: readonly string[],
    events: ArticleEvents,
  ) {
    this.#host = host;
    this.#events = events;
    for (const id of foldIds) this.foldPlaces.set(id, document.createElement("div"));
    this.#editor = this.#openEditor(view);
    this.index = indexDocument(this.#editor.state.doc);
    const { textIndex } = this.index;
    this.#blocks = view.blocks.map(({ id, start, end }) => ({
      id,
      span: [codePointToUtf16(textIndex, start), codePointToUtf16(textIndex, end)],
    }));
    this.#spans = new Map(this.#blocks.map(({ id, span }) => [id, span]));
    this.#painter = canPaint() ? new Painter() : null;
    this.#nearObserver = new IntersectionObserver((entries) => this.#noteNear(entries), { rootMargin: NEAR });
    for (const element of this.#elements()) this.#nearObserver.observe(element);
    this.#sizeObserver = new ResizeObserver(() => this.#resized());
    this.#sizeObserver.observe(host);
    void document.fonts.ready.then(() => this.#resized());
  }

  close(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#nearObserver.disconnect();
    this.#sizeObserver.disconnect();
    this.#painter?.close();
    this.#editor.destroy();
  }

  setItems(items: readonly PaintItem[]): void {
    const before = this.#buckets;
    this.#buckets = bucketByBlock(this.#blocks, items);
    for (const id of this.#near) {
      if (!sameItems(before.get(id), this.#buckets.get(id))) this.#dirty.add(id);
    }
    this.#schedule();
  }

  setFocus(id: string | null): void {
    for (const [blockId, items] of this.#buckets) {
      if (items.some((item) => item.id === id || item.id === this.#focusId)) this.#dirty.add(blockId);
    }
    this.#focusId = id;
    this.#schedule();
  }

  setFolds(folds: ArticleDrawing["folds"]): void {
    this.#draw({ ...this.#drawing, folds });
  }

  /** Opens under the citation's line; null closes. */
  openEntry(citation: OpenCitation | null): void {
    this.#openCitation = citation;
    if (this.#drawing.openCitation !== null) this.#draw({ ...this.#drawing, openCitation: null });
    if (citation === null) return;
    const block = this.#blocks.find(
      ({ span }) => span[0] < citation.endUtf16 && citation.endUtf16 <= span[1],
    );
    const text = block === undefined ? null : this.#textOf(block.id);
    if (block === undefined || text === null) return;
    const lineEnd = block.span[0] + lineEndAfter(text, citation.endUtf16 - block.span[0]);
    const position = utf16ToPosition(this.index, lineEnd);
    this.#draw({ ...this.#drawing, openCitation: { id: citation.id, position } });
  }

  /** The middle of a citation from the left edge of its block, for the notch of its entry. */
  notchOf(citationId: string): number {
    const element = this.#host.querySelector<HTMLElement>(`[data-citation-id="${CSS.escape(citationId)}"]`);
    const block = element?.closest("[data-block-id]");
    if (element === null || block === null || block === undefined) return 0;
    const box = element.getBoundingClientRect();
    return box.left + box.width / 2 - block.getBoundingClientRect().left;
  }

  nearIds(): Set<string> {
    return new Set([...this.#near].flatMap((id) => this.#buckets.get(id) ?? []).map(({ id }) => id));
  }

  /** The first line of a span; where its folded summary stands when it is folded away. */
  boxOf(
    span: Span,
  ): { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } | null {
    const block = this.#blocks.find((one) => span[0] < one.span[1] && one.span[0] <= span[0]);
    const text = block === undefined ? null : this.#textOf(block.id);
    if (block === undefined || text === null) return null;
    const start = span[0] - block.span[0];
    const box =
      boxesOf(text, [start, Math.min(span[1], block.span[1]) - block.span[0]])[0] ??
      this.#foldBox(text.element);
    if (box === undefined) return null;
    const origin = this.#host.getBoundingClientRect();
    return {
      top: box.top - origin.top,
      bottom: box.bottom - origin.top,
      left: box.left - origin.left,
      right: box.right - origin.left,
    };
  }

  /** Top and height of every block that is drawn, in reading order. */
  blockPlaces(): {
    readonly id: string;
    readonly span: Span;
    readonly top: number;
    readonly height: number;
  }[] {
    const origin = this.#host.getBoundingClientRect().top;
    return this.#elements().flatMap((element) => {
      const id = element.dataset["blockId"] ?? "";
      const span = this.#spans.get(id);
      const box = element.getBoundingClientRect();
      return span === undefined ? [] : [{ id, span, top: box.top - origin, height: box.height }];
    });
  }

  /** Top of the text from the top of the window, and its height. */
  extent(): { readonly top: number; readonly height: number } {
    const { top, height } = this.#host.getBoundingClientRect();
    return { top, height };
  }

  /** Ids of all passages under a point of the window, the shortest first. */
  passagesUnder(x: number, y: number): string[] {
    const { view } = this.#editor;
    const place = view.posAtCoords({ left: x, top: y });
    if (place === null) return [];
    const utf16 = positionToUtf16(this.index, place.pos);
    const block = this.#blocks.find(({ span }) => span[0] <= utf16 && utf16 <= span[1]);
    const text = block === undefined ? null : this.#textOf(block.id);
    if (block === undefined || text === null) return [];
    // The nearest caret lies on either side of the letter under the point, and far away from a point in white space.
    const letter = [utf16, utf16 - 1].find((at) =>
      boxesOf(text, [at - block.span[0], at - block.span[0] + 1]).some(
        (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
      ),
    );
    if (letter === undefined) return [];
    return passagesAt(this.#buckets.get(block.id) ?? [], letter).map(({ id }) => id);
  }

  /** What is selected in the text, in code points; null for nothing, or when the selection is not in the text. */
  selectedSpan(): Span | null {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const { dom } = this.#editor.view;
    if (!dom.contains(range.startContainer) || !dom.contains(range.endContainer)) return null;
    if (
      besideOf(range.startContainer) !== null &&
      besideOf(range.startContainer) === besideOf(range.endContainer)
    )
      return null;
    const start = this.#editor.view.posAtDOM(range.startContainer, range.startOffset);
    const end = this.#editor.view.posAtDOM(range.endContainer, range.endOffset);
    return [positionToCodePoint(this.index, start), positionToCodePoint(this.index, end)];
  }

  /** Paint the whole text, for print; `false` goes back to what is near. */
  paintAll(all: boolean): void {
    for (const { id } of this.#blocks) if (all || !this.#near.has(id)) this.#dirty.add(id);
    this.#paintDirty(all);
  }

  #openEditor({ content }: Pick<ReaderView, "content">): Editor {
    const plugin = articlePlugin({
      placeOfFold: (id) => this.foldPlaces.get(id) ?? document.createElement("div"),
      placeOfEntry: () => this.entryPlace,
    });
    return new Editor({
      element: this.#host,
      extensions: [
        ...DOCUMENT_EXTENSIONS,
        Extension.create({ name: "article", addProseMirrorPlugins: () => [plugin] }),
      ],
      content: structuredClone(content) as object,
      editable: false,
      injectCSS: false,
      editorProps: { attributes: { role: "document" } },
    });
  }

  #draw(drawing: ArticleDrawing): void {
    this.#drawing = drawing;
    drawBeside(this.#editor.view, drawing);
    // Widgets and spans split text nodes: what was read of the drawn text is out of date.
    this.#texts.clear();
    for (const id of this.#near) this.#dirty.add(id);
    this.#isMoved = true;
    this.#schedule();
  }

  #elements(): HTMLElement[] {
    return [...this.#host.querySelectorAll<HTMLElement>("[data-block-id]")];
  }

  #textOf(blockId: string): BlockText | null {
    const known = this.#texts.get(blockId);
    if (known?.element.isConnected === true) return known;
    const element = this.#host.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(blockId)}"]`);
    if (element === null) return null;
    const text = readBlockText(element);
    this.#texts.set(blockId, text);
    return text;
  }

  #foldBox(element: HTMLElement): DOMRect | undefined {
    return this.foldPlaces.get(element.dataset["fold"] ?? "")?.getBoundingClientRect();
  }

  #noteNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const id = target instanceof HTMLElement ? (target.dataset["blockId"] ?? "") : "";
      this.#dirty.add(id);
      if (isIntersecting) this.#near.add(id);
      else this.#near.delete(id);
    }
    this.#schedule();
  }

  #resized(): void {
    // Opening an entry changes the height, and must not open it again.
    const width = this.#host.clientWidth;
    if (width !== this.#width && this.#openCitation !== null) this.openEntry(this.#openCitation);
    this.#width = width;
    this.#isMoved = true;
    this.#schedule();
  }

  #schedule(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#paintDirty(false);
      if (this.#isMoved) this.#events.onLayout();
      this.#isMoved = false;
      this.#events.onNear();
    });
  }

  #paintDirty(all: boolean): void {
    if (this.#painter === null) return this.#decorateNear(all);
    for (const id of this.#dirty) {
      const span = this.#spans.get(id);
      const text = this.#near.has(id) || all ? this.#textOf(id) : null;
      if (span === undefined || text === null) this.#painter.erase(id);
      else
        this.#painter.paint(id, text, span[0], strokesOf(this.#buckets.get(id) ?? [], span, this.#focusId));
    }
    this.#dirty.clear();
  }

  /** For browsers without the CSS Custom Highlight API. */
  #decorateNear(all: boolean): void {
    if (this.#dirty.size === 0) return;
    this.#dirty.clear();
    const strokes = this.#blocks
      .filter(({ id }) => all || this.#near.has(id))
      .flatMap(({ id, span }) => strokesOf(this.#buckets.get(id) ?? [], span, this.#focusId))
      .map(({ span, paint }) => ({
        from: utf16ToPosition(this.index, span[0]),
        to: utf16ToPosition(this.index, span[1]),
        paint,
      }));
    this.#drawing = { ...this.#drawing, strokes };
    drawBeside(this.#editor.view, this.#drawing);
    this.#texts.clear();
  }
}

function besideOf(node: globalThis.Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest(`[${BESIDE}]`) ?? null;
}

function sameItems(before: readonly PaintItem[] = [], after: readonly PaintItem[] = []): boolean {
  return (
    before.length === after.length &&
    before.every((item, n) => {
      const other = after[n];
      return (
        other !== undefined &&
        item.id === other.id &&
        item.paint === other.paint &&
        item.span[0] === other.span[0] &&
        item.span[1] === other.span[1]
      );
    })
  );
}
