import { type GreyImage, quarterTurned, shrunk } from "./grey-image.ts";

/** Degrees; a page that lies more askew than this was not laid on a scanner but photographed. */
const STEEPEST = 7;
const COARSE = 0.5;
const FINE = 0.05;
/** Of a page on white paper. */
const INK = 150;
/** Lines of text stand out of the profile this many times better at the right angle than on the average; pictures do not. */
const LEAST_CONTRAST = 1.25;
const WORKING_DPI = 100;

/**
 * How far the lines of text are askew: degrees, clockwise positive, within ±7; 0 when the page shows no lines. The angle is the
 * one at which the rows of ink and of paper differ most (projection profile; Postl, US patent 4,723,297, expired). The page must
 * be on white paper.
 */
export function skewOf(image: GreyImage, dpi: number): number {
  const small = shrunk(image, Math.max(1, Math.round(dpi / WORKING_DPI)));
  const ink = inkOf(small);
  if (ink.x.length === 0) return 0;
  const profile = new Float64Array(2 * (small.height + 2 * small.width) + 2);
  const scoreAt = (degrees: number): number => sharpness(ink, degrees, small.width, profile);
  const coarse = scores(-STEEPEST, STEEPEST, COARSE, scoreAt);
  const mean = coarse.reduce((sum, { score }) => sum + score, 0) / coarse.length;
  const about = best(coarse);
  if (about.score < mean * LEAST_CONTRAST) return 0;
  return best(scores(about.degrees - COARSE, about.degrees + COARSE, FINE, scoreAt)).degrees;
}

interface Ink {
  readonly x: Uint16Array;
  readonly y: Uint16Array;
}

function inkOf({ width, height, pixels }: GreyImage): Ink {
  let count = 0;
  for (const level of pixels) if (level < INK) count += 1;
  const ink = { x: new Uint16Array(count), y: new Uint16Array(count) };
  let next = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((pixels[y * width + x] ?? 255) >= INK) continue;
      ink.x[next] = x;
      ink.y[next] = y;
      next += 1;
    }
  }
  return ink;
}

interface Score {
  readonly degrees: number;
  readonly score: number;
}

function scores(from: number, to: number, step: number, scoreAt: (degrees: number) => number): Score[] {
  const count = Math.round((to - from) / step);
  return Array.from({ length: count + 1 }, (_, at) => {
    const degrees = from + at * step;
    return { degrees, score: scoreAt(degrees) };
  });
}

function best(candidates: readonly Score[]): Score {
  return candidates.reduce((one, other) => (other.score > one.score ? other : one));
}

/** How much neighbouring rows differ in ink when the page is sheared back by an angle. */
function sharpness(ink: Ink, degrees: number, width: number, profile: Float64Array): number {
  profile.fill(0);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let at = 0; at < ink.x.length; at += 1) {
    // Half rows: whole ones are too coarse for a twentieth of a degree.
    const row = Math.round(2 * ((ink.y[at] ?? 0) - (ink.x[at] ?? 0) * slope + width));
    profile[row] = (profile[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 2; row < profile.length; row += 1)
    sum += ((profile[row] ?? 0) - (profile[row - 2] ?? 0)) ** 2;
  return sum;
}

/**
 * Whether the lines run from top to bottom: the picture's columns of pixels differ more in ink than its rows. The page must be on
 * white paper; an empty one is upright.
 */
export function isSideways(image: GreyImage, dpi: number): boolean {
  const small = shrunk(image, Math.max(1, Math.round(dpi / WORKING_DPI)));
  const upright = bestSharpness(small);
  const sideways = bestSharpness(quarterTurned(small, 1));
  return sideways > upright * LEAST_CONTRAST;
}

function bestSharpness(image: GreyImage): number {
  const ink = inkOf(image);
  const profile = new Float64Array(2 * (image.height + 2 * image.width) + 2);
  return best(scores(-STEEPEST, STEEPEST, COARSE, (degrees) => sharpness(ink, degrees, image.width, profile)))
    .score;
}

/** Turned about its middle by degrees, clockwise positive; what comes in at the corners is white. */
export function turned(image: GreyImage, degrees: number): GreyImage {
  if (degrees === 0) return image;
  const { width, height, pixels } = image;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const target = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const sourceX = cos * (x - width / 2) + sin * (y - height / 2) + width / 2;
      const sourceY = -sin * (x - width / 2) + cos * (y - height / 2) + height / 2;
      const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [across, down] = [sourceX - left, sourceY - top];
      const at = top * width + left;
      const upper = (pixels[at] ?? 0) * (1 - across) + (pixels[at + 1] ?? 0) * across;
      const lower = (pixels[at + width] ?? 0) * (1 - across) + (pixels[at + width + 1] ?? 0) * across;
      target[y * width + x] = Math.round(upper * (1 - down) + lower * down);
    }
  }
  return { width, height, pixels: target };
}
