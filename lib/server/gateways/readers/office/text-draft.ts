import type { DeclaredBlock } from "#lib/import/raw-text.ts";

/** How letters are printed. */
export interface TextFormat {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isRaised: boolean;
  /** Points; null where neither text nor styles say it. */
  readonly fontSize: number | null;
}

export const PLAIN: TextFormat = { isBold: false, isItalic: false, isRaised: false, fontSize: null };

/** A stretch of a draft; positions are UTF-16 units of its text. */
export interface FormattedStretch {
  readonly start: number;
  readonly end: number;
  readonly format: TextFormat;
}

export interface DraftMark {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  readonly note: TextDraft;
}

export interface DraftParagraph {
  readonly start: number;
  declared: DeclaredBlock | null;
}

/** Parts the lines of a paragraph, and the paragraphs of a draft. */
const LINE_BREAK = "\n";
export const PARAGRAPH_BREAK = "\u2029";

/**
 * A stretch of running text as a word processor holds it: one paragraph, or the paragraphs of a cell, a note, a text box. It only
 * grows; RawTextBuilder writes it.
 */
export class TextDraft {
  text = "";
  readonly stretches: FormattedStretch[] = [];
  readonly paragraphs: DraftParagraph[] = [];
  readonly marks: DraftMark[] = [];
  /** Where the range of a comment begins or ends. */
  readonly commentPoints: { readonly at: number; readonly id: string; readonly isStart: boolean }[] = [];
  readonly #most: LengthGuard;
  #label = "";

  constructor(guard: LengthGuard) {
    this.#most = guard;
  }

  get isBlank(): boolean {
    return this.text.trim() === "";
  }

  /** The paragraph that is begun last; its `declared` may be set until the draft is written. */
  startParagraph(): DraftParagraph {
    if (this.text !== "" && !this.text.endsWith(PARAGRAPH_BREAK)) this.text += PARAGRAPH_BREAK;
    this.#label = "";
    const paragraph: DraftParagraph = { start: this.text.length, declared: null };
    const last = this.paragraphs.at(-1);
    // One without text leaves no trace.
    if (last?.start === paragraph.start) this.paragraphs.pop();
    this.paragraphs.push(paragraph);
    return paragraph;
  }

  /** Number or bullet, printed before the paragraph's text as soon as it has any. */
  label(label: string): void {
    this.#label = label;
  }

  append(text: string, format: TextFormat): void {
    if (text === "") return;
    if (this.#label !== "" && text.trim() !== "") {
      const label = this.#label;
      this.#label = "";
      const isApart = label.endsWith(" ") || !STARTS_WORD.test(text);
      this.append(isApart ? label : `${label} `, { ...format, isRaised: false });
      return this.append(text.trimStart(), format);
    }
    const start = this.text.length;
    this.text += text.replace(BREAKS, " ");
    this.#most(this.text.length);
    const last = this.stretches.at(-1);
    if (last !== undefined && last.end === start && isSame(last.format, format)) this.stretches.pop();
    const from = last !== undefined && last.end === start && isSame(last.format, format) ? last.start : start;
    this.stretches.push({ start: from, end: this.text.length, format });
  }

  breakLine(): void {
    this.text += LINE_BREAK;
    this.#most(this.text.length);
  }

  /** The mark of a note, as printed in the running text. */
  noteMark(mark: string, note: TextDraft): void {
    this.append(mark, PLAIN);
    this.marks.push({ start: this.text.length - mark.length, end: this.text.length, mark, note });
  }

  commentPoint(id: string, isStart: boolean): void {
    this.commentPoints.push({ at: this.text.length, id, isStart });
  }

  /** Text of the paragraph begun last. */
  lastParagraph(): string {
    return this.text.slice(this.paragraphs.at(-1)?.start ?? 0);
  }
}

/** Told the length of a growing text (UTF-16 units); throws when it is too long. */
export type LengthGuard = (length: number) => void;

/** What cannot follow a number without a blank, although some lists set none: "1.Кіріспе"; "Table 1" may be followed by a full stop. */
const STARTS_WORD = /^\s*[\p{L}\p{N}«"“„(]/u;

/** What would part a line in the raw text, where the file means a blank. */
const BREAKS = /[\n\v\f\r\u0085\u2028\u2029]/gu;

function isSame(a: TextFormat, b: TextFormat): boolean {
  return (
    a === b ||
    (a.isBold === b.isBold &&
      a.isItalic === b.isItalic &&
      a.isRaised === b.isRaised &&
      a.fontSize === b.fontSize)
  );
}
