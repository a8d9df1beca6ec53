import type { DeclaredBlock } from "#lib/import/raw-text.ts";
import type { XmlAttributes } from "../../xml/xml-names.ts";
import { BlockFlow, type PlacedParagraph } from "../block-flow.ts";
import type { OfficeComment } from "../comment-places.ts";
import type { OfficeRemarks } from "../office-notes.ts";
import type { RawTextBuilder } from "../raw-text-builder.ts";
import { meaningWithText, styleMeaning } from "../style-meaning.ts";
import { withSymbolLetters } from "../symbol-fonts.ts";
import { PARAGRAPH_BREAK, type LengthGuard, type TextDraft, type TextFormat } from "../text-draft.ts";
import { OpenLists } from "./open-lists.ts";
import { textFormat, type LetterProperties } from "../letter-properties.ts";
import type { OdtStyles, ResolvedStyle } from "./styles.ts";

export interface OdtContext {
  readonly styles: OdtStyles;
  readonly remarks: OfficeRemarks;
  readonly guard: LengthGuard;
  /** Footnotes of the text; endnotes whose marks are letters go on from them. */
  readonly footnotes: number;
}

interface OpenParagraph extends PlacedParagraph {
  readonly style: ResolvedStyle;
  readonly outline: number | null;
  readonly listLevel: number;
  /** Properties of the paragraph and of the spans that are open in it, each with those around it. */
  readonly looks: Looks[];
  /** A blank that ends the text so far swallows those that follow. */
  endsInBlank: boolean;
}

interface Looks {
  readonly properties: LetterProperties;
  readonly format: TextFormat;
}

interface OpenNote {
  readonly draft: TextDraft;
  readonly isEndnote: boolean;
  /** As the note's own attribute or element prints it. */
  mark: string;
}

interface OpenComment {
  readonly id: string;
  readonly draft: TextDraft;
  readonly parent: string | undefined;
  author: string;
  date: string;
}

/** What an index is: a stretch whose paragraphs are not the article's own text. */
export type IndexKind = "contents" | "bibliography";

/** The running text of an ODT file while it is being read: what its elements do, without their names. */
export class OdtTextFlow {
  readonly blocks: BlockFlow;
  readonly lists: OpenLists;
  readonly comments: OfficeComment[] = [];
  readonly #context: OdtContext;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #notes: OpenNote[] = [];
  readonly #indexes: IndexKind[] = [];
  #endnotes = 0;
  readonly #open: OpenComment[] = [];

  constructor(context: OdtContext, builder: RawTextBuilder | null) {
    this.#context = context;
    this.blocks = new BlockFlow(context.guard, builder);
    this.lists = new OpenLists(context.styles.lists);
  }

  get isInParagraph(): boolean {
    return this.#paragraphs.length > 0;
  }

  openParagraph(name: string, attributes: XmlAttributes): void {
    const style = this.#context.styles.paragraph(attributes["text:style-name"] ?? "");
    const outline = name === "text:h" ? headingLevel(attributes) : style.outline;
    const isNumbered = name === "text:h" && this.lists.depth === 0;
    const placed = this.blocks.startParagraph();
    const label = isNumbered ? this.lists.headingLabel(outline ?? 1, attributes) : this.lists.label();
    if (label !== null) placed.draft.label(label);
    const looks = { properties: style.text, format: textFormat(style.text) };
    const listLevel = label === null ? 0 : this.lists.depth;
    this.#paragraphs.push({ ...placed, style, outline, listLevel, looks: [looks], endsInBlank: true });
  }

  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    paragraph.entry.declared = this.#meaning(paragraph);
    this.blocks.endParagraph(paragraph);
  }

  openSpan(style: string): void {
    const looks = this.#paragraphs.at(-1)?.looks;
    const around = looks?.at(-1);
    if (looks === undefined || around === undefined) return;
    const said = this.#context.styles.span(style);
    const properties = { ...around.properties, ...said };
    looks.push({ properties, format: textFormat(properties) });
  }

  closeSpan(): void {
    const looks = this.#paragraphs.at(-1)?.looks;
    if (looks !== undefined && looks.length > 1) looks.pop();
  }

  /** Text of the file, in which white space of any length is one blank (OpenDocument 1.3, part 3, 6.1.2). */
  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    const collapsed = text.replace(/[ \t\r\n]+/gu, " ");
    const kept = paragraph.endsInBlank && collapsed.startsWith(" ") ? collapsed.slice(1) : collapsed;
    if (kept === "") return;
    paragraph.endsInBlank = kept.endsWith(" ");
    this.#append(paragraph, kept);
  }

  /** A blank or tab that stands for itself. */
  blank(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    this.#append(paragraph, " ");
    paragraph.endsInBlank = false;
  }

  breakLine(): void {
    this.#paragraphs.at(-1)?.draft.breakLine();
  }

  openNote(attributes: XmlAttributes): void {
    const isEndnote = attributes["text:note-class"] === "endnote";
    if (isEndnote) this.#endnotes += 1;
    this.#notes.push({ draft: this.blocks.openTarget(), isEndnote, mark: "" });
  }

  noteMark(mark: string): void {
    const note = this.#notes.at(-1);
    if (note !== undefined) note.mark += mark.trim();
  }

  closeNote(): void {
    const note = this.#notes.pop();
    if (note === undefined) return;
    this.blocks.closeTarget();
    // A letter behind a word would be read as the word's.
    const isLetter = note.isEndnote && /^\p{L}/u.test(note.mark);
    const mark = isLetter ? String(this.#context.footnotes + this.#endnotes) : note.mark.slice(0, 20);
    if (mark !== "") this.#paragraphs.at(-1)?.draft.noteMark(mark, note.draft);
  }

  openComment(attributes: XmlAttributes): void {
    const id = attributes["office:name"] ?? `\u0000${this.comments.length}`;
    this.#paragraphs.at(-1)?.draft.commentPoint(id, true);
    const parent = attributes["loext:parent-name"];
    this.#open.push({ id, draft: this.blocks.openTarget(), parent, author: "", date: "" });
  }

  commentDetail(kind: "author" | "date", text: string): void {
    const comment = this.#open.at(-1);
    if (comment !== undefined) comment[kind] += text;
  }

  closeComment(): void {
    const comment = this.#open.pop();
    if (comment === undefined) return;
    this.blocks.closeTarget();
    const { id, draft, parent, author, date } = comment;
    const text = draft.text.replaceAll(PARAGRAPH_BREAK, "\n").trim();
    this.comments.push({
      id,
      author: author.trim(),
      date: date.trim() === "" ? undefined : date.trim(),
      text,
      parent,
    });
  }

  commentEnd(id: string): void {
    this.#paragraphs.at(-1)?.draft.commentPoint(id, false);
  }

  openIndex(kind: IndexKind): void {
    this.#indexes.push(kind);
  }

  closeIndex(): void {
    this.#indexes.pop();
  }

  #append({ draft, looks }: OpenParagraph, text: string): void {
    const look = looks.at(-1);
    if (look === undefined) return;
    const { properties, format } = look;
    if (properties.isHidden === true) this.#context.remarks.hidden += text.length;
    else draft.append(withSymbolLetters(text, properties.font ?? ""), format);
  }

  #meaning({ draft, style, outline, listLevel }: OpenParagraph): DeclaredBlock | null {
    if (!this.blocks.isBody || this.#notes.length > 0 || this.#open.length > 0) return null;
    const index = this.#indexes.at(-1);
    if (index !== undefined)
      return { type: index === "contents" ? "noise" : "reference_entry", confidence: 0.9 };
    const said = styleMeaning(style.names, outline);
    const settled = said === null ? null : meaningWithText(said, draft.lastParagraph());
    if (settled !== null || listLevel === 0) return settled;
    return { type: "list_item", level: Math.min(listLevel, 9), confidence: 0.7 };
  }
}

function headingLevel(attributes: XmlAttributes): number {
  const level = Number(attributes["text:outline-level"] ?? 1);
  return Number.isInteger(level) && level >= 1 && level <= 9 ? level : 1;
}
