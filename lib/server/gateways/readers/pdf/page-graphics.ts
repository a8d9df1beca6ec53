import type { ToShown } from "./frame.ts";
import { type Pdfium, withMemory } from "./pdfium.ts";
import type { Rule, Upright } from "./piece.ts";

/** fpdf_edit.h */
const OBJECT_PATH = 2;
const OBJECT_IMAGE = 3;
const OBJECT_FORM = 5;
/** A drawing of more objects than this is a map or a diagram, not a page with a few rules. */
const MOST_OBJECTS = 20_000;
/** Thickness of a stroke, and length from which it parts anything, points. */
const THICKNESS = 2;
const LEAST_LENGTH = 5;
/** A box is a path of so many segments: four sides, and perhaps the way back. */
const BOX_SEGMENTS = [4, 5];
/** Points by which the parts of one stroke may be apart. */
const TOUCHING = 2;
/** A rule stands for itself from this length on, points: shorter ones are bars of fractions. */
const RULE_LENGTH = 30;

export interface PageGraphics {
  readonly rules: readonly Rule[];
  readonly uprights: readonly Upright[];
  /** Square points. */
  readonly pictureArea: number;
}

/** Left, top, right, bottom on the page as shown. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The strokes and pictures of a page; strokes drawn piece by piece are put together, boxes taken apart. */
export function readGraphics(pdfium: Pdfium, page: number, shown: ToShown): PageGraphics {
  const { call } = pdfium;
  const rules: Rule[] = [];
  const uprights: Upright[] = [];
  let pictureArea = 0;
  const count = Math.min(call._FPDFPage_CountObjects(page), MOST_OBJECTS);
  withMemory(pdfium, 16, (address) => {
    for (let at = 0; at < count; at++) {
      const object = call._FPDFPage_GetObject(page, at);
      const type = typeOf(call, object);
      if (type !== OBJECT_PATH && type !== OBJECT_IMAGE) continue;
      const box = boundsOf(pdfium, object, { address, shown });
      if (box === null) continue;
      const [left, top, right, bottom] = box;
      if (type === OBJECT_IMAGE) pictureArea += (right - left) * (bottom - top);
      else addStrokes(box, BOX_SEGMENTS.includes(call._FPDFPath_CountSegments(object)), { rules, uprights });
    }
  });
  return {
    rules: joinRules(rules).filter(({ left, right }) => right - left >= RULE_LENGTH),
    uprights: joinUprights(uprights),
    pictureArea,
  };
}

function boundsOf(
  pdfium: Pdfium,
  object: number,
  { address, shown }: { address: number; shown: ToShown },
): Box | null {
  const { call, memory } = pdfium;
  if (call._FPDFPageObj_GetBounds(object, address, address + 4, address + 8, address + 12) === 0) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = memory.HEAPF32.subarray(
    address >> 2,
    (address >> 2) + 4,
  );
  if (![left, bottom, right, top].every(Number.isFinite)) return null;
  const [x0, y0] = shown(left, bottom);
  const [x1, y1] = shown(right, top);
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}

function addStrokes(
  [left, top, right, bottom]: Box,
  isBox: boolean,
  { rules, uprights }: { rules: Rule[]; uprights: Upright[] },
): void {
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKNESS && width >= LEAST_LENGTH) rules.push({ left, right, y: (top + bottom) / 2 });
  else if (width <= THICKNESS && height >= LEAST_LENGTH)
    uprights.push({ x: (left + right) / 2, top, bottom });
  else if (isBox && width >= LEAST_LENGTH && height >= LEAST_LENGTH) {
    rules.push({ left, right, y: top }, { left, right, y: bottom });
    uprights.push({ x: left, top, bottom }, { x: right, top, bottom });
  }
}

function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => Math.round(a.y) - Math.round(b.y) || a.left - b.left)) {
    const last = joined.at(-1);
    const isSame =
      last !== undefined && Math.abs(last.y - rule.y) <= THICKNESS && rule.left - last.right <= TOUCHING;
    if (isSame) joined[joined.length - 1] = { ...last, right: Math.max(last.right, rule.right) };
    else joined.push(rule);
  }
  return joined;
}

function joinUprights(uprights: readonly Upright[]): Upright[] {
  const joined: Upright[] = [];
  for (const upright of [...uprights].sort((a, b) => Math.round(a.x) - Math.round(b.x) || a.top - b.top)) {
    const last = joined.at(-1);
    const isSame =
      last !== undefined &&
      Math.abs(last.x - upright.x) <= THICKNESS &&
      upright.top - last.bottom <= TOUCHING;
    if (isSame) joined[joined.length - 1] = { ...last, bottom: Math.max(last.bottom, upright.bottom) };
    else joined.push(upright);
  }
  return joined;
}

/** A form that begins with a picture is a picture: some scanners wrap each sheet so. */
function typeOf(call: Pdfium["call"], object: number): number {
  const type = call._FPDFPageObj_GetType(object);
  if (type !== OBJECT_FORM || call._FPDFFormObj_CountObjects(object) === 0) return type;
  return call._FPDFPageObj_GetType(call._FPDFFormObj_GetObject(object, 0)) === OBJECT_IMAGE
    ? OBJECT_IMAGE
    : type;
}
