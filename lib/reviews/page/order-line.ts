import bidiFactory from "bidi-js";
import type { Line, Measure, Placed } from "./line.ts";

const bidi = bidiFactory();

/** Letters that are written from right to left, and the signs that turn the direction of a text. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The sign that stands for another where a text runs from right to left: its brackets open to the left. */
export function mirrored(letter: string): string {
  return bidi.getMirroredCharacter(letter) ?? letter;
}

/** A fragment with its embedding level: odd ones run from right to left. */
interface Levelled<L> {
  readonly piece: Placed<L>;
  readonly level: number;
}

/**
 * Puts the fragments of each line of one paragraph from left to right as they are seen (Unicode Standard Annex 9), parted where the
 * direction turns; their texts stay in the order of reading. A paragraph that begins from right to left stands at the right edge.
 */
export function orderLines<L>(lines: readonly Line<L>[], width: number, measure: Measure<L>): Line<L>[] {
  const text = lines.map(textOf).join("");
  if (!hasRightToLeft(text)) return [...lines];
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text.replace(ASTRAL, alike));
  const base = paragraphs[0]?.level ?? 0;
  let from = 0;
  return lines.map((line) => {
    const length = textOf(line).length;
    const own = levels.slice(from, from + length);
    from += length;
    // Blanks at the end of a line go with the paragraph (rule L1).
    own.fill(base, textOf(line).trimEnd().length);
    const seen = reordered(levelled(line, own)).map(({ piece, level }) => ({
      ...piece,
      ...(level % 2 === 1 && { isRightToLeft: true }),
    }));
    return placed(seen, { width, isRight: base % 2 === 1, measure });
  });
}

const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;
/** By type of direction, a sign of one UTF-16 unit. */
const ALIKE: Readonly<Record<string, string>> = { ON: "\ufffc", R: "\u05d0", AL: "\u0627" };

/** bidi-js takes halves of surrogates for Latin letters: an emoji lends the direction of a neutral sign. */
function alike(letter: string): string {
  return ALIKE[bidi.getBidiCharTypeName(letter)]?.repeat(2) ?? letter;
}

function textOf<L>({ fragments }: Line<L>): string {
  return fragments.map(({ text }) => text).join("");
}

/** Each fragment parted where the level changes. One without text keeps the level of what it stands before. */
function levelled<L>({ fragments }: Line<L>, levels: Uint8Array): Levelled<L>[] {
  const all: Levelled<L>[] = [];
  let at = 0;
  for (const fragment of fragments) {
    const end = at + fragment.text.length;
    let from = at;
    do {
      const level = levels[from] ?? levels.at(-1) ?? 0;
      let to = from;
      while (to < end && levels[to] === level) to += 1;
      const opens = from === at ? fragment.opens : [];
      all.push({ piece: { ...fragment, text: fragment.text.slice(from - at, to - at), opens }, level });
      from = to;
    } while (from < end);
    at = end;
  }
  return all;
}

/** Rule L2: from the highest level down to the lowest odd one, whatever stands at it or above is turned round. */
function reordered<L>(pieces: readonly Levelled<L>[]): Levelled<L>[] {
  const all = [...pieces];
  const highest = Math.max(0, ...all.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1)
    for (let from = 0; from < all.length; from += 1) {
      let to = from;
      while ((all[to]?.level ?? -1) >= level) to += 1;
      all.splice(from, to - from, ...all.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  return all;
}

interface Edge<L> {
  readonly width: number;
  /** Lines end at the right edge; blanks that end them stand out on the left. */
  readonly isRight: boolean;
  readonly measure: Measure<L>;
}

function placed<L>(pieces: readonly Placed<L>[], { width, isRight, measure }: Edge<L>): Line<L> {
  const widths = pieces.map(({ text, look }) => measure(text, look));
  let x = isRight ? width - widths.reduce((sum, one) => sum + one, 0) : 0;
  const fragments = pieces.map((piece, at) => {
    const here = { ...piece, x, width: widths[at] ?? 0 };
    x += here.width;
    return here;
  });
  return { fragments };
}
