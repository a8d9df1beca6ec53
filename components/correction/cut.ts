import { codePointLength } from "#lib/languages/text-unit.ts";

/** A word of a text with the blanks that follow it. */
export interface Word {
  /** Code points of the text. */
  readonly start: number;
  readonly text: string;
}

/** The words of a text, each with the blanks behind it, so that together they are the text. */
export function wordsOf(text: string): readonly Word[] {
  let start = 0;
  return (text.match(/\s*\S+\s*/gu) ?? []).map((piece) => {
    const word = { start, text: piece };
    start += codePointLength(piece);
    return word;
  });
}

/** The cut one word further on or back; it stays between the first word and the last. */
export function movedCut(words: readonly Word[], at: number, steps: number): number {
  const starts = words.slice(1).map(({ start }) => start);
  if (starts.length === 0) return at;
  const here = starts.findIndex((start) => start >= at);
  const index = here < 0 ? starts.length : here;
  // From a place inside a word, one step leads to the next border in that direction.
  const from = starts[index] === at || steps < 0 ? index : index - 1;
  return starts[Math.max(0, Math.min(starts.length - 1, from + steps))] ?? at;
}
