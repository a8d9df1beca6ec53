import { type GreyImage, shrunk } from "./grey-image.ts";

/**
 * The page on white paper: each pixel divided by the lightness of the paper around it, so that shadows of a book's fold, yellowed
 * margins and a lamp's bright spot are gone before anything is compared with one threshold. `dpi`: pixels an inch.
 */
export function onWhitePaper(image: GreyImage, dpi: number): GreyImage {
  const side = Math.max(4, Math.round(dpi * TILE_INCHES));
  const paper = paperLevels(image, side);
  const { width, height, pixels } = image;
  const target = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const row = rowOfPaper(paper, y / side - 0.5);
    for (let x = 0; x < width; x += 1) {
      const place = Math.max(0, Math.min(paper.width - 1, x / side - 0.5));
      const before = Math.floor(place);
      const left = row[before] ?? 1;
      const level = left + ((row[before + 1] ?? left) - left) * (place - before);
      target[y * width + x] = Math.min(255, Math.round(((pixels[y * width + x] ?? 0) * 255) / level));
    }
  }
  return { width, height, pixels: target };
}

/** A tile must be larger than the strokes of a heading and smaller than a shadow. */
const TILE_INCHES = 0.16;
/** Darker than this is no paper but ink or the scanner's lid: the division must not make it white. */
const DARKEST_PAPER = 70;
/** Pixels that are averaged before levels are compared, so that the noise of the sensor does not pass for bright paper. */
const GRAIN = 4;

/** The lightness of the paper of each tile: its brightest tenth, then the brightest of the neighbours, then smoothed. */
function paperLevels(image: GreyImage, side: number): GreyImage {
  const grain = shrunk(image, GRAIN);
  const [columns, rows] = [Math.ceil(image.width / side), Math.ceil(image.height / side)];
  const levels = new Uint8Array(columns * rows);
  const step = side / GRAIN;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      levels[row * columns + column] = brightTenth(grain, column * step, row * step, step);
    }
  }
  const tiles = { width: columns, height: rows, pixels: levels };
  const widened = overNeighbours(tiles, (around) => Math.max(...around));
  const smooth = overNeighbours(
    widened,
    (around) => around.reduce((sum, level) => sum + level, 0) / around.length,
  );
  for (const [at, level] of smooth.pixels.entries()) smooth.pixels[at] = Math.max(DARKEST_PAPER, level);
  return smooth;
}

function brightTenth({ width, height, pixels }: GreyImage, left: number, top: number, side: number): number {
  const counts = new Uint16Array(256);
  let seen = 0;
  for (let y = Math.floor(top); y < Math.min(height, Math.ceil(top + side)); y += 1) {
    for (let x = Math.floor(left); x < Math.min(width, Math.ceil(left + side)); x += 1) {
      const level = pixels[y * width + x] ?? 0;
      counts[level] = (counts[level] ?? 0) + 1;
      seen += 1;
    }
  }
  let brighter = 0;
  for (let level = 255; level > 0; level -= 1) {
    brighter += counts[level] ?? 0;
    if (brighter > seen / 10) return level;
  }
  return 0;
}

function overNeighbours({ width, height, pixels }: GreyImage, of: (around: number[]) => number): GreyImage {
  const target = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const around: number[] = [];
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
          around.push(pixels[row * width + column] ?? 0);
        }
      }
      target[y * width + x] = of(around);
    }
  }
  return { width, height, pixels: target };
}

/** The levels of the tiles on one height, between their rows. */
function rowOfPaper({ width, height, pixels }: GreyImage, place: number): Float32Array {
  const inside = Math.max(0, Math.min(height - 1, place));
  const above = Math.floor(inside);
  const below = Math.min(height - 1, above + 1);
  const levels = new Float32Array(width);
  for (let column = 0; column < width; column += 1) {
    const upper = pixels[above * width + column] ?? 0;
    levels[column] = upper + ((pixels[below * width + column] ?? 0) - upper) * (inside - above);
  }
  return levels;
}
