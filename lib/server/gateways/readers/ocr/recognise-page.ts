import { withBrackets } from "./brackets.ts";
import type { GreyImage, PixelBox } from "./grey-image.ts";
import { mended } from "./mend-words.ts";
import { liesOnItsSide, type PreparedPage, preparePages, type Quarters } from "./prepare-page.ts";
import type { RecognisedBlock, RecognisedLine, RecognisedWord } from "./recognised-page.ts";
import { meanConfidence, type PlacedBlocks } from "./recognised-text.ts";
import type { Tesseract } from "./tesseract.ts";

/** 0–1: text that stands upright and is in a language of the engine is read with more. */
const UPRIGHT = 0.6;
const POINTS_PER_INCH = 72;

/** The text on the picture of a page: one part, or two of an open book. Pages that lie on a side or on their head are found out by trying. */
export function recognisePage(tesseract: Tesseract, picture: GreyImage, dpi: number): PlacedBlocks[] {
  const [first, second]: readonly Quarters[] = liesOnItsSide(picture, dpi) ? [3, 1] : [0, 2];
  const tried = recogniseTurned(tesseract, picture, { dpi, quarters: first ?? 0 });
  const confidence = meanConfidence(tried);
  if (confidence === null || confidence >= UPRIGHT) return tried;
  const turned = recogniseTurned(tesseract, picture, { dpi, quarters: second ?? 0 });
  return (meanConfidence(turned) ?? 0) > confidence ? turned : tried;
}

interface Turn {
  readonly dpi: number;
  readonly quarters: Quarters;
}

function recogniseTurned(tesseract: Tesseract, picture: GreyImage, { dpi, quarters }: Turn): PlacedBlocks[] {
  const scale = POINTS_PER_INCH / dpi;
  return preparePages(picture, dpi, quarters).map((page) => ({
    blocks: recognisePrepared(tesseract, page),
    toPage: (x, y) => {
      const [pictureX, pictureY] = page.toPicture(x, y);
      return [pictureX * scale, pictureY * scale];
    },
  }));
}

function recognisePrepared(tesseract: Tesseract, { image, dpi }: PreparedPage): RecognisedBlock[] {
  const blocks = tesseract.readPage(image, dpi);
  return blocks.map((block) => ({
    ...block,
    paragraphs: block.paragraphs.map(({ lines }) => ({
      lines: lines.map((line) => improved(tesseract, line, image)),
    })),
  }));
}

function improved(tesseract: Tesseract, line: RecognisedLine, image: GreyImage): RecognisedLine {
  const read = withBrackets(line, (words) => wordsOf(tesseract.rereadLine(around(words, line, image))));
  return { ...read, words: read.words.map(mended) };
}

function wordsOf(blocks: readonly RecognisedBlock[]): RecognisedLine["words"] {
  return blocks.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) => lines.flatMap(({ words }) => words)),
  );
}

/** A little more than the words: letters that touch the edge of the picture are read badly. */
function around(
  words: readonly RecognisedWord[],
  line: RecognisedLine,
  { width, height }: GreyImage,
): PixelBox {
  const margin = Math.ceil(line.rowAttributes.rowHeight / 6);
  return {
    left: Math.max(0, Math.min(...words.map(({ bbox }) => bbox.x0)) - margin),
    top: Math.max(0, line.bbox.y0 - margin),
    right: Math.min(width, Math.max(...words.map(({ bbox }) => bbox.x1)) + margin),
    bottom: Math.min(height, line.bbox.y1 + margin),
  };
}
