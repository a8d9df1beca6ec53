import { accept, refuse } from "#lib/result.ts";
import { greyOf, openPictures, pixelsPerInch } from "../image/open-pictures.ts";
import type { Reader } from "../reading.ts";
import { loadLanguages } from "./languages.ts";
import { recognisePictures } from "./recognise-scan.ts";
import { loadTesseract } from "./tesseract.ts";

/** Recognises the text of a picture of a page: PNG, JPEG, or TIFF with any number of pages. */
export const recogniseImage: Reader = async (bytes, options) => {
  const tesseract = await loadTesseract(await loadLanguages(options.tessdata ?? null));
  const opened = openPictures(bytes, tesseract);
  if (!opened.ok) return opened;
  const { count, open } = opened.value;
  const { limits } = options;
  if (count > limits.pages) return refuse("too_many_pages", { pages: count, most: limits.pages });
  options.onProgress({ stage: "recognising", done: 0, total: count });
  const picture = (index: number) => {
    const page = open(index);
    return page.ok ? accept({ ...greyOf(page.value), dpi: pixelsPerInch(page.value) }) : page;
  };
  return recognisePictures(tesseract, { count, picture }, options);
};
