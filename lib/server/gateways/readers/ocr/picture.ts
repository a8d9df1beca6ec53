import type { Pix, TesseractCore } from "tesseract.js-core/tesseract-core-simd-lstm.js";

/** A picture as its file holds it. */
export interface Picture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels an inch; 0 where the file does not say. */
  readonly dpi: number;
  /** Row by row from the upper left corner: red, green and blue, a byte each. */
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** Copies a picture out of Leptonica's memory: words of 32 bits, of which the highest bits are the pixel on the left. */
export function pictureOf(pix: Pix, core: TesseractCore): Picture {
  const [width, height, depth] = [pix.get_w(), pix.get_h(), pix.get_d()];
  const palette = paletteOf(pix, core);
  const pixels = new Uint8Array(width * height * 3);
  const [data, rowWords, perWord] = [pix.get_data(), pix.get_wpl(), 32 / depth];
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const word = core.getValue(data + 4 * (y * rowWords + Math.floor(x / perWord)), "i32");
      const colour =
        depth === 32 ? word >>> 8 : greyOrPalette(valueIn(word, x % perWord, depth), depth, palette);
      pixels[at++] = colour >>> 16;
      pixels[at++] = (colour >>> 8) & 0xff;
      pixels[at++] = colour & 0xff;
    }
  }
  return { width, height, dpi: pix.get_xres(), pixels };
}

function valueIn(word: number, place: number, depth: number): number {
  return (word >>> (32 - depth * (place + 1))) & (2 ** depth - 1);
}

/** 0xRRGGBB. Without a palette one bit means ink, and more bits lightness. */
function greyOrPalette(value: number, depth: number, palette: readonly number[]): number {
  if (palette.length > 0) return palette[value] ?? 0;
  const grey = depth === 1 ? 255 * (1 - value) : Math.round((value * 255) / (2 ** depth - 1));
  return grey * 0x01_01_01;
}

/** RGBA_QUAD of Leptonica (pix.h): blue, green, red, opacity, a byte each. */
function paletteOf(pix: Pix, core: TesseractCore): number[] {
  const map = pix.get_colormap();
  if (core.getPointer(map) === 0) return [];
  const colours = core.getPointer(map.get_array());
  return Array.from({ length: map.get_n() }, (_, at) => core.getValue(colours + 4 * at, "i32") & 0xff_ff_ff);
}
