import type { GreyImage } from "#lib/server/gateways/readers/ocr/grey-image.ts";

/** What a bad scanner does to a page. */
export interface Wear {
  /** Degrees the paper lies askew, clockwise positive. */
  readonly skew: number;
  /** Standard deviation of the sensor's noise, levels of 0–255. */
  readonly noise: number;
  /** Share of pixels that are dust: black or white at random. */
  readonly dust: number;
  /** Blur by a square of 3 × 3 this many times over. */
  readonly blur: number;
  /** How many levels darker the far corner is than the near one. */
  readonly shade: number;
  readonly seed: number;
}

export const BAD_SCAN: Wear = { skew: 2, noise: 14, dust: 0.001, blur: 1, shade: 90, seed: 20 };

/** The page as a bad scanner would give it; the same every time for one seed. */
export function wornScan(page: GreyImage, wear: Wear): GreyImage {
  let image = turned(page, wear.skew);
  for (let round = 0; round < wear.blur; round += 1) image = blurred(image);
  const random = seeded(wear.seed);
  const pixels = image.pixels;
  for (let y = 0; y < image.height; y += 1) {
    for (let x = 0; x < image.width; x += 1) {
      const at = y * image.width + x;
      const shade = wear.shade * (0.6 * (x / image.width) + 0.4 * (y / image.height));
      // Four uniform numbers add up to something near a normal one; their variance is a third.
      const noise = (random() + random() + random() + random() - 2) * Math.sqrt(3) * wear.noise;
      // Paper is not white, nor is ink black.
      const level = 35 + (pixels[at] ?? 0) * 0.8 - shade + noise;
      pixels[at] =
        random() < wear.dust ? (random() < 0.5 ? 0 : 255) : Math.max(0, Math.min(255, Math.round(level)));
    }
  }
  return image;
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Turned about its middle, bilinear, corners white. Written apart from the reader's own turning, which it puts to the test. */
function turned({ width, height, pixels }: GreyImage, degrees: number): GreyImage {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const target = new Uint8Array(width * height);
  const level = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 255 : (pixels[y * width + x] ?? 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromMiddleX, fromMiddleY] = [x - width / 2, y - height / 2];
      const sourceX = cos * fromMiddleX + sin * fromMiddleY + width / 2;
      const sourceY = -sin * fromMiddleX + cos * fromMiddleY + height / 2;
      const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)];
      const [right, down] = [sourceX - left, sourceY - top];
      const upper = level(left, top) * (1 - right) + level(left + 1, top) * right;
      const lower = level(left, top + 1) * (1 - right) + level(left + 1, top + 1) * right;
      target[y * width + x] = Math.round(upper * (1 - down) + lower * down);
    }
  }
  return { width, height, pixels: target };
}

function blurred({ width, height, pixels }: GreyImage): GreyImage {
  const target = new Uint8Array(pixels);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let row = y - 1; row <= y + 1; row += 1) {
        for (let column = x - 1; column <= x + 1; column += 1) sum += pixels[row * width + column] ?? 0;
      }
      target[y * width + x] = Math.round(sum / 9);
    }
  }
  return { width, height, pixels: target };
}
