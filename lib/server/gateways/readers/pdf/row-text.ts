import type { Piece } from "./piece.ts";
import { isRaised, median, type Row } from "./row.ts";

/** What a row says. `raised`: UTF-16 ranges of figures and letters raised above the baseline. */
export interface RowText {
  readonly text: string;
  /** Where each piece of the row begins in it, UTF-16. */
  readonly starts: readonly number[];
  readonly raised: readonly (readonly [start: number, end: number])[];
}

/** Shares of the em. A gap above this is a blank where the file has none; TeX writes no blanks and sets 0.22 at the least. */
const BLANK = 0.17;
/** The ligatures of Arabic leave gaps that are none: only wide ones are trusted. */
const BLANK_RIGHT_TO_LEFT = 0.4;
/** A gap of this size parts the cells of a table or the halves of a running head: three blanks, which no sentence has. */
const WIDE = 1.6;
/** Gaps between the letters of a word that is set with spaced-out letters, and how much wider the ones between words are. */
const SPACED_AT_LEAST = 0.12;
const SPACED_AT_MOST = 0.7;
const BETWEEN_WORDS = 1.6;

/** `isFull`: the row is justified to the width of its column, so that its gaps say nothing. */
export function rowText(row: Row, isFull = false): RowText {
  const gaps = row.pieces.map((piece, at) => gapBefore(row.pieces[at - 1], piece) / row.size);
  const blank = leastBlank(row, gaps);
  const wide = isFull ? Infinity : WIDE;
  const raised: [number, number][] = [];
  const starts: number[] = [];
  let text = "";
  row.pieces.forEach((piece, at) => {
    const gap = gaps[at] ?? 0;
    if (at > 0 && gap > wide) text += "   ";
    else if (at > 0 && (piece.afterBlank || gap > blank)) text += " ";
    const start = text.length;
    starts.push(start);
    text += piece.text;
    if (isRaised(piece, row)) addRange(raised, start, text.length);
  });
  return { text, starts, raised };
}

function addRange(ranges: [number, number][], start: number, end: number): void {
  const last = ranges.at(-1);
  if (last !== undefined && last[1] === start) last[1] = end;
  else ranges.push([start, end]);
}

/** 0 for pieces that touch or overlap; right-to-left text may stand on either side of what it follows. */
function gapBefore(before: Piece | undefined, piece: Piece): number {
  if (before === undefined) return 0;
  return Math.max(0, piece.left - before.right, before.left - piece.right);
}

/** Where nearly every piece is one letter and the gaps are alike, the letters are spaced out and only wider gaps are blanks. */
function leastBlank(row: Row, gaps: readonly number[]): number {
  if (row.pieces.some((piece) => piece.isRightToLeft)) return BLANK_RIGHT_TO_LEFT;
  const silent = gaps.filter((_, at) => at > 0 && row.pieces[at]?.afterBlank === false);
  const single = row.pieces.filter(({ text }) => [...text].length === 1).length;
  if (silent.length < 4 || single < row.pieces.length * 0.6) return BLANK;
  const usual = median(silent);
  return usual >= SPACED_AT_LEAST && usual <= SPACED_AT_MOST ? usual * BETWEEN_WORDS : BLANK;
}
