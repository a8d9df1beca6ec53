import {
  NOTHING_SAID,
  type RawLine,
  type RawPage,
  type RawSpan,
  type RawText,
} from "#lib/import/raw-text.ts";
import type { RecognisedBlock, RecognisedLine, RecognisedWord } from "./recognised-page.ts";

/** The page a text was recognised on, and how its pixels lie on it. */
export interface PagePlace {
  /** Of the page as it is shown, points. */
  readonly width: number;
  readonly height: number;
}

export interface PlacedBlocks {
  readonly blocks: readonly RecognisedBlock[];
  /** Where a pixel of the recognised picture lies on the page, points. */
  readonly toPage: (x: number, y: number) => readonly [number, number];
}

/**
 * Words below this confidence (0–1) are shown as unsure: on a clean page two or three right words in three hundred are. Wrong words are
 * often read with more, so a higher one would name mostly right ones (`npm run bench:ocr` counts them).
 */
export const UNSURE = 0.8;
/** Mean confidence of a line, 0–1, below which it is no line but a figure or dirt that was read as letters. */
const NOISE = 0.35;

/** Puts recognised pages together into one raw text: line feeds between lines, a blank line between paragraphs, a form feed between pages. */
export class RecognisedText {
  #text = "";
  readonly #lines: RawLine[] = [];
  readonly #spans: RawSpan[] = [];
  readonly #pages: RawPage[] = [];

  /** Adds a page: `parts` in reading order, one, or the two pages of an open book. Returns its text. */
  addPage(place: PagePlace, parts: readonly PlacedBlocks[]): string {
    if (this.#pages.length > 0) this.#text += "\n\f";
    const start = this.#text.length;
    const columns = new ColumnCount();
    for (const part of parts) {
      columns.newPart();
      for (const block of part.blocks) {
        const column = columns.of(block);
        const set = { column, part, rowHeight: usualRowHeight(block), pageStart: start };
        for (const { lines } of block.paragraphs) this.#addParagraph(lines, set);
      }
    }
    const end = this.#text.length;
    const confidence = meanConfidence(parts);
    const page = {
      width: tenth(place.width),
      height: tenth(place.height),
      start,
      end,
      method: "ocr",
    } as const;
    this.#pages.push(confidence === null ? page : { ...page, confidence });
    return this.#text.slice(start);
  }

  /** UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  finish(notes: RawText["notes"]): RawText {
    const { comments, ...said } = NOTHING_SAID;
    return {
      ...said,
      comments: [...comments],
      text: this.#text,
      lines: this.#lines,
      spans: this.#spans,
      pages: this.#pages,
      notes,
    };
  }

  #addParagraph(lines: readonly RecognisedLine[], set: BlockSetting): void {
    const worded = lines.filter(({ words }) => words.some(({ text }) => text.trim() !== ""));
    worded.forEach((line, at) => {
      if (this.#text.length > set.pageStart) this.#text += at === 0 ? "\n\n" : "\n";
      this.#addLine(line, set);
    });
  }

  #addLine(line: RecognisedLine, { column, part, rowHeight }: BlockSetting): void {
    const start = this.#text.length;
    for (const word of line.words) this.#addWord(word, start);
    const isNoise = confidenceOf(line.words) < NOISE;
    this.#lines.push({
      start,
      end: this.#text.length,
      page: this.#pages.length,
      box: boxOf(line, part.toPage),
      column,
      fontSize: fontSizeOf(line, rowHeight, part.toPage),
      ...(isNoise ? { declared: { type: "noise", confidence: 0.6 } as const } : {}),
    });
  }

  #addWord({ text, confidence }: RecognisedWord, lineStart: number): void {
    const word = text.normalize("NFC").replace(/[\s\p{Cc}]+/gu, "");
    if (word === "") return;
    if (this.#text.length > lineStart) this.#text += " ";
    const start = this.#text.length;
    this.#text += word;
    if (confidence / 100 >= UNSURE) return;
    const share = Math.max(0, hundredth(confidence / 100));
    this.#spans.push({ kind: "unsure", start, end: this.#text.length, confidence: share });
  }
}

interface BlockSetting {
  readonly column: number;
  readonly part: PlacedBlocks;
  /** Pixels. */
  readonly rowHeight: number;
  /** Where the page begins in the text. */
  readonly pageStart: number;
}

/**
 * Numbers columns from 0 by the blocks in reading order: one that begins higher than the last ended, and beyond it, begins the next
 * column; one that begins left of the last starts again below.
 */
class ColumnCount {
  #column = 0;
  #last: RecognisedBlock["bbox"] | null = null;
  #isFirstPart = true;

  newPart(): void {
    if (!this.#isFirstPart) this.#column += 1;
    this.#isFirstPart = false;
    this.#last = null;
  }

  of({ bbox }: RecognisedBlock): number {
    const last = this.#last;
    if (last !== null && bbox.y0 < last.y0 && bbox.x0 >= (last.x0 + last.x1) / 2) this.#column += 1;
    else if (last !== null && bbox.y0 > last.y0 && bbox.x1 <= last.x0) this.#column = 0;
    this.#last = bbox;
    return this.#column;
  }
}

/**
 * As large as the line is on the straightened picture, about the place where its middle lies on the page: the box that encloses a
 * line of a skewed page would cover half of its neighbours.
 */
function boxOf(
  { bbox: { x0, y0, x1, y1 } }: RecognisedLine,
  toPage: PlacedBlocks["toPage"],
): NonNullable<RawLine["box"]> {
  const [middleX, middleY] = toPage((x0 + x1) / 2, (y0 + y1) / 2);
  const [left, right] = [toPage(x0, (y0 + y1) / 2), toPage(x1, (y0 + y1) / 2)];
  const [top, bottom] = [toPage((x0 + x1) / 2, y0), toPage((x0 + x1) / 2, y1)];
  const [length, height] = [
    Math.hypot(right[0] - left[0], right[1] - left[1]),
    Math.hypot(bottom[0] - top[0], bottom[1] - top[1]),
  ];
  const runsAcross = Math.abs(right[0] - left[0]) >= Math.abs(right[1] - left[1]);
  const [wide, high] = runsAcross ? [length, height] : [height, length];
  return [
    tenth(middleX - wide / 2),
    tenth(middleY - high / 2),
    tenth(middleX + wide / 2),
    tenth(middleY + high / 2),
  ];
}

/** The middle of the heights of a block's rows, pixels. */
function usualRowHeight({ paragraphs }: RecognisedBlock): number {
  const heights = paragraphs.flatMap(({ lines }) =>
    lines.map(({ rowAttributes }) => rowAttributes.rowHeight),
  );
  return heights.toSorted((one, other) => one - other)[Math.floor(heights.length / 2)] ?? 0;
}

/**
 * Points. From ascender to descender a line of type measures very nearly its size; one without either seems smaller, so a line that
 * differs little from its neighbours has their size.
 */
function fontSizeOf(line: RecognisedLine, usual: number, toPage: PlacedBlocks["toPage"]): number {
  const { rowHeight } = line.rowAttributes;
  const height = Math.abs(rowHeight - usual) <= usual * 0.2 ? usual : rowHeight;
  const [[fromX, fromY], [toX, toY]] = [toPage(0, 0), toPage(0, height)];
  return tenth(Math.hypot(toX - fromX, toY - fromY));
}

function confidenceOf(words: readonly RecognisedWord[]): number {
  let [sum, letters] = [0, 0];
  for (const { text, confidence } of words) {
    sum += confidence * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters / 100;
}

/** Mean of all words by their letters, 0–1; null where there are none. */
export function meanConfidence(parts: readonly Pick<PlacedBlocks, "blocks">[]): number | null {
  const lines = parts.flatMap(({ blocks }) =>
    blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines)),
  );
  const words = lines.flatMap((line) => line.words);
  return words.length === 0 ? null : hundredth(confidenceOf(words));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
