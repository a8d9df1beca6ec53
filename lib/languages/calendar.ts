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
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
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

/** Russian months beside a day: "21 мая", but "май 2007 г.". */
const RUSSIAN_GENITIVE = [
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
];

/** A date that says no more than is known: a year, a month of it or a day. */
export interface CalendarPoint {
  readonly year: number;
  /** 1–12 */
  readonly month: number | null;
  /** 1–31; null where the month is. */
  readonly day: number | null;
}

export interface Day extends CalendarPoint {
  readonly month: number;
  readonly day: number;
}

/**
 * 2007 ж. 21 мамыр; 21 мая 2007 г.; 21 May 2007; with less known, 2007 ж. мамыр or 2007 г. Figures are tied to their words
 * by no-break spaces.
 */
export function dateInWords({ year, month, day }: CalendarPoint, interfaceLocale: Language): string {
  const nominative = month === null ? "" : (MONTHS[interfaceLocale][month - 1] ?? "");
  if (interfaceLocale === "kk") return joined(`${year}\u00a0ж.`, dayAndMonth(day, nominative));
  if (interfaceLocale === "en") return joined(dayAndMonth(day, nominative), String(year));
  const name = month === null || day === null ? nominative : (RUSSIAN_GENITIVE[month - 1] ?? "");
  return joined(dayAndMonth(day, name), `${year}\u00a0г.`);
}

function dayAndMonth(day: number | null, month: string): string {
  return day === null ? month : `${day}\u00a0${month}`;
}

function joined(first: string, second: string): string {
  return first === "" || second === "" ? first + second : `${first} ${second}`;
}

/** Kazakh months in the case of "from": 2007 ж. 21 мамырдан. */
const KAZAKH_ABLATIVE = [
  "қаңтардан",
  "ақпаннан",
  "наурыздан",
  "сәуірден",
  "мамырдан",
  "маусымнан",
  "шілдеден",
  "тамыздан",
  "қыркүйектен",
  "қазаннан",
  "қарашадан",
  "желтоқсаннан",
];

/** What began then and has not ended: 2007 ж. 21 мамырдан бері; с 21 мая 2007 г.; since 21 May 2007; 2010 жылдан бері. */
export function sinceInWords(point: CalendarPoint, interfaceLocale: Language): string {
  const { year, month, day } = point;
  if (interfaceLocale === "en") return `since ${dateInWords(point, interfaceLocale)}`;
  if (interfaceLocale === "kk") {
    if (month === null) return `${year}\u00a0жылдан бері`;
    return `${year}\u00a0ж. ${dayAndMonth(day, KAZAKH_ABLATIVE[month - 1] ?? "")} бері`;
  }
  const name = month === null ? "" : (RUSSIAN_GENITIVE[month - 1] ?? "");
  return `с\u00a0${joined(dayAndMonth(day, name), `${year}\u00a0г.`)}`;
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

/** Whether a name is that of a time zone: "Asia/Almaty", "UTC"; whatever a cookie or an address says may be anything. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    // RangeError: no such zone.
    return false;
  }
}
