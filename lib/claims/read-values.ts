import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { readDatesOf } from "./join-dates.ts";
import { readFiguresOf } from "./read-figures.ts";
import { setAside } from "./set-aside.ts";
import type { Unit } from "./unit.ts";
import type { ClaimValueKind, ValueRelation } from "./value.ts";
import { valueTokens } from "./value-tokens.ts";

/** A date or a figure that words assert, as it was read; a person looks at it before it is kept. */
export interface ReadValue {
  readonly kind: ClaimValueKind;
  /** The words themselves. */
  readonly exact: string;
  /** Where they stand in the text that was read. */
  readonly startUtf16: number;
  readonly endUtf16: number;
  /** Of a date: EDTF level 0, "2007", "2007-05", "2007-05-21" or a period "2003/2005"; null of a figure. */
  readonly date: string | null;
  readonly relation: ValueRelation;
  /** Of a figure: how much; of one that lies between two, the lower. */
  readonly amount: number | null;
  readonly upper: number | null;
  readonly unit: Unit | null;
  /** What is counted where the unit does not say it: the words behind the number. Empty for a date. */
  readonly measure: string;
  /** It held before the change that the words tell of: the 50 of "lowered from 50 to 25 thousand". */
  readonly isFormer: boolean;
}

export interface ReadingContext {
  /** Year in which the text was written: "this year", "last year", and days without a year are read by it. */
  readonly year?: number | undefined;
}

/** Dates and figures in the order in which they stand. Never throws; linear in the length of the text. */
export function readValues(
  text: string,
  language: BlockLanguage,
  context: ReadingContext = {},
): readonly ReadValue[] {
  const tokens = valueTokens(text, language);
  const aside = setAside(tokens);
  const dates = readDatesOf(tokens, aside, context.year ?? null);
  const taken = new Set(aside);
  for (const { from, next } of dates) for (let at = from; at < next; at++) taken.add(at);
  const place = (from: number, next: number) => {
    const startUtf16 = tokens[from]?.start ?? 0;
    const endUtf16 = tokens[next - 1]?.end ?? startUtf16;
    return { exact: text.slice(startUtf16, endUtf16), startUtf16, endUtf16 };
  };
  const values: ReadValue[] = [
    ...dates.map(({ from, next, date }): ReadValue => ({
      kind: "date",
      ...place(from, next),
      date,
      relation: "exactly",
      amount: null,
      upper: null,
      unit: null,
      measure: "",
      isFormer: false,
    })),
    ...readFiguresOf(tokens, taken, language).map(({ from, next, measure, ...figure }): ReadValue => ({
      kind: "figure",
      ...place(from, next),
      date: null,
      measure: measure === null ? "" : place(measure.from, measure.next).exact,
      ...figure,
    })),
  ];
  return values.sort((a, b) => a.startUtf16 - b.startUtf16 || a.endUtf16 - b.endUtf16);
}
