import type { RawText } from "#lib/import/raw-text.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { FileRefusal, Reader, ReadingOptions } from "../reading.ts";
import { provenGutters } from "./columns.ts";
import type { Gutter } from "./cut.ts";
import { settleFootnotes } from "./footnotes.ts";
import { findFurniture } from "./furniture.ts";
import { pageBody, uprightPieces } from "./page-body.ts";
import { readPageContent } from "./page-content.ts";
import { layOutPage } from "./page-lines.ts";
import { openPdf, type PdfDocument, refusingTraps } from "./pdfium.ts";
import type { PageContent } from "./piece.ts";
import { RawBuilder } from "./raw-builder.ts";
import { usualSize } from "./row.ts";
import { isGarbled, isWordless, mendMisread, textLayerNotes } from "./text-layer.ts";
import { refuseTooLong } from "../readable-text.ts";

/**
 * Reads the text of a PDF as its pages show it: letters are put together to words, lines and columns by where they stand, since
 * the order in the file means nothing. Pages without text are left to recognition (readers/ocr).
 */
export const readPdf: Reader = async (bytes, options) => {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const document = opened.value;
  if (document.pageCount > options.limits.pages) {
    document.close();
    return refuse("too_many_pages", { pages: document.pageCount, most: options.limits.pages });
  }
  const pages = refusingTraps(() => readPages(document, options));
  return pages.ok ? textOf(pages.value, options) : pages;
};

function readPages(
  document: PdfDocument,
  { onProgress, limits }: ReadingOptions,
): Result<(PageContent | null)[], FileRefusal> {
  const pages: (PageContent | null)[] = [];
  let signs = 0;
  for (let index = 0; index < document.pageCount; index++) {
    const page = readPageContent(document, index);
    signs += page?.glyphs ?? 0;
    if (signs > limits.text) {
      document.close();
      return refuseTooLong(signs, limits.text);
    }
    pages.push(page);
    onProgress({ stage: "reading", done: index + 1, total: document.pageCount });
  }
  document.close();
  return accept(pages);
}

function textOf(
  pages: readonly (PageContent | null)[],
  { limits }: ReadingOptions,
): Result<RawText, FileRefusal> {
  const wordless = pages.flatMap((page, index) => (isWordless(page) ? [index] : []));
  if (pages.every((page) => page === null)) return refuse("file_damaged");
  const blank = pages.filter((page) => page?.isEmpty === true).length;
  if (blank === pages.length) return refuse("no_readable_text");
  if (wordless.length + blank === pages.length) return refuse("needs_recognition");
  const { raw, garbled } = writeRaw(pages);
  if (raw.text.length > limits.text) return refuseTooLong(raw.text.length, limits.text);
  const mended = mendMisread(raw.text);
  const notes = textLayerNotes({
    wordless,
    garbled: mended === null ? garbled : [],
    pages: pages.length,
    mendedFrom: mended?.encoding,
  });
  return accept({ ...raw, text: mended?.text ?? raw.text, notes });
}

function writeRaw(pages: readonly (PageContent | null)[]): { raw: RawText; garbled: number[] } {
  const bodySize = usualSize(pages.flatMap(uprightPieces));
  const furniture = findFurniture(pages, bodySize);
  const bodies = pages.map((page, index) => pageBody(page, furniture[index] ?? []));
  const gutters = usualGutters(bodies.map((body) => provenGutters(body)));
  const raw = new RawBuilder();
  const garbled: number[] = [];
  pages.forEach((page, index) => {
    const body = bodies[index];
    if (page === null || body === undefined) return raw.addPage({ width: 0, height: 0, comments: [] }, []);
    const laidOut = layOutPage(page, { body, furniture: furniture[index] ?? [], gutters });
    const lines = settleFootnotes(laidOut, page, bodySize);
    if (isGarbled(page, lines.map(({ text }) => text).join("\n"))) garbled.push(index);
    raw.addPage(page, lines);
  });
  return { raw: raw.finish(), garbled };
}

/** Gutters of the file, each once. */
function usualGutters(pages: readonly (readonly Gutter[])[]): Gutter[] {
  const gutters: Gutter[] = [];
  for (const gutter of pages.flat()) {
    const isNew = gutters.every(
      (other) =>
        Math.abs(other.left - gutter.left) > SAME_GUTTER ||
        Math.abs(other.right - gutter.right) > SAME_GUTTER,
    );
    if (isNew && gutters.length < MOST_GUTTERS) gutters.push(gutter);
  }
  return gutters;
}

/** Points by which the edges of one gutter differ from page to page, and how many layouts a file may have. */
const SAME_GUTTER = 6;
const MOST_GUTTERS = 12;
