import { describe, expect, test } from "vitest";
import { drawPage } from "#lib/server/gateways/readers/draw-page.ts";
import { twoColumnArticle } from "#tests/support/pdf-article.ts";

const pdf = await twoColumnArticle({ pages: 2 }).bytes();
const draw = (bytes: Uint8Array, page: number, width = 400) =>
  drawPage(bytes, { name: "мақала.pdf", mediaType: "application/pdf", page, width });

describe("the picture of a page", () => {
  test("is a PNG of the width that was asked for", async () => {
    const drawn = await draw(pdf, 2);
    if (!drawn.ok) throw new Error(drawn.refusal.code);
    const picture = new DataView(drawn.value.buffer);
    expect(picture.getUint32(0)).toBe(0x89504e47);
    // IHDR: width and height (PNG 3, 11.2.1). The page is A4.
    expect(picture.getUint32(16)).toBe(400);
    expect(picture.getUint32(20) / 400).toBeCloseTo(Math.SQRT2, 1);
  });

  test.each([
    ["a page that the file has not", pdf, 3, "page_not_found"],
    ["a text", new TextEncoder().encode("Жай мәтін, беті жоқ.\n"), 1, "page_not_found"],
    ["a PDF cut short", pdf.subarray(0, 300), 1, "file_damaged"],
  ])("is refused for %s", async (_, bytes, page, code) => {
    expect(await draw(bytes, page)).toMatchObject({ ok: false, refusal: { code } });
  });
});
