import { toShown, type UserBox } from "./frame.ts";
import { type PdfDocument, type Pdfium, withMemory, withPage } from "./pdfium.ts";
import type { PageContent } from "./piece.ts";
import { readGraphics } from "./page-graphics.ts";
import { readComments } from "./page-comments.ts";
import { PieceCollector } from "./piece-collector.ts";
import { readGlyphs } from "./read-glyphs.ts";

/** What stands on a page; null where its own objects are broken. Page numbers start at 0. */
export function readPageContent(document: PdfDocument, index: number): PageContent | null {
  return withPage(document, index, (page) => {
    const { pdfium } = document;
    const { call } = pdfium;
    const quarterTurns = call._FPDFPage_GetRotation(page);
    const shown = toShown(boundingBox(pdfium, page), quarterTurns);
    const [width, height] = [call._FPDF_GetPageWidthF(page), call._FPDF_GetPageHeightF(page)];
    const collector = new PieceCollector();
    readGlyphs({ pdfium, page, quarterTurns, shown }, collector);
    const { rules, uprights, pictureArea } = readGraphics(pdfium, page, shown);
    return {
      width,
      height,
      flows: collector.flows(),
      rules,
      uprights,
      comments: readComments(pdfium, page, shown),
      glyphs: collector.glyphs,
      unknownGlyphs: collector.unknownGlyphs,
      isEmpty: call._FPDFPage_CountObjects(page) === 0,
      pictureShare: Math.min(1, pictureArea / Math.max(1, width * height)),
    };
  });
}

function boundingBox(pdfium: Pdfium, page: number): UserBox {
  const { call } = pdfium;
  return withMemory(pdfium, 16, (address) => {
    call._FPDF_GetPageBoundingBox(page, address);
    // FS_RECTF: left, top, right, bottom.
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.memory.HEAPF32.subarray(
      address >> 2,
      (address >> 2) + 4,
    );
    return [left, Math.min(top, bottom), right, Math.max(top, bottom)] as const;
  });
}
