import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { readValues, type ReadValue } from "../read-values.ts";

/** Words of a passage that name a date or a figure: "same" where another passage names it too, "differs" where another names something else. */
export interface ComparedWords {
  readonly startUtf16: number;
  readonly endUtf16: number;
  readonly is: "same" | "differs";
}

interface Passage {
  readonly text: string;
  readonly language: BlockLanguage;
  readonly year: number | null;
}

/**
 * Dates and figures of passages that are read side by side, whichever their languages: for each passage its words, in their order. What
 * stands in one passage alone, with nothing of its kind in the others, is not marked: there is nothing to compare it with.
 */
export function compareWords(passages: readonly Passage[]): readonly (readonly ComparedWords[])[] {
  const read = passages.map(({ text, language, year }) =>
    readValues(text, language, { year: year ?? undefined }),
  );
  return read.map((own, at) => {
    const others = read.flatMap((values, place) => (place === at ? [] : values));
    const comparableWith = (value: ReadValue) => others.filter((other) => isComparable(value, other));
    const agrees = (value: ReadValue) => comparableWith(value).some((other) => isSame(value, other));
    return own.flatMap((value): ComparedWords[] => {
      const words = { startUtf16: value.startUtf16, endUtf16: value.endUtf16 };
      if (agrees(value)) return [{ ...words, is: "same" }];
      if (comparableWith(value).length === 0) return [];
      // One of several terms, of which the other passage names fewer, is no disagreement: "seven years, six and five" and "seven years".
      const isOneOfSeveral = own.some((other) => isComparable(value, other) && agrees(other));
      return isOneOfSeveral ? [] : [{ ...words, is: "differs" }];
    });
  });
}

/** Dates of one year or without one in common are two events as likely as two dates of one; figures must be of one unit. */
function isComparable(one: ReadValue, other: ReadValue): boolean {
  if (one.kind !== other.kind) return false;
  if (one.date !== null && other.date !== null) return one.date.slice(0, 4) === other.date.slice(0, 4);
  return one.unit === other.unit;
}

/** A year says the same as a day in it: it only says less. */
function isSame(one: ReadValue, other: ReadValue): boolean {
  if (one.date !== null && other.date !== null)
    return one.date.startsWith(other.date) || other.date.startsWith(one.date);
  return one.amount === other.amount && one.upper === other.upper;
}
