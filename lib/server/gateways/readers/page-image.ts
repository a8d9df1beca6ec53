import { accept, refuse, type Result } from "#lib/result.ts";
import { openPictures } from "./image/open-pictures.ts";
import { pictureHeader } from "./image/picture-header.ts";
import { type Colours, encodePng, fitted } from "./image/png.ts";
import { loadLanguages } from "./ocr/languages.ts";
import { loadTesseract } from "./ocr/tesseract.ts";
import { openPdf, refusingTraps, withPage } from "./pdf/pdfium.ts";
import { type PagePicture, renderPage } from "./pdf/render-page.ts";
import type { DRAW_REFUSALS } from "./reader-protocol.ts";

type PageImageRefusal = (typeof DRAW_REFUSALS)[number];

interface WantedPage {
  /** From 1. */
  readonly page: number;
  /** Pixels; a picture that is narrower stays as it is. */
  readonly width: number;
}

const LEAST_WIDTH = 16;
/** Twice the width of a large screen. */
const MOST_WIDTH = 4_000;
const POINTS_PER_INCH = 72;

/** The picture of a page as PNG, for the eyes of a person: of a PDF drawn, of an uploaded picture that picture, made smaller. */
export async function renderPageImage(
  bytes: Uint8Array,
  wanted: WantedPage,
): Promise<Result<Uint8Array<ArrayBuffer>, PageImageRefusal>> {
  const width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Math.round(wanted.width)));
  const index = wanted.page - 1;
  const colours =
    pictureHeader(bytes) === null ? await pdfPage(bytes, index, width) : await picturePage(bytes, index);
  return colours.ok ? accept(encodePng(fitted(colours.value, width))) : colours;
}

async function pdfPage(
  bytes: Uint8Array,
  index: number,
  width: number,
): Promise<Result<Colours, PageImageRefusal>> {
  const opened = await openPdf(bytes);
  if (!opened.ok)
    return opened.refusal.code === "password_protected"
      ? refuse("password_protected")
      : refuse("file_damaged");
  const document = opened.value;
  try {
    if (index < 0 || index >= document.pageCount) return refuse("page_not_found");
    const drawn = refusingTraps(() => {
      const { call } = document.pdfium;
      const points = withPage(document, index, (page) => call._FPDF_GetPageWidthF(page)) ?? 0;
      const dpi = (width * POINTS_PER_INCH) / Math.max(1, points);
      return accept(points === 0 ? null : renderPage(document, index, { dpi, colours: "rgba" }));
    });
    if (!drawn.ok) return refuse("file_damaged");
    return drawn.value === null ? refuse("page_not_found") : accept(withoutOpacity(drawn.value));
  } finally {
    document.close();
  }
}

function withoutOpacity({ width, height, pixels }: PagePicture): Colours {
  const target = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    target[3 * at] = pixels[4 * at] ?? 0;
    target[3 * at + 1] = pixels[4 * at + 1] ?? 0;
    target[3 * at + 2] = pixels[4 * at + 2] ?? 0;
  }
  return { width, height, pixels: target };
}

async function picturePage(bytes: Uint8Array, index: number): Promise<Result<Colours, PageImageRefusal>> {
  const opened = openPictures(bytes, await loadTesseract(await loadLanguages(null)));
  if (!opened.ok) return refuse("file_damaged");
  if (index < 0 || index >= opened.value.count) return refuse("page_not_found");
  return opened.value.open(index);
}
