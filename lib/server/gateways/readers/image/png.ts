import { crc32, deflateSync } from "node:zlib";

/** Pixels row by row from the upper left corner: red, green, blue, a byte each. */
export interface Colours {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const TRUE_COLOUR = 2;
/** Of zlib: a screen waits for it, and the network is near. */
const FAST = 3;

/** The picture as PNG (ISO/IEC 15948). Rows are stored as differences to the row above, which suits printed pages. */
export function encodePng({ width, height, pixels }: Colours): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, TRUE_COLOUR], 8);
  const rowBytes = width * 3;
  const rows = Buffer.alloc(height * (rowBytes + 1));
  for (let y = 0; y < height; y += 1) {
    const start = y * (rowBytes + 1);
    // Filter 2, "up".
    rows[start] = 2;
    for (let at = 0; at < rowBytes; at += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * rowBytes + at] ?? 0);
      rows[start + 1 + at] = (pixels[y * rowBytes + at] ?? 0) - above;
    }
  }
  const body = [
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: FAST })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([Buffer.from(SIGNATURE), ...body]));
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Made smaller to a width, each pixel the mean of those it covers; never enlarged. */
export function fitted(picture: Colours, width: number): Colours {
  if (picture.width <= width) return picture;
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  const target = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = covered(y, picture.height / height, picture.height);
    for (let x = 0; x < width; x += 1) {
      const [left, right] = covered(x, picture.width / width, picture.width);
      const sums = [0, 0, 0];
      for (let row = top; row < bottom; row += 1) {
        for (let at = (row * picture.width + left) * 3; at < (row * picture.width + right) * 3; at += 1) {
          const colour = (at - row * picture.width * 3) % 3;
          sums[colour] = (sums[colour] ?? 0) + (picture.pixels[at] ?? 0);
        }
      }
      const seen = (bottom - top) * (right - left);
      for (const [colour, sum] of sums.entries())
        target[(y * width + x) * 3 + colour] = Math.round(sum / seen);
    }
  }
  return { width, height, pixels: target };
}

/** First and last pixel (exclusive) that one of the smaller picture covers; at least one. */
function covered(at: number, step: number, most: number): readonly [number, number] {
  const from = Math.min(most - 1, Math.floor(at * step));
  return [from, Math.max(from + 1, Math.min(most, Math.floor((at + 1) * step)))];
}
