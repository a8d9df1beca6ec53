import type { ImportNote } from "#lib/import/article.ts";
import {
  NOTHING_SAID,
  type DeclaredBlock,
  type RawLine,
  type RawSpan,
  type RawText,
} from "#lib/import/raw-text.ts";
import { firstWhere } from "#lib/first-where.ts";
import { ReadingStopped } from "../reading-stopped.ts";
import { CommentPlaces, type OfficeComment } from "./comment-places.ts";
import { lineLooks, raisedParts, type PlacedLine } from "./line-looks.ts";
import { isLayout, isNumberedFormula, MOST_COLUMNS, type TableDraft } from "./table-draft.ts";
import { PARAGRAPH_BREAK, type LengthGuard, type TextDraft } from "./text-draft.ts";
import { refuseTooLong } from "../readable-text.ts";

/** Lines of a raw text: each costs many times its letters. The longest text that is read has some 50,000 paragraphs. */
const MOST_LINES = 300_000;

/** Puts drafts into the raw text one after another, each paragraph on lines of its own. */
export class RawTextBuilder {
  readonly guard: LengthGuard;
  readonly #pieces: string[] = [];
  readonly #lines: RawLine[] = [];
  readonly #spans: RawSpan[] = [];
  readonly #comments = new CommentPlaces();
  #length = 0;
  #paragraphs = 0;
  #tables = 0;
  /** Columns of the widest table that was too wide for one. */
  tooWide = 0;

  /** @param most UTF-16 units; more of them stop the reading with "text_too_long". */
  constructor(most: number) {
    this.guard = (length) => {
      if (this.#length + length <= most) return;
      const { code, values } = refuseTooLong(this.#length + length, most).refusal;
      throw new ReadingStopped(code, values);
    };
  }

  /** An empty paragraph shows as an empty line; several as one. */
  blank(): void {
    if (this.#pieces.at(-1) !== "\n") return;
    this.#pieces[this.#pieces.length - 1] = "\n\n";
    this.#length += 1;
  }

  /** Paragraphs of running text, and behind them the notes they call for; `declared` is for those that say nothing themselves. */
  write(draft: TextDraft, declared: DeclaredBlock | null = null): void {
    this.#writeParagraphs(draft, declared);
    this.#writeNotes(draft);
  }

  writeTable(table: TableDraft): void {
    if (table.columns > MOST_COLUMNS) this.tooWide = Math.max(this.tooWide, table.columns);
    if (table.columns > MOST_COLUMNS || isLayout(table)) {
      for (const { draft } of table.cells) this.#writeParagraphs(draft, null);
    } else if (isNumberedFormula(table)) {
      for (const { draft } of table.cells) this.#writeLine(draft, null);
      this.#paragraphs += 1;
    } else {
      this.#writeCells(table);
    }
    for (const { draft } of table.cells) this.#writeNotes(draft);
  }

  finish(comments: readonly OfficeComment[], notes: readonly ImportNote[]): RawText {
    return {
      ...NOTHING_SAID,
      text: this.#pieces.join(""),
      lines: this.#lines,
      spans: this.#spans,
      comments: this.#comments.placed(comments, this.#length),
      notes: [...notes],
    };
  }

  #writeCells(table: TableDraft): void {
    const first = this.#lines.length;
    for (const { draft, row, column, rowSpan, columnSpan, isHead } of table.cells) {
      this.#writeLine(draft, {
        type: "table",
        confidence: 0.95,
        cell: {
          table: this.#tables,
          row,
          column,
          ...(rowSpan > 1 && { rowSpan }),
          ...(columnSpan > 1 && { columnSpan }),
          ...(isHead && { isHead }),
        },
      });
      this.#paragraphs += 1;
    }
    if (this.#lines.length > first) this.#tables += 1;
  }

  #writeParagraphs(draft: TextDraft, declared: DeclaredBlock | null, mark = ""): void {
    const placed: PlacedLine[] = [];
    let at = 0;
    let paragraph = 0;
    for (const text of draft.text.split(PARAGRAPH_BREAK)) {
      while ((draft.paragraphs[paragraph + 1]?.start ?? Infinity) <= at) paragraph += 1;
      const said = draft.paragraphs[paragraph]?.declared ?? declared;
      const before = placed.length;
      for (const line of text.split("\n")) {
        this.#put({ line, at, lead: placed.length === 0 ? mark : "" }, placed);
        at += line.length + 1;
      }
      for (const line of placed.slice(before)) this.#describe(draft, line, said);
      // A note is one block, however many paragraphs it has.
      if (placed.length > before && mark === "") this.#paragraphs += 1;
    }
    if (mark !== "") this.#paragraphs += 1;
    this.#place(draft, placed);
  }

  /** All of a draft on one line. The caller ends the paragraph. */
  #writeLine(draft: TextDraft, declared: DeclaredBlock | null): void {
    const placed: PlacedLine[] = [];
    this.#put({ line: draft.text.replace(/[\n\u2029]/gu, " "), at: 0, lead: "" }, placed);
    for (const line of placed) this.#describe(draft, line, declared);
    this.#place(draft, placed);
  }

  #put({ line, at, lead }: { line: string; at: number; lead: string }, placed: PlacedLine[]): void {
    const visible = line.trim();
    if (visible === "") return;
    if (this.#lines.length + placed.length >= MOST_LINES) throw new ReadingStopped("unpacks_too_large");
    const from = at + line.length - line.trimStart().length;
    placed.push({ from, to: from + visible.length, start: this.#length + lead.length, lead: lead.length });
    this.#pieces.push(lead + visible, "\n");
    this.#length += lead.length + visible.length + 1;
    this.guard(0);
  }

  #describe(draft: TextDraft, line: PlacedLine, declared: DeclaredBlock | null): void {
    this.#lines.push({
      start: line.start - line.lead,
      end: line.start + line.to - line.from,
      paragraph: this.#paragraphs,
      ...lineLooks(draft.stretches, line),
      ...(declared !== null && { declared }),
    });
  }

  /** Spans and ends of comments, from positions of the draft to those of the raw text. */
  #place(draft: TextDraft, placed: readonly PlacedLine[]): void {
    const spans: RawSpan[] = [];
    for (const [start, end] of raisedParts(draft, placed)) spans.push({ kind: "raised", start, end });
    for (const { start, end, mark } of draft.marks) {
      const line = lineOf(placed, start);
      if (line === null) continue;
      const at = line.start + start - line.from;
      spans.push({ kind: "footnote_mark", start: at, end: at + end - start, mark });
    }
    for (const span of spans.sort((a, b) => a.start - b.start)) this.#spans.push(span);
    for (const { at, id, isStart } of draft.commentPoints) {
      const line = lineOf(placed, at);
      this.#comments.point(
        id,
        isStart,
        line === null
          ? this.#length
          : line.start + Math.min(Math.max(0, at - line.from), line.to - line.from),
      );
    }
  }

  #writeNotes(draft: TextDraft): void {
    for (const { mark, note } of draft.marks) {
      this.#writeParagraphs(note, { type: "footnote", confidence: 0.95, mark }, `${mark} `);
    }
  }
}

/** The line that holds a position of the draft, or the next one, or the last. */
function lineOf(placed: readonly PlacedLine[], at: number): PlacedLine | null {
  return placed[firstWhere(placed, ({ to }) => to >= at)] ?? placed.at(-1) ?? null;
}
