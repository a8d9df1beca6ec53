import { type GreyImage, type PixelBox, shrunk } from "./grey-image.ts";

/** Two pages side by side are wider than high; a landscape page with one text has no gap in its middle. */
const LEAST_ASPECT = 1.15;
/** The gap between two pages lies within the middle fifth and is at least this share of the width. */
const MIDDLE = 0.1;
const LEAST_GAP = 0.025;
/** Of a page on white paper. */
const INK = 150;
const WORKING_DPI = 50;

/**
 * The pages on a picture from left to right: two of an open book, otherwise the whole picture. The page must be on white paper and
 * straight. Columns of one page are not told from pages where the sheet is wide: they read in the same order.
 */
export function pagesOn(image: GreyImage, dpi: number): PixelBox[] {
  const whole = { left: 0, top: 0, right: image.width, bottom: image.height };
  if (image.width < image.height * LEAST_ASPECT) return [whole];
  const side = Math.max(1, Math.round(dpi / WORKING_DPI));
  const small = shrunk(image, side);
  const gap = widestGap(inkOfColumns(small), small.height);
  if (gap === null || gap.to - gap.from < small.width * LEAST_GAP) return [whole];
  const middle = Math.round(((gap.from + gap.to) / 2) * side);
  return [
    { ...whole, right: middle },
    { ...whole, left: middle },
  ];
}

function inkOfColumns({ width, height, pixels }: GreyImage): Uint32Array {
  const ink = new Uint32Array(width);
  for (let at = 0; at < width * height; at += 1) {
    if ((pixels[at] ?? 255) < INK) ink[at % width] = (ink[at % width] ?? 0) + 1;
  }
  return ink;
}

/** The widest run of columns in the middle that are as good as empty, when there is text on both sides of it. */
function widestGap(ink: Uint32Array, height: number): { from: number; to: number } | null {
  const [first, last] = [Math.floor(ink.length * (0.5 - MIDDLE)), Math.ceil(ink.length * (0.5 + MIDDLE))];
  let widest: { from: number; to: number } | null = null;
  let from = first;
  for (let at = first; at <= last; at += 1) {
    if (at < last && (ink[at] ?? 0) <= height * 0.005) continue;
    if (at > from && (widest === null || at - from > widest.to - widest.from)) widest = { from, to: at };
    from = at + 1;
  }
  if (widest === null) return null;
  const all = sum(ink);
  const left = sum(ink.subarray(0, widest.from));
  return left > all / 10 && left < (all * 9) / 10 ? widest : null;
}

function sum(numbers: Uint32Array): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
