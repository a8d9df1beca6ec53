import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "#lib/server/gateways/readers/ocr/languages.ts";
import { recognisePictures, recogniseScan } from "#lib/server/gateways/readers/ocr/recognise-scan.ts";
import { loadTesseract, type Tesseract } from "#lib/server/gateways/readers/ocr/tesseract.ts";
import { openPdf } from "#lib/server/gateways/readers/pdf/pdfium.ts";
import { renderPage } from "#lib/server/gateways/readers/pdf/render-page.ts";
import { READING_LIMITS, type ReadingProgress } from "#lib/server/gateways/readers/reading.ts";
import { accept } from "#lib/result.ts";
import { rawTextShape, type RawText } from "#lib/import/raw-text.ts";
import { quarterTurned, type GreyImage } from "#lib/server/gateways/readers/ocr/grey-image.ts";
import { characterErrorRate } from "./character-errors.ts";
import { BOOK_PAGE, drawPage } from "./drawn-page.ts";
import { SAMPLE_PAGES } from "./sample-pages.ts";
import { BAD_SCAN, wornScan } from "./worn-scan.ts";

const SECONDS = 1_000;
const OPTIONS = { limits: READING_LIMITS, recognise: true, tessdata: null, onProgress: () => undefined };

/** The first paragraphs of a sample: enough to count errors in, and quick to read. */
function shortPage(name: keyof typeof SAMPLE_PAGES): readonly string[] {
  return SAMPLE_PAGES[name].slice(0, 3);
}

async function picture(paragraphs: readonly string[], dpi: number, setting = BOOK_PAGE): Promise<GreyImage> {
  const opened = await openPdf(await drawPage(paragraphs, setting));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const drawn = renderPage(opened.value, 0, { dpi, colours: "gray" });
  opened.value.close();
  if (drawn === null) throw new Error("The page was not drawn");
  return drawn;
}

let tesseract: Tesseract;
beforeAll(async () => {
  // Without Russian, as on a machine that has only what the project brings along.
  const languages = await loadLanguages(null);
  tesseract = await loadTesseract(languages.filter(({ language }) => language !== "rus"));
}, 60 * SECONDS);

async function recognised(image: GreyImage, dpi: number): Promise<RawText> {
  const pages = { count: 1, picture: () => accept({ ...image, dpi }) };
  const read = await recognisePictures(tesseract, pages, OPTIONS);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

describe("a clean page at 300 dpi", () => {
  it.each([
    ["kk", 0.005],
    ["en", 0.002],
    // The Kazakh model's alphabet has no ё, щ and ъ.
    ["ru", 0.02],
  ] as const)(
    "is read in %s with at most %d of the characters wrong",
    async (name, most) => {
      const paragraphs = shortPage(name);
      const raw = await recognised(await picture(paragraphs, 300), 300);
      expect(characterErrorRate(paragraphs.join("\n"), raw.text)).toBeLessThanOrEqual(most);
      expect(raw.pages[0]?.method).toBe("ocr");
      expect(raw.pages[0]?.confidence).toBeGreaterThan(0.85);
    },
    60 * SECONDS,
  );
});

it("keeps square brackets, which the Kazakh model does not know", async () => {
  const raw = await recognised(await picture(SAMPLE_PAGES.kk.slice(2, 3), 300), 300);
  expect(raw.text.replace(/\s+/gu, " ")).toContain("[3, 17-б.]");
}, 60_000);

describe("a page of a bad scanner", () => {
  it(
    "is read with few errors at 200 dpi: askew, noisy, blurred, in uneven light",
    async () => {
      const paragraphs = shortPage("kk");
      const raw = await recognised(wornScan(await picture(paragraphs, 200), BAD_SCAN), 200);
      expect(characterErrorRate(paragraphs.join("\n"), raw.text)).toBeLessThanOrEqual(0.015);
    },
    60 * SECONDS,
  );

  it.each([1, 2, 3] as const)(
    "is read when it lies turned by %d quarters",
    async (quarters) => {
      const paragraphs = SAMPLE_PAGES.kk.slice(0, 2);
      const upright = await picture(paragraphs, 150);
      const raw = await recognised(quarterTurned(upright, quarters), 150);
      expect(characterErrorRate(paragraphs.join("\n"), raw.text)).toBeLessThanOrEqual(0.03);
      // Boxes lie on the page as it is shown: the line of a page on its side is higher than wide.
      const [left = 0, top = 0, right = 0, bottom = 0] = raw.lines[1]?.box ?? [];
      expect(right - left > bottom - top).toBe(quarters === 2);
    },
    60 * SECONDS,
  );
});

describe("the raw text of a scan", () => {
  let raw: RawText;
  beforeAll(async () => {
    const paragraphs = SAMPLE_PAGES.kk.slice(1, 6);
    raw = await recognised(await picture(paragraphs, 200, { ...BOOK_PAGE, fontSize: 13, columns: 2 }), 200);
  }, 60 * SECONDS);

  it("keeps to the shape that every reader's has", () => {
    expect(rawTextShape.safeParse(raw).success).toBe(true);
  });

  it("sets lines in order, each within one line of the text and on its page", () => {
    let end = 0;
    for (const line of raw.lines) {
      expect(line.start).toBeGreaterThanOrEqual(end);
      expect(raw.text.slice(line.start, line.end)).toMatch(/^[^\s](?:[^\n\f]*[^\s])?$/u);
      end = line.end;
      const [left = -1, top = -1, right = 9_999, bottom = 9_999] = line.box ?? [];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(raw.pages[0]?.width ?? 0);
      expect(bottom).toBeLessThanOrEqual(raw.pages[0]?.height ?? 0);
    }
  });

  it("covers every visible character by a line", () => {
    const rest = raw.lines
      .toReversed()
      .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), raw.text);
    expect(rest.trim()).toBe("");
  });

  it("has every unsure word inside a line", () => {
    for (const span of raw.spans) {
      expect(raw.lines.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
      expect(raw.text.slice(span.start, span.end)).toMatch(/^\S+$/u);
    }
  });

  it("reads the left column before the right one", () => {
    expect(raw.text.indexOf("Зерттеудің мақсаты")).toBeGreaterThan(raw.text.indexOf("Ауылдық кітапханалар"));
    expect(raw.lines[0]?.column).toBe(0);
    expect(raw.lines.at(-1)?.column).toBe(1);
    const text = raw.text.replace(/\s+/gu, " ");
    expect(characterErrorRate(SAMPLE_PAGES.kk.slice(1, 6).join(" "), text)).toBeLessThanOrEqual(0.01);
  });

  it("tells the size of the type", () => {
    const sizes = raw.lines.map(({ fontSize = 0 }) => fontSize).toSorted((one, other) => one - other);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeGreaterThan(11);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(14.5);
  });

  it("says that it was recognised and how sure it is", () => {
    const found = raw.notes.find(({ code }) => code === "recognised_by_ocr");
    expect(found?.values["pages"]).toBe(1);
    expect(found?.values["percent"]).toBeGreaterThan(85);
  });
});

describe("a PDF of pictures", () => {
  it(
    "tells the text of each page as soon as it is read",
    async () => {
      const told: ReadingProgress[] = [];
      const bytes = await drawPage(["Ауыл мектебінің тарихы"], { ...BOOK_PAGE, fontSize: 14 });
      const read = await recogniseScan(bytes, { ...OPTIONS, onProgress: (progress) => told.push(progress) });
      expect(read.ok && read.value.text).toBe("Ауыл мектебінің тарихы");
      expect(told.map(({ stage, done, total }) => [stage, done, total])).toEqual([
        ["recognising", 0, 1],
        ["recognising", 1, 1],
      ]);
      expect(told.at(-1)?.text).toBe("Ауыл мектебінің тарихы");
    },
    60 * SECONDS,
  );

  it(
    "is refused when its pages are blank",
    async () => {
      const read = await recogniseScan(await drawPage([]), OPTIONS);
      expect(read).toEqual({ ok: false, refusal: { code: "nothing_recognised", values: {} } });
    },
    60 * SECONDS,
  );

  it("is refused when it has more pages than it may", async () => {
    const limits = { ...READING_LIMITS, pages: 0 };
    const read = await recogniseScan(await drawPage(["Бір бет"]), { ...OPTIONS, limits });
    expect(read.ok || read.refusal.code).toBe("too_many_pages");
  });
});
