import { baseKeymap } from "@tiptap/pm/commands";
import { redo, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { StepMap } from "@tiptap/pm/transform";
import { EditorView, type NodeView } from "@tiptap/pm/view";
import { CitationView } from "./citation-view.ts";
import type { PrintedCitations } from "./printed-citations.ts";

export interface FootnoteWords {
  readonly mark: string;
  readonly text: string;
  readonly done: string;
}

interface Outer {
  readonly view: EditorView;
  readonly getPos: () => number | undefined;
  readonly printed: PrintedCitations;
  readonly words: FootnoteWords;
  /** Opens a citation that stands in a note; positions are those of the note's own text. */
  readonly onCitation: (view: EditorView, position: number) => void;
}

const FROM_OUTSIDE = "fromOutside";

/**
 * A footnote: its mark in the text, numbered by CSS, and an editor of its own for what it says, which opens below the mark. The note is part
 * of the outer document: each step is mapped there, so that undo and saving know one text (after ProseMirror's footnote example).
 */
export class FootnoteView implements NodeView {
  readonly dom = document.createElement("span");
  readonly #mark = document.createElement("button");
  #node: Node;
  readonly #outer: Outer;
  #inner: EditorView | null = null;
  #panel: HTMLElement | null = null;

  constructor(node: Node, outer: Outer) {
    this.#node = node;
    this.#outer = outer;
    this.dom.className = "essay-footnote";
    this.dom.contentEditable = "false";
    this.#mark.type = "button";
    this.#mark.className = "essay-footnote-mark";
    this.#mark.setAttribute("aria-label", outer.words.mark);
    this.#mark.setAttribute("aria-expanded", "false");
    this.#mark.addEventListener("click", () => (this.#inner === null ? this.open() : this.close()));
    this.dom.append(this.#mark);
    this.#draw();
  }

  /** The view that edits the note while it is open. */
  get inner(): EditorView | null {
    return this.#inner;
  }

  open(): void {
    if (this.#inner !== null) return this.#inner.focus();
    const panel = document.createElement("span");
    panel.className = "essay-note-panel";
    const done = document.createElement("button");
    done.type = "button";
    done.className = "essay-note-done";
    done.textContent = this.#outer.words.done;
    done.addEventListener("click", () => this.#leave());
    const place = document.createElement("span");
    place.className = "essay-note-text";
    panel.append(place, done);
    this.dom.append(panel);
    this.#panel = panel;
    this.#mark.setAttribute("aria-expanded", "true");
    this.#inner = new EditorView(place, {
      state: EditorState.create({ doc: this.#node, plugins: [keymap(this.#keys()), keymap(baseKeymap)] }),
      dispatchTransaction: (transaction) => this.#dispatch(transaction),
      attributes: { role: "textbox", "aria-label": this.#outer.words.text, "aria-multiline": "true" },
      nodeViews: {
        citation: (node, view, getPos) =>
          new CitationView(node, this.#outer.printed, () => {
            const position = getPos();
            if (position !== undefined) this.#outer.onCitation(view, position);
          }),
      },
    });
    this.#inner.focus();
  }

  close(): void {
    this.#inner?.destroy();
    this.#inner = null;
    this.#panel?.remove();
    this.#panel = null;
    this.#mark.setAttribute("aria-expanded", "false");
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw();
    this.#follow(node);
    return true;
  }

  selectNode(): void {
    this.dom.dataset["selected"] = "";
  }

  deselectNode(): void {
    delete this.dom.dataset["selected"];
  }

  stopEvent(event: Event): boolean {
    const isInside = event.target instanceof globalThis.Node && this.dom.contains(event.target);
    return (
      isInside && (this.#panel?.contains(event.target as globalThis.Node) === true || event.type === "click")
    );
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.close();
  }

  #draw(): void {
    this.#mark.title = this.#node.textContent;
    this.dom.toggleAttribute("data-empty", this.#node.childCount === 0);
  }

  #keys() {
    const { view } = this.#outer;
    return {
      "Mod-z": () => undo(view.state, view.dispatch),
      "Mod-y": () => redo(view.state, view.dispatch),
      "Shift-Mod-z": () => redo(view.state, view.dispatch),
      Escape: () => this.#leave(),
      Enter: () => this.#leave(),
    };
  }

  #leave(): boolean {
    const position = this.#outer.getPos();
    this.close();
    this.#outer.view.focus();
    if (position !== undefined) {
      const { state } = this.#outer.view;
      const after = state.doc.resolve(position + this.#node.nodeSize);
      this.#outer.view.dispatch(state.tr.setSelection(TextSelection.near(after)));
    }
    return true;
  }

  #dispatch(transaction: Transaction): void {
    const inner = this.#inner;
    if (inner === null) return;
    const { state, transactions } = inner.state.applyTransaction(transaction);
    inner.updateState(state);
    if (transaction.getMeta(FROM_OUTSIDE) === true) return;
    const position = this.#outer.getPos();
    if (position === undefined) return;
    const offset = StepMap.offset(position + 1);
    const outer = this.#outer.view.state.tr;
    for (const { steps } of transactions)
      for (const step of steps) {
        const mapped = step.map(offset);
        if (mapped !== null) outer.step(mapped);
      }
    if (outer.docChanged) this.#outer.view.dispatch(outer);
  }

  /** What changed outside (undo, another window's text) is shown in the open note, its cursor left where it is. */
  #follow(node: Node): void {
    const inner = this.#inner;
    if (inner === null) return;
    const start = node.content.findDiffStart(inner.state.doc.content);
    const end = node.content.findDiffEnd(inner.state.doc.content);
    if (start === null || end === null) return;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    inner.dispatch(
      inner.state.tr
        .replace(start, end.b + overlap, node.slice(start, end.a + overlap))
        .setMeta(FROM_OUTSIDE, true),
    );
  }
}
