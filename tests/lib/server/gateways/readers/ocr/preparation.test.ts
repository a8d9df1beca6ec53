import { describe, expect, it } from "vitest";
import { onWhitePaper } from "#lib/server/gateways/readers/ocr/background.ts";
import { withoutDarkBorders } from "#lib/server/gateways/readers/ocr/borders.ts";
import { isSideways, skewOf, turned } from "#lib/server/gateways/readers/ocr/deskew.ts";
import {
  cropped,
  type GreyImage,
  quarterTurned,
  scaled,
  shrunk,
} from "#lib/server/gateways/readers/ocr/grey-image.ts";
import { noiseOf, withoutSpecks } from "#lib/server/gateways/readers/ocr/noise.ts";
import { preparePages } from "#lib/server/gateways/readers/ocr/prepare-page.ts";
import { pagesOn } from "#lib/server/gateways/readers/ocr/spread.ts";
import { wornScan } from "./worn-scan.ts";

const DPI = 100;
const CLEAN = { skew: 0, noise: 0, dust: 0, blur: 0, shade: 0, seed: 1 };

function filled(width: number, height: number, level: (x: number, y: number) => number): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = level(at % width, Math.floor(at / width));
  return { width, height, pixels };
}

/** Rows of dark dashes with white between them, as lines of words are. */
function linesOfText(width = 640, height = 880): GreyImage {
  return filled(width, height, (x, y) => {
    const isInside = x > 60 && x < width - 60 && y > 60 && y < height - 60;
    return isInside && y % 16 < 6 && (x * 7 + Math.floor(y / 16) * 13) % 45 < 36 ? 20 : 255;
  });
}

function mean({ pixels }: GreyImage): number {
  return pixels.reduce((sum, level) => sum + level, 0) / pixels.length;
}

describe("skewOf", () => {
  it.each([-6.5, -3, -2, -0.6, 0, 0.4, 1, 2, 4.3, 6.8])(
    "finds lines askew by %d degrees within 0.2",
    (skew) => {
      const page = wornScan(linesOfText(), { ...CLEAN, skew });
      expect(Math.abs(skewOf(onWhitePaper(page, DPI), DPI) - skew)).toBeLessThanOrEqual(0.2);
    },
  );

  it("finds them through noise, blur and shade", () => {
    const page = wornScan(linesOfText(), {
      ...CLEAN,
      skew: -2.5,
      noise: 14,
      dust: 0.001,
      blur: 1,
      shade: 80,
    });
    expect(Math.abs(skewOf(onWhitePaper(page, DPI), DPI) + 2.5)).toBeLessThanOrEqual(0.2);
  });

  it("leaves a page without lines as it is", () => {
    expect(
      skewOf(
        filled(300, 300, () => 255),
        DPI,
      ),
    ).toBe(0);
    const disc = filled(300, 300, (x, y) => ((x - 150) ** 2 + (y - 150) ** 2 < 8_000 ? 0 : 255));
    expect(Math.abs(skewOf(disc, DPI))).toBeLessThan(0.2);
  });

  it("turns a page back to where it was, within a pixel", () => {
    const page = linesOfText();
    const back = turned(turned(page, 3), -3);
    const inside = { left: 120, top: 120, right: 520, bottom: 760 };
    const [before, after] = [cropped(page, inside), cropped(back, inside)];
    const differing = before.pixels.filter(
      (level, at) => level < 128 !== (after.pixels[at] ?? 0) < 128,
    ).length;
    expect(differing / before.pixels.length).toBeLessThan(0.08);
  });
});

describe("isSideways", () => {
  it("tells lines that run down the page", () => {
    expect(isSideways(linesOfText(), DPI)).toBe(false);
    expect(isSideways(quarterTurned(linesOfText(), 1), DPI)).toBe(true);
    expect(isSideways(quarterTurned(linesOfText(), 3), DPI)).toBe(true);
    expect(
      isSideways(
        filled(200, 200, () => 255),
        DPI,
      ),
    ).toBe(false);
  });
});

describe("onWhitePaper", () => {
  it("makes paper in uneven light white and leaves ink dark", () => {
    const page = wornScan(linesOfText(), { ...CLEAN, shade: 110 });
    const white = onWhitePaper(page, DPI);
    const paper = cropped(white, { left: 4, top: 4, right: 50, bottom: 870 });
    expect(mean(paper)).toBeGreaterThan(245);
    const ink = linesOfText().pixels;
    const levels = [...white.pixels].filter((_, at) => (ink[at] ?? 255) < 128);
    expect(levels.reduce((sum, level) => sum + level, 0) / levels.length).toBeLessThan(110);
  });
});

describe("withoutSpecks", () => {
  it("removes dust and keeps strokes of two pixels", () => {
    const dusty = filled(60, 60, (x, y) =>
      x === 30 || x === 31 || (x % 9 === 4 && y % 9 === 4 && x < 25) ? 0 : 255,
    );
    const clean = withoutSpecks(dusty);
    expect(clean.pixels[22 * 60 + 13]).toBe(255);
    expect(clean.pixels[30 * 60 + 30]).toBe(0);
    expect(clean.pixels[30 * 60 + 31]).toBe(0);
  });

  it("is called for by noise only", () => {
    expect(noiseOf(linesOfText())).toBeLessThan(5);
    expect(
      noiseOf(onWhitePaper(wornScan(linesOfText(), { ...CLEAN, noise: 14 }), DPI)),
    ).toBeGreaterThanOrEqual(5);
  });
});

describe("withoutDarkBorders", () => {
  const lid = filled(700, 940, (x, y) => {
    const isPaper = x >= 40 && x < 680 && y >= 30 && y < 910;
    return isPaper ? 240 : 12;
  });

  it("paints over the scanner's lid", () => {
    const clean = withoutDarkBorders(lid, DPI);
    expect(clean.pixels.filter((level) => level < 128).length / clean.pixels.length).toBeLessThan(0.01);
  });

  it("leaves text and dark figures inside the page alone", () => {
    const page = linesOfText();
    expect(withoutDarkBorders(page, DPI)).toBe(page);
    const figure = filled(400, 400, (x, y) => (x > 100 && x < 300 && y > 100 && y < 300 ? 10 : 250));
    expect(withoutDarkBorders(figure, DPI)).toBe(figure);
  });
});

describe("pagesOn", () => {
  const page = linesOfText(420, 560);
  const spread = filled(840, 560, (x, y) => page.pixels[y * 420 + (x % 420)] ?? 255);

  it("parts the two pages of an open book in the gap between them", () => {
    const [left, right] = pagesOn(spread, DPI);
    expect(left?.right).toBe(right?.left);
    expect(Math.abs((left?.right ?? 0) - 420)).toBeLessThan(20);
  });

  it("leaves a single page whole, upright or wide", () => {
    expect(pagesOn(page, DPI)).toHaveLength(1);
    expect(pagesOn(linesOfText(840, 560), DPI)).toHaveLength(1);
  });
});

describe("preparePages", () => {
  it.each([0, 1, 2, 3] as const)(
    "leads every point back to the picture, turned by %d quarters and askew",
    (quarters) => {
      // A mark on a page askew: where it lies on the prepared page must lead back to where it was.
      const askew = wornScan(linesOfText(), { ...CLEAN, skew: 2 });
      const lying = quarterTurned(askew, ((4 - quarters) % 4) as 0 | 1 | 2 | 3);
      const [prepared] = preparePages(lying, 200, quarters);
      if (prepared === undefined) throw new Error("There is no page");
      let agreeing = 0;
      let seen = 0;
      for (let y = 150; y < 700; y += 7) {
        for (let x = 150; x < 500; x += 7) {
          const [pictureX, pictureY] = prepared.toPicture(x + 0.5, y + 0.5);
          const there = lying.pixels[Math.floor(pictureY) * lying.width + Math.floor(pictureX)] ?? 255;
          const here = prepared.image.pixels[y * prepared.image.width + x] ?? 255;
          seen += 1;
          if (there < 140 === here < 128) agreeing += 1;
        }
      }
      expect(agreeing / seen).toBeGreaterThan(0.9);
    },
  );
});

describe("sizes", () => {
  it("shrinks by means, enlarges between pixels, and turns back by four quarters", () => {
    const picture = filled(7, 5, (x, y) => (x * 31 + y * 17) % 256);
    expect(
      shrunk(
        filled(8, 8, (x) => (x % 2 === 0 ? 0 : 200)),
        2,
      ).pixels.every((level) => level === 100),
    ).toBe(true);
    expect(
      scaled(
        filled(3, 3, () => 77),
        9,
        7,
      ).pixels.every((level) => level === 77),
    ).toBe(true);
    let turnedImage = picture;
    for (let quarter = 0; quarter < 4; quarter += 1) turnedImage = quarterTurned(turnedImage, 1);
    expect(turnedImage).toEqual(picture);
    expect(quarterTurned(quarterTurned(picture, 1), 3)).toEqual(picture);
    expect(quarterTurned(quarterTurned(picture, 1), 1)).toEqual(quarterTurned(picture, 2));
  });

  it("takes a picture of one pixel", () => {
    const dot = filled(1, 1, () => 0);
    expect(preparePages(dot, 72, 0)).toHaveLength(1);
    expect(isSideways(onWhitePaper(dot, 72), 72)).toBe(false);
  });
});
