import type { RecognisedLine, RecognisedWord } from "./recognised-page.ts";

/**
 * Square brackets carry the citations, and the Kazakh model does not know them: it reads "[3, 17-б.]" as "|3, 17-6.1". The English
 * one does, so words that may hide a bracket are read again by it alone, and what it says of those very signs is taken over.
 */
const OPENING = "|ІIlГ1{";
const CLOSING = "|ІIlJ1}";
const MAY_HIDE = /^[|ІIlГ{](?=[\p{L}\d])|[\p{L}\d.][|ІIlJ1}][.,;:)]{0,3}$|\|/u;
const NUMBER_LIKE = /[\d|]|^[ІIl][ЗВ]/u;

/** Letters that are digits when the English model says so and no small letter stands beside them. */
const DIGIT_LETTERS: Readonly<Record<string, string>> = { З: "3", В: "3", О: "0", б: "6" };

/** 0–100; a word of another script is read with less. */
const LEAST_CONFIDENCE = 35;
/** Longer runs of numbers are tables; the alignment grows with the square. */
const LONGEST = 80;

/** Reads a run of words again; the words of the other reading. */
export type Reread = (words: readonly RecognisedWord[]) => readonly RecognisedWord[];

/** The line with the brackets that the other reading sees. */
export function withBrackets(line: RecognisedLine, reread: Reread): RecognisedLine {
  const words: RecognisedWord[] = [];
  for (const run of runsOf(line.words)) {
    const isHidden = NUMBER_LIKE.test(run[0]?.text ?? "") && run.some(({ text }) => MAY_HIDE.test(text));
    words.push(...(isHidden ? corrected(run, reread(run)) : run));
  }
  return { ...line, words };
}

/** Neighbours that are all like numbers, or all not. */
function runsOf(words: readonly RecognisedWord[]): RecognisedWord[][] {
  const runs: RecognisedWord[][] = [];
  let isNumber: boolean | null = null;
  for (const word of words) {
    const next = NUMBER_LIKE.test(word.text);
    if (next === isNumber) runs.at(-1)?.push(word);
    else runs.push([word]);
    isNumber = next;
  }
  return runs;
}

function corrected(
  run: readonly RecognisedWord[],
  other: readonly RecognisedWord[],
): readonly RecognisedWord[] {
  const seen = other.flatMap(({ text, confidence }) => [...text].map((sign) => ({ sign, confidence })));
  const read = run.flatMap(({ text }) => [...text]);
  if (seen.length === 0 || seen.length > LONGEST || read.length > LONGEST) return run;
  const opposite = aligned(
    read,
    seen.map(({ sign }) => sign),
  );
  let at = 0;
  return run.map((word) => {
    let confidence = word.confidence;
    const isNumber = !/\p{L}{2}/u.test(word.text.slice(1));
    const signs = [...word.text].map((sign) => {
      const twin = seen[opposite[at++] ?? -1];
      if (twin === undefined || !isBetter(sign, twin, isNumber)) return sign;
      confidence = Math.min(confidence, Math.max(twin.confidence, LEAST_CONFIDENCE));
      return twin.sign;
    });
    return { ...word, text: signs.join(""), confidence };
  });
}

function isBetter(sign: string, twin: { sign: string; confidence: number }, isNumber: boolean): boolean {
  const isBracket =
    (twin.sign === "[" && OPENING.includes(sign)) || (twin.sign === "]" && CLOSING.includes(sign));
  // No article prints a vertical bar, so any bracket is more likely.
  if (isBracket) return sign === "|" || twin.confidence >= LEAST_CONFIDENCE;
  return (
    isNumber &&
    sign === sign.toUpperCase() &&
    DIGIT_LETTERS[sign] === twin.sign &&
    twin.confidence >= LEAST_CONFIDENCE
  );
}

/** For each sign of `read` the index of the one of `seen` that it stands opposite in the cheapest alignment, or -1 (Levenshtein 1966). */
function aligned(read: readonly string[], seen: readonly string[]): number[] {
  const costs = read.map(() => new Array<number>(seen.length + 1).fill(0));
  costs.push(Array.from({ length: seen.length + 1 }, (_, column) => seen.length - column));
  for (let row = read.length - 1; row >= 0; row -= 1) {
    for (let column = seen.length; column >= 0; column -= 1)
      (costs[row] ?? [])[column] = cheapest(row, column);
  }
  const opposite: number[] = [];
  let [row, column] = [0, 0];
  while (row < read.length) {
    const cost = costAt(row, column);
    if (column < seen.length && cost === costAt(row + 1, column + 1) + difference(row, column)) {
      opposite.push(column);
      row += 1;
      column += 1;
    } else if (cost === costAt(row + 1, column) + 1) {
      opposite.push(-1);
      row += 1;
    } else column += 1;
  }
  return opposite;

  function costAt(r: number, c: number): number {
    return costs[r]?.[c] ?? Infinity;
  }
  function difference(r: number, c: number): number {
    return read[r] === seen[c] ? 0 : 1;
  }
  function cheapest(r: number, c: number): number {
    if (c === seen.length) return read.length - r;
    return Math.min(costAt(r + 1, c + 1) + difference(r, c), costAt(r + 1, c) + 1, costAt(r, c + 1) + 1);
  }
}
