import type { BlockType } from "#lib/documents/block.ts";
import type { Layout } from "./layouts.ts";
import type { MarkedBlock, MarkedText } from "./marked-text.ts";
import { breakLines, type SetLine } from "./line-breaks.ts";
import { swapLetters, type Swap } from "./letter-swaps.ts";

/** What the importer should find in a set text. Positions are code points; the texts keep to the basic plane. */
export interface Gold {
  readonly blocks: readonly GoldBlock[];
  readonly articles: readonly (readonly [number, number])[];
  /** Each hyphen that the setter put, or found, at a line end. */
  readonly hyphens: readonly GoldHyphen[];
}

export interface GoldBlock {
  readonly type: BlockType;
  readonly language: MarkedBlock["language"];
  readonly ranges: readonly (readonly [number, number])[];
  readonly mark: string | null;
  readonly citations: readonly GoldCitation[];
  readonly swaps: readonly Swap[];
}

export interface GoldCitation {
  readonly range: readonly [number, number];
  readonly keys: readonly (number | string)[];
  readonly locator: string | null;
}

export interface GoldHyphen {
  readonly at: number;
  readonly left: string;
  readonly right: string;
  readonly joins: boolean;
}

export interface SetText {
  readonly text: string;
  readonly gold: Gold;
}

/** Prints a text by a layout, and says where everything went. */
export function setText(marked: MarkedText, layout: Layout): SetText {
  return new Page(marked, layout).print();
}

/** Kinds that stand apart by the layout's gap for headings. */
const APART: ReadonlySet<BlockType> = new Set([
  "title",
  "heading",
  "reference_list_heading",
  "references_romanized_heading",
]);
const FLUSH: ReadonlySet<BlockType> = new Set([...APART, "authors", "affiliation", "email", "udc", "table"]);

class Page {
  private out = "";
  private linesOnPage = 0;
  private pageNumber = 7;
  private readonly blocks: GoldBlock[] = [];
  private readonly hyphens: GoldHyphen[] = [];
  private readonly starts: number[] = [];
  private notes: MarkedBlock[] = [];
  private readonly marked: MarkedText;
  private readonly layout: Layout;

  constructor(marked: MarkedText, layout: Layout) {
    this.marked = marked;
    this.layout = layout;
  }

  print(): SetText {
    let above: MarkedBlock | null = null;
    if (this.layout.pageLines > 0 && this.layout.hasHeads) this.openPage();
    for (const block of this.marked.blocks) {
      if (block.type === "footnote") {
        this.notes.push(block);
        continue;
      }
      if (block.type === "reference_list_heading" && this.layout.pageLines === 0) this.printNotes();
      if (above !== null) this.blankLines(this.gapBetween(above, block));
      if (block.opensArticle) this.starts.push(this.out.length);
      this.printBlock(block);
      above = block;
    }
    this.printNotes();
    const ends = [...this.starts.slice(1), this.out.trimEnd().length];
    return {
      text: this.out,
      gold: {
        blocks: this.blocks,
        hyphens: this.hyphens,
        articles: this.starts.map((start, at) => [start, ends[at] ?? start]),
      },
    };
  }

  private gapBetween(above: MarkedBlock, below: MarkedBlock): number {
    const { paragraphGap, headingGap } = this.layout;
    if (
      above.type === below.type &&
      (above.type === "reference_entry" || above.type === "list_item" || above.type === "affiliation")
    )
      return 0;
    return APART.has(above.type) || APART.has(below.type) ? Math.max(headingGap, paragraphGap) : paragraphGap;
  }

  private blankLines(count: number): void {
    this.out += "\n".repeat(this.linesOnPage === 0 && this.layout.pageLines > 0 ? 0 : count);
  }

  private printBlock(block: MarkedBlock): void {
    const { capitalHeadings, lookAlikes } = this.layout;
    const cased =
      capitalHeadings && block.type === "heading" ? { ...block, text: block.text.toUpperCase() } : block;
    const swapped = swapLetters(cased, lookAlikes);
    const places = new Int32Array(swapped.text.length).fill(-1);
    const lines = breakLines(swapped.text, this.layout);
    const ranges: [number, number][] = [];
    lines.forEach((line, at) => {
      if (this.layout.pageLines > 0 && this.linesOnPage >= this.layout.pageLines && block.type !== "footnote")
        this.turnPage();
      const start = this.printLine(line, {
        block,
        places,
        isFirst: at === 0,
        isLast: at === lines.length - 1,
      });
      const last = ranges.at(-1);
      const end = start + line.end - line.start + (line.hyphen === "" ? 0 : 1);
      if (last !== undefined && !/\S/u.test(this.out.slice(last[1], start))) last[1] = end;
      else ranges.push([start, end]);
    });
    this.blocks.push({
      type: block.type,
      language: block.language,
      ranges,
      mark: block.mark,
      citations: block.citations.map(({ start, end, keys, locator }) => ({
        range: [places[start] ?? 0, (places[end - 1] ?? 0) + 1],
        keys,
        locator,
      })),
      swaps: swapped.swaps.map((swap) => ({ ...swap, at: places[swap.at] ?? 0 })),
    });
  }

  private printLine(
    line: SetLine,
    {
      block,
      places,
      isFirst,
      isLast,
    }: { block: MarkedBlock; places: Int32Array; isFirst: boolean; isLast: boolean },
  ): number {
    const { indent, trailing, lineGap } = this.layout;
    if (isFirst && !FLUSH.has(block.type)) this.out += " ".repeat(indent);
    const start = this.out.length;
    for (let at = line.start; at < line.end; at++) places[at] = start + at - line.start;
    this.out += line.printed + line.hyphen;
    if (line.broken !== null) this.hyphens.push({ at: this.out.length - 1, ...line.broken });
    this.out += " ".repeat(isLast ? trailing[1] : trailing[0]);
    this.out += "\n".repeat(1 + lineGap);
    this.linesOnPage += 1;
    return start;
  }

  private turnPage(): void {
    this.printNotes();
    this.linesOnPage = 0;
    const { pageNumber, formFeed } = this.layout;
    if (pageNumber === "bottom") this.furniture(String(this.pageNumber), "page_number");
    this.pageNumber += 1;
    this.out = formFeed ? this.out.replace(/\n+$/u, "\n\f") : this.out;
    if (this.layout.hasHeads) this.openPage();
  }

  private openPage(): void {
    const { heads } = this.marked;
    if (this.layout.pageNumber === "top") this.furniture(String(this.pageNumber), "page_number");
    const head = heads[this.pageNumber % Math.max(1, heads.length)];
    if (head !== undefined) this.furniture(head, "page_header");
    if (this.layout.indent === 4) this.out += "\n";
  }

  private furniture(text: string, type: BlockType): void {
    const start = this.out.length;
    this.out += `${text}\n`;
    const range = [start, start + text.length] as const;
    this.blocks.push({ type, language: "mixed", ranges: [range], mark: null, citations: [], swaps: [] });
  }

  private printNotes(): void {
    const notes = this.notes;
    this.notes = [];
    if (notes.length > 0 && this.layout.paragraphGap > 0) this.out += "\n";
    for (const note of notes) this.printBlock(note);
  }
}
