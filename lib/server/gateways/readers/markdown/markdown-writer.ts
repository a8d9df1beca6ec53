import type { Heading, List, ListItem, Nodes, Table, TableCell } from "mdast";
import type { DeclaredBlock } from "#lib/import/raw-text.ts";
import { writeFragment } from "../html/write-fragment.ts";
import type { MarkedText } from "../markup/marked-text.ts";
import {
  declaredEntry,
  declaredListHeading,
  listOfHeading,
  type ReferenceListKind,
} from "../markup/reference-list.ts";
import { textOfNode, type MarkdownVisitor } from "./markdown-tree.ts";

const TRUST = {
  title: 0.9,
  heading: 0.9,
  list: 0.95,
  item: 0.9,
  quotation: 0.9,
  note: 1,
  entry: 0.85,
  table: 0.95,
};

/** Depths of headings: which one is the title, and which is the first level below it. */
export interface HeadingPlan {
  readonly title: Heading | null;
  readonly topLevel: number;
}

/** Writes a Markdown tree as raw text. Emphasis and addresses behind words leave no trace; what a browser would print is kept. */
export class MarkdownWriter implements MarkdownVisitor {
  private readonly out: MarkedText;
  private readonly plan: HeadingPlan;
  /** What the blocks around say, innermost last. */
  private readonly declared: (DeclaredBlock | undefined)[] = [];
  private readonly numbers = new Map<ListItem, string>();
  private readonly cells = new Map<TableCell, DeclaredBlock>();
  private list: ReferenceListKind | null = null;
  private listDepth = 0;
  private tables = 0;
  private silent: string | null = null;

  constructor(plan: HeadingPlan, out: MarkedText) {
    this.plan = plan;
    this.out = out;
  }

  enter(node: Nodes, parent: Nodes | undefined): void {
    this.declared.push(this.declarationOf(node) ?? this.declared.at(-1));
    switch (node.type) {
      case "list":
        this.listDepth += 1;
        this.numberItems(node);
        return this.out.endParagraph();
      case "listItem":
        this.out.endParagraph({ isTight: true });
        return this.write(this.numbers.get(node) ?? "• ");
      case "table":
        this.placeCells(node);
        return this.out.endParagraph();
      case "footnoteDefinition":
        this.out.endParagraph();
        return this.write(`${node.label ?? node.identifier} `);
      case "footnoteReference":
        return this.writeMark(node.label ?? node.identifier);
      default:
        return this.writeLeaf(node, parent);
    }
  }

  leave(node: Nodes): void {
    switch (node.type) {
      case "paragraph":
        // The paragraphs of one item, note or entry belong together.
        if (this.declared.at(-2) === undefined || this.declared.at(-2)?.type === "quotation")
          this.out.endParagraph();
        else this.out.breakLine();
        break;
      case "list":
        this.listDepth -= 1;
        this.out.endParagraph();
        break;
      case "listItem":
      case "tableCell":
        this.out.endParagraph({ isTight: true });
        break;
      case "heading":
      case "table":
      case "footnoteDefinition":
      case "blockquote":
        this.out.endParagraph();
        break;
      default:
    }
    this.declared.pop();
  }

  private write(text: string): void {
    if (this.silent === null) this.out.write(text, this.declared.at(-1));
  }

  private writeLeaf(node: Nodes, parent: Nodes | undefined): void {
    switch (node.type) {
      case "text":
      case "inlineCode":
        return this.write(node.value);
      case "image":
      case "imageReference":
        return this.write(node.alt ?? "");
      case "break":
        return this.out.breakLine();
      case "code":
        this.out.writeLines(node.value, this.declared.at(-1));
        return this.out.endParagraph();
      case "html":
        return parent?.type === "paragraph" || parent?.type === "heading" || parent?.type === "tableCell"
          ? this.writeTag(node.value)
          : writeFragment(node.value, this.out);
      case "thematicBreak":
        return this.out.endParagraph();
      default:
    }
  }

  private writeMark(mark: string): void {
    this.out.begin({ kind: "footnote_mark", mark });
    this.out.begin({ kind: "raised" });
    this.write(mark);
    this.out.end();
    this.out.end();
  }

  /** A tag inside running text; what stands between the tags comes by itself. */
  private writeTag(tag: string): void {
    const [, closing = "", name = ""] = /^<(\/?)([a-z][a-z0-9]{0,20})/iu.exec(tag) ?? [];
    const lower = name.toLowerCase();
    if (lower === "br") this.out.breakLine();
    else if (lower === "script" || lower === "style") this.silent = closing === "" ? lower : null;
  }

  private numberItems({ ordered, start, children }: List): void {
    children.forEach((item, at) => {
      const isEntry = this.list !== null && this.listDepth === 1;
      const box = item.checked === true ? "☑ " : item.checked === false ? "☐ " : "";
      const bullet = isEntry ? "" : "• ";
      this.numbers.set(item, ordered === true ? `${String((start ?? 1) + at)}. ${box}` : box || bullet);
    });
  }

  private placeCells({ children }: Table): void {
    children.forEach((row, rowAt) => {
      row.children.forEach((content, column) => {
        const cell = {
          table: this.tables,
          row: rowAt,
          column,
          rowSpan: 1,
          columnSpan: 1,
          isHead: rowAt === 0,
        };
        this.cells.set(content, { type: "table", confidence: TRUST.table, cell });
      });
    });
    this.tables += 1;
  }

  private declarationOf(node: Nodes): DeclaredBlock | undefined {
    switch (node.type) {
      case "heading":
        return this.heading(node);
      case "footnoteDefinition":
        return { type: "footnote", confidence: TRUST.note, mark: node.label ?? node.identifier };
      case "tableCell":
        return this.cells.get(node);
      case "blockquote":
        // In an item, a note or a list of references it is a part of that.
        return this.list !== null || this.declared.at(-1) !== undefined
          ? undefined
          : { type: "quotation", confidence: TRUST.quotation };
      case "listItem":
        if (this.list !== null && this.listDepth === 1) return declaredEntry(this.list, TRUST.entry);
        return { type: "list_item", confidence: TRUST.item, level: Math.min(Math.max(this.listDepth, 1), 9) };
      default:
        return undefined;
    }
  }

  private heading(node: Heading): DeclaredBlock {
    this.list = listOfHeading(textOfNode(node).slice(0, 200));
    if (this.list !== null) return declaredListHeading(this.list, TRUST.list);
    if (node === this.plan.title) return { type: "title", confidence: TRUST.title };
    return {
      type: "heading",
      confidence: TRUST.heading,
      level: Math.max(node.depth - this.plan.topLevel + 1, 1),
    };
  }
}
