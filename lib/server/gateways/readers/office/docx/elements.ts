import type { XmlHandler } from "../../xml/read-xml.ts";
import type { XmlAttributes } from "../../xml/xml-names.ts";
import { countChange, type OfficeRemarks } from "../office-notes.ts";
import { readRunProperty } from "./run-properties.ts";
import { readOutline } from "./styles.ts";
import { TableElements } from "./table-elements.ts";
import type { TextFlow } from "./text-flow.ts";

/** Where an element stands: the names of its parent and grandparent. */
interface Place {
  readonly parent: string;
  readonly above: string;
}

/** The subtree says nothing that is printed, or says it a second time. */
const SKIPPED: ReadonlySet<string> = new Set([
  "mc:Fallback",
  "w:delText",
  "w:moveFrom",
  "w:numberingChange",
  "w:pPrChange",
  "w:rPrChange",
  "w:rt",
  "w:sectPrChange",
  "w:tblGridChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:tcPrChange",
  "w:trPrChange",
]);

/** Says to a text flow what the elements of WordprocessingML mean (ECMA-376, part 1, 17). */
export class DocxElements implements XmlHandler {
  readonly #flow: TextFlow;
  readonly #remarks: OfficeRemarks;
  readonly #names: string[] = [];
  /** Depth at which a skipped subtree began; 0 outside of one. */
  #skippedFrom = 0;
  /** Text of w:t, m:t or w:instrText; null elsewhere. */
  #text: string | null = null;
  #keepsBlanks = false;
  readonly #controls: ("contents" | "bibliography" | null)[] = [];
  readonly #choices: boolean[] = [];
  readonly #tables: TableElements;

  constructor(flow: TextFlow, remarks: OfficeRemarks) {
    this.#flow = flow;
    this.#remarks = remarks;
    this.#tables = new TableElements(flow.blocks);
  }

  open(name: string, attributes: XmlAttributes): void {
    const place = { parent: this.#names.at(-1) ?? "", above: this.#names.at(-2) ?? "" };
    this.#names.push(name);
    if (this.#skippedFrom > 0) return;
    if (this.#isSkipped(name, attributes, place)) {
      this.#skippedFrom = this.#names.length;
      return;
    }
    this.#openProperty(name, attributes, place);
    this.#tables.open(name, attributes, place.parent);
    this.#openContent(name, attributes, place);
  }

  text(text: string): void {
    if (this.#skippedFrom === 0 && this.#text !== null) this.#text += text;
  }

  close(name: string): void {
    const isSkipped = this.#skippedFrom > 0;
    if (this.#skippedFrom === this.#names.length) this.#skippedFrom = 0;
    this.#names.pop();
    if (!isSkipped) this.#close(name);
  }

  #isSkipped(name: string, attributes: XmlAttributes, { parent }: Place): boolean {
    const isMark = parent === "w:rPr" || parent === "w:trPr";
    if (name === "w:del" || name === "w:ins" || name === "w:moveFrom" || name === "w:moveTo") {
      countChange(this.#remarks, attributes["w:author"]);
      return !isMark && (name === "w:del" || name === "w:moveFrom");
    }
    if (name === "mc:Choice" || name === "mc:Fallback") {
      const isTaken = this.#choices.at(-1) ?? false;
      this.#choices[this.#choices.length - 1] = true;
      return isTaken;
    }
    return SKIPPED.has(name);
  }

  #openProperty(name: string, attributes: XmlAttributes, { parent, above }: Place): void {
    const value = attributes["w:val"];
    const { paragraph, run } = this.#flow;
    if (parent === "w:rPr" && above === "w:r" && run !== undefined) {
      if (name === "w:rStyle") run.style = value ?? null;
      else readRunProperty(run.direct, name, attributes);
    } else if (parent === "w:rPr" && above === "w:pPr" && paragraph !== undefined) {
      if (name === "w:del" || name === "w:moveFrom") paragraph.isJoined = true;
    } else if (parent === "w:pPr" && paragraph !== undefined) {
      if (name === "w:pStyle") paragraph.style = this.#flow.styleOf(value);
      else if (name === "w:outlineLvl") paragraph.outline = readOutline(value);
    } else if (parent === "w:numPr" && above === "w:pPr" && paragraph !== undefined) {
      if (name === "w:numId" && value !== undefined)
        paragraph.numbering = { ...paragraph.numbering, list: value };
      else if (name === "w:ilvl") paragraph.numbering = { ...paragraph.numbering, level: Number(value) };
    } else if (this.#controls.length > 0) {
      this.#openControlProperty(name, value);
    }
  }

  /** Content controls say of themselves that they are a table of contents or a list of references. */
  #openControlProperty(name: string, value: string | undefined): void {
    const isContents = name === "w:docPartGallery" && value === "Table of Contents";
    if (!isContents && name !== "w:bibliography") return;
    const kind = isContents ? "contents" : "bibliography";
    if (this.#controls.at(-1) !== null) return;
    this.#controls[this.#controls.length - 1] = kind;
    this.#flow[kind] += 1;
  }

  #openContent(name: string, attributes: XmlAttributes, { parent }: Place): void {
    const flow = this.#flow;
    switch (name) {
      case "w:p":
        return flow.openParagraph();
      case "w:r":
      case "m:r":
        return flow.openRun();
      case "w:t":
      case "m:t":
      case "w:instrText":
        this.#text = "";
        this.#keepsBlanks = attributes["xml:space"] === "preserve" || name !== "w:t";
        return;
      case "w:tab":
      case "w:ptab":
        return parent === "w:r" ? flow.text(" ") : undefined;
      case "w:br":
      case "w:cr":
        return flow.breakLine();
      case "w:noBreakHyphen":
        return flow.text("-");
      case "w:softHyphen":
        return flow.text("\u00ad");
      case "m:den":
        return flow.text("/");
      case "m:rad":
        return flow.text("√");
      case "m:sup":
        return parent.startsWith("m:s") ? flow.text("^") : undefined;
      case "m:d":
        return flow.text("(");
      case "w:sym":
        return flow.symbol(attributes);
      case "w:txbxContent":
        return flow.blocks.openBox();
      case "mc:AlternateContent":
        this.#choices.push(false);
        return;
      case "w:sdt":
        this.#controls.push(null);
        return;
      default:
        this.#openReference(name, attributes);
    }
  }

  #openReference(name: string, attributes: XmlAttributes): void {
    const flow = this.#flow;
    const id = attributes["w:id"] ?? "";
    switch (name) {
      case "w:footnoteReference":
        return flow.noteReference("footnote", attributes);
      case "w:endnoteReference":
        return flow.noteReference("endnote", attributes);
      case "w:commentRangeStart":
        return flow.commentPoint(id, true);
      case "w:commentRangeEnd":
        return flow.commentPoint(id, false);
      case "w:commentReference":
        return flow.commentReference(id);
      case "w:fldSimple":
        return flow.fields.beginResult(attributes["w:instr"] ?? "");
      case "w:fldChar":
        if (attributes["w:fldCharType"] === "begin") flow.fields.begin();
        else if (attributes["w:fldCharType"] === "separate") flow.fields.separate();
        else flow.fields.end();
        return;
      case "a:blip":
      case "v:imagedata":
        this.#remarks.images += 1;
        return;
      default:
    }
  }

  #close(name: string): void {
    const flow = this.#flow;
    switch (name) {
      case "w:pPr":
        return this.#names.at(-1) === "w:p" ? flow.settleParagraph() : undefined;
      case "w:p":
        return flow.closeParagraph();
      case "w:r":
      case "m:r":
        return flow.closeRun();
      case "w:t":
      case "m:t":
      case "w:instrText":
        return this.#closeText(name);
      case "w:txbxContent":
        return flow.blocks.closeBox();
      case "m:d":
        return flow.text(")");
      case "w:fldSimple":
        return flow.fields.end();
      case "mc:AlternateContent":
        this.#choices.pop();
        return;
      case "w:sdt": {
        const kind = this.#controls.pop() ?? null;
        if (kind !== null) flow[kind] -= 1;
        return;
      }
      default:
        this.#tables.close(name);
    }
  }

  #closeText(name: string): void {
    const text = this.#text ?? "";
    this.#text = null;
    if (name === "w:instrText") this.#flow.fields.instruct(text);
    else this.#flow.text(this.#keepsBlanks ? text : text.trim());
  }
}
