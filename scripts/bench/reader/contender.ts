import type { Work } from "./work.ts";

/** A way to paint annotations on a document. The document is mounted before anything is measured. */
export interface Contender {
  /** Draws the document into the host. */
  mount(host: HTMLElement, work: Work): void;
  /** Anchors and paints all of the work's spans; waits where it says of itself when it has drawn. */
  paint(): void | Promise<void>;
  /** Anchors and paints one more, now or in the next frames. */
  add(span: Work["spans"][number]): void;
  /** How many annotations lie under a point of the window. */
  hit(x: number, y: number): number;
  unmount(): void;
}

/** As plain paragraphs, without any editor. */
export function drawParagraphs(host: HTMLElement, work: Work): HTMLElement[] {
  const drawn = work.blocks.map(({ text, language }) => {
    const paragraph = document.createElement("p");
    paragraph.dataset["type"] = "paragraph";
    paragraph.lang = language;
    paragraph.textContent = text;
    return paragraph;
  });
  const page = document.createElement("div");
  page.className = "ProseMirror";
  page.append(...drawn);
  host.append(page);
  return drawn;
}
