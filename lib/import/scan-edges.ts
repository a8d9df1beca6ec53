import { findLabel } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { FurnitureType } from "./page-furniture.ts";
import type { RawPage } from "./raw-text.ts";
import { commonSize } from "./type-setting.ts";

/** Share of a page's height in which a head or a number stands. */
const EDGE = 0.1;
/** A head that comes on one page alone is set clearly smaller than the text, and far above it, in its own size. */
const SMALL = 0.85;
const FAR = 1.5;

/**
 * What the first and last lines of a recognised page are by their place and size: a scan of few pages repeats no head, and its
 * number counts nothing. Pages whose text stood in the file are told by their reader.
 */
export function edgesOfScans(
  lines: readonly Line[],
  pages: readonly RawPage[],
): (readonly [Line, FurnitureType])[] {
  if (!pages.some(({ method }) => method === "ocr")) return [];
  const bodySize = commonSize(lines);
  return lines.flatMap((line, at): (readonly [Line, FurnitureType])[] => {
    const page = pages[line.fact?.page ?? -1];
    if (page?.method !== "ocr" || line.fact?.declared !== undefined) return [];
    const [above, below] = [lines[at - 1], lines[at + 1]];
    const [opens, closes] = [isOfOtherPage(above, line), isOfOtherPage(below, line)];
    if (opens && !closes && isSmallHead(line, below, { page, bodySize })) return [[line, "page_header"]];
    return closes && !opens && isNumber(line, page) ? [[line, "page_number"]] : [];
  });
}

function isOfOtherPage(other: Line | undefined, line: Line): boolean {
  return other?.fact?.page !== line.fact?.page;
}

function isSmallHead(
  { fact, text }: Line,
  below: Line | undefined,
  { page, bodySize }: { readonly page: RawPage; readonly bodySize: number },
): boolean {
  const [box, next] = [fact?.box, below?.fact?.box];
  if (box === undefined || next === undefined || fact?.fontSize === undefined) return false;
  if (findLabel(text) !== null || /^(?:doi|https?:)/iu.test(text)) return false;
  const isAtTop = box[3] < page.height * EDGE && next[1] - box[3] > fact.fontSize * FAR;
  return isAtTop && fact.fontSize <= bodySize * SMALL;
}

function isNumber({ fact, text }: Line, page: RawPage): boolean {
  return (
    fact?.box !== undefined &&
    fact.box[1] > page.height * (1 - EDGE) &&
    /^[-–—\s]{0,3}[0-9]{1,4}[-–—\s]{0,3}$/u.test(text)
  );
}
