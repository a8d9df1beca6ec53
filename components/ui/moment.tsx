"use client";

import { useLocale, useTimeZone } from "next-intl";
import { clockAt, dateInWords } from "#lib/languages/calendar.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";

interface MomentProps {
  /** ISO 8601. */
  readonly at: string;
  /** day: 2026 ж. 21 қараша. time: 14:05. both: the two together. */
  readonly show?: "day" | "time" | "both";
  readonly className?: string;
}

/** A moment by the clock of the person (own-zone.tsx), the same on the server and in the browser. */
export function Moment({ at, show = "day", className }: MomentProps) {
  const text = useMoment()(at, show);
  return (
    <time dateTime={at} className={className}>
      {text}
    </time>
  );
}

/** The same as text, for the middle of a sentence. */
export function useMoment(): (at: string, show?: "day" | "time" | "both") => string {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  return (at, show = "day") => {
    const clock = clockAt(new Date(at), timeZone);
    const day = dateInWords(clock, isLanguage(locale) ? locale : "en");
    if (show === "day") return day;
    return show === "time" ? clock.time : `${day}, ${clock.time}`;
  };
}
