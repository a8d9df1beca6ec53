import type { PageComment } from "./page-comments.ts";

/** How a stretch of text is set. One object for each text object of the page, so that equal references mean one style. */
export interface TextStyle {
  /** Height of the font's em on the page, points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Direction of the baseline on the page as shown: degrees clockwise from left-to-right, 0–359. */
  readonly angle: number;
}

/**
 * Letters of one style that stand together: a word, or a part of one where the font changes within it. Positions are points in
 * the frame of its direction (frame.ts): `left` and `right` along the baseline, `baseline` downwards.
 */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly style: TextStyle;
  /** The file has a blank between this piece and the one before it. */
  readonly afterBlank: boolean;
  /** Place in the file's own order, which is the logical one for text that runs from right to left. */
  readonly order: number;
  readonly isRightToLeft: boolean;
}

/** A thin horizontal stroke, as set above footnotes and in tables; points on the page as shown. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** A thin vertical stroke, as between the columns of a table. */
export interface Upright {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pieces of one direction. */
export interface Flow {
  /** Degrees clockwise, 0–359. */
  readonly angle: number;
  readonly pieces: readonly Piece[];
}

export interface PageContent {
  /** Points, as the page is shown. */
  readonly width: number;
  readonly height: number;
  /** Upright text first; the others by their amount. */
  readonly flows: readonly Flow[];
  readonly rules: readonly Rule[];
  readonly uprights: readonly Upright[];
  readonly comments: readonly PageComment[];
  /** Visible characters, and how many of them have no sure meaning: their font does not tell which letters its signs are. */
  readonly glyphs: number;
  readonly unknownGlyphs: number;
  /** Nothing is drawn on it. */
  readonly isEmpty: boolean;
  /** Share of the page that pictures cover, 0–1. */
  readonly pictureShare: number;
}

/** Height of capital letters and depth of descenders, in ems: fonts' own boxes differ too much to compare lines by. */
const ASCENT = 0.75;
const DESCENT = 0.25;

export function topOf({ baseline, style }: Piece): number {
  return baseline - style.size * ASCENT;
}

export function bottomOf({ baseline, style }: Piece): number {
  return baseline + style.size * DESCENT;
}
