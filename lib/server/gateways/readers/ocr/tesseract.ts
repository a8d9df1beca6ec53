import type { TessBaseAPI, TesseractCore } from "tesseract.js-core/tesseract-core-simd-lstm.js";
import type { GreyImage, PixelBox } from "./grey-image.ts";
import type { LanguageData } from "./languages.ts";
import { type Picture, pictureOf } from "./picture.ts";
import type { RecognisedBlock } from "./recognised-page.ts";

/** Tesseract with all languages loaded, for many pages one after the other. It holds the thread while it reads. */
export interface Tesseract {
  readonly languages: readonly string[];
  /** Blocks in reading order; none of an empty page. `dpi`: pixels an inch, by which it judges what is dust. */
  readonly readPage: (image: GreyImage, dpi: number) => RecognisedBlock[];
  /** One line of the page read last, by the English model alone. */
  readonly rereadLine: (place: PixelBox) => RecognisedBlock[];
  /** The picture in a file of PNG, JPEG or TIFF; null for one that cannot be read. `orientation` by EXIF, 1–8. */
  readonly openPicture: (bytes: Uint8Array, orientation: number) => Picture | null;
}

/** tesseract::OcrEngineMode and PageSegMode (publictypes.h). */
const LSTM_ONLY = 1;
const PAGE_WITH_COLUMNS = "3";
const SINGLE_LINE = "7";

/** Loads the engine; 0.3 seconds. Nothing is fetched and nothing written: its files live in WebAssembly's memory. */
export async function loadTesseract(data: readonly LanguageData[]): Promise<Tesseract> {
  const core = await loadCore();
  for (const { language, data: bytes } of data) core.FS.writeFile(`./${language}.traineddata`, bytes);
  const languages = data.map(({ language }) => language);
  const pages = started(core, languages.join("+"), PAGE_WITH_COLUMNS);
  const lines = started(core, "eng", SINGLE_LINE);
  let resolution = 0;
  return {
    languages,
    readPage: (image, dpi) => {
      core.FS.writeFile(INPUT, portableGreyMap(image));
      for (const api of [pages, lines])
        if (api.SetImageFile(1, 0) !== 0) throw new Error("Tesseract took no page.");
      resolution = dpi;
      return read(pages, dpi);
    },
    rereadLine: ({ left, top, right, bottom }) => {
      lines.SetRectangle(left, top, right - left, bottom - top);
      return read(lines, resolution);
    },
    openPicture: (bytes, orientation) => {
      core.FS.writeFile(INPUT, bytes);
      const isRead = pages.SetImageFile(orientation, 0) === 0;
      core.FS.unlink(INPUT);
      return isRead ? pictureOf(pages.GetInputImage(), core) : null;
    },
  };
}

const INPUT = "/input";

function started(core: TesseractCore, languages: string, segmentation: string): TessBaseAPI {
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages, LSTM_ONLY, undefined) !== 0)
    throw new Error(`Tesseract did not start with ${languages}.`);
  api.SetVariable("tessedit_pageseg_mode", segmentation);
  return api;
}

function read(api: TessBaseAPI, dpi: number): RecognisedBlock[] {
  api.SetSourceResolution(Math.round(dpi));
  if (api.Recognize(null) !== 0) return [];
  // Written by tesseract.js-core of the version that package.json pins.
  return (JSON.parse(api.GetJSONText(0)) as { blocks: RecognisedBlock[] | null }).blocks ?? [];
}

/** Binary PGM, which Leptonica reads without decoding anything. */
function portableGreyMap({ width, height, pixels }: GreyImage): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}

/** A function whose body is `i8x16.relaxed_swizzle` of three constants (WebAssembly 3.0): valid where relaxed SIMD is known. */
const RELAXED_SIMD = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0],
  ...[65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11],
);

async function loadCore(): Promise<TesseractCore> {
  const quiet = { TesseractProgress: () => undefined, print: () => undefined, printErr: () => undefined };
  const { default: load } = WebAssembly.validate(RELAXED_SIMD)
    ? await import("tesseract.js-core/tesseract-core-relaxedsimd-lstm.js")
    : await import("tesseract.js-core/tesseract-core-simd-lstm.js");
  return load(quiet);
}
