import type { Node } from "prosemirror-model";
import type { BlockType, Span, TableCell } from "#lib/documents/block.ts";
import { findLabel, type LabelKind } from "#lib/import/labels.ts";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import {
  moveSpan,
  shifted,
  type BlockDraft,
  type DraftSpan,
  type Printed,
  type PrintedReferences,
} from "./block-draft.ts";
import { placesOf } from "./cell-places.ts";
import { itemsOf } from "./essay.ts";

/** The blocks of an essay in reading order: its text, then its notes, then the printed list. */
export function draftsOfEssay(essay: Node, printed: PrintedReferences): BlockDraft[] {
  return new Printer(printed).print(essay);
}

/** Lists that a writer may type by hand, by the label over them. */
const TYPED_LISTS: Partial<Record<LabelKind, { readonly heading: BlockType; readonly entry: BlockType }>> = {
  references: { heading: "reference_list_heading", entry: "reference_entry" },
  romanised_references: { heading: "references_romanized_heading", entry: "reference_entry_romanized" },
};

type LineKind = Pick<BlockDraft, "type" | "level" | "label">;

class Printer {
  readonly #printed: PrintedReferences;
  readonly #blocks: BlockDraft[] = [];
  readonly #notes: BlockDraft[] = [];
  #citation = 0;
  /** Behind a heading that names a list of references, which its writer typed: what its lines are. */
  #listed: BlockType | null = null;

  constructor(printed: PrintedReferences) {
    this.#printed = printed;
  }

  print(essay: Node): BlockDraft[] {
    essay.forEach((block) => this.#block(block));
    const { entries, heading } = this.#printed;
    const list = entries.map(({ text, referenceId: target, csl }): BlockDraft => ({
      ...{ type: "reference_entry", text: text.normalize("NFC"), language: null, spans: [], target, csl },
    }));
    const over: BlockDraft[] =
      list.length === 0
        ? []
        : [{ type: "reference_list_heading", text: heading.normalize("NFC"), language: null, spans: [] }];
    return [...this.#blocks, ...this.#notes, ...over, ...list];
  }

  #block(node: Node): void {
    switch (node.type.name) {
      case "title":
        return this.#line(node, { type: "title" });
      case "heading":
        return this.#heading(node);
      case "quotation":
        return node.forEach((line) => this.#verses(line));
      case "bullet_list":
      case "ordered_list":
        return this.#list(node, 1);
      case "table":
        return this.#table(node);
      default:
        return this.#line(node, { type: this.#listed ?? "paragraph" });
    }
  }

  #heading(node: Node): void {
    const label = findLabel(node.textContent.trim());
    const list = label === null ? undefined : TYPED_LISTS[label.kind];
    this.#listed = list?.entry ?? null;
    this.#line(node, { type: list?.heading ?? "heading", level: Number(node.attrs["level"]) });
  }

  /** In a quotation a broken line is a line of its own: verses are not run together. */
  #verses(line: Node): void {
    const lines: Node[][] = [[]];
    line.forEach((child) => {
      if (child.type.name === "hard_break") lines.push([]);
      else lines.at(-1)?.push(child);
    });
    for (const children of lines) this.#push({ type: "quotation" }, this.#inline(children), line);
  }

  #list(list: Node, level: number): void {
    const start = Number(list.attrs["start"] ?? 1);
    list.forEach((item, _, n) => {
      item.forEach((child, __, at) => {
        if (child.type.name !== "paragraph") return this.#list(child, level + 1);
        if (this.#listed !== null) return this.#line(child, { type: this.#listed });
        const label = at > 0 || list.type.name !== "ordered_list" ? "" : `${start + n}. `;
        const printed = this.#inline(childrenOf(child));
        this.#push(
          { type: "list_item", level, ...(label === "" ? {} : { label: label.trim() }) },
          shifted(printed, label),
          child,
        );
      });
    });
  }

  #table(table: Node): void {
    const cells: (Omit<TableCell, "range"> & { span: Span })[] = [];
    let text = "";
    const spans: DraftSpan[] = [];
    placesOf(table).forEach(({ cell, ...place }, n) => {
      if (n > 0) text += "\n";
      const start = text.length;
      const lines = childrenOf(cell).map((line) => this.#inline(childrenOf(line)));
      lines.forEach((line, at) => {
        const moved = shifted(line, at === 0 || line.text === "" ? "" : " ");
        spans.push(...moved.spans.map((one) => moveSpan(one, text.length)));
        text += moved.text;
      });
      cells.push({ ...place, span: [start, text.length] });
    });
    this.#blocks.push({ type: "table", text, language: null, spans, cells });
  }

  #line(node: Node, kind: LineKind): void {
    this.#push(kind, this.#inline(childrenOf(node)), node);
  }

  /** Lines of which nothing is written are no blocks. */
  #push(kind: LineKind, { text, spans }: Printed, node: Node): void {
    if (text.trim() === "") return;
    const language = blockLanguageOf(String(node.attrs["language"] ?? ""));
    this.#blocks.push({ ...kind, text, language, spans });
  }

  #inline(children: readonly Node[]): Printed {
    let text = "";
    const spans: DraftSpan[] = [];
    for (const child of children) {
      const start = text.length;
      const printed = this.#piece(child);
      text += printed.text;
      spans.push(...printed.spans.map((span) => moveSpan(span, start)));
      for (const { type } of child.marks)
        if (type.name === "em" || type.name === "strong")
          spans.push({ kind: type.name, span: [start, text.length] });
    }
    return { text, spans };
  }

  #piece(child: Node): Printed {
    if (child.isText) return { text: (child.text ?? "").normalize("NFC"), spans: [] };
    if (child.type.name === "citation") return this.#cited(child, false);
    if (child.type.name === "footnote") return this.#note(() => this.#noteText(child));
    return { text: " ", spans: [] };
  }

  /** A citation; by a style of notes, one that stands in the text is a note of its own. */
  #cited(citation: Node, isInNote: boolean): Printed {
    if (this.#printed.isNoteStyle && !isInNote) return this.#note(() => this.#citationText(citation));
    return this.#citationText(citation);
  }

  #citationText(citation: Node): Printed {
    const text = (this.#printed.citations[this.#citation++] ?? "[?]").normalize("NFC");
    const items = itemsOf(citation);
    const targets = items.map(({ referenceId }) => referenceId);
    const locator = items.find((item) => (item.locator ?? "") !== "")?.locator ?? null;
    return { text, spans: [{ kind: "citation", span: [0, text.length], targets, locator }] };
  }

  #noteText(footnote: Node): Printed {
    let text = "";
    const spans: DraftSpan[] = [];
    for (const child of childrenOf(footnote)) {
      const printed =
        child.type.name === "citation"
          ? this.#cited(child, true)
          : { text: (child.text ?? "").normalize("NFC"), spans: [] };
      spans.push(...printed.spans.map((span) => moveSpan(span, text.length)));
      text += printed.text;
    }
    return { text, spans };
  }

  /** Its number is taken before what it holds is printed, so that numbers rise through the text. */
  #note(print: () => Printed): Printed {
    const mark = String(this.#notes.length + 1);
    const place = this.#notes.length;
    this.#notes.push({ type: "footnote", text: mark, language: null, spans: [], mark });
    const { text, spans } = shifted(print(), `${mark} `);
    this.#notes[place] = { type: "footnote", text, language: null, spans, mark };
    return { text: mark, spans: [{ kind: "footnote_mark", span: [0, mark.length], mark }] };
  }
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  node.forEach((child) => children.push(child));
  return children;
}
