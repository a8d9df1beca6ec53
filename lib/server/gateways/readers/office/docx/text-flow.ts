import type { DeclaredBlock } from "#lib/import/raw-text.ts";
import type { XmlAttributes } from "../../xml/xml-names.ts";
import { BlockFlow, type PlacedParagraph } from "../block-flow.ts";
import type { OfficeRemarks } from "../office-notes.ts";
import type { RawTextBuilder } from "../raw-text-builder.ts";
import { meaningWithText, styleMeaning } from "../style-meaning.ts";
import { symbolLetter, withSymbolLetters } from "../symbol-fonts.ts";
import type { LengthGuard, TextDraft, TextFormat } from "../text-draft.ts";
import { OpenFields } from "./fields.ts";
import type { DocxNotes } from "./notes.ts";
import type { DocxNumbering } from "./numbering.ts";
import { textFormat, type LetterProperties } from "../letter-properties.ts";
import type { DocxStyles, NumberingChoice, ResolvedStyle } from "./styles.ts";

/** What all parts of a DOCX file share while they are read. */
export interface DocxContext {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly notes: DocxNotes;
  readonly remarks: OfficeRemarks;
  readonly guard: LengthGuard;
}

interface OpenParagraph extends PlacedParagraph {
  style: ResolvedStyle;
  numbering: NumberingChoice;
  /** Level 1–9; null for body text, undefined where the paragraph itself says nothing. */
  outline: number | null | undefined;
  /** The end of the paragraph was deleted: the next one goes on with it. */
  isJoined: boolean;
  listLevel: number | null;
  isContents: boolean;
  isBibliography: boolean;
}

interface OpenRun {
  direct: LetterProperties;
  style: string | null;
  /** Settled when the run's first text comes. */
  format: TextFormat | null;
  font: string;
  isHidden: boolean;
  /** A note whose mark is the text that follows. */
  customNote: TextDraft | null;
}

/** The running text of one part of a DOCX file while it is being read: what its elements do, without their names. */
export class TextFlow {
  readonly fields = new OpenFields();
  readonly blocks: BlockFlow;
  readonly #context: DocxContext;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #runs: OpenRun[] = [];
  /** Nesting of stretches that are said to be contents or a list of references by the file itself. */
  contents = 0;
  bibliography = 0;

  constructor(context: DocxContext, builder: RawTextBuilder | null) {
    this.#context = context;
    this.blocks = new BlockFlow(context.guard, builder);
  }

  openParagraph(): void {
    this.fields.forgetSilent();
    this.#paragraphs.push({
      ...this.blocks.startParagraph(),
      style: this.#context.styles.paragraph(undefined),
      numbering: {},
      outline: undefined,
      isJoined: false,
      listLevel: null,
      isContents: false,
      isBibliography: false,
    });
  }

  get paragraph(): OpenParagraph | undefined {
    return this.#paragraphs.at(-1);
  }

  /** All properties of the paragraph are known. */
  settleParagraph(): void {
    const paragraph = this.paragraph;
    if (paragraph === undefined) return;
    const { list, level = 0 } = { ...paragraph.style.numbering, ...paragraph.numbering };
    if (list === undefined || list === "0") return;
    const label = this.#context.numbering.label(list, level);
    if (label === null) return;
    paragraph.listLevel = level + 1;
    paragraph.draft.label(label);
  }

  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    this.fields.forgetSilent();
    paragraph.entry.declared = this.#meaning(paragraph);
    this.blocks.endParagraph(paragraph, paragraph.isJoined);
  }

  openRun(): void {
    this.#runs.push({ direct: {}, style: null, format: null, font: "", isHidden: false, customNote: null });
  }

  get run(): OpenRun | undefined {
    return this.#runs.at(-1);
  }

  closeRun(): void {
    this.#runs.pop();
  }

  text(text: string): void {
    const paragraph = this.paragraph;
    if (paragraph === undefined || this.fields.isSilent || text === "") return;
    const run = this.#settledRun(paragraph);
    if (run.isHidden) {
      this.#context.remarks.hidden += text.length;
      return;
    }
    const isBlank = text.trim() === "";
    paragraph.isContents ||= !isBlank && (this.contents > 0 || this.fields.isWithin("contents"));
    paragraph.isBibliography ||= !isBlank && (this.bibliography > 0 || this.fields.isWithin("bibliography"));
    if (run.customNote !== null && !isBlank) {
      paragraph.draft.noteMark(text.trim(), run.customNote);
      run.customNote = null;
    } else {
      paragraph.draft.append(withSymbolLetters(text, run.font), run.format ?? textFormat({}));
    }
  }

  symbol({ "w:char": code = "", "w:font": font = "" }: XmlAttributes): void {
    const place = /^[0-9a-f]{1,4}$/iu.test(code) ? parseInt(code, 16) : 0xfffd;
    this.text(symbolLetter(place, font));
  }

  breakLine(): void {
    if (!this.fields.isSilent) this.paragraph?.draft.breakLine();
  }

  noteReference(kind: "footnote" | "endnote", attributes: XmlAttributes): void {
    const paragraph = this.paragraph;
    const found = this.#context.notes.find(kind, attributes["w:id"] ?? "");
    if (paragraph === undefined || found === null) return;
    if (["1", "true", "on"].includes(attributes["w:customMarkFollows"] ?? "")) {
      if (this.run !== undefined) this.run.customNote = found;
      return;
    }
    paragraph.draft.noteMark(this.#context.notes.nextMark(kind), found);
  }

  styleOf(id: string | undefined): ResolvedStyle {
    return this.#context.styles.paragraph(id);
  }

  /** A comment without a range stands where it is called for; one with a range ends there. */
  commentReference(id: string): void {
    this.commentPoint(id, false);
  }

  commentPoint(id: string, isStart: boolean): void {
    this.paragraph?.draft.commentPoint(id, isStart);
  }

  #settledRun(paragraph: OpenParagraph): OpenRun {
    const run = this.run ?? {
      direct: {},
      style: null,
      format: null,
      font: "",
      isHidden: false,
      customNote: null,
    };
    if (run.format !== null) return run;
    const { styles } = this.#context;
    const named = run.style === null ? {} : styles.character(run.style);
    const properties: LetterProperties = { ...paragraph.style.run, ...named, ...run.direct };
    run.format = textFormat(properties);
    run.font = properties.font ?? "";
    run.isHidden = properties.isHidden ?? false;
    return run;
  }

  #meaning({
    draft,
    style,
    outline,
    listLevel,
    isContents,
    isBibliography,
  }: OpenParagraph): DeclaredBlock | null {
    if (!this.blocks.isBody) return null;
    if (isContents) return { type: "noise", confidence: 0.9 };
    if (isBibliography) return { type: "reference_entry", confidence: 0.9 };
    const said = styleMeaning(style.names, outline === undefined ? style.outline : outline);
    const settled = said === null ? null : meaningWithText(said, draft.lastParagraph());
    if (settled !== null || listLevel === null) return settled;
    return { type: "list_item", level: listLevel, confidence: 0.7 };
  }
}
