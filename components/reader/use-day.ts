"use client";

import { useFormatter, useTranslations } from "next-intl";

/** "today", "yesterday", else day and month, with the year once it is another one. In the reader's own time zone. */
export function useDay(): (instant: string) => string {
  const format = useFormatter();
  const words = useTranslations("reader");
  const now = new Date();
  return (instant) => {
    const then = new Date(instant);
    const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
    if (days === 0) return words("today");
    if (days === 1) return words("yesterday");
    const sameYear = then.getFullYear() === now.getFullYear();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return format.dateTime(then, {
      day: "numeric",
      month: "short",
      timeZone,
      ...(sameYear ? {} : { year: "numeric" }),
    });
  };
}

/** Milliseconds; rounding the difference takes care of days that summer time makes longer or shorter. */
function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
