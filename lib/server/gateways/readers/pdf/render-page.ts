import { type PdfDocument, withPage } from "./pdfium.ts";

export interface PagePicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What was asked for, or less where the page is so large that its picture would not fit memory. */
  readonly dpi: number;
  /** Row by row from the upper left corner: one byte of lightness a pixel, or four of red, green, blue and opacity. */
  readonly pixels: Uint8Array<ArrayBuffer>;
}

export interface Rendering {
  /** Pixels an inch of the page. */
  readonly dpi: number;
  readonly colours: "gray" | "rgba";
}

/** An A3 page at 400 dpi has 31 million; a poster is drawn more coarsely. */
const MOST_PIXELS = 36_000_000;
/** Pixels; what looks at a picture afterwards counts its sides in 16 bits, with a sign. */
const MOST_SIDE = 32_767;
const POINTS_PER_INCH = 72;

/** fpdfview.h */
const FORMAT_GRAY = 1;
const FORMAT_BGRA = 4;
const DRAW_ANNOTATIONS = 0x01;
const DRAW_GRAYSCALE = 0x08;
const DRAW_RGBA_ORDER = 0x10;
const WHITE = 0xff_ff_ff_ff;

/** The picture of a page as a reader of the file sees it, on white; null where the page is broken. Page numbers start at 0. */
export function renderPage(document: PdfDocument, index: number, rendering: Rendering): PagePicture | null {
  return withPage(document, index, (page) => {
    const { call, memory } = document.pdfium;
    const [pointsWide, pointsHigh] = [call._FPDF_GetPageWidthF(page), call._FPDF_GetPageHeightF(page)];
    const dpi = Math.min(rendering.dpi, mostDpi(pointsWide, pointsHigh));
    const width = Math.max(1, Math.floor((pointsWide * dpi) / POINTS_PER_INCH));
    const height = Math.max(1, Math.floor((pointsHigh * dpi) / POINTS_PER_INCH));
    const isGray = rendering.colours === "gray";
    const bitmap = call._FPDFBitmap_CreateEx(width, height, isGray ? FORMAT_GRAY : FORMAT_BGRA, 0, 0);
    if (bitmap === 0) return null;
    try {
      call._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      const flags = DRAW_ANNOTATIONS | (isGray ? DRAW_GRAYSCALE : DRAW_RGBA_ORDER);
      call._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
      const stride = call._FPDFBitmap_GetStride(bitmap);
      const rowBytes = width * (isGray ? 1 : 4);
      const pixels = new Uint8Array(rowBytes * height);
      const address = call._FPDFBitmap_GetBuffer(bitmap);
      for (let row = 0; row < height; row++) {
        const start = address + row * stride;
        pixels.set(memory.HEAPU8.subarray(start, start + rowBytes), row * rowBytes);
      }
      return { width, height, dpi, pixels };
    } finally {
      call._FPDFBitmap_Destroy(bitmap);
    }
  });
}

/** Pixels an inch at which a page of this size, in points, makes a picture that fits memory. */
function mostDpi(width: number, height: number): number {
  const byPixels = Math.sqrt(MOST_PIXELS / (width * height));
  return POINTS_PER_INCH * Math.min(byPixels, MOST_SIDE / Math.max(width, height));
}
