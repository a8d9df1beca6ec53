import { describe, expect, it } from "vitest";
import { encodePng } from "#lib/server/gateways/readers/image/png.ts";
import { pictureHeader } from "#lib/server/gateways/readers/image/picture-header.ts";
import { recogniseImage } from "#lib/server/gateways/readers/ocr/recognise-image.ts";
import { renderPageImage } from "#lib/server/gateways/readers/page-image.ts";
import { openPdf } from "#lib/server/gateways/readers/pdf/pdfium.ts";
import { renderPage } from "#lib/server/gateways/readers/pdf/render-page.ts";
import { READING_LIMITS } from "#lib/server/gateways/readers/reading.ts";
import { BOOK_PAGE, drawPage } from "./drawn-page.ts";

const LONG = 60_000;
const OPTIONS = { limits: READING_LIMITS, recognise: true, onProgress: () => undefined };
const SENTENCE = "Ауыл мектебінің тарихы";
const SETTING = { ...BOOK_PAGE, fontSize: 14 };

function grey(width: number, height: number, levels: Uint8Array): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = levels[Math.floor(at / 3)] ?? 255;
  return encodePng({ width, height, pixels });
}

async function pageAsPixels() {
  const opened = await openPdf(await drawPage([SENTENCE], SETTING));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const drawn = renderPage(opened.value, 0, { dpi: 200, colours: "gray" });
  opened.value.close();
  if (drawn === null) throw new Error("The page was not drawn");
  return drawn;
}

/** An uncompressed TIFF of 8-bit grey (TIFF 6.0, section 4) that shows the picture on each of its pages. */
function tiff(
  { width, height, pixels }: { width: number; height: number; pixels: Uint8Array },
  pages: number,
): Uint8Array {
  const tags = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, height],
    [279, pixels.length],
  ] as const;
  const directoryBytes = 2 + tags.length * 12 + 4;
  const file = Buffer.alloc(8 + pixels.length + pages * directoryBytes);
  file.write("II*\0", "latin1");
  file.writeUInt32LE(8 + pixels.length, 4);
  file.set(pixels, 8);
  for (let page = 0; page < pages; page += 1) {
    let at = 8 + pixels.length + page * directoryBytes;
    file.writeUInt16LE(tags.length, at);
    at += 2;
    for (const [tag, value] of tags) {
      file.writeUInt16LE(tag, at);
      file.writeUInt16LE(4, at + 2);
      file.writeUInt32LE(1, at + 4);
      file.writeUInt32LE(value, at + 8);
      at += 12;
    }
    file.writeUInt32LE(page + 1 < pages ? at + 4 : 0, at);
  }
  return new Uint8Array(file);
}

describe("a picture of a page", () => {
  it(
    "is recognised from PNG",
    async () => {
      const { width, height, pixels } = await pageAsPixels();
      const read = await recogniseImage(grey(width, height, pixels), OPTIONS);
      expect(read.ok && read.value.text).toBe(SENTENCE);
    },
    LONG,
  );

  it(
    "is recognised from every page of a TIFF",
    async () => {
      const read = await recogniseImage(tiff(await pageAsPixels(), 2), OPTIONS);
      expect(read.ok && read.value.text).toBe(`${SENTENCE}\n\f${SENTENCE}`);
      expect(read.ok && read.value.pages).toHaveLength(2);
    },
    LONG,
  );
});

describe("a picture that is none, or too much", () => {
  const png = grey(40, 40, new Uint8Array(1_600).fill(200));
  const huge = new Uint8Array(png);
  new DataView(huge.buffer).setUint32(16, 30_000);
  new DataView(huge.buffer).setUint32(20, 30_000);
  const loop = tiff({ width: 2, height: 2, pixels: new Uint8Array(4) }, 1);
  new DataView(loop.buffer).setUint32(loop.length - 4, 12, true);

  it.each([
    ["one pixel", grey(1, 1, Uint8Array.of(0)), "nothing_recognised"],
    ["a head of 30,000 × 30,000", huge, "unpacks_too_large"],
    ["a PNG cut off in its pixels", png.subarray(0, png.length - 20), "file_damaged"],
    ["a PNG cut off in its head", png.subarray(0, 20), "file_damaged"],
    ["a JPEG cut off", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46), "file_damaged"],
    ["a TIFF that points nowhere", Uint8Array.of(0x49, 0x49, 42, 0, 0xff, 0xff, 0xff, 0x7f), "file_damaged"],
    ["a TIFF whose directory leads back to itself, blank", loop, "nothing_recognised"],
    ["an empty page", grey(400, 500, new Uint8Array(200_000).fill(255)), "nothing_recognised"],
  ])(
    "is refused: %s",
    async (_, bytes, code) => {
      const read = await recogniseImage(bytes, OPTIONS);
      expect(read.ok || read.refusal.code).toBe(code);
    },
    LONG,
  );
});

describe("renderPageImage", () => {
  it(
    "draws a page of a PDF as PNG of the width that was asked for",
    async () => {
      const drawn = await renderPageImage(await drawPage([SENTENCE], SETTING), { page: 1, width: 300 });
      const header = drawn.ok ? pictureHeader(drawn.value) : null;
      expect(header?.width).toBeGreaterThanOrEqual(299);
      expect(header?.width).toBeLessThanOrEqual(300);
      expect(header?.height).toBeGreaterThan(420);
    },
    LONG,
  );

  it(
    "makes an uploaded picture smaller, never larger",
    async () => {
      const picture = grey(600, 300, new Uint8Array(180_000).fill(128));
      for (const [width, expected] of [
        [200, 200],
        [2_000, 600],
      ] as const) {
        const drawn = await renderPageImage(picture, { page: 1, width });
        expect(drawn.ok ? pictureHeader(drawn.value)?.width : drawn).toBe(expected);
      }
    },
    LONG,
  );

  it(
    "says no to a page that is not there and to a broken file",
    async () => {
      const pdf = await drawPage([]);
      expect(await renderPageImage(pdf, { page: 2, width: 300 })).toMatchObject({
        refusal: { code: "page_not_found" },
      });
      expect(await renderPageImage(pdf.subarray(0, 30), { page: 1, width: 300 })).toMatchObject({
        refusal: { code: "file_damaged" },
      });
    },
    LONG,
  );
});
