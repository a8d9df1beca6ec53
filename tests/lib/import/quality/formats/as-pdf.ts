import { PdfSheet, type Setting } from "#tests/support/pdf-sheet.ts";
import type { MarkedBlock, MarkedText } from "../marked-text.ts";
import { breakWords, type Word } from "./pdf-words.ts";
import { noteText, piecesOf, tableRows } from "./pieces.ts";

/** Points on A4. */
const MARGIN = 60;
const WIDTH = 475;
const TOP = 80;
/** Heights of pages, points: A4, and less for two columns, so that short texts go from column to column and from page to page. */
const HEIGHT = { 1: 842, 2: 540 } as const;
/** White below the text. */
const FOOT = 82;
const GUTTER = 23;

interface Look extends Setting {
  readonly size: number;
  readonly align: "justify" | "left" | "center";
  readonly indent: number;
  /** Above the first line, points. */
  readonly gap: number;
}

const BODY: Look = { size: 10.5, align: "justify", indent: 18, gap: 0 };
const SMALL: Look = { size: 9, align: "justify", indent: 18, gap: 3 };
const LOOKS: Readonly<Partial<Record<MarkedBlock["type"], Look>>> = {
  title: { size: 14, isBold: true, align: "center", indent: 0, gap: 12 },
  subtitle: { size: 12, align: "center", indent: 0, gap: 4 },
  authors: { size: 11, align: "center", indent: 0, gap: 8 },
  affiliation: { size: 9, isItalic: true, align: "center", indent: 0, gap: 3 },
  email: { size: 9, align: "center", indent: 0, gap: 3 },
  udc: { size: 9, align: "left", indent: 0, gap: 0 },
  abstract: { ...SMALL, gap: 8 },
  keywords: SMALL,
  heading: { size: 11, isBold: true, align: "left", indent: 0, gap: 9 },
  reference_list_heading: { size: 11, isBold: true, align: "center", indent: 0, gap: 12 },
  references_romanized_heading: { size: 11, isBold: true, align: "center", indent: 0, gap: 12 },
  reference_entry: { ...SMALL, gap: 0 },
  reference_entry_romanized: { ...SMALL, gap: 0 },
  table_caption: { size: 9.5, isBold: true, align: "left", indent: 0, gap: 7 },
};

/** What stands across both columns of a page. */
const ACROSS: ReadonlySet<MarkedBlock["type"]> = new Set([
  "title",
  "subtitle",
  "authors",
  "affiliation",
  "email",
  "udc",
  "abstract",
  "keywords",
]);

/** A page of a journal: running heads, page numbers, raised marks, footnotes below a rule; one column or two. */
export async function asPdf(marked: MarkedText, columns: 1 | 2): Promise<Uint8Array> {
  return new Setter(marked, columns).bytes();
}

interface SetLine {
  readonly words: readonly Word[];
  readonly look: Look;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

class Setter {
  private readonly sheet: PdfSheet;
  private readonly height: number;
  private page = 16;
  private columns: 1 | 2 = 1;
  private column = 0;
  private top = TOP;
  private y = TOP;
  private lowest = TOP;
  private notes: MarkedBlock[] = [];
  private readonly marked: MarkedText;

  constructor(marked: MarkedText, columns: 1 | 2) {
    this.marked = marked;
    this.height = HEIGHT[columns];
    this.sheet = new PdfSheet({ size: [595, this.height] });
    this.openPage();
    for (const [at, block] of marked.blocks.entries()) {
      if (block.type === "footnote") continue;
      if (block.opensArticle && at > 0) this.turnPage();
      const isAcross = columns === 1 || ACROSS.has(block.type);
      if (isAcross !== (this.columns === 1)) this.changeColumns(isAcross ? 1 : 2);
      this.setBlock(block);
    }
    this.setNotes();
  }

  bytes(): Promise<Uint8Array> {
    return this.sheet.bytes();
  }

  private get width(): number {
    return this.columns === 1 ? WIDTH : (WIDTH - GUTTER) / 2;
  }

  private get x(): number {
    return MARGIN + this.column * (this.width + GUTTER);
  }

  /** Where the text of the column has to end for its notes. */
  private get bottom(): number {
    return (
      this.height - FOOT - this.notes.reduce((sum, note) => sum + this.noteLines(note).length * 10 + 1, 0)
    );
  }

  private openPage(): void {
    this.page += 1;
    this.sheet.page();
    const { heads } = this.marked;
    const head = heads[this.page % Math.max(1, heads.length)];
    if (head !== undefined) this.sheet.line(MARGIN, 45, head, { size: 8, isItalic: true });
    this.sheet.line(MARGIN + WIDTH / 2 - 5, this.height - 37, String(this.page), { size: 9 });
    this.column = 0;
    this.top = this.y = this.lowest = TOP;
  }

  private turnPage(): void {
    this.setNotes();
    this.openPage();
  }

  private turnColumn(): void {
    this.setNotes();
    this.lowest = Math.max(this.lowest, this.y);
    if (this.column + 1 < this.columns) {
      this.column += 1;
      this.y = this.top;
    } else this.openPage();
  }

  private changeColumns(columns: 1 | 2): void {
    this.setNotes();
    this.lowest = Math.max(this.lowest, this.y);
    this.columns = columns;
    this.column = 0;
    this.top = this.y = this.lowest + (this.lowest > TOP ? 14 : 0);
  }

  private setBlock(block: MarkedBlock): void {
    const look = LOOKS[block.type] ?? BODY;
    if (this.y > this.top) this.y += look.gap;
    if (block.type === "table") return this.setTable(block);
    const notes = new Map(
      piecesOf(block, this.marked).flatMap(({ text, note }) => (note === null ? [] : [[text, note]])),
    );
    const lines = this.linesOf(block, look);
    if (/heading|caption/u.test(block.type) && this.y + 40 > this.bottom) this.turnColumn();
    for (const line of lines) {
      const marks = line.words.flatMap(({ raised }) => notes.get(raised) ?? []);
      this.notes.push(...marks);
      if (this.y > this.bottom) {
        this.notes.splice(this.notes.length - marks.length);
        this.turnColumn();
        this.notes.push(...marks);
      }
      this.setLine(line, this.y);
      this.y += look.size * 1.22;
    }
    if (look.isBold === true) this.y += 3;
  }

  private linesOf(block: MarkedBlock, look: Look): readonly SetLine[] {
    const pieces = piecesOf(block, this.marked).map(({ text, note }) => ({ text, isRaised: note !== null }));
    const lines = breakWords(pieces, {
      width: this.width,
      indent: look.indent,
      breaksWords: look.align === "justify",
      measure: (text) => this.sheet.measure(text, look),
    });
    return lines.map(({ words, endsLine }, at) => ({ words, look, isFirst: at === 0, isLast: endsLine }));
  }

  private setLine({ words, look, isFirst, isLast }: SetLine, y: number): void {
    const mark: Setting = { ...look, size: look.size * 0.65 };
    const widths = words.map(
      ({ text, raised, after }) =>
        this.sheet.measure(text + after, look) + (raised === "" ? 0 : this.sheet.measure(raised, mark)),
    );
    const inked = widths.reduce((sum, one) => sum + one, 0);
    const indent = isFirst ? look.indent : 0;
    const usual = this.sheet.measure(" ", look);
    const free = this.width - indent - inked;
    const gap = look.align === "justify" && !isLast ? free / Math.max(1, words.length - 1) : usual;
    let x = this.x + indent + (look.align === "center" ? (free - usual * (words.length - 1)) / 2 : 0);
    words.forEach(({ text, raised, after }, at) => {
      let end = x + this.sheet.line(x, y, text, look);
      if (raised !== "") end += this.sheet.line(end, y - look.size * 0.35, raised, mark);
      this.sheet.line(end, y, `${after}${at < words.length - 1 ? " " : ""}`, look);
      x += (widths[at] ?? 0) + gap;
    });
  }

  private setTable(block: MarkedBlock): void {
    const rows = tableRows(block);
    if (this.y + rows.length * 14 > this.bottom) this.turnColumn();
    const step = this.width / Math.max(...rows.map(({ length }) => length));
    this.sheet.rule(this.x, this.y - 8, this.width);
    for (const row of rows) {
      row.forEach((cell, at) => this.sheet.line(this.x + at * step, this.y + 3, cell, { size: 8.5 }));
      this.sheet.rule(this.x, this.y + 7, this.width);
      this.y += 15;
    }
    this.y += 6;
  }

  private noteLines(note: MarkedBlock): readonly SetLine[] {
    return this.linesOf({ ...note, text: `${note.mark ?? ""} ${noteText(note)}`, citations: [] }, NOTE);
  }

  private setNotes(): void {
    const notes = this.notes;
    if (notes.length === 0) return;
    let y = this.bottom + 14;
    this.notes = [];
    this.sheet.rule(this.x, y - 9, 70);
    for (const note of notes) {
      for (const line of this.noteLines(note)) {
        this.setLine(line, y);
        y += 10;
      }
    }
  }
}

const NOTE: Look = { size: 8, align: "justify", indent: 0, gap: 1 };
