import { type GreyImage, shrunk } from "./grey-image.ts";

/** A twelfth of an inch: larger than the strokes of any letter, so that only solid darkness is dark on the average. */
const TILE_INCHES = 0.08;
/** Share of the paper's lightness below which a tile is the scanner's lid or the table the book lies on. */
const DARK = 0.45;

/**
 * The page without the black that a scanner sees around the paper: dark areas that reach the edge of the picture become white.
 * They are painted over and not cut off, so that places on the picture stay places on the page.
 */
export function withoutDarkBorders(image: GreyImage, dpi: number): GreyImage {
  const side = Math.max(4, Math.round(dpi * TILE_INCHES));
  const tiles = shrunk(image, side);
  const paper = medianOf(tiles.pixels);
  const outside = darkFromTheEdge(tiles, paper * DARK);
  if (!outside.includes(1)) return image;
  const { width, height, pixels } = image;
  const target = new Uint8Array(pixels);
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(tiles.height - 1, Math.floor(y / side)) * tiles.width;
    for (let x = 0; x < width; x += 1) {
      // The tiles beside a dark one hold the blurred edge of the paper: what is dark in them goes as well.
      const state = outside[row + Math.min(tiles.width - 1, Math.floor(x / side))] ?? 0;
      if (state === 1 || (state === 2 && (pixels[y * width + x] ?? 0) < paper * 0.7))
        target[y * width + x] = paper;
    }
  }
  return { width, height, pixels: target };
}

function medianOf(levels: Uint8Array): number {
  return levels.toSorted()[Math.floor(levels.length / 2)] ?? 255;
}

/** 1 for dark tiles from which dark ones lead to the edge, 2 for their neighbours. */
function darkFromTheEdge({ width, height, pixels }: GreyImage, limit: number): Uint8Array {
  const state = new Uint8Array(pixels.length);
  const waiting: number[] = [];
  const visit = (x: number, y: number): void => {
    const at = y * width + x;
    if (x < 0 || y < 0 || x >= width || y >= height || state[at] === 1) return;
    if ((pixels[at] ?? 255) >= limit) {
      state[at] = 2;
      return;
    }
    state[at] = 1;
    waiting.push(at);
  };
  for (let x = 0; x < width; x += 1) for (const y of [0, height - 1]) if (isDark(x, y)) visit(x, y);
  for (let y = 0; y < height; y += 1) for (const x of [0, width - 1]) if (isDark(x, y)) visit(x, y);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  return state;

  function isDark(x: number, y: number): boolean {
    return (pixels[y * width + x] ?? 255) < limit;
  }
}
