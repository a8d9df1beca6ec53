import PDFDocument from "pdfkit";
import type { Line } from "#lib/reviews/page/line.ts";
import type { Band, Tag } from "./band.ts";
import { INKS, type Ink, type Look } from "./look.ts";
import type { FontFile } from "./font-files.ts";
import { Typefaces } from "./typefaces.ts";

/** A4, in points from the upper left corner. */
export const PAGE = { width: 595.28, height: 841.89, left: 45, right: 550, top: 50, bottom: 785 } as const;

interface PaperOptions {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Of the server, for letters that the house's own lack. */
  readonly fonts: readonly FontFile[];
}

interface Row {
  readonly element: PDFKit.PDFStructureElement;
  readonly cells: readonly PDFKit.PDFStructureElement[];
}

/** The pages of a PDF with a tree for screen readers, its language and its title. */
export class Paper {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #typefaces: Typefaces;
  readonly #root: PDFKit.PDFStructureElement;
  /** Paragraphs and tables by their group, while they may go on. */
  readonly #groups = new Map<string, PDFKit.PDFStructureElement>();

  /** The last row of a table. */
  #row: Row | null = null;

  constructor({ title, language, fonts }: PaperOptions) {
    this.#pdf = new PDFDocument({
      ...{ size: "A4", margin: 0, autoFirstPage: false, bufferPages: true },
      ...{ pdfVersion: "1.7", tagged: true, displayTitle: true, lang: language },
      info: { Title: title, Creator: "Silteme", Producer: "Silteme" },
    });
    this.#typefaces = new Typefaces(this.#pdf, fonts);
    this.#root = this.#pdf.struct("Document", { lang: language });
    this.#pdf.addStructure(this.#root);
  }

  /** Width of a text in points. */
  readonly measure = (text: string, { typeface, size }: Look): number =>
    this.#typefaces.measure(text, typeface, size);

  /** Whether letters have been measured that no font has. */
  get hasNamedLetters(): boolean {
    return this.#typefaces.hasNamed;
  }

  page(): void {
    this.#pdf.addPage();
  }

  /** Draws a band with its upper left corner at a place. */
  band(band: Band, x: number, y: number): void {
    const { tag, group, language, cells, height, isRuled } = band;
    const parent = this.#groupOf(group, tag === "TR" ? "Table" : tag, language);
    const row = tag === "TR" ? this.#rowOf(band, parent) : { element: parent, cells: [] };
    for (const [at, cell] of cells.entries()) {
      const content = this.#pdf.markStructureContent(cell.tag ?? tag);
      for (const { y: baseline, line } of cell.lines) this.#line(line, x + cell.x, y + baseline);
      this.#pdf.endMarkedContent();
      (row.cells[at] ?? row.element).add(content);
      for (const { y: baseline, line } of cell.lines)
        this.#links(line, { x: x + cell.x, y: y + baseline, row: row.element });
    }
    if (isRuled) this.rule([x, y + height], [x + widthOf(band), y + height]);
  }

  /** What tells the eye where things are and the ear nothing. */
  rule(from: readonly [number, number], to: readonly [number, number], ink: Ink = "line"): void {
    this.#pdf.markContent("Artifact", { type: "Layout" });
    this.#pdf
      .lineWidth(0.6)
      .strokeColor(INKS[ink])
      .moveTo(...from)
      .lineTo(...to)
      .stroke();
    this.#pdf.endMarkedContent();
  }

  /** A place that links lead to. */
  place(name: string, x: number, y: number): void {
    this.#pdf.addNamedDestination(name, "XYZ", x, y, null);
  }

  /** Writes a line at the foot of each page, and gives the file. `words`: "Page {page} of {pages}". */
  async finish({ title, words }: { readonly title: string; readonly words: string }): Promise<Uint8Array> {
    const { count } = this.#pdf.bufferedPageRange();
    for (let at = 0; at < count; at += 1) {
      this.#pdf.switchToPage(at);
      this.#pdf.markContent("Artifact", { type: "Pagination" });
      this.#pdf.fillColor(INKS.quiet);
      const number = words.replace("{page}", String(at + 1)).replace("{pages}", String(count));
      const foot = { y: PAGE.bottom + 26, typeface: "sans" as const, size: 7.5 };
      const wide = this.#typefaces.measure(number, "sans", foot.size);
      this.#typefaces.draw(this.#shortened(title, PAGE.right - PAGE.left - wide - 30), {
        x: PAGE.left,
        ...foot,
      });
      this.#typefaces.draw(number, { x: PAGE.right - wide, ...foot });
      this.#pdf.endMarkedContent();
    }
    for (const group of this.#groups.values()) group.end();
    this.#root.end();
    return bytesOf(this.#pdf);
  }

  #shortened(text: string, width: number): string {
    const fits = (part: string) => this.#typefaces.measure(part, "sans", 7.5) <= width;
    if (fits(text)) return text;
    const letters = [...text].slice(0, 200);
    while (letters.length > 0 && !fits(`${letters.join("")}…`)) letters.pop();
    return `${letters.join("").trimEnd()}…`;
  }

  /** The row of a band with its cells; one that goes on over the page is the same row. */
  #rowOf({ cells, goesOn = false }: Band, table: PDFKit.PDFStructureElement): Row {
    if (goesOn && this.#row !== null) return this.#row;
    const element = this.#pdf.struct("TR");
    table.add(element);
    const made = cells.flatMap(({ tag }) => (tag === null ? [] : [this.#pdf.struct(tag, scopeOf(tag))]));
    for (const cell of made) element.add(cell);
    this.#row = { element, cells: made };
    return this.#row;
  }

  #groupOf(name: string, tag: Exclude<Tag, "TR"> | "Table", lang: string | null): PDFKit.PDFStructureElement {
    const known = this.#groups.get(name);
    if (known !== undefined) return known;
    const made = this.#pdf.struct(tag, lang === null ? {} : { lang });
    this.#root.add(made);
    this.#groups.set(name, made);
    return made;
  }

  #line({ fragments }: Line<Look>, x: number, y: number): void {
    for (const { text, look, x: at, width, isRightToLeft = false } of fragments) {
      const { typeface, size, ink, rise = 0, line, isMarked = false } = look;
      if (text === "") continue;
      if (isMarked) this.#pdf.rect(x + at, y - size * 0.86, width, size * 1.18).fill(INKS.wash);
      this.#pdf.fillColor(INKS[ink]);
      this.#typefaces.draw(text, { x: x + at, y: y - rise, typeface, size, isRightToLeft });
      if (line === undefined) continue;
      const height = line === "struck" ? y - size * 0.28 : y + size * 0.14;
      const inked = this.#typefaces.measure(text.trimEnd(), typeface, size);
      const from = x + at + (isRightToLeft ? width - inked : 0);
      this.#pdf
        .lineWidth(0.7)
        .strokeColor(INKS[ink])
        .moveTo(from, height)
        .lineTo(from + inked, height)
        .stroke();
    }
  }

  #links(
    { fragments }: Line<Look>,
    { x, y, row }: { x: number; y: number; row: PDFKit.PDFStructureElement },
  ): void {
    for (const { text, look, x: at, width } of fragments) {
      const { href, goTo, size, rise = 0 } = look;
      if (href === undefined && goTo === undefined) continue;
      const link = this.#pdf.struct("Link");
      row.add(link);
      const box = [x + at, y - rise - size, Math.max(width, 6), size * 1.3] as const;
      // pdfkit writes a String object as text; its types know neither it nor `structParent`.
      const options = {
        structParent: link,
        Contents: new String(text.trim()),
      } as unknown as PDFKit.Mixins.AnnotationOption;
      if (href !== undefined) this.#pdf.link(...box, href, options);
      else this.#pdf.goTo(...box, goTo ?? "", options);
      link.end();
    }
  }
}

/** Of the heads of columns; pdfkit knows it, its types do not. */
function scopeOf(tag: "TD" | "TH"): PDFKit.Mixins.StructureElementOptions {
  return (tag === "TH" ? { scope: "Column" } : {}) as PDFKit.Mixins.StructureElementOptions;
}

function widthOf({ cells }: Band): number {
  return Math.max(0, ...cells.map(({ x, width }) => x + width));
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    pdf.on("data", (piece: Buffer) => pieces.push(piece));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(pieces))));
    pdf.on("error", reject);
    pdf.end();
  });
}
