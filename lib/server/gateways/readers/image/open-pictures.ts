import { accept, refuse, type Result } from "#lib/result.ts";
import type { GreyImage } from "../ocr/grey-image.ts";
import type { Picture } from "../ocr/picture.ts";
import type { Tesseract } from "../ocr/tesseract.ts";
import { isTiff, pictureHeader, withPageFirst } from "./picture-header.ts";

/** The pages of a picture's file; each is unpacked when it is asked for. */
export interface Pictures {
  readonly count: number;
  readonly open: (index: number) => Result<Picture, "file_damaged">;
}

/** A page of A3 at 600 dpi has 70 million; what is larger is no page of text. */
const MOST_PIXELS = 80_000_000;

/** Opens a file of PNG, JPEG or TIFF; its size is judged by its head, before anything is unpacked. */
export function openPictures(
  bytes: Uint8Array,
  tesseract: Pick<Tesseract, "openPicture">,
): Result<Pictures, "file_damaged" | "unpacks_too_large"> {
  const header = pictureHeader(bytes);
  if (header === null || header.width === 0 || header.height === 0) return refuse("file_damaged");
  if (header.width * header.height > MOST_PIXELS) return refuse("unpacks_too_large");
  // Libtiff turns the picture by its tag; of a JPEG that is left to us.
  const orientation = isTiff(bytes) ? 1 : header.orientation;
  return accept({
    count: header.directories.length,
    open: (index) => {
      const directory = isTiff(bytes) ? (header.directories[index] ?? 0) : 0;
      const picture = tesseract.openPicture(withPageFirst(bytes, directory), orientation);
      return picture === null ? refuse("file_damaged") : accept(picture);
    },
  });
}

/** Lightness by the weights of ITU-R BT.601. */
export function greyOf({ width, height, pixels }: Picture): GreyImage {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [pixels[3 * at], pixels[3 * at + 1], pixels[3 * at + 2]];
    grey[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return { width, height, pixels: grey };
}

const LEAST_DPI = 60;
const MOST_DPI = 1_250;
/** Inches: the longer side of A4, which most pages are near to. */
const LONG_SIDE = 11.7;

/** Pixels an inch: what the file says, unless it cannot be (screens say 72 or 96 of anything); else as if the page were A4. */
export function pixelsPerInch({ width, height, dpi }: Picture): number {
  const guessed = Math.max(width, height) / LONG_SIDE;
  const isBelievable = dpi > 100 && dpi <= MOST_DPI && dpi > guessed / 3 && dpi < guessed * 3;
  return Math.max(LEAST_DPI, Math.min(MOST_DPI, isBelievable ? dpi : guessed));
}
