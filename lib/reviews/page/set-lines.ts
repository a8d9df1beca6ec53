import type { Fragment, Line, Measure, Placed } from "./line.ts";
import { orderLines } from "./order-line.ts";

/** Behind these a line may end: blanks (not the no-break ones), hyphens, dashes and slashes. */
const ENDS = /[^ \t\u2010\u2013\u2014/-]*[ \t\u2010\u2013\u2014/-]*/gu;

/**
 * Breaks a text into lines no wider than `width` points, at blanks and behind hyphens; a word that is wider than a line is broken
 * between letters. All lines together hold every fragment's text; blanks at the end of a line may stand out. A line feed ends a
 * paragraph: each has its own direction, and fragments stand in their lines as they are seen.
 */
export function setLines<L>(
  fragments: readonly Fragment<L>[],
  width: number,
  measure: Measure<L>,
): Line<L>[] {
  return paragraphsOf(fragments).flatMap((paragraph) =>
    orderLines(brokenLines(paragraph, width, measure), width, measure),
  );
}

function brokenLines<L>(paragraph: readonly Fragment<L>[], width: number, measure: Measure<L>): Line<L>[] {
  const lines: Placed<L>[][] = [[]];
  let x = 0;
  const feed = () => {
    lines.push([]);
    x = 0;
  };
  const put = (piece: Fragment<L>, wide: number) => {
    lines.at(-1)?.push({ ...piece, x, width: wide });
    x += wide;
  };
  for (const word of wordsOf(paragraph)) {
    const inked = word.map((piece, at) => {
      const isLast = at === word.length - 1;
      return measure(isLast ? piece.text.trimEnd() : piece.text, piece.look);
    });
    if (x > 0 && x + inked.reduce((sum, one) => sum + one, 0) > width) feed();
    for (const piece of word)
      for (const part of x + measure(piece.text.trimEnd(), piece.look) > width
        ? brokenBy(piece, width, measure)
        : [piece]) {
        const wide = measure(part.text, part.look);
        if (x > 0 && x + measure(part.text.trimEnd(), part.look) > width) feed();
        put(part, wide);
      }
  }
  return lines.map((line) => ({ fragments: joined(line) }));
}

function paragraphsOf<L>(fragments: readonly Fragment<L>[]): Fragment<L>[][] {
  const paragraphs: Fragment<L>[][] = [[]];
  for (const { text, look, opens } of fragments)
    for (const [at, row] of text.split("\n").entries()) {
      if (at > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: row, look, opens: at === 0 ? opens : [] });
    }
  return paragraphs;
}

/** What stands together: pieces of one word may have several looks. */
function* wordsOf<L>(fragments: readonly Fragment<L>[]): Generator<Fragment<L>[]> {
  let word: Fragment<L>[] = [];
  for (const { text, look, opens } of fragments) {
    // A fragment of nothing still begins what it begins.
    let unopened = opens;
    for (const [piece] of text.matchAll(ENDS)) {
      if (piece === "") continue;
      word.push({ text: piece, look, opens: unopened });
      unopened = [];
      if (!/[ \t\u2010\u2013\u2014/-]$/u.test(piece)) continue;
      yield word;
      word = [];
    }
    if (unopened.length > 0) word.push({ text: "", look, opens: unopened });
  }
  if (word.length > 0) yield word;
}

/** A word that no line holds, in pieces that one does; a letter keeps its marks. */
function brokenBy<L>({ text, look, opens }: Fragment<L>, width: number, measure: Measure<L>): Fragment<L>[] {
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of LETTERS.segment(text)) {
    if (piece !== "" && measure((piece + segment).trimEnd(), look) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  pieces.push(piece);
  return pieces.map((one, at) => ({ text: one, look, opens: at === 0 ? opens : [] }));
}

const LETTERS = new Intl.Segmenter("kk", { granularity: "grapheme" });

/** Neighbours of one look are drawn at once: fewer operations in the file, and words that a reader can search for. */
function joined<L>(line: readonly Placed<L>[]): Placed<L>[] {
  const all: Placed<L>[] = [];
  for (const one of line) {
    const last = all.at(-1);
    if (last === undefined || last.look !== one.look || one.opens.length > 0) all.push(one);
    else all[all.length - 1] = { ...last, text: last.text + one.text, width: last.width + one.width };
  }
  return all;
}
