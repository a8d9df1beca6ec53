import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { BESIDE } from "./block-text.ts";
import type { CellPaint } from "./cells.ts";
import type { Stroke } from "./painter.ts";
import { unbrokenSpans } from "./unbroken.ts";

/** What is drawn among the text without being part of it. Positions are ProseMirror's. */
export interface ArticleDrawing {
  /** Folded summaries: the line that stands for them, and whether their blocks are shown. */
  readonly folds: readonly {
    readonly id: string;
    readonly blockIds: readonly string[];
    readonly isOpen: boolean;
  }[];
  readonly openCitation: { readonly id: string; readonly position: number } | null;
  /** Cells of tables that are marked as a whole. */
  readonly cells: readonly CellPaint[];
  /** Numbers of printed notes behind their passages; none on the screen. */
  readonly notes: readonly { readonly position: number; readonly text: string }[];
  /** Passages, only where the browser cannot paint highlights. */
  readonly strokes: readonly (Omit<Stroke, "span"> & { readonly from: number; readonly to: number })[];
}

/** Elements that React fills; the plugin only puts them in their places. */
export interface ArticlePlaces {
  placeOfFold(foldId: string): HTMLElement;
  placeOfEntry(): HTMLElement;
}

export const EMPTY_DRAWING: ArticleDrawing = {
  folds: [],
  openCitation: null,
  cells: [],
  notes: [],
  strokes: [],
};

interface Drawn {
  readonly drawing: ArticleDrawing;
  readonly decorations: DecorationSet;
}

const articleKey = new PluginKey<Drawn>("article");

/** Replaces what is drawn among the text. */
export function drawBeside(view: EditorView, drawing: ArticleDrawing): void {
  view.dispatch(view.state.tr.setMeta(articleKey, drawing));
}

export function articlePlugin(places: ArticlePlaces): Plugin<Drawn> {
  const drawn = (doc: Node, drawing: ArticleDrawing) => ({
    drawing,
    decorations: decorate(doc, drawing, places),
  });
  return new Plugin<Drawn>({
    key: articleKey,
    state: {
      init: (_, { doc }) => drawn(doc, EMPTY_DRAWING),
      apply(transaction, before) {
        // getMeta is untyped in prosemirror-state; only drawBeside sets this key.
        const drawing = transaction.getMeta(articleKey) as ArticleDrawing | undefined;
        return drawing === undefined ? before : drawn(transaction.doc, drawing);
      },
    },
    props: { decorations: (state) => articleKey.getState(state)?.decorations },
  });
}

function decorate(doc: Node, drawing: ArticleDrawing, places: ArticlePlaces): DecorationSet {
  const decorations = [
    ...foldDecorations(doc, drawing, places),
    ...citationDecorations(doc, drawing),
    ...numberDecorations(doc),
    ...drawing.cells.map(({ from, to, classes }) => Decoration.node(from, to, { class: classes })),
    ...drawing.notes.map(({ position, text }) =>
      Decoration.widget(position, () => noteMark(text), { side: -1, ignoreSelection: true }),
    ),
    ...drawing.strokes.map(({ from, to, paint }) =>
      Decoration.inline(from, to, { class: `painted-${paint}` }),
    ),
  ];
  const { openCitation } = drawing;
  if (openCitation !== null) {
    const options = {
      key: `entry ${openCitation.id}`,
      side: 1,
      ignoreSelection: true,
      stopEvent: () => true,
    };
    decorations.push(
      Decoration.widget(openCitation.position, () => besideText(places.placeOfEntry()), options),
    );
  }
  return DecorationSet.create(doc, decorations);
}

function noteMark(text: string): HTMLElement {
  const mark = document.createElement("sup");
  mark.className = "note-mark";
  mark.textContent = text;
  return besideText(mark);
}

function foldDecorations(doc: Node, { folds }: ArticleDrawing, places: ArticlePlaces): Decoration[] {
  const found: Decoration[] = [];
  const foldOf = new Map(folds.flatMap((fold) => fold.blockIds.map((id) => [id, fold] as const)));
  doc.forEach((node, position) => {
    const blockId = String(node.attrs["blockId"]);
    const fold = foldOf.get(blockId);
    if (fold === undefined) return;
    if (blockId === fold.id) {
      const options = { key: `fold ${fold.id}`, side: -1, ignoreSelection: true, stopEvent: () => true };
      found.push(Decoration.widget(position, () => besideText(places.placeOfFold(fold.id)), options));
    }
    // "until-found": the browser's own search looks inside and opens what it finds.
    const hidden = fold.isOpen ? {} : { hidden: "until-found" };
    found.push(Decoration.node(position, position + node.nodeSize, { "data-fold": fold.id, ...hidden }));
  });
  return found;
}

function citationDecorations(doc: Node, { openCitation }: ArticleDrawing): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, position) => {
    const id: unknown = node.marks.find(({ type }) => type.name === "citation")?.attrs["citationId"];
    if (typeof id !== "string") return;
    const isOpen = openCitation?.id === id;
    found.push(
      Decoration.inline(position, position + node.nodeSize, {
        nodeName: "span",
        class: "cite",
        role: "button",
        tabindex: "0",
        "data-citation-id": id,
        "aria-expanded": String(isOpen),
      }),
    );
  });
  return found;
}

function numberDecorations(doc: Node): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, position) => {
    for (const [start, end] of node.isText ? unbrokenSpans(node.text ?? "") : []) {
      found.push(Decoration.inline(position + start, position + end, { class: "unbroken" }));
    }
  });
  return found;
}

function besideText(place: HTMLElement): HTMLElement {
  place.setAttribute(BESIDE, "");
  return place;
}
