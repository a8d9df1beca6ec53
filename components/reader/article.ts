import { Editor, Extension } from "@tiptap/core";
import type { Span } from "#lib/documents/block.ts";
import {
  type DocumentIndex,
  indexDocument,
  positionToCodePoint,
  utf16ToPosition,
} from "#lib/documents/position.ts";
import { codePointToUtf16 } from "#lib/languages/text-unit.ts";
import { type ArticleDrawing, EMPTY_DRAWING, articlePlugin, drawBeside } from "./article-plugin.ts";
import { BESIDE } from "./block-text.ts";
import { type DrawnCell, type Whole, cellsByTable, paintCells, wholesOf } from "./cells.ts";
import { DOCUMENT_EXTENSIONS } from "./document-extensions.ts";
import { DrawnText, type PlaceBox } from "./drawn-text.ts";
import { HitBoxes } from "./hit-boxes.ts";
import { lineEndAfter } from "./line-end.ts";
import { NearPaint } from "./near-paint.ts";
import { PaintItems } from "./paint-items.ts";
import type { Stroke } from "./painter.ts";
import type { ReaderView } from "./reader-view.ts";

/** `endUtf16`: where the citation ends in the canonical text. */
interface OpenCitation {
  readonly id: string;
  readonly endUtf16: number;
}

/** Called in an animation frame. */
export interface ArticleEvents {
  /** Places on the page have changed. */
  onLayout(): void;
}

/**
 * The drawn text of one revision: a read-only Tiptap view, what is painted over it, and the answers to "where is this
 * passage on the page?" and "which passages are under this point?". Knows nothing of React.
 */
export class Article {
  readonly index: DocumentIndex;
  readonly drawn: DrawnText;
  readonly paint: NearPaint;
  readonly items: PaintItems;
  /** Cells of the tables that were taken apart, by the block's id. */
  readonly tables: ReadonlyMap<string, readonly DrawnCell[]>;
  readonly wholes: ReadonlyMap<string, Whole>;
  readonly entryPlace = document.createElement("div");
  readonly foldPlaces: ReadonlyMap<string, HTMLElement>;
  readonly #hits: HitBoxes;
  readonly #editor: Editor;
  readonly #sizes: ResizeObserver;
  readonly #events: ArticleEvents;
  #drawing: ArticleDrawing = EMPTY_DRAWING;
  #openCitation: OpenCitation | null = null;
  #width = 0;
  #isMoved = true;
  #frame: number | null = null;
  readonly #nearWatchers = new Set<() => void>();

  constructor(
    host: HTMLElement,
    { content, blocks }: Pick<ReaderView, "content" | "blocks">,
    foldIds: readonly string[],
    events: ArticleEvents,
  ) {
    this.#events = events;
    this.foldPlaces = new Map(foldIds.map((id) => [id, document.createElement("div")]));
    this.#editor = this.#openEditor(host, content);
    this.index = indexDocument(this.#editor.state.doc);
    this.items = new PaintItems(this.index.textIndex);
    this.tables = cellsByTable(this.#editor.state.doc, this.index);
    this.wholes = wholesOf(this.#editor.state.doc);
    const toUtf16 = (codePoint: number) => codePointToUtf16(this.index.textIndex, codePoint);
    const spans = blocks.map(({ id, start, end }) => ({ id, span: [toUtf16(start), toUtf16(end)] as const }));
    this.drawn = new DrawnText(host, spans);
    this.paint = new NearPaint(this.drawn, {
      schedule: () => this.#schedule(),
      decorate: (strokes) => this.#decorate(strokes),
    });
    this.#hits = new HitBoxes(this.drawn, this.paint.buckets);
    this.#sizes = new ResizeObserver(() => this.#resized());
    this.#sizes.observe(host);
    void document.fonts.ready.then(() => this.#resized());
  }

  close(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#sizes.disconnect();
    this.paint.close();
    this.#editor.destroy();
  }

  /** Calls in an animation frame whenever other blocks came near what is seen, or what is painted has changed. */
  watchNear(told: () => void): () => void {
    this.#nearWatchers.add(told);
    return () => void this.#nearWatchers.delete(told);
  }

  setFolds(folds: ArticleDrawing["folds"]): void {
    this.#draw({ ...this.#drawing, folds });
  }

  /** Numbers behind passages while the page is printed; places in code points. */
  drawNotes(marks: readonly { readonly end: number; readonly text: string }[]): void {
    if (marks.length === 0 && this.#drawing.notes.length === 0) return;
    const notes = marks.map(({ end, text }) => ({
      position: utf16ToPosition(this.index, codePointToUtf16(this.index.textIndex, end)),
      text,
    }));
    this.#draw({ ...this.#drawing, notes });
  }

  /** Opens under the citation's line; null closes. */
  openEntry(citation: OpenCitation | null): void {
    this.#openCitation = citation;
    if (this.#drawing.openCitation !== null) this.#draw({ ...this.#drawing, openCitation: null });
    if (citation === null) return;
    const block = this.drawn.blockAt(citation.endUtf16);
    if (block === null) return;
    const lineEnd = block.span[0] + lineEndAfter(block.text, citation.endUtf16 - block.span[0]);
    const position = utf16ToPosition(this.index, lineEnd);
    this.#draw({ ...this.#drawing, openCitation: { id: citation.id, position } });
  }

  /** The middle of a citation from the left edge of its block, for the notch of its entry. */
  notchOf(citationId: string): number {
    const element = this.drawn.host.querySelector(`[data-citation-id="${CSS.escape(citationId)}"]`);
    const block = element?.closest("[data-block-id]");
    if (element === null || block === null || block === undefined) return 0;
    const box = element.getBoundingClientRect();
    return box.left + box.width / 2 - block.getBoundingClientRect().left;
  }

  /** The first line of a span (UTF-16); the line of its summary when it is folded away. */
  boxOf(span: Span): PlaceBox | null {
    const box = this.drawn.linesOf(span)[0] ?? this.#foldBox(span[0]);
    return box === undefined ? null : this.drawn.relative(box);
  }

  /** Ids of all passages under a point of the window, the shortest first. */
  passagesUnder(x: number, y: number): string[] {
    return this.#hits.at(x, y).map(({ id }) => id);
  }

  /** Whether there are any: asked at every move of the pointer. */
  isOverPassage(x: number, y: number): boolean {
    return this.#hits.at(x, y).length > 0;
  }

  /** What is selected in the text, in code points; null for nothing, or when the selection is not in the text. */
  selectedSpan(): Span | null {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const { view } = this.#editor;
    if (!view.dom.contains(startContainer) || !view.dom.contains(endContainer)) return null;
    const beside = besideOf(startContainer);
    if (beside !== null && beside === besideOf(endContainer)) return null;
    const codePoint = (node: globalThis.Node, offset: number) =>
      positionToCodePoint(this.index, view.posAtDOM(node, offset));
    const [start, end] = [codePoint(startContainer, startOffset), codePoint(endContainer, endOffset)];
    const [from, to] = [cellOf(startContainer), cellOf(endContainer)];
    // Across cells whole cells are meant: half a number means nothing.
    if (from === to) return [start, end];
    return [
      from === null ? start : codePoint(from, 0),
      to === null ? end : codePoint(to, to.childNodes.length),
    ];
  }

  /** Selects the text of a whole block, as a pointer would. */
  selectBlock(blockId: string): void {
    this.#select(this.drawn.textOf(blockId)?.nodes.map(({ node }) => node) ?? []);
  }

  /** Selects the cell of a table in which an element stands; false when it stands in none. */
  selectCell(element: Element): boolean {
    const cell = cellOf(element);
    const blockId = cell?.closest<HTMLElement>("[data-block-id]")?.dataset["blockId"];
    if (cell === null || blockId === undefined) return false;
    const nodes = this.drawn.textOf(blockId)?.nodes.map(({ node }) => node) ?? [];
    return this.#select(nodes.filter((node) => cell.contains(node)));
  }

  #select(nodes: readonly Text[]): boolean {
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (first === undefined || last === undefined) return false;
    getSelection()?.setBaseAndExtent(first, 0, last, last.data.length);
    return true;
  }

  #openEditor(host: HTMLElement, content: ReaderView["content"]): Editor {
    const plugin = articlePlugin({
      placeOfFold: (id) => this.foldPlaces.get(id) ?? document.createElement("div"),
      placeOfEntry: () => this.entryPlace,
    });
    const article = Extension.create({ name: "article", addProseMirrorPlugins: () => [plugin] });
    return new Editor({
      element: host,
      extensions: [...DOCUMENT_EXTENSIONS, article],
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
    this.drawn.forgetTexts();
    this.drawn.forgetPlaces();
    this.#hits.forget();
    this.#isMoved = true;
    this.paint.repaint();
  }

  #decorate(strokes: readonly Stroke[]): void {
    const placed = strokes.map(({ span, paint }) => ({
      from: utf16ToPosition(this.index, span[0]),
      to: utf16ToPosition(this.index, span[1]),
      paint,
    }));
    this.#drawing = { ...this.#drawing, strokes: placed };
    drawBeside(this.#editor.view, this.#drawing);
    this.drawn.forgetTexts();
  }

  /** Marks on whole cells are drawn by decorations: only these can colour a cell and not its words. */
  #drawCells(): void {
    const cells = [...this.tables].flatMap(([id, drawn]) =>
      paintCells(drawn, this.paint.itemsOf(id), this.paint.focusId),
    );
    const before = this.#drawing.cells;
    const isSame =
      before.length === cells.length &&
      cells.every(({ from, classes }, n) => before[n]?.from === from && before[n].classes === classes);
    if (isSame) return;
    this.#drawing = { ...this.#drawing, cells };
    drawBeside(this.#editor.view, this.#drawing);
    this.drawn.forgetTexts();
    this.paint.repaint();
    this.paint.flush();
  }

  #foldBox(utf16: number): DOMRect | undefined {
    const fold = this.drawn.blockAt(utf16)?.text.element.dataset["fold"];
    return this.foldPlaces.get(fold ?? "")?.getBoundingClientRect();
  }

  #resized(): void {
    // Opening an entry changes the height, and must not open it again.
    const width = this.drawn.host.clientWidth;
    if (width !== this.#width && this.#openCitation !== null) this.openEntry(this.#openCitation);
    this.#width = width;
    this.#isMoved = true;
    this.#schedule();
  }

  #schedule(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.paint.flush();
      this.#drawCells();
      if (this.#isMoved) {
        this.drawn.forgetPlaces();
        this.#hits.forget();
        this.#events.onLayout();
      }
      this.#isMoved = false;
      for (const told of this.#nearWatchers) told();
    });
  }
}

function cellOf(node: globalThis.Node): HTMLElement | null {
  return (
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(".table-frame :is(td, th)") ??
    null
  );
}

function besideOf(node: globalThis.Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest(`[${BESIDE}]`) ?? null;
}
