import type { XmlHandler } from "../../xml/read-xml.ts";
import type { XmlAttributes } from "../../xml/xml-names.ts";
import { countChange, nameChanger, type OfficeRemarks } from "../office-notes.ts";
import type { OdtStyles } from "./styles.ts";
import type { OdtTextFlow } from "./text-flow.ts";

/** The subtree says nothing that is printed, or nothing of the text. */
const SKIPPED: ReadonlySet<string> = new Set([
  "office:binary-data",
  "office:forms",
  "office:scripts",
  "svg:desc",
  "svg:title",
  "text:index-title-template",
  "text:page-count",
  "text:page-number",
  "text:ruby-text",
  "text:sequence-decls",
  "text:table-of-content-source",
  "text:bibliography-source",
  "text:variable-decls",
  "text:user-field-decls",
]);

const INDEXES: ReadonlySet<string> = new Set([
  "text:table-of-content",
  "text:illustration-index",
  "text:table-index",
  "text:object-index",
  "text:user-index",
  "text:alphabetical-index",
]);

/** Elements with elements alone; white space in them is the layout of the XML. */
const WITHOUT_TEXT =
  /^(?:draw|table|office|meta|loext):|^text:(?:note(?:-body)?|list(?:-item|-header)?|section|ruby|index-body|numbered-paragraph)$/u;

interface OdtElementsOptions {
  readonly styles: OdtStyles;
  readonly remarks: OfficeRemarks;
  /** Elements whose paragraphs are wanted; outside of them styles are. */
  readonly textElements: ReadonlySet<string>;
  readonly formulas?: ReadonlyMap<string, string>;
}

/** Says to a text flow what the elements of OpenDocument mean (part 3, 5–7 and 9). */
export class OdtElements implements XmlHandler {
  readonly #flow: OdtTextFlow;
  readonly #styles: OdtStyles;
  readonly #remarks: OfficeRemarks;
  readonly #names: string[] = [];
  readonly #cells: { rowSpan: number; copies: number }[] = [];
  /** Columns of the row that the cell begun last spreads over, and that the file says nothing else about. */
  #covered = 0;
  readonly #rows: number[] = [];
  #skippedFrom = 0;
  /** Depth of text:tracked-changes; what stands in it was deleted, or tells of a change. */
  #changesFrom = 0;
  /** Depth of the element for which the flow is told text: 0 outside of office:text or a header. */
  #textFrom = 0;
  readonly #textElements: ReadonlySet<string>;
  readonly #formulas: ReadonlyMap<string, string>;

  constructor(
    flow: OdtTextFlow,
    { styles, remarks, textElements, formulas = new Map() }: OdtElementsOptions,
  ) {
    this.#flow = flow;
    this.#styles = styles;
    this.#remarks = remarks;
    this.#textElements = textElements;
    this.#formulas = formulas;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#names.push(name);
    if (this.#skippedFrom > 0) return;
    if (this.#changesFrom > 0) {
      if (name === "text:changed-region") countChange(this.#remarks, undefined);
      return;
    }
    if (SKIPPED.has(name)) {
      this.#skippedFrom = this.#names.length;
    } else if (name === "text:tracked-changes") {
      this.#changesFrom = this.#names.length;
    } else if (this.#textFrom === 0) {
      if (this.#textElements.has(name)) this.#textFrom = this.#names.length;
      else this.#styles.open(name, attributes);
    } else {
      this.#openText(name, attributes);
      this.#openBlock(name, attributes);
      this.#openTable(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#skippedFrom > 0) return;
    const name = this.#names.at(-1) ?? "";
    if (this.#changesFrom > 0) {
      if (name === "dc:creator") nameChanger(this.#remarks, text);
    } else if (this.#textFrom === 0) {
      return;
    } else if (name === "text:note-citation") {
      this.#flow.noteMark(text);
    } else if (name === "dc:creator" || name === "dc:date") {
      this.#flow.commentDetail(name === "dc:date" ? "date" : "author", text);
    } else if (this.#flow.isInParagraph && !WITHOUT_TEXT.test(name)) {
      this.#flow.text(text);
    }
  }

  close(name: string): void {
    const depth = this.#names.length;
    this.#names.pop();
    if (this.#skippedFrom > 0) {
      if (this.#skippedFrom === depth) this.#skippedFrom = 0;
    } else if (this.#changesFrom > 0) {
      if (this.#changesFrom === depth) this.#changesFrom = 0;
    } else if (this.#textFrom === 0) {
      this.#styles.close(name);
    } else if (this.#textFrom === depth) {
      this.#textFrom = 0;
    } else {
      this.#close(name);
    }
  }

  #openText(name: string, attributes: XmlAttributes): void {
    const flow = this.#flow;
    switch (name) {
      case "text:p":
      case "text:h":
        return flow.openParagraph(name, attributes);
      case "text:span":
        return flow.openSpan(attributes["text:style-name"] ?? "");
      case "text:s":
      case "text:tab":
        return flow.blank();
      case "text:line-break":
        return flow.breakLine();
      case "text:note":
        return flow.openNote(attributes);
      case "office:annotation":
        return flow.openComment(attributes);
      case "office:annotation-end":
        return flow.commentEnd(attributes["office:name"] ?? "");
      default:
    }
  }

  #openBlock(name: string, attributes: XmlAttributes): void {
    const flow = this.#flow;
    if (INDEXES.has(name)) return flow.openIndex("contents");
    switch (name) {
      case "text:bibliography":
        return flow.openIndex("bibliography");
      case "text:list":
        return flow.lists.openList(attributes);
      case "text:list-item":
        return flow.lists.openItem(attributes);
      case "draw:text-box":
        return flow.blocks.openBox();
      case "draw:image":
        // A picture of an object stands in for the object.
        if (attributes["xlink:href"]?.includes("ObjectReplacements/") !== true) this.#remarks.images += 1;
        return;
      case "draw:object":
        return flow.text(this.#formulas.get((attributes["xlink:href"] ?? "").replace(/^\.\//u, "")) ?? "");
      default:
    }
  }

  #openTable(name: string, attributes: XmlAttributes): void {
    const { blocks } = this.#flow;
    switch (name) {
      case "table:table":
        return blocks.openTable();
      case "table:table-row":
        this.#covered = 0;
        this.#rows.push(count(attributes["table:number-rows-repeated"]));
        blocks.table?.startRow();
        if (this.#names.includes("table:table-header-rows")) blocks.table?.markHead();
        return;
      case "table:table-cell":
        return this.#openCell(attributes);
      // Stands where a cell of a row above, or to the left, spreads to; the latter is counted already.
      case "table:covered-table-cell": {
        this.#skippedFrom = this.#names.length;
        const columns = count(attributes["table:number-columns-repeated"]);
        const known = Math.min(columns, this.#covered);
        this.#covered -= known;
        return blocks.table?.skipColumns(columns - known);
      }
      default:
    }
  }

  #openCell(attributes: XmlAttributes): void {
    const columnSpan = count(attributes["table:number-columns-spanned"]);
    const rowSpan = count(attributes["table:number-rows-spanned"]);
    this.#cells.push({ rowSpan, copies: count(attributes["table:number-columns-repeated"]) });
    if (this.#flow.blocks.table !== null) this.#covered = columnSpan - 1;
    this.#flow.blocks.openCell({ columnSpan });
  }

  #close(name: string): void {
    const flow = this.#flow;
    if (INDEXES.has(name) || name === "text:bibliography") return flow.closeIndex();
    switch (name) {
      case "text:p":
      case "text:h":
        return flow.closeParagraph();
      case "text:span":
        return flow.closeSpan();
      case "text:note":
        return flow.closeNote();
      case "office:annotation":
        return flow.closeComment();
      case "text:list":
        return flow.lists.closeList();
      case "draw:text-box":
        return flow.blocks.closeBox();
      case "table:table":
        return flow.blocks.closeTable();
      case "table:table-cell":
        return flow.blocks.closeCell(this.#cells.pop());
      case "table:table-row":
        return flow.blocks.table?.repeatRow(this.#rows.pop() ?? 1);
      default:
    }
  }
}

function count(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? Math.min(number, 1_000_000) : 1;
}
