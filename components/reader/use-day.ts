"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { clockAt } from "#lib/languages/calendar.ts";

/**
 * "today", "yesterday" (on paper never), else day and month, with the year once it is another one; in the reader's own time zone. Months
 * come from messages/: browsers carry Kazakh month names or not, as they were built.
 */
export function useDay({ isPrinted = false } = {}): (instant: string) => string {
  const words = useTranslations("reader");
  const timeZone = useTimeZone() ?? "UTC";
  const today = clockAt(new Date(), timeZone);
  return (instant) => {
    const then = clockAt(new Date(instant), timeZone);
    const days = (dayNumber(today) - dayNumber(then)) / 86_400_000;
    if (days === 0 && !isPrinted) return words("today");
    if (days === 1 && !isPrinted) return words("yesterday");
    const values = { day: then.day, month: `m${then.month}`, year: String(then.year) };
    return words(then.year === today.year && !isPrinted ? "dayOfYear" : "dayAndYear", values);
  };
}

/** Milliseconds: a day of the calendar as a number that grows by one day's length. */
function dayNumber({ year, month, day }: ReturnType<typeof clockAt>): number {
  return Date.UTC(year, month - 1, day);
}
