import { setImmediate } from "node:timers/promises";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { RawText } from "#lib/import/raw-text.ts";
import { openPdf, type PdfDocument, refusingTraps } from "../pdf/pdfium.ts";
import { type PagePicture, renderPage } from "../pdf/render-page.ts";
import type { FileRefusal, Reader, ReadingOptions } from "../reading.ts";
import { loadLanguages } from "./languages.ts";
import { recognisePage } from "./recognise-page.ts";
import { recognitionNotes } from "./recognition-notes.ts";
import { RecognisedText } from "./recognised-text.ts";
import { loadTesseract, type Tesseract } from "./tesseract.ts";
import { refuseTooLong } from "../readable-text.ts";

/** Pixels an inch at which pages are drawn for recognition: what scanners of libraries make, and tesseract was trained for. */
const DPI = 300;
const POINTS_PER_INCH = 72;

/** Recognises the text of all pages of a PDF from their pictures, whatever text it holds. */
export const recogniseScan: Reader = async (bytes, options) => {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const { pageCount, close } = opened.value;
  try {
    if (pageCount > options.limits.pages)
      return refuse("too_many_pages", { pages: pageCount, most: options.limits.pages });
    return await recogniseAll(opened.value, options);
  } finally {
    close();
  }
};

async function recogniseAll(
  document: PdfDocument,
  options: ReadingOptions,
): Promise<Result<RawText, FileRefusal>> {
  options.onProgress({ stage: "recognising", done: 0, total: document.pageCount });
  const tesseract = await loadTesseract(await loadLanguages(options.tessdata ?? null));
  const pages = {
    count: document.pageCount,
    picture: (index: number) => {
      const drawn = refusingTraps(() => accept(renderPage(document, index, { dpi: DPI, colours: "gray" })));
      return drawn.ok ? accept(drawn.value ?? BROKEN_PAGE) : drawn;
    },
  };
  return recognisePictures(tesseract, pages, options);
}

/** Stands for a page whose objects are broken: an empty one, so that the pages after it keep their numbers. */
const BROKEN_PAGE: PagePicture = { width: 1, height: 1, dpi: POINTS_PER_INCH, pixels: Uint8Array.of(255) };

/** Grey pictures of pages, each made when it is asked for: a book of them would not fit memory. */
export interface PagePictures {
  readonly count: number;
  readonly picture: (index: number) => Result<PagePicture, FileRefusal>;
}

/** Recognises pictures of pages one after the other and tells the text of each as soon as there is one. */
export async function recognisePictures(
  tesseract: Tesseract,
  pages: PagePictures,
  { onProgress, limits }: ReadingOptions,
): Promise<Result<RawText, FileRefusal>> {
  const text = new RecognisedText();
  for (let index = 0; index < pages.count; index += 1) {
    const picture = pages.picture(index);
    if (!picture.ok) return picture;
    const { width, height, dpi } = picture.value;
    const place = { width: (width * POINTS_PER_INCH) / dpi, height: (height * POINTS_PER_INCH) / dpi };
    const pageText = text.addPage(place, recognisePage(tesseract, picture.value, dpi));
    if (text.length > limits.text) return refuseTooLong(text.length, limits.text);
    onProgress({ stage: "recognising", done: index + 1, total: pages.count, text: pageText });
    // Recognition holds the thread; what was told goes out between two pages.
    await setImmediate();
  }
  const raw = text.finish([]);
  if (!/[\p{L}\p{N}]/u.test(raw.text)) return refuse("nothing_recognised");
  return accept({ ...raw, notes: recognitionNotes(raw, tesseract.languages) });
}
