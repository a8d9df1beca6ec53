import { toShown, type ToShown, type UserBox } from "./frame.ts";
import { type PdfDocument, type Pdfium, withMemory, withPage } from "./pdfium.ts";
import type { PageContent, Rule } from "./piece.ts";
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
    const { rules, pictureArea } = readGraphics(pdfium, page, shown);
    return {
      width,
      height,
      flows: collector.flows(),
      rules,
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

/** fpdf_edit.h */
const OBJECT_PATH = 2;
const OBJECT_IMAGE = 3;
const OBJECT_FORM = 5;
/** A drawing of more objects than this is a map or a diagram, not a page with a few rules. */
const MOST_OBJECTS = 20_000;
/** Thickness and least length of a rule, points. */
const RULE_THICKNESS = 2;
const RULE_LENGTH = 30;

function readGraphics(pdfium: Pdfium, page: number, shown: ToShown): { rules: Rule[]; pictureArea: number } {
  const { call } = pdfium;
  const rules: Rule[] = [];
  let pictureArea = 0;
  const count = Math.min(call._FPDFPage_CountObjects(page), MOST_OBJECTS);
  withMemory(pdfium, 16, (address) => {
    for (let at = 0; at < count; at++) {
      const object = call._FPDFPage_GetObject(page, at);
      const type = typeOf(call, object);
      if (type !== OBJECT_PATH && type !== OBJECT_IMAGE) continue;
      if (call._FPDFPageObj_GetBounds(object, address, address + 4, address + 8, address + 12) === 0)
        continue;
      const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.memory.HEAPF32.subarray(
        address >> 2,
        (address >> 2) + 4,
      );
      if (![left, bottom, right, top].every(Number.isFinite)) continue;
      const [x0, y0] = shown(left, bottom);
      const [x1, y1] = shown(right, top);
      const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
      if (type === OBJECT_IMAGE) pictureArea += width * height;
      else if (height <= RULE_THICKNESS && width >= RULE_LENGTH)
        rules.push({ left: Math.min(x0, x1), right: Math.max(x0, x1), y: (y0 + y1) / 2 });
    }
  });
  return { rules, pictureArea };
}

/** A form that begins with a picture is a picture: some scanners wrap each sheet so. */
function typeOf(call: Pdfium["call"], object: number): number {
  const type = call._FPDFPageObj_GetType(object);
  if (type !== OBJECT_FORM || call._FPDFFormObj_CountObjects(object) === 0) return type;
  return call._FPDFPageObj_GetType(call._FPDFFormObj_GetObject(object, 0)) === OBJECT_IMAGE
    ? OBJECT_IMAGE
    : type;
}
