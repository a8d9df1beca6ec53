import { type Pdfium, withMemory } from "./pdfium.ts";
import type { TextStyle } from "./piece.ts";

/** Font descriptor flags (ISO 32000-1, table 123). */
const FLAG_ITALIC = 1 << 6;
const FLAG_FORCE_BOLD = 1 << 18;
const BOLD_WEIGHT = 600;
/** Text that is filled and stroked: what programs do for want of a bold font. */
const FILL_AND_STROKE = 2;
/** Slant of upright letters pushed over for want of an italic font, as a share of their height. */
const SLANT = 0.12;
/** Baselines that scanners tilted by less than this are taken for straight, degrees. */
const STRAIGHT = 3;
const LONGEST_NAME = 256;

interface Face {
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** Remembers the fonts of a page: their handles live as long as the page is open. */
export class TextStyles {
  readonly #faces = new Map<number, Face>();
  readonly #pdfium: Pdfium;
  readonly #quarterTurns: number;

  constructor(pdfium: Pdfium, quarterTurns: number) {
    this.#pdfium = pdfium;
    this.#quarterTurns = quarterTurns;
  }

  /** The style of the character at `index` of a text page, which belongs to `object`. */
  styleOf(textPage: number, index: number, object: number): TextStyle {
    const { call, memory } = this.#pdfium;
    const face = this.#face(call._FPDFTextObj_GetFont(object));
    return withMemory(this.#pdfium, 24, (address) => {
      call._FPDFText_GetMatrix(textPage, index, address);
      const [a = 1, b = 0, c = 0, d = 1] = memory.HEAPF32.subarray(address >> 2, (address >> 2) + 4);
      const size = fontSize(this.#pdfium, object, address) * Math.hypot(c, d);
      const slanted = Math.abs(a * c + b * d) > SLANT * Math.hypot(a, b) * Math.hypot(c, d);
      return {
        size: Number.isFinite(size) && size > 0 ? size : 1,
        isBold: face.isBold || call._FPDFTextObj_GetTextRenderMode(object) === FILL_AND_STROKE,
        isItalic: face.isItalic || slanted,
        angle: shownAngle(a, b, this.#quarterTurns),
      };
    });
  }

  #face(font: number): Face {
    const known = this.#faces.get(font);
    if (known !== undefined) return known;
    const { call } = this.#pdfium;
    const name = fontName(this.#pdfium, font);
    const flags = call._FPDFFont_GetFlags(font);
    const face = {
      isBold:
        call._FPDFFont_GetWeight(font) >= BOLD_WEIGHT ||
        (flags !== -1 && (flags & FLAG_FORCE_BOLD) !== 0) ||
        /bold|black|heavy|demi/iu.test(name),
      isItalic: (flags !== -1 && (flags & FLAG_ITALIC) !== 0) || /ital|obliq|kursiv/iu.test(name),
    };
    this.#faces.set(font, face);
    return face;
  }
}

function fontSize({ call, memory }: Pdfium, object: number, address: number): number {
  return call._FPDFTextObj_GetFontSize(object, address) === 0
    ? 1
    : Math.abs(memory.HEAPF32[address >> 2] ?? 1);
}

function fontName(pdfium: Pdfium, font: number): string {
  return withMemory(pdfium, LONGEST_NAME, (address) => {
    const length = pdfium.call._FPDFFont_GetBaseFontName(font, address, LONGEST_NAME);
    if (length <= 1 || length > LONGEST_NAME) return "";
    return String.fromCharCode(...pdfium.memory.HEAPU8.subarray(address, address + length - 1));
  });
}

/** Whole degrees clockwise on the page as shown, of a baseline that runs along (a, b) in user space. */
function shownAngle(a: number, b: number, quarterTurns: number): number {
  const degrees = (Math.atan2(-b, a) * 180) / Math.PI + quarterTurns * 90;
  const quarter = Math.round(degrees / 90) * 90;
  const straightened = Math.abs(degrees - quarter) < STRAIGHT ? quarter : Math.round(degrees);
  return ((straightened % 360) + 360) % 360;
}
