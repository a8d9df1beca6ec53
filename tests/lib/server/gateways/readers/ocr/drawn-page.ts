import { create, type Font } from "fontkit";
import { readFileSync } from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";

/** How a page is set. Lengths are points. */
export interface PageSetting {
  readonly family: keyof typeof FAMILIES;
  readonly fontSize: number;
  /** Columns side by side, filled one after the other. */
  readonly columns: number;
}

export const BOOK_PAGE: PageSetting = { family: "serif", fontSize: 11, columns: 1 };
const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 62;
const GUTTER = 24;

/** Web fonts come in parts by script: the first part that has a letter draws it. */
const FAMILIES = {
  serif: partsOf("@fontsource-variable/source-serif-4/files/source-serif-4-$-wght-normal.woff2"),
  sans: partsOf("@fontsource/noto-sans/files/noto-sans-$-400-normal.woff"),
};

function partsOf(pattern: string): Font[] {
  return ["latin", "latin-ext", "cyrillic", "cyrillic-ext"].map((part) => {
    const place = path.join(process.cwd(), "node_modules", pattern.replace("$", part));
    return create(readFileSync(place));
  });
}

interface DrawnWord {
  readonly width: number;
  /** Outlines as an SVG path in font units from the baseline, y upwards, one for each letter, and how far to the right it stands. */
  readonly letters: readonly { readonly path: string; readonly x: number; readonly scale: number }[];
}

function drawnWord(word: string, { family, fontSize }: PageSetting): DrawnWord {
  const letters: { path: string; x: number; scale: number }[] = [];
  let x = 0;
  for (const letter of word) {
    const font = FAMILIES[family].find((part) => part.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    if (font === undefined) throw new Error(`No font of the test has ${letter}`);
    const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    const scale = fontSize / font.unitsPerEm;
    letters.push({ path: glyph.path.toSVG(), x, scale });
    x += glyph.advanceWidth * scale;
  }
  return { width: x, letters };
}

/**
 * A PDF of one page that shows the paragraphs and holds no text: every letter is an outline, as a scan's are pixels. The first
 * paragraph is the heading, ragged; lines are justified. Throws when the page is too small.
 */
export async function drawPage(
  paragraphs: readonly string[],
  setting: PageSetting = BOOK_PAGE,
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: [WIDTH, HEIGHT], margin: 0 });
  const pieces: Buffer[] = [];
  document.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => document.on("end", resolve));
  drawParagraphs(document, paragraphs, setting);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(pieces));
}

function drawParagraphs(
  document: PDFKit.PDFDocument,
  paragraphs: readonly string[],
  setting: PageSetting,
): void {
  const leading = setting.fontSize * 1.3;
  const columnWidth = (WIDTH - 2 * MARGIN - (setting.columns - 1) * GUTTER) / setting.columns;
  let column = 0;
  let y = MARGIN + leading;
  for (const paragraph of paragraphs) {
    for (const line of brokenIntoLines(paragraph, setting, columnWidth)) {
      if (y > HEIGHT - MARGIN) {
        column += 1;
        y = MARGIN + leading;
      }
      if (column === setting.columns) throw new Error("The page is full");
      drawLine(document, line, MARGIN + column * (columnWidth + GUTTER), y);
      y += leading;
    }
    y += leading * 0.5;
  }
}

interface SetLine {
  readonly words: readonly DrawnWord[];
  /** Width of each blank. */
  readonly blank: number;
}

function brokenIntoLines(paragraph: string, setting: PageSetting, columnWidth: number): SetLine[] {
  const blank = setting.fontSize * 0.25;
  const lines: SetLine[] = [];
  let words: DrawnWord[] = [];
  let width = 0;
  for (const word of paragraph.split(" ").map((text) => drawnWord(text, setting))) {
    if (words.length > 0 && width + blank * words.length + word.width > columnWidth) {
      lines.push({ words, blank: (columnWidth - width) / Math.max(1, words.length - 1) });
      words = [];
      width = 0;
    }
    words.push(word);
    width += word.width;
  }
  return [...lines, { words, blank }];
}

function drawLine(document: PDFKit.PDFDocument, line: SetLine, left: number, baseline: number): void {
  let x = left;
  for (const word of line.words) {
    for (const letter of word.letters) {
      if (letter.path === "") continue;
      document
        .save()
        .translate(x + letter.x, baseline)
        .scale(letter.scale, -letter.scale);
      document.path(letter.path).fill("black").restore();
    }
    x += word.width + line.blank;
  }
}
