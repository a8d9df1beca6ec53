import { bytesOf, drawersOf, type FontFile, type Typeface } from "./font-files.ts";
import { runsOf, seenFromLeft, type Run } from "./runs.ts";

/** As far as pdfkit's fonts are asked here; its types know a font by nothing but its name. */
interface OpenFont {
  readonly font: { hasGlyphForCodePoint(code: number): boolean };
}

interface Pen {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly typeface: Typeface;
  /** Points. */
  readonly size: number;
  readonly isRightToLeft?: boolean;
}

/** The fonts of one PDF: a letter that its typeface lacks is drawn by the first file that has it. */
export class Typefaces {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #further: readonly FontFile[];
  readonly #drawers = new Map<Typeface, readonly FontFile[]>();
  readonly #found = new Map<string, FontFile | null>();
  readonly #widths = new Map<string, number>();
  readonly #open = new Map<FontFile, OpenFont>();
  #hasNamed = false;

  constructor(pdf: PDFKit.PDFDocument, further: readonly FontFile[]) {
    this.#pdf = pdf;
    this.#further = further;
  }

  /** Whether letters were measured or drawn that no font has, and that are named by their code points. */
  get hasNamed(): boolean {
    return this.#hasNamed;
  }

  /** Width in points. */
  measure(text: string, typeface: Typeface, size: number): number {
    const key = `${typeface} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known * size;
    const width = this.#runs(text, typeface).reduce((sum, run) => sum + this.#widthOf(run, 1), 0);
    if (this.#widths.size > MOST_WIDTHS) this.#widths.clear();
    this.#widths.set(key, width);
    return width * size;
  }

  /** Draws one line in the colour that is set. The name of a letter says which it stands for, so that it is found and read as that. */
  draw(text: string, { x, y, typeface, size, isRightToLeft = false }: Pen): void {
    const read = this.#runs(text, typeface);
    let at = x;
    for (const run of isRightToLeft ? seenFromLeft(read) : read) {
      const width = this.#widthOf(run, size);
      if (run.names !== null) this.#pdf.markContent("Span", { actual: run.names });
      this.#pdf.text(run.text, at, y, { lineBreak: false, baseline: "alphabetic" });
      if (run.names !== null) this.#pdf.endMarkedContent();
      at += width;
    }
  }

  #widthOf({ font, text, names }: Run<FontFile>, size: number): number {
    this.#use(font);
    return this.#pdf.fontSize(size * (names === null ? (font.scale ?? 1) : NAME_SIZE)).widthOfString(text);
  }

  #runs(text: string, typeface: Typeface): Run<FontFile>[] {
    const drawers = this.#drawers.get(typeface) ?? drawersOf(typeface, this.#further);
    this.#drawers.set(typeface, drawers);
    const [own] = drawers;
    if (own === undefined) return [];
    const find = (letters: readonly string[]) => {
      const key = `${typeface} ${letters.join("")}`;
      const known = this.#found.get(key);
      if (known !== undefined) return known;
      const found = drawers.find((file) => this.#hasAll(file, letters)) ?? null;
      this.#found.set(key, found);
      return found;
    };
    const runs = runsOf(text, { own, find });
    this.#hasNamed ||= runs.some(({ names }) => names !== null);
    return runs;
  }

  #hasAll(file: FontFile, letters: readonly string[]): boolean {
    const { font } = this.#use(file);
    return letters.every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  }

  #use(file: FontFile): OpenFont {
    const id = `${file.path}#${file.name ?? ""}`;
    const known = this.#open.get(file);
    if (known === undefined) this.#pdf.registerFont(id, bytesOf(file), file.name ?? undefined);
    this.#pdf.font(id);
    if (known !== undefined) return known;
    // pdfkit keeps the font that is in use under this name (lib/mixins/fonts.js); its types leave it out.
    const open = (this.#pdf as unknown as { readonly _font: OpenFont })._font;
    this.#open.set(file, open);
    return open;
  }
}

/** Names of letters are longer than letters: smaller than the text around them. */
const NAME_SIZE = 0.7;
/** Words of a text and its looks: some ten thousand in a long essay. */
const MOST_WIDTHS = 100_000;
