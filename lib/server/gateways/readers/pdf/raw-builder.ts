import {
  type DeclaredBlock,
  NOTHING_SAID,
  type RawComment,
  type RawLine,
  type RawPage,
  type RawSpan,
  type RawText,
} from "#lib/import/raw-text.ts";
import { placeComments, type PlacedLine } from "./comment-place.ts";
import { plainMark } from "./footnotes.ts";
import type { PageLine } from "./page-lines.ts";
import type { PageContent } from "./piece.ts";

type Sheet = Pick<PageContent, "width" | "height" | "comments">;

/** Puts the lines of page after page into one raw text: line feeds between lines, a blank line where white parts them, a form feed between pages. */
export class RawBuilder {
  readonly #parts: string[] = [];
  readonly #lines: RawLine[] = [];
  readonly #spans: RawSpan[] = [];
  readonly #pages: RawPage[] = [];
  readonly #comments: RawComment[] = [];
  #tables = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  addPage({ width, height, comments }: Sheet, lines: readonly PageLine[]): void {
    if (this.#pages.length > 0) this.#write("\n\f");
    const start = this.#length;
    const tables = new Set(lines.flatMap(({ declared }) => declared?.cell?.table ?? []));
    const marks = new Set(
      lines.flatMap(({ declared }) => (declared?.mark === undefined ? [] : [declared.mark])),
    );
    const placed: PlacedLine[] = [];
    lines.forEach((line, at) => {
      if (at > 0) this.#write(line.isApart ? "\n\n" : "\n");
      placed.push({ line, start: this.#length });
      this.#addLine(line, marks);
    });
    this.#comments.push(...placeComments(comments, placed, this.#comments.length));
    this.#tables += tables.size;
    this.#pages.push({
      width: tenth(width),
      height: tenth(height),
      start,
      end: this.#length,
      method: "text",
    });
  }

  finish(): RawText {
    return {
      encoding: NOTHING_SAID.encoding,
      encodingGuessed: false,
      comments: this.#comments,
      notes: [],
      text: this.#parts.join(""),
      lines: this.#lines,
      spans: this.#spans,
      pages: this.#pages,
    };
  }

  #addLine(line: PageLine, marks: ReadonlySet<string>): void {
    const start = this.#length;
    this.#write(line.text);
    const { row, column, declared } = line;
    this.#lines.push({
      start,
      end: this.#length,
      page: this.#pages.length,
      box: line.box.map(tenth) as RawLine["box"],
      column,
      fontSize: tenth(row.size),
      isBold: isMostly(line, "isBold"),
      isItalic: isMostly(line, "isItalic"),
      ...(declared === undefined ? {} : { declared: this.#numbered(declared) }),
    });
    for (const [from, to] of line.raised) this.#addRaised(line, { start, from, to }, marks);
  }

  /** Tables are counted through the file, not the page. */
  #numbered(declared: DeclaredBlock): DeclaredBlock {
    const { cell } = declared;
    return cell === undefined
      ? declared
      : { ...declared, cell: { ...cell, table: cell.table + this.#tables } };
  }

  #addRaised(
    line: PageLine,
    at: { start: number; from: number; to: number },
    marks: ReadonlySet<string>,
  ): void {
    this.#spans.push({ kind: "raised", start: at.start + at.from, end: at.start + at.to });
    if (line.declared?.type === "footnote") return;
    for (const found of line.text.slice(at.from, at.to).matchAll(/[0-9⁰¹²³⁴-⁹]{1,3}|\*{1,3}|[†‡§¶]/gu)) {
      const mark = plainMark(found[0]);
      if (!marks.has(mark)) continue;
      const start = at.start + at.from + found.index;
      this.#spans.push({ kind: "footnote_mark", start, end: start + found[0].length, mark });
    }
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

function isMostly({ row }: PageLine, trait: "isBold" | "isItalic"): boolean {
  let [having, all] = [0, 0];
  for (const { text, style } of row.pieces) {
    all += text.length;
    if (style[trait]) having += text.length;
  }
  return having > all / 2;
}

/** Tenths of a point: finer than anything is set. */
function tenth(points: number): number {
  return Math.round(points * 10) / 10;
}
