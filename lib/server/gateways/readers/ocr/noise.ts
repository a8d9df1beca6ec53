import type { GreyImage } from "./grey-image.ts";

/**
 * How noisy a page is: the middle of the differences between a pixel and the mean of its left and right neighbours, levels of
 * 0–255. A drawn page has 0, a good scan about 2, a bad one 8 and more.
 */
export function noiseOf({ width, height, pixels }: GreyImage): number {
  const counts = new Uint32Array(256);
  let seen = 0;
  // Every third row will do: noise is everywhere.
  for (let y = 0; y < height; y += 3) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const level = pixels[at] ?? 0;
      // What is cut off at white shows no noise.
      if (level === 255) continue;
      const difference = Math.abs(level - ((pixels[at - 1] ?? 0) + (pixels[at + 1] ?? 0)) / 2) | 0;
      counts[difference] = (counts[difference] ?? 0) + 1;
      seen += 1;
    }
  }
  if (seen < width * height * LEAST_SEEN) return 0;
  let passed = 0;
  for (let level = 0; level < 256; level += 1) {
    passed += counts[level] ?? 0;
    if (passed * 2 >= seen) return level;
  }
  return 0;
}

const LEAST_SEEN = 0.02;

/** Each pixel becomes the median of the square of nine around it: dust is gone, edges stay where they are. */
export function withoutSpecks({ width, height, pixels }: GreyImage): GreyImage {
  const target = new Uint8Array(pixels);
  const around = new Uint8Array(9);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let count = 0;
      for (let at = (y - 1) * width + x; at <= (y + 1) * width + x; at += width) {
        for (let place = at - 1; place <= at + 1; place += 1) {
          const level = pixels[place] ?? 0;
          let slot = count;
          while (slot > 0 && (around[slot - 1] ?? 0) > level) {
            around[slot] = around[slot - 1] ?? 0;
            slot -= 1;
          }
          around[slot] = level;
          count += 1;
        }
      }
      target[y * width + x] = around[4] ?? 0;
    }
  }
  return { width, height, pixels: target };
}
