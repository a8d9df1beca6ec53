import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** PT Serif and PT Sans (OFL) hold every letter of Kazakh, Russian and English; the others lend what an essay may quote beside. */
const FILES = {
  serif: "@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf",
  serifItalic: "@expo-google-fonts/pt-serif/400Regular_Italic/PTSerif_400Regular_Italic.ttf",
  serifBold: "@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf",
  serifBoldItalic: "@expo-google-fonts/pt-serif/700Bold_Italic/PTSerif_700Bold_Italic.ttf",
  sans: "@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf",
  sansBold: "@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf",
  greek: "@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff",
  greekExtended: "@fontsource/noto-sans/files/noto-sans-greek-ext-400-normal.woff",
  vietnamese: "@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff",
  devanagari: "@fontsource/noto-sans/files/noto-sans-devanagari-400-normal.woff",
  latin: "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff",
  latinExtended: "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff",
} as const;
type FontFile = keyof typeof FILES;
export type Typeface = "serif" | "serifItalic" | "serifBold" | "serifBoldItalic" | "sans" | "sansBold";

const LENDERS: readonly FontFile[] = [
  ...(["greek", "greekExtended", "vietnamese", "latin", "latinExtended", "devanagari"] as const),
];

/** As far as pdfkit's fonts are asked here; its types know a font by nothing but its name. */
interface OpenFont {
  readonly font: { hasGlyphForCodePoint(code: number): boolean };
}

/** A stretch of text that one font file draws. */
interface Run {
  readonly file: FontFile;
  readonly text: string;
}

/** The fonts of one PDF: a letter that its typeface lacks is drawn by the first file that has it, or as the empty box of the typeface. */
export class Typefaces {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #drawers = new Map<string, FontFile>();
  readonly #widths = new Map<string, number>();
  readonly #open = new Map<FontFile, OpenFont>();

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
  }

  /** Width in points. */
  measure(text: string, typeface: Typeface, size: number): number {
    const key = `${typeface} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known * size;
    const width = this.#runs(text, typeface).reduce((sum, run) => {
      this.#use(run.file);
      return sum + this.#pdf.fontSize(1).widthOfString(run.text);
    }, 0);
    if (this.#widths.size > MOST_WIDTHS) this.#widths.clear();
    this.#widths.set(key, width);
    return width * size;
  }

  /** Draws one line in the colour that is set, with its baseline at `y`. */
  draw(
    text: string,
    { x, y, typeface, size }: { x: number; y: number; typeface: Typeface; size: number },
  ): void {
    let at = x;
    for (const run of this.#runs(text, typeface)) {
      this.#use(run.file);
      this.#pdf.fontSize(size).text(run.text, at, y, { lineBreak: false, baseline: "alphabetic" });
      at += this.#pdf.widthOfString(run.text);
    }
  }

  #runs(text: string, typeface: Typeface): Run[] {
    const runs: { file: FontFile; text: string }[] = [];
    for (const letter of text) {
      const file = this.#drawerOf(letter, typeface);
      const last = runs.at(-1);
      if (last?.file === file) last.text += letter;
      else runs.push({ file, text: letter });
    }
    return runs;
  }

  #drawerOf(letter: string, typeface: Typeface): FontFile {
    const key = `${typeface}${letter}`;
    const known = this.#drawers.get(key);
    if (known !== undefined) return known;
    const code = letter.codePointAt(0) ?? 0;
    const has = (file: FontFile) => this.#use(file).font.hasGlyphForCodePoint(code);
    const file = has(typeface) ? typeface : (LENDERS.find(has) ?? typeface);
    this.#drawers.set(key, file);
    return file;
  }

  #use(file: FontFile): OpenFont {
    const known = this.#open.get(file);
    if (known === undefined) this.#pdf.registerFont(file, bytesOf(file));
    this.#pdf.font(file);
    if (known !== undefined) return known;
    // pdfkit keeps the font that is in use under this name (lib/mixins/fonts.js); its types leave it out.
    const open = (this.#pdf as unknown as { readonly _font: OpenFont })._font;
    this.#open.set(file, open);
    return open;
  }
}

/** Words of a text and its looks: some ten thousand in a long essay. */
const MOST_WIDTHS = 100_000;

const resolve = createRequire(import.meta.url);
const bytes = new Map<FontFile, Buffer>();

/** Read once in the life of the process. */
function bytesOf(file: FontFile): Buffer {
  const [, scope = "", name = "", rest = ""] = /^(@[^/]+)\/([^/]+)\/(.+)$/u.exec(FILES[file]) ?? [];
  const known = bytes.get(file);
  if (known !== undefined) return known;
  const folder = path.dirname(resolve.resolve(`${scope}/${name}/package.json`));
  const read = readFileSync(path.join(folder, rest));
  bytes.set(file, read);
  return read;
}
