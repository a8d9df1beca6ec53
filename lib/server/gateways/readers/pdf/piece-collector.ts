import { isBlank, isRightToLeft, isUnknown, letterOf, overlaid } from "./letters.ts";
import type { Flow, Piece, TextStyle } from "./piece.ts";
import type { Glyph } from "./read-glyphs.ts";

/** Shares of the em. A gap above JOINED parts pieces: the line decides later whether it is a blank (line-text.ts). */
const JOINED = 0.12;
const BACKWARDS = 0.35;
const SAME_BASELINE = 0.06;
const SAME_SIZE = 0.02;
/** A sign whose middle lies this deep within the one before it, as a share of the narrower of the two, is drawn over it. */
const DRAWN_OVER = 0.3;
/** A blank of the file that takes up no room is no blank: the next word was pulled back over it. */
const LEAST_BLANK = 0.04;

interface OpenPiece {
  letters: string[];
  left: number;
  right: number;
  baseline: number;
  style: TextStyle;
  afterBlank: boolean;
  isRightToLeft: boolean;
  /** The sign added last, for what may be drawn over it. */
  lastLeft: number;
  lastRight: number;
}

/** Joins the signs of a page to pieces, direction by direction, in one pass and in the file's own order. */
export class PieceCollector {
  glyphs = 0;
  unknownGlyphs = 0;
  readonly #flows = new Map<number, Piece[]>();
  #open: OpenPiece | null = null;
  #sawBlank = false;
  #order = 0;

  add(glyph: Glyph): void {
    if (isBlank(glyph.code)) {
      this.#sawBlank = true;
      return;
    }
    const letter = letterOf(glyph.code);
    if (letter === "") return;
    this.glyphs += 1;
    if (glyph.isUnmapped || isUnknown(letter)) this.unknownGlyphs += 1;
    const open = this.#open;
    if (open !== null && this.#isDrawnOver(open, glyph, letter)) return;
    if (
      open !== null &&
      /^\p{M}/u.test(letter) &&
      !this.#sawBlank &&
      glyph.style.angle === open.style.angle
    ) {
      open.letters.push(letter);
      return;
    }
    if (open !== null && this.#continues(open, glyph)) extend(open, glyph, letter);
    else this.#begin(glyph, letter);
    this.#sawBlank = false;
  }

  /** Upright text first, the rest by its amount. Ends the collecting. */
  flows(): Flow[] {
    this.#close();
    return [...this.#flows]
      .map(([angle, pieces]) => ({ angle, pieces }))
      .sort((a, b) => Number(b.angle === 0) - Number(a.angle === 0) || b.pieces.length - a.pieces.length);
  }

  #isDrawnOver(open: OpenPiece, glyph: Glyph, letter: string): boolean {
    const last = open.letters.at(-1);
    if (last === undefined || open.style.angle !== glyph.style.angle || this.#sawBlank) return false;
    const overlap = Math.min(open.lastRight, glyph.right) - Math.max(open.lastLeft, glyph.left);
    const narrower = Math.min(open.lastRight - open.lastLeft, glyph.right - glyph.left);
    if (overlap <= narrower * DRAWN_OVER || Math.abs(open.baseline - glyph.baseline) > open.style.size)
      return false;
    const whole = overlaid(last, letter);
    if (whole === null) return false;
    open.letters[open.letters.length - 1] = whole;
    open.right = Math.max(open.right, glyph.right);
    open.lastLeft = Math.min(open.lastLeft, glyph.left);
    open.lastRight = Math.max(open.lastRight, glyph.right);
    return true;
  }

  #continues(open: OpenPiece, glyph: Glyph): boolean {
    const { style } = open;
    if (style !== glyph.style && !isSameStyle(style, glyph.style)) return false;
    if (Math.abs(open.baseline - glyph.baseline) > style.size * SAME_BASELINE) return false;
    // The parts of a ligature share its box.
    if (glyph.left === open.lastLeft && glyph.right === open.lastRight && !this.#sawBlank) return true;
    const rightToLeft = isRightToLeft(glyph.code);
    if (rightToLeft !== open.isRightToLeft) return false;
    const gap = rightToLeft ? open.left - glyph.right : glyph.left - open.right;
    if (this.#sawBlank && gap > style.size * LEAST_BLANK) return false;
    return gap < style.size * JOINED && gap > -style.size * BACKWARDS;
  }

  #begin(glyph: Glyph, letter: string): void {
    const before = this.#open;
    this.#close();
    const isBackOver =
      before !== null &&
      before.baseline === glyph.baseline &&
      Math.abs(glyph.left - before.right) < glyph.style.size * LEAST_BLANK;
    this.#open = {
      letters: [letter],
      left: glyph.left,
      right: glyph.right,
      baseline: glyph.baseline,
      style: glyph.style,
      afterBlank: this.#sawBlank && !isBackOver,
      isRightToLeft: isRightToLeft(glyph.code),
      lastLeft: glyph.left,
      lastRight: glyph.right,
    };
  }

  #close(): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    const { left, right, baseline, style, afterBlank } = open;
    const flow = this.#flows.get(style.angle) ?? [];
    if (flow.length === 0) this.#flows.set(style.angle, flow);
    flow.push({
      text: open.letters.join(""),
      left,
      right,
      baseline,
      style,
      afterBlank,
      order: this.#order++,
      isRightToLeft: open.isRightToLeft,
    });
  }
}

function extend(open: OpenPiece, glyph: Glyph, letter: string): void {
  open.letters.push(letter);
  open.left = Math.min(open.left, glyph.left);
  open.right = Math.max(open.right, glyph.right);
  open.lastLeft = glyph.left;
  open.lastRight = glyph.right;
}

function isSameStyle(a: TextStyle, b: TextStyle): boolean {
  return (
    a.angle === b.angle &&
    a.isBold === b.isBold &&
    a.isItalic === b.isItalic &&
    Math.abs(a.size - b.size) < a.size * SAME_SIZE
  );
}
