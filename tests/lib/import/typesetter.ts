import { estimateWidth } from "#lib/import/letter-widths.ts";
import type { DeclaredBlock, RawLine, RawPage, RawText } from "#lib/import/raw-text.ts";
import { rawText } from "#lib/import/raw-text.ts";

/** A block to be set: what it is, and how. */
export interface SetBlock {
  readonly type: DeclaredBlock["type"];
  readonly text: string;
  /** Points; the layout's size by default. */
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isCentred?: boolean;
  /** Room above it, in sizes of its type. */
  readonly gap?: number;
  /** First line, ems; negative hangs the others instead. */
  readonly indent?: number;
  /** Narrower than the column on both sides, points. */
  readonly margin?: number;
  /** Cells of a row at these places, as shares of the column; the text is split at "|". */
  readonly cellsAt?: readonly number[];
}

export interface PageLayoutOfTest {
  readonly columns: 1 | 2;
  readonly size: number;
  readonly leading: number;
  readonly indent: number;
  /** Between paragraphs, in sizes. */
  readonly gap: number;
  readonly isJustified: boolean;
  /** Lines of a page. */
  readonly height: number;
}

export const JOURNAL: PageLayoutOfTest = {
  columns: 1,
  size: 11,
  leading: 1.2,
  indent: 1.8,
  gap: 0,
  isJustified: true,
  height: 700,
};

interface Placed {
  readonly raw: RawText;
  /** For each block the UTF-16 range of its lines. */
  readonly ranges: readonly { readonly block: SetBlock; readonly start: number }[];
}

/** Sets blocks on pages as a typesetter does, lines broken where they are full, and tells every line's place and type. */
export function typeset(blocks: readonly SetBlock[], layout: PageLayoutOfTest = JOURNAL): Placed {
  const press = new Press(layout);
  for (const block of blocks) press.set(block);
  return press.finish();
}

const [WIDTH, TOP, LEFT, GUTTER] = [595, 70, 70, 20];

class Press {
  private text = "";
  private page = 0;
  private column = 0;
  private y = TOP;
  private pageStart = 0;
  private readonly lines: RawLine[] = [];
  private readonly pages: RawPage[] = [];
  private readonly ranges: { block: SetBlock; start: number }[] = [];

  private readonly layout: PageLayoutOfTest;

  constructor(layout: PageLayoutOfTest) {
    this.layout = layout;
  }

  private get columnWidth(): number {
    const whole = WIDTH - 2 * LEFT;
    return this.layout.columns === 1 ? whole : (whole - GUTTER) / 2;
  }

  set(block: SetBlock): void {
    const { size = this.layout.size, gap = this.layout.gap, margin = 0 } = block;
    if (this.y > TOP) this.y += gap * size;
    let start: number | null = null;
    const width = this.columnWidth - 2 * margin;
    const rows = block.cellsAt === undefined ? this.breakLines(block, width) : [block.text];
    rows.forEach((row, at) => {
      this.feed(size * this.layout.leading);
      const from = this.printRow(block, {
        row,
        isFirst: at === 0,
        isLast: at === rows.length - 1,
        width,
        margin,
      });
      start ??= from;
    });
    this.ranges.push({ block, start: start ?? this.text.length });
  }

  finish(): Placed {
    this.closePage();
    return { raw: { ...rawText(this.text), lines: this.lines, pages: this.pages }, ranges: this.ranges };
  }

  private indentOf({ type, isCentred = false, indent, size = this.layout.size }: SetBlock): number {
    return (indent ?? (type === "paragraph" && !isCentred ? this.layout.indent : 0)) * size;
  }

  private breakLines(block: SetBlock, width: number): string[] {
    const { size = this.layout.size, text } = block;
    const indent = this.indentOf(block);
    const rows: string[] = [];
    let row = "";
    for (const word of text.split(" ")) {
      const room = width - (rows.length === 0 ? Math.max(indent, 0) : Math.max(-indent, 0));
      const longer = row === "" ? word : `${row} ${word}`;
      if (row !== "" && estimateWidth(longer) * size > room) {
        rows.push(row);
        row = word;
      } else row = longer;
    }
    return [...rows, row];
  }

  private printRow(
    block: SetBlock,
    {
      row,
      isFirst,
      isLast,
      width,
      margin,
    }: { row: string; isFirst: boolean; isLast: boolean; width: number; margin: number },
  ): number {
    const { size = this.layout.size, isBold = false, isItalic = false, isCentred = false, cellsAt } = block;
    const columnLeft = LEFT + margin + this.column * (this.columnWidth + GUTTER);
    const indent = this.indentOf(block);
    const left = columnLeft + (isFirst ? Math.max(indent, 0) : Math.max(-indent, 0));
    const style = { page: this.page, column: this.column, fontSize: size, isBold, isItalic };
    const [top, bottom] = [this.y, this.y + size];
    this.y += size * this.layout.leading;
    if (this.text !== "") this.text += "\n";
    const from = this.text.length;
    if (cellsAt !== undefined) {
      row.split("|").forEach((cell, at) => {
        const x = columnLeft + (cellsAt[at] ?? 0) * width;
        if (this.text.length > from) this.text += "  ";
        const start = this.text.length;
        this.text += cell;
        const box: RawLine["box"] = [x, top, x + estimateWidth(cell) * size, bottom];
        if (cell !== "") this.lines.push({ start, end: this.text.length, box, ...style });
      });
      return from;
    }
    const natural = estimateWidth(row) * size;
    const set = this.layout.isJustified && !isLast && !isCentred ? width - (left - columnLeft) : natural;
    const x = isCentred ? columnLeft + (width - natural) / 2 : left;
    this.text += row;
    this.lines.push({ start: from, end: this.text.length, box: [x, top, x + set, bottom], ...style });
    return from;
  }

  private feed(height: number): void {
    if (this.y + height <= TOP + this.layout.height) return;
    this.y = TOP;
    this.column += 1;
    if (this.column < this.layout.columns) return;
    this.column = 0;
    this.closePage();
    this.page += 1;
    if (this.text !== "") this.text += "\n";
  }

  private closePage(): void {
    this.pages.push({
      width: WIDTH,
      height: 842,
      start: this.pageStart,
      end: this.text.length,
      method: "text",
    });
    this.pageStart = this.text.length;
  }
}
