import {
  NOTHING_SAID,
  type DeclaredBlock,
  type RawLine,
  type RawSpan,
  type RawText,
} from "#lib/import/raw-text.ts";

/** What marks a stretch of a line; its place is found while the line is written. */
export type Marking =
  | { readonly kind: "raised" }
  | { readonly kind: "footnote_mark"; readonly mark: string }
  | { readonly kind: "citation"; readonly targets: readonly string[] };

/** What ends a line of `text`, for `RawText.text`, and is a blank to every markup language. */
const BLANKS = /[ \t\n\v\f\r\u0085\u2028\u2029]+/gu;
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/** A line, or the part of it since a mark was set, that still may grow. All positions are UTF-16 units of the whole text. */
interface OpenMark {
  readonly marking: Marking;
  start: number | null;
}

/**
 * The raw text of a file whose format marks its parts, written piece by piece. Blanks are closed up as browsers do, empty lines
 * are left out, and each piece of text stands on exactly one line. Lines of one paragraph are parted by one line feed,
 * paragraphs by two, except those that belong close together (items, cells, entries).
 */
export class MarkedText {
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly lines: RawLine[] = [];
  private readonly spans: RawSpan[] = [];
  private readonly open: OpenMark[] = [];
  private line: { start: number; declared: DeclaredBlock | undefined } | null = null;
  private blankDue = false;
  private paragraph = 0;
  private gapDue = "";

  /** UTF-16 units written so far. */
  get size(): number {
    return this.length;
  }

  /** Adds running text to the line; the first visible character opens the line, declared to be what is given. */
  write(text: string, declared?: DeclaredBlock): void {
    const clean = text.replace(BLANKS, " ");
    if (clean === "") return;
    const body = clean.trim() === "" ? "" : clean.replace(/^ | $/gu, "");
    if (body === "") {
      this.blankDue ||= this.line !== null;
      return;
    }
    if (this.line === null) this.openLine(declared);
    else if (this.blankDue || clean.startsWith(" ")) this.put(" ");
    for (const mark of this.open) mark.start ??= this.length;
    this.put(body);
    this.blankDue = clean.endsWith(" ");
  }

  /** Adds text whose blanks and line ends count; its lines are one paragraph. */
  writeLines(text: string, declared?: DeclaredBlock): void {
    for (const line of text.split(LINE_ENDS)) {
      if (line.trim() !== "") {
        if (this.line === null) this.openLine(declared);
        for (const mark of this.open) mark.start ??= this.length;
        this.put(this.blankDue ? ` ${line}` : line);
        this.blankDue = false;
      }
      this.breakLine();
    }
  }

  /** The next text stands on another line of the same paragraph. */
  breakLine(): void {
    if (this.line === null) return;
    const reopened = this.open.map(({ marking }) => marking);
    this.closeMarks(0);
    const { start, declared } = this.line;
    this.lines.push({
      start,
      end: this.length,
      paragraph: this.paragraph,
      ...(declared === undefined ? {} : { declared }),
    });
    this.line = null;
    this.blankDue = false;
    this.gapDue = "\n";
    for (const marking of reopened) this.begin(marking);
  }

  /** The next text begins another paragraph. */
  endParagraph({ isTight = false }: { readonly isTight?: boolean } = {}): void {
    this.breakLine();
    if (this.lines.at(-1)?.paragraph === this.paragraph) this.paragraph += 1;
    if (!isTight && this.length > 0) this.gapDue = "\n\n";
  }

  begin(marking: Marking): void {
    this.open.push({ marking, start: null });
  }

  /** Ends the mark that began last. */
  end(): void {
    this.closeMarks(this.open.length - 1);
  }

  build(said: Partial<Pick<RawText, "encoding" | "encodingGuessed" | "notes">> = {}): RawText {
    this.endParagraph();
    const spans = this.spans.sort((a, b) => a.start - b.start || b.end - a.end);
    // Same length: lone surrogates become U+FFFD, one unit each.
    const text = this.pieces.join("").toWellFormed();
    return { ...NOTHING_SAID, ...said, text, lines: this.lines, spans };
  }

  private openLine(declared: DeclaredBlock | undefined): void {
    if (this.length > 0) this.put(this.gapDue === "" ? "\n" : this.gapDue);
    this.line = { start: this.length, declared };
    this.blankDue = false;
  }

  private put(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }

  private closeMarks(from: number): void {
    for (const { marking, start } of this.open.splice(Math.max(from, 0))) {
      if (start === null) continue;
      const place = { start, end: this.length };
      if (marking.kind === "citation") {
        if (marking.targets.length > 0)
          this.spans.push({ ...place, kind: "citation", targets: [...marking.targets] });
      } else this.spans.push({ ...marking, ...place });
    }
  }
}
