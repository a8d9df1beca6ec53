import type { Language } from "./language-tag.ts";

/**
 * Dates in the words of the three languages (docs/glossary.md, "How the screens speak"). Written out here because browsers
 * differ in what they know of Kazakh, and a page must read the same on the server and in the browser.
 */
const MONTHS: Record<Language, readonly string[]> = {
  kk: [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
  ],
  ru: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

export interface Day {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** 2007 ж. 21 мамыр; 21 мая 2007 г.; 21 May 2007. Blanks inside are no-break spaces. */
export function dayInWords({ year, month, day }: Day, locale: Language): string {
  const name = MONTHS[locale][month - 1] ?? "";
  if (locale === "kk") return `${year}\u00a0ж. ${day}\u00a0${name}`;
  return locale === "ru" ? `${day}\u00a0${name} ${year}\u00a0г.` : `${day}\u00a0${name} ${year}`;
}

/** The day and the hour that clocks in `timeZone` show at a moment. */
export function clockAt(moment: Date, timeZone: string): Day & { readonly time: string } {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const time = `${parts.get("hour") ?? ""}:${parts.get("minute") ?? ""}`;
  return { year: number("year"), month: number("month"), day: number("day"), time };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Digits only, in a locale that every engine has; making a formatter costs more than a hundred uses of it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
