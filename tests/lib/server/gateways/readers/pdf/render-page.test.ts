import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import { openPdf } from "#lib/server/gateways/readers/pdf/pdfium.ts";
import { type Rendering, renderPage } from "#lib/server/gateways/readers/pdf/render-page.ts";
import { finishedPdf } from "#tests/support/pdf-page.ts";

/** A page of 2 × 1 inches, red on its left half. */
async function halfRed(scale = 1): Promise<Uint8Array> {
  const page = new PDFDocument({ size: [144 * scale, 72 * scale], margin: 0 });
  page.rect(0, 0, 72 * scale, 72 * scale).fill("red");
  return finishedPdf(page);
}

async function picture(bytes: Uint8Array, rendering: Rendering) {
  const opened = await openPdf(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  try {
    return renderPage(opened.value, 0, rendering);
  } finally {
    opened.value.close();
  }
}

describe("the picture of a page", () => {
  test("has the colours of the page, white where nothing is drawn", async () => {
    const drawn = await picture(await halfRed(), { dpi: 100, colours: "rgba" });
    expect(drawn).toMatchObject({ width: 200, height: 100, dpi: 100 });
    const at = (x: number, y: number) => [
      ...(drawn?.pixels.subarray((y * 200 + x) * 4, (y * 200 + x) * 4 + 4) ?? []),
    ];
    expect(at(20, 50)).toEqual([255, 0, 0, 255]);
    expect(at(180, 50)).toEqual([255, 255, 255, 255]);
  });

  test("comes in gray, a byte for each pixel", async () => {
    const drawn = await picture(await halfRed(), { dpi: 72, colours: "gray" });
    expect(drawn?.pixels.length).toBe(144 * 72);
    expect(drawn?.pixels[10]).toBeLessThan(140);
    expect(drawn?.pixels[140]).toBe(255);
  });

  test("of a poster is drawn more coarsely than asked", async () => {
    const drawn = await picture(await halfRed(100), { dpi: 300, colours: "gray" });
    expect(drawn?.dpi).toBeLessThan(300);
    expect(drawn?.pixels.length).toBeGreaterThan(30_000_000);
    expect(drawn?.pixels.length).toBeLessThanOrEqual(36_000_000);
  });
  test("of a page as long as a road has sides that can be counted", async () => {
    const road = new PDFDocument({ size: [10, 14_400], margin: 0 });
    const drawn = await picture(await finishedPdf(road), { dpi: 300, colours: "gray" });
    expect([drawn?.width, drawn?.height]).toEqual([22, 32_767]);
  });
});
