/** What tesseract says of a picture, as its JSON has it (tesseract.js-core, jsonrenderer.cpp). Pixels from the upper left corner. */
export interface Bounds {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface RecognisedWord {
  readonly text: string;
  /** 0–100. */
  readonly confidence: number;
  readonly bbox: Bounds;
}

export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  readonly bbox: Bounds;
  /** Pixels; `rowHeight` from the ascenders' tops to the descenders' feet. */
  readonly rowAttributes: { readonly rowHeight: number };
}

export interface RecognisedBlock {
  readonly bbox: Bounds;
  readonly paragraphs: readonly { readonly lines: readonly RecognisedLine[] }[];
}
