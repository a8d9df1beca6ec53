import { onWhitePaper } from "./background.ts";
import { withoutDarkBorders } from "./borders.ts";
import { isSideways, skewOf, turned } from "./deskew.ts";
import { cropped, type GreyImage, quarterTurned, scaled, shrunk } from "./grey-image.ts";
import { noiseOf, withoutSpecks } from "./noise.ts";
import { pagesOn } from "./spread.ts";

/** A page made ready for recognition, and how to get from it back to the picture it was. */
export interface PreparedPage {
  readonly image: GreyImage;
  /** Pixels an inch of `image`. */
  readonly dpi: number;
  /** Where a point of `image` (pixels) lies on the picture (pixels of the picture). */
  readonly toPicture: (x: number, y: number) => readonly [number, number];
}

export type Quarters = 0 | 1 | 2 | 3;

/** Levels of `noiseOf` from which the loss of fine strokes in the median costs less than the noise. */
const NOISY = 5;
/** Tesseract is at its best where small letters are some 20 to 35 pixels high. */
const LEAST_DPI = 180;
const MOST_DPI = 400;
/** A page of A2 at 300 dpi has 35 million: what is enlarged beyond that would not fit memory. */
const MOST_ENLARGED = 40_000_000;

/** Whether a page lies on its side: then it has to be tried turned by one quarter and by three. */
export function liesOnItsSide(picture: GreyImage, dpi: number): boolean {
  return isSideways(onWhitePaper(withoutDarkBorders(picture, dpi), dpi), dpi);
}

/**
 * The pages on a picture, from left to right, as tesseract reads them best: upright, on white paper, without dust, dark borders
 * and skew. `quarters`: by how many quarters of a circle the picture has to be turned clockwise to stand upright.
 */
export function preparePages(picture: GreyImage, dpi: number, quarters: Quarters): PreparedPage[] {
  const sized = toReadableSize(picture, dpi);
  const factor = picture.width / sized.image.width;
  const { width, height } = sized.image;
  const upright = quarterTurned(sized.image, quarters);
  const white = onWhitePaper(withoutDarkBorders(upright, sized.dpi), sized.dpi);
  const clean = noiseOf(white) >= NOISY ? withoutSpecks(white) : white;
  return pagesOn(clean, sized.dpi).map((part) => {
    const page = cropped(clean, part);
    const skew = skewOf(page, sized.dpi);
    return {
      image: turned(page, -skew),
      dpi: sized.dpi,
      toPicture: (x, y) => {
        const [askewX, askewY] = about([x, y], [page.width / 2, page.height / 2], skew);
        const [sizedX, sizedY] = beforeTurning(
          [askewX + part.left, askewY + part.top],
          { width, height },
          quarters,
        );
        return [sizedX * factor, sizedY * factor];
      },
    };
  });
}

function toReadableSize(picture: GreyImage, dpi: number): { image: GreyImage; dpi: number } {
  if (dpi > MOST_DPI) {
    const side = Math.ceil(dpi / MOST_DPI);
    return { image: shrunk(picture, side), dpi: dpi / side };
  }
  if (dpi >= LEAST_DPI) return { image: picture, dpi };
  const fitting = Math.floor(Math.sqrt(MOST_ENLARGED / (picture.width * picture.height)));
  const times = Math.max(1, Math.min(3, fitting, Math.ceil((LEAST_DPI + 20) / dpi)));
  return { image: scaled(picture, picture.width * times, picture.height * times), dpi: dpi * times };
}

type Point = readonly [number, number];

/** A point turned about another by degrees, clockwise positive. */
function about([x, y]: Point, [middleX, middleY]: Point, degrees: number): Point {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [right, down] = [x - middleX, y - middleY];
  return [cos * right - sin * down + middleX, sin * right + cos * down + middleY];
}

/** Where a point of a picture turned clockwise by quarters was before; `width` and `height` are those before. */
function beforeTurning(
  [x, y]: Point,
  { width, height }: Pick<GreyImage, "width" | "height">,
  quarters: Quarters,
): Point {
  if (quarters === 1) return [y, height - x];
  if (quarters === 2) return [width - x, height - y];
  return quarters === 3 ? [width - y, x] : [x, y];
}
