import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { itemsOf } from "#lib/reviews/essay.ts";
import type { PrintedCitations } from "./printed-citations.ts";

/** A citation in the text: its printed words; pressed, it opens to be changed. */
export class CitationView implements NodeView {
  readonly dom = document.createElement("button");
  #node: Node;
  readonly #printed: PrintedCitations;
  readonly #stop: () => void;

  constructor(node: Node, printed: PrintedCitations, onOpen: () => void) {
    this.#node = node;
    this.#printed = printed;
    this.dom.type = "button";
    this.dom.className = "essay-citation";
    this.dom.contentEditable = "false";
    this.dom.addEventListener("click", onOpen);
    this.#stop = printed.watch(() => this.#draw());
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw();
    return true;
  }

  selectNode(): void {
    this.dom.dataset["selected"] = "";
  }

  deselectNode(): void {
    delete this.dom.dataset["selected"];
  }

  stopEvent(event: Event): boolean {
    return event.type === "click" || event.type === "keydown";
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stop();
  }

  #draw(): void {
    const items = itemsOf(this.#node);
    this.dom.textContent = this.#printed.textOf(items);
    this.dom.title = items.map(({ referenceId }) => this.#printed.nameOf(referenceId) ?? "").join("; ");
  }
}
