import type { Layout } from "./layouts.ts";

/** A line of a block: which of the block's characters it prints, and the hyphen it puts behind them. */
export interface SetLine {
  /** UTF-16 positions in the block's text. */
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly hyphen: string;
  /** The word that the line's end broke; `joins` is false where the hyphen is the word's own. */
  readonly broken: { readonly left: string; readonly right: string; readonly joins: boolean } | null;
}

export function breakLines(text: string, { width, hyphen }: Layout): SetLine[] {
  const lines: SetLine[] = [];
  let start = 0;
  for (const part of text.split("\n")) {
    const end = start + part.length;
    let at = start;
    while (at < end) {
      const line = takeLine(text, { from: at, end, width, hyphen });
      lines.push(line);
      at = line.end;
      while (at < end && text.charAt(at) === " ") at += 1;
    }
    start = end + 1;
  }
  return lines;
}

interface Taking {
  readonly from: number;
  readonly end: number;
  readonly width: number;
  readonly hyphen: Layout["hyphen"];
}

function takeLine(text: string, { from, end, width, hyphen }: Taking): SetLine {
  if (width === 0 || end - from <= width) return lineOf(text, from, end);
  const limit = from + width;
  const blank = text.lastIndexOf(" ", limit);
  const wordStart = blank <= from ? from : blank + 1;
  const wordEnd = text.indexOf(" ", wordStart) < 0 ? end : Math.min(end, text.indexOf(" ", wordStart));
  const cut = hyphen === null ? null : wordBreak(text.slice(wordStart, wordEnd), limit - wordStart - 1);
  if (cut !== null)
    return brokenLine(text, { from, at: wordStart + cut, word: [wordStart, wordEnd], hyphen: hyphen ?? "" });
  const stop = blank <= from ? wordEnd : blank;
  return lineOf(text, from, stop);
}

function lineOf(text: string, start: number, end: number): SetLine {
  return { start, end, printed: text.slice(start, end), hyphen: "", broken: null };
}

function brokenLine(
  text: string,
  { from, at, word, hyphen }: { from: number; at: number; word: readonly [number, number]; hyphen: string },
): SetLine {
  const own = text.charAt(at - 1) === "-";
  const left = text.slice(word[0], own ? at - 1 : at);
  const right = text.slice(at, word[1]);
  return {
    start: from,
    end: at,
    printed: text.slice(from, at),
    hyphen: own ? "" : hyphen,
    broken: { left, right, joins: !own },
  };
}

const VOWEL = /[аәеёиоөуұүыіэюяaeiouy]/iu;

/** Where a word may be broken with at most `most` of its letters above: behind its own hyphen, or between syllables. */
function wordBreak(word: string, most: number): number | null {
  for (let at = Math.min(most, word.length - 3); at >= 2; at--) {
    if (word.charAt(at - 1) === "-" && /^\p{L}{2,}-\p{L}{2,}/u.test(word)) return at;
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (!/^[«("]?\p{L}{2,}$/u.test(left) || !/^\p{L}{3,}[.,;:»)]{0,2}$/u.test(right)) continue;
    const opensSyllable = !VOWEL.test(right.charAt(0)) && VOWEL.test(right.charAt(1));
    if (opensSyllable && VOWEL.test(left) && !/[ьъй]/u.test(right.charAt(0)) && /\p{Ll}$/u.test(left))
      return at;
  }
  return null;
}
