import { z } from "zod";
import { type CalendarPoint, dateInWords, sinceInWords } from "#lib/languages/calendar.ts";
import type { Language } from "#lib/languages/language-tag.ts";

/**
 * When a reform happened, as far as it is known. Written in the part of EDTF (ISO 8601-2:2019, level 0, and the open end
 * of level 1) that the field needs: `2007`, `2007-05`, `2007-05-21`, `2003/2005`, `2019/..`. A date says no more than the
 * source does: a year stays a year and is never filled up to 1 January.
 */
const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** Stands where a period that has not ended would have its end. */
export const OPEN_END = "..";

export interface ReformPeriod {
  readonly start: CalendarPoint;
  /** null where the period has not ended; equal to `start` for a single date. */
  readonly end: CalendarPoint | null;
}

export const reformDate = z
  .string()
  .max(21)
  .refine((text) => parseReformDate(text) !== null);

/** Returns null for anything that is not such a date, 30 February and a period that ends before it starts included. */
export function parseReformDate(text: string): ReformPeriod | null {
  const [first = "", second, ...rest] = text.split("/");
  if (rest.length > 0) return null;
  const start = parsePoint(first);
  if (start === null) return null;
  if (second === undefined) return { start, end: start };
  if (second === OPEN_END) return { start, end: null };
  const end = parsePoint(second);
  if (end === null || lastDay(end) < firstDay(start)) return null;
  return { start, end };
}

function parsePoint(text: string): CalendarPoint | null {
  const match = POINT.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  const point = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  // There is no year 0; what was before our era has no place in this calendar.
  if (point.year === 0) return null;
  if (point.month !== null && (point.month < 1 || point.month > 12)) return null;
  if (
    point.month !== null &&
    point.day !== null &&
    (point.day < 1 || point.day > daysIn(point.year, point.month))
  ) {
    return null;
  }
  return point;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

/** The first day the point can mean, `YYYY-MM-DD`: sorts as text. */
export function firstDay(point: CalendarPoint): string {
  return written(point.year, point.month ?? 1, point.day ?? 1);
}

/** The last day the point can mean, `YYYY-MM-DD`. */
export function lastDay(point: CalendarPoint): string {
  const month = point.month ?? 12;
  return written(point.year, month, point.day ?? daysIn(point.year, month));
}

function written(year: number, month: number, day: number): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
}

/**
 * "2007 ж. 21 мамыр", "21 мая 2007 г.", "21 May 2007"; "2003–2005 жж."; "since 2010". Text that is no such date is given back as it is.
 */
export function printReformDate(text: string, interfaceLocale: Language): string {
  const period = parseReformDate(text);
  if (period === null) return text;
  const { start, end } = period;
  if (end === null) return sinceInWords(start, interfaceLocale);
  if (end === start) return dateInWords(start, interfaceLocale);
  if (start.month === null && end.month === null) {
    return `${start.year}–${end.year}${{ kk: "\u00a0жж.", ru: "\u00a0гг.", en: "" }[interfaceLocale]}`;
  }
  return `${dateInWords(start, interfaceLocale)} – ${dateInWords(end, interfaceLocale)}`;
}
