import { codePointLength } from "#lib/languages/text-unit.ts";
import type { PreviewBlock, PreviewPage, PreviewView } from "#lib/operations/import-preview.ts";

/** A part of the original that is looked at together with its blocks: a page, or a stretch of a file without pages. */
export interface Sheet {
  /** From 0, as the sheets follow one another. */
  readonly index: number;
  /** Null for a file without pages. */
  readonly page: PreviewPage | null;
  /** Code points of the raw text, from the first block's beginning to the last one's end; for a page of no use. */
  readonly range: readonly [start: number, end: number];
  readonly blocks: readonly SheetBlock[];
}

export interface SheetBlock {
  readonly block: PreviewBlock;
  /** It began on an earlier sheet. */
  readonly isContinued: boolean;
}

/** A sheet of a file without pages holds about as much as a printed page: code points of text, and blocks. */
const SHEET_LENGTH = 3_500;
const SHEET_BLOCKS = 40;

export function sheetsOf({ blocks, pages }: Pick<PreviewView, "blocks" | "pages">): readonly Sheet[] {
  return pages.length === 0 ? sheetsOfText(blocks) : sheetsOfPages(blocks, pages);
}

/** A block stands on every page that holds a line of it; one without a place stands with the block before it. */
function sheetsOfPages(blocks: readonly PreviewBlock[], pages: readonly PreviewPage[]): readonly Sheet[] {
  const at = new Map(pages.map(({ number }, index) => [number, index]));
  const onPage: SheetBlock[][] = pages.map(() => []);
  let last = 0;
  for (const block of blocks) {
    const found = [...new Set(block.places.map(({ page }) => at.get(page) ?? last))].sort((a, b) => a - b);
    const places = found.length === 0 ? [last] : found;
    places.forEach((place, n) => onPage[place]?.push({ block, isContinued: n > 0 }));
    last = places[0] ?? last;
  }
  return pages.map((page, index) => ({ index, page, range: [0, 0], blocks: onPage[index] ?? [] }));
}

function sheetsOfText(blocks: readonly PreviewBlock[]): readonly Sheet[] {
  const sheets: PreviewBlock[][] = [[]];
  let length = 0;
  for (const block of blocks) {
    const own = codePointLength(block.text);
    const current = sheets.at(-1);
    const isFull =
      current !== undefined &&
      current.length > 0 &&
      (length + own > SHEET_LENGTH || current.length >= SHEET_BLOCKS);
    if (isFull) {
      sheets.push([block]);
      length = own;
    } else {
      current?.push(block);
      length += own;
    }
  }
  return sheets.map((held, index) => ({
    index,
    page: null,
    range: rangeOf(held),
    blocks: held.map((block) => ({ block, isContinued: false })),
  }));
}

function rangeOf(blocks: readonly PreviewBlock[]): readonly [number, number] {
  const spans = blocks.flatMap(({ sourceRanges }) => sourceRanges);
  if (spans.length === 0) return [0, 0];
  return [
    spans.reduce((least, [start]) => Math.min(least, start), Number.MAX_SAFE_INTEGER),
    spans.reduce((most, [, end]) => Math.max(most, end), 0),
  ];
}

/** The sheet on which a block begins; 0 when there is none. */
export function sheetOfBlock(sheets: readonly Sheet[], id: string): number {
  const found = sheets.findIndex(({ blocks }) =>
    blocks.some(({ block, isContinued }) => block.id === id && !isContinued),
  );
  return Math.max(found, 0);
}
