import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import { finishedPdf } from "./pdf-page.ts";

export interface Setting {
  /** Points. */
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** Points between letters. */
  readonly letterSpacing?: number;
}

export interface ParagraphSetting extends Setting {
  readonly x: number;
  /** First baseline, from the top of the page. */
  readonly y: number;
  readonly width: number;
  /** Between baselines. */
  readonly leading?: number;
  readonly indent?: number;
  /** How words are parted: by a drawn blank, as word processors do, or by moving on, as TeX does. */
  readonly blanks?: "drawn" | "moved";
  readonly align?: "justify" | "left" | "center";
}

export interface Remark {
  readonly author: string;
  /** As PDF writes dates: "D:20240512103000+05'00'". */
  readonly date: string;
  readonly text: string;
}

/** Where text may stand: from the first baseline to the last, points. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly bottom: number;
}

/** Subsets that together hold Kazakh, Russian and English; a word with letters of two of them changes its font within. */
const SUBSETS = ["latin", "cyrillic", "cyrillic-ext", "latin-ext"] as const;
const FOLDER = new URL("../../node_modules/@fontsource/noto-sans/", import.meta.url);

// Written by the package itself: { "cyrillic": "U+0301,U+0400-045F,…", … }
const UNICODE = JSON.parse(readFileSync(new URL("unicode.json", FOLDER), "utf8")) as Record<string, string>;
const coverage = SUBSETS.map((subset) => ({
  subset,
  ranges: (UNICODE[subset] ?? "").split(",").map(asRange),
}));

/** "U+0400-045F" or "U+0301". */
function asRange(text: string): readonly [number, number] {
  const [from = "", to = from] = text.replace("U+", "").split("-");
  return [parseInt(from, 16), parseInt(to, 16)];
}

/** Pages of type set by hand: every letter stands where the test puts it. Positions are points from the upper left corner. */
export class PdfSheet {
  readonly pdf: PDFKit.PDFDocument;

  constructor(options: PDFKit.PDFDocumentOptions = {}) {
    this.pdf = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false, ...options });
  }

  page(): this {
    this.pdf.addPage();
    return this;
  }

  /** Draws one line with its baseline at `y`; gives its width. */
  line(x: number, y: number, text: string, setting: Setting = {}): number {
    const { size = 10, letterSpacing = 0 } = setting;
    let at = x;
    for (const { subset, run } of runsOf(text)) {
      this.pdf.font(fontFile(subset, setting)).fontSize(size);
      const options = { lineBreak: false, baseline: "alphabetic" as const, characterSpacing: letterSpacing };
      this.pdf.text(run, at, y, options);
      at += this.pdf.widthOfString(run, options) + (letterSpacing === 0 ? 0 : letterSpacing);
    }
    return at - x;
  }

  measure(text: string, setting: Setting = {}): number {
    return runsOf(text).reduce((sum, { subset, run }) => {
      this.pdf.font(fontFile(subset, setting)).fontSize(setting.size ?? 10);
      return sum + this.pdf.widthOfString(run);
    }, 0);
  }

  /** Sets a paragraph, broken at blanks and soft hyphens; gives the baseline after its last line. */
  paragraph(text: string, setting: ParagraphSetting): number {
    const { leading = (setting.size ?? 10) * 1.25 } = setting;
    let { y } = setting;
    const lines = this.#breakLines(text, setting);
    lines.forEach((words, at) => {
      this.#setLine(words, { ...setting, y }, { isFirst: at === 0, isLast: at === lines.length - 1 });
      y += leading;
    });
    return y;
  }

  /** Sets paragraphs line by line into frames of one width, and says which frame it ended in and at which baseline. */
  flow(
    texts: readonly string[],
    frames: readonly Frame[],
    setting: Omit<ParagraphSetting, "x" | "y">,
  ): Frame | null {
    const { leading = (setting.size ?? 10) * 1.25 } = setting;
    let [frame, ...others] = frames;
    for (const text of texts) {
      const lines = this.#breakLines(text, { ...setting, x: 0, y: 0 });
      for (const [at, words] of lines.entries()) {
        if (frame !== undefined && frame.y > frame.bottom) [frame, ...others] = others;
        if (frame === undefined) return null;
        const ends = { isFirst: at === 0, isLast: at === lines.length - 1 };
        this.#setLine(words, { ...setting, ...frame }, ends);
        frame = { ...frame, y: frame.y + leading };
      }
    }
    return frame ?? null;
  }

  rule(x: number, y: number, width: number): void {
    this.pdf
      .lineWidth(0.5)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  }

  /** Highlights a box and says something about it, as readers of PDF do. */
  remark([x, y, width, height]: readonly [number, number, number, number], remark: Remark): void {
    const [left, bottom, right, top] = [
      x,
      this.pdf.page.height - y - height,
      x + width,
      this.pdf.page.height - y,
    ];
    // pdfkit writes a String object as text, and any key; its types know neither.
    const options = {
      Subtype: "Highlight",
      QuadPoints: [left, top, right, top, left, bottom, right, bottom],
      T: new String(remark.author),
      M: new String(remark.date),
      Contents: new String(remark.text),
    } as unknown as Parameters<typeof this.pdf.annotate>[4];
    this.pdf.annotate(x, y, width, height, options);
  }

  async bytes(): Promise<Uint8Array> {
    return finishedPdf(this.pdf);
  }

  #breakLines(text: string, setting: ParagraphSetting): string[][] {
    const blank = this.measure(" ", setting);
    const lines: string[][] = [[]];
    let room = setting.width - (setting.indent ?? 0);
    for (const word of text.split(" ")) {
      let rest = word;
      while (rest !== "") {
        const piece = this.#fitting(rest, room, setting, lines.at(-1)?.length === 0);
        if (piece !== "") lines.at(-1)?.push(piece);
        const taken = piece.replace(/-$/u, "");
        rest = piece === plain(rest) ? "" : afterPiece(rest, taken);
        if (rest === "") room -= this.measure(piece, setting) + blank;
        else {
          lines.push([]);
          room = setting.width;
        }
      }
    }
    return lines.filter((words) => words.length > 0);
  }

  /** As much of a word as fits: all of it, its syllables with a hyphen, or nothing. */
  #fitting(word: string, room: number, setting: Setting, isAlone: boolean): string {
    if (this.measure(plain(word), setting) <= room || (isAlone && !word.includes("\u00ad")))
      return plain(word);
    const syllables = word.split("\u00ad");
    for (let count = syllables.length - 1; count > 0; count--) {
      const head = `${syllables.slice(0, count).join("")}-`;
      if (this.measure(head, setting) <= room) return head;
    }
    return "";
  }

  #setLine(
    words: readonly string[],
    setting: ParagraphSetting,
    { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
  ): void {
    const { align = "justify", blanks = "drawn", width, indent = 0 } = setting;
    const widths = words.map((word) => this.measure(word, setting));
    const inked = widths.reduce((sum, one) => sum + one, 0);
    const start = align === "left" || align === "justify" ? (isFirst ? indent : 0) : 0;
    const usual = this.measure(" ", setting);
    const free = (width - start - inked) / Math.max(1, words.length - 1);
    const gap = align === "justify" && !isLast ? free : usual;
    let x = setting.x + start + (align === "center" ? (width - inked - usual * (words.length - 1)) / 2 : 0);
    words.forEach((word, at) => {
      const isEnd = at === words.length - 1;
      this.line(x, setting.y, blanks === "drawn" && !isEnd ? `${word} ` : word, setting);
      x += (widths[at] ?? 0) + gap;
    });
  }
}

function plain(word: string): string {
  return word.replaceAll("\u00ad", "");
}

/** What is left of a word with soft hyphens after its first letters. */
function afterPiece(word: string, taken: string): string {
  let left = taken.length;
  for (let at = 0; at < word.length; at++) {
    if (left === 0 && word[at] !== "\u00ad") return word.slice(at);
    if (word[at] !== "\u00ad") left -= 1;
  }
  return "";
}

function fontFile(subset: string, { isBold = false, isItalic = false }: Setting): string {
  const name = `noto-sans-${subset}-${isBold ? 700 : 400}-${isItalic ? "italic" : "normal"}.woff`;
  return fileURLToPath(new URL(`files/${name}`, FOLDER));
}

function subsetOf(code: number): string {
  const covering = coverage.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
  return covering?.subset ?? "latin";
}

function runsOf(text: string): { subset: string; run: string }[] {
  const runs: { subset: string; run: string }[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const subset = subsetOf(code);
    const last = runs.at(-1);
    if (last?.subset === subset) last.run += letter;
    else runs.push({ subset, run: letter });
  }
  return runs;
}
