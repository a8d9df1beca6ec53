import type { MarkedBlock } from "./marked-text.ts";

/** A word whose letters were swapped for look-alikes of the other script. */
export interface Swap {
  /** Position of its first letter. */
  readonly at: number;
  readonly word: string;
  readonly swapped: string;
}

const LATIN_TWINS: Readonly<Record<string, string>> = {
  ә: "ə",
  і: "i",
  с: "c",
  о: "o",
  а: "a",
  р: "p",
  е: "e",
};

/** Swaps one letter in every so manyth Cyrillic word of running text; 0 swaps none. Lengths do not change. */
export function swapLetters(block: MarkedBlock, every: number): { text: string; swaps: readonly Swap[] } {
  if (every === 0 || block.type !== "paragraph") return { text: block.text, swaps: [] };
  const swaps: Swap[] = [];
  let words = 0;
  const text = block.text.replace(/\p{Script=Cyrillic}{5,}/gu, (word, at: number) => {
    words += 1;
    const letter = [...word].slice(1).find((one) => LATIN_TWINS[one] !== undefined);
    if (words % every !== 0 || letter === undefined) return word;
    const where = word.indexOf(letter, 1);
    const swapped = word.slice(0, where) + (LATIN_TWINS[letter] ?? letter) + word.slice(where + 1);
    swaps.push({ at, word, swapped });
    return swapped;
  });
  return { text, swaps };
}
