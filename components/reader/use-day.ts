"use client";

import { useTranslations } from "next-intl";

/**
 * "today", "yesterday" (on paper never), else day and month, with the year once it is another one; in the reader's own time zone. Months
 * come from messages/: browsers carry Kazakh month names or not, as they were built.
 */
export function useDay({ isPrinted = false } = {}): (instant: string) => string {
  const words = useTranslations("reader");
  const now = new Date();
  return (instant) => {
    const then = new Date(instant);
    const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
    if (days === 0 && !isPrinted) return words("today");
    if (days === 1 && !isPrinted) return words("yesterday");
    const values = {
      day: then.getDate(),
      month: `m${then.getMonth() + 1}`,
      year: String(then.getFullYear()),
    };
    return words(then.getFullYear() === now.getFullYear() && !isPrinted ? "dayOfYear" : "dayAndYear", values);
  };
}

/** Milliseconds; rounding the difference takes care of days that summer time makes longer or shorter. */
function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
