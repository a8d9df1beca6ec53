import { z } from "zod";
import { reformDate } from "./reform-date.ts";

/** What can be known of a date of a reform beside when it was. A period that was "in_force" was in force all through it. */
export const DATE_MEANINGS = ["proposed", "adopted", "in_force", "held", "founded", "ended"] as const;
export type DateMeaning = (typeof DATE_MEANINGS)[number];

/** Date → what it is. A law may be adopted and in force on one day; of a date that is not here nobody has said what it is. */
export const dateMeanings = z.record(
  reformDate,
  z.array(z.enum(DATE_MEANINGS)).min(1).max(DATE_MEANINGS.length),
);
export type DateMeanings = z.infer<typeof dateMeanings>;

export interface DatedMeaning {
  readonly date: string;
  readonly meanings: readonly DateMeaning[];
}

/** The dates in order of time, each with what it is. */
export function datesWithMeanings(reform: {
  readonly dates: readonly string[];
  readonly dateMeanings: DateMeanings;
}): DatedMeaning[] {
  return reform.dates.map((date) => ({ date, meanings: reform.dateMeanings[date] ?? [] }));
}

/** Only what is said of dates that are there, each thing once, in the order of the list. */
export function meaningsOfDates(dates: readonly string[], said: DateMeanings): DateMeanings {
  return Object.fromEntries(
    [...new Set(dates)].flatMap((date) => {
      const meanings = DATE_MEANINGS.filter((meaning) => said[date]?.includes(meaning) === true);
      return meanings.length === 0 ? [] : [[date, meanings]];
    }),
  );
}
