import type { Node } from "prosemirror-model";
import type { CslItem } from "#lib/citations/reference.ts";
import type { BlockType, Span, TableCell } from "#lib/documents/block.ts";
import { findLabel, type LabelKind } from "#lib/import/labels.ts";
import { blockLanguageOf, type BlockLanguage } from "#lib/languages/language-tag.ts";
import { itemsOf } from "./essay.ts";

/** Citations and list of an essay in its style, in the order of the text. */
export interface PrintedReferences {
  /** One for each citation of the text (essay.ts, citationsOf). */
  readonly citations: readonly string[];
  readonly entries: readonly PrintedEntry[];
  /** The style prints citations as footnotes. */
  readonly isNoteStyle: boolean;
  /** What stands over the list. */
  readonly heading: string;
}

export interface PrintedEntry {
  readonly referenceId: string;
  /** With its number, where the style numbers. */
  readonly text: string;
  readonly csl: CslItem | null;
}

/** A stretch of a block's text, UTF-16. */
export type DraftSpan = { readonly span: Span } & (
  | { readonly kind: "em" | "strong" }
  | { readonly kind: "footnote_mark"; readonly mark: string }
  | { readonly kind: "citation"; readonly targets: readonly string[]; readonly locator: string | null }
);

/** A block of the document that an essay becomes. */
export interface BlockDraft {
  readonly type: BlockType;
  readonly text: string;
  readonly level?: number;
  readonly label?: string;
  /** As the writer set it for this block alone. */
  readonly language: BlockLanguage | null;
  readonly spans: readonly DraftSpan[];
  readonly cells?: readonly (Omit<TableCell, "range"> & { readonly span: Span })[];
  /** Of a footnote. */
  readonly mark?: string;
  /** Of a printed entry: the work. */
  readonly target?: string;
  readonly csl?: CslItem | null;
}

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
    for (const children of lines) this.#push({ type: "paragraph" }, this.#inline(children), line);
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

interface Printed {
  readonly text: string;
  readonly spans: readonly DraftSpan[];
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  node.forEach((child) => children.push(child));
  return children;
}

function shifted({ text, spans }: Printed, before: string): Printed {
  return { text: `${before}${text}`, spans: spans.map((span) => moveSpan(span, before.length)) };
}

function moveSpan(span: DraftSpan, by: number): DraftSpan {
  return { ...span, span: [span.span[0] + by, span.span[1] + by] };
}

type CellPlace = Omit<TableCell, "range"> & { readonly cell: Node };

/** Where each cell stands, in reading order: rows and columns that others reach into are passed over. */
function placesOf(table: Node): CellPlace[] {
  const places: CellPlace[] = [];
  const taken = new Set<string>();
  table.forEach((line, _, row) => {
    let column = 0;
    line.forEach((cell) => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const [rowSpan, columnSpan] = [Number(cell.attrs["rowspan"]), Number(cell.attrs["colspan"])];
      for (let down = 0; down < rowSpan; down++)
        for (let over = 0; over < columnSpan; over++) taken.add(`${row + down} ${column + over}`);
      places.push({ cell, row, column, rowSpan, columnSpan, isHead: cell.type.name === "table_header" });
      column += columnSpan;
    });
  });
  return places;
}
