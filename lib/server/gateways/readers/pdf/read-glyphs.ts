import { intoFrame, type ToShown } from "./frame.ts";
import { isLineEndHyphen } from "./letters.ts";
import { type Pdfium, withMemory } from "./pdfium.ts";
import type { TextStyle } from "./piece.ts";
import { TextStyles } from "./text-style.ts";

/** A sign on the page. Reused from sign to sign: a page has thousands. */
export interface Glyph {
  /** Unicode, or what PDFium gives for want of it. */
  code: number;
  /** In the frame of its direction, points. */
  left: number;
  right: number;
  baseline: number;
  style: TextStyle;
  /** Its font has no meaning for it. */
  isUnmapped: boolean;
}

export interface GlyphSource {
  readonly pdfium: Pdfium;
  readonly page: number;
  readonly quarterTurns: number;
  readonly shown: ToShown;
}

/** Bytes: a box of four floats, then a point of two doubles. */
const BOX = 0;
const ORIGIN = 16;
const LENT = 32;
/** Width of a sign on a slanting baseline, in ems: its upright box says nothing about it. */
const SLANTING_WIDTH = 0.5;
/** A sign may stick out of the page by so much, in ems, and still be seen. */
const SEEN = 0.5;

/** Hands over each sign of the page in the file's own order. What PDFium itself puts in (blanks, line ends) is left out. */
export function readGlyphs(source: GlyphSource, collector: { add: (glyph: Glyph) => void }): void {
  const { pdfium, page } = source;
  const textPage = pdfium.call._FPDFText_LoadPage(page);
  if (textPage === 0) return;
  try {
    withMemory(pdfium, LENT, (address) => readAll(source, textPage, { address, collector }));
  } finally {
    pdfium.call._FPDFText_ClosePage(textPage);
  }
}

function readAll(
  { pdfium, quarterTurns, shown, page }: GlyphSource,
  textPage: number,
  { address, collector }: { address: number; collector: { add: (glyph: Glyph) => void } },
): void {
  const { call, memory } = pdfium;
  const styles = new TextStyles(pdfium, quarterTurns);
  const limits = { width: call._FPDF_GetPageWidthF(page), height: call._FPDF_GetPageHeightF(page) };
  const glyph: Glyph = { code: 0, left: 0, right: 0, baseline: 0, style: PLAIN, isUnmapped: false };
  let styled = 0;
  const count = call._FPDFText_CountChars(textPage);
  for (let index = 0; index < count; index++) {
    const object = call._FPDFText_GetTextObject(textPage, index);
    if (object === 0) continue;
    if (object !== styled) {
      glyph.style = styles.styleOf(textPage, index, object);
      styled = object;
    }
    glyph.code = readCode(call, textPage, index);
    if (glyph.code === BLANK && call._FPDFText_IsGenerated(textPage, index) === 1) continue;
    if (glyph.code > 0xffff) index += surrogateWidth(call, textPage, index);
    glyph.isUnmapped = call._FPDFText_HasUnicodeMapError(textPage, index) === 1;
    call._FPDFText_GetLooseCharBox(textPage, index, address + BOX);
    call._FPDFText_GetCharOrigin(textPage, index, address + ORIGIN, address + ORIGIN + 8);
    const box = (address + BOX) >> 2;
    const { HEAPF32: floats, HEAPF64: doubles } = memory;
    const origin = shown(doubles[(address + ORIGIN) >> 3] ?? 0, doubles[(address + ORIGIN + 8) >> 3] ?? 0);
    const margin = glyph.style.size * SEEN;
    if (origin[0] < -margin || origin[0] > limits.width + margin) continue;
    if (origin[1] < -margin || origin[1] > limits.height + margin) continue;
    placeGlyph(glyph, {
      origin,
      from: shown(floats[box] ?? 0, floats[box + 1] ?? 0),
      to: shown(floats[box + 2] ?? 0, floats[box + 3] ?? 0),
    });
    if (glyph.right - glyph.left < limits.width + limits.height) collector.add(glyph);
  }
}

const PLAIN: TextStyle = { size: 1, isBold: false, isItalic: false, angle: 0 };

type Shown = ReturnType<ToShown>;

function placeGlyph(glyph: Glyph, { origin, from, to }: Record<"origin" | "from" | "to", Shown>): void {
  const { angle, size } = glyph.style;
  const [along, down] = intoFrame(origin, angle);
  glyph.baseline = down;
  if (angle % 90 !== 0) {
    glyph.left = along;
    glyph.right = along + size * SLANTING_WIDTH;
    return;
  }
  const [first] = intoFrame(from, angle);
  const [second] = intoFrame(to, angle);
  glyph.left = Math.min(first, second);
  glyph.right = Math.max(first, second);
}

function readCode(call: Pdfium["call"], textPage: number, index: number): number {
  const code = call._FPDFText_GetUnicode(textPage, index) >>> 0;
  if (isLineEndHyphen(code) && call._FPDFText_IsHyphen(textPage, index) === 1) return HYPHEN;
  if (code < 0xd800 || code > 0xdbff) return code;
  const low = call._FPDFText_GetUnicode(textPage, index + 1) >>> 0;
  return low >= 0xdc00 && low <= 0xdfff ? (code - 0xd800) * 0x400 + (low - 0xdc00) + 0x1_0000 : code;
}

const HYPHEN = 0x2d;
const BLANK = 0x20;

/** 1 where the code point was put together from two characters of PDFium, 0 where it came as one. */
function surrogateWidth(call: Pdfium["call"], textPage: number, index: number): 0 | 1 {
  return call._FPDFText_GetUnicode(textPage, index) >>> 0 <= 0xffff ? 1 : 0;
}
