import { bottomOf, type Piece, type Rule, topOf } from "./piece.ts";
import type { RuledTable } from "./ruled-tables.ts";
import { buildRows, least, most } from "./row.ts";

/** Pieces of one row without a wide gap between them, or a rule, which has none. Positions are points. */
export interface Phrase {
  readonly pieces: readonly Piece[];
  /** A table stands for all that is written in it. */
  readonly table?: RuledTable;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A gap that parts phrases, in ems: wider than most blanks of justified text, narrower than any gutter. */
const PHRASE_GAP = 0.8;

export function phrasesOf(pieces: readonly Piece[]): Phrase[] {
  return buildRows(pieces).flatMap((row) => {
    const phrases: Piece[][] = [];
    let right = -Infinity;
    for (const piece of [...row.pieces].sort((a, b) => a.left - b.left)) {
      const phrase = phrases.at(-1);
      if (phrase !== undefined && piece.left - right < row.size * PHRASE_GAP) phrase.push(piece);
      else phrases.push([piece]);
      right = Math.max(right, piece.right);
    }
    return phrases.map(phraseOf);
  });
}

/** A rule holds nothing to read, and yet no column runs past it. */
export function ruleAsPhrase({ left, right, y }: Rule): Phrase {
  return { pieces: [], left, right, top: y, bottom: y };
}

export function tableAsPhrase(table: RuledTable): Phrase {
  const { left, right, top, bottom } = table;
  return { pieces: [], table, left, right, top, bottom };
}

export function middleOf({ top, bottom }: Phrase): number {
  return (top + bottom) / 2;
}

function phraseOf(pieces: readonly Piece[]): Phrase {
  return {
    pieces,
    left: least(pieces.map((piece) => piece.left)),
    right: most(pieces.map((piece) => piece.right)),
    top: least(pieces.map(topOf)),
    bottom: most(pieces.map(bottomOf)),
  };
}
