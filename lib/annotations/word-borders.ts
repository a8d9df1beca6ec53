import type { Word } from "./word-diff.ts";

/** For each UTF-16 unit of a text, from 0 up to and with its length: what would else be looked for again for every passage. */
export interface WordBorders {
  /** How many words have ended at the unit or before it: the index of the first that goes on behind it. */
  readonly ended: Int32Array;
  /** How many words have begun before the unit: the index of the first that begins there or later. */
  readonly begun: Int32Array;
}

export function wordBorders(words: readonly Word[], length: number): WordBorders {
  const [ended, begun] = [new Int32Array(length + 1), new Int32Array(length + 1)];
  let [endedTo, begunTo] = [0, 0];
  words.forEach(({ start, end }, at) => {
    ended.fill(at, endedTo, end);
    begun.fill(at, begunTo, start + 1);
    [endedTo, begunTo] = [end, start + 1];
  });
  ended.fill(words.length, endedTo);
  begun.fill(words.length, begunTo);
  return { ended, begun };
}
