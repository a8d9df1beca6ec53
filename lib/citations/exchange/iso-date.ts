import type { CslDate } from "#lib/citations/reference.ts";

const pad = (value: number, length: number): string => String(Math.abs(value)).padStart(length, "0");

function isoDay(parts: readonly number[]): string {
  const [year = 0, month, day] = parts;
  const yyyy = `${year < 0 ? "-" : ""}${pad(year, 4)}`;
  return [
    yyyy,
    ...(month === undefined ? [] : [pad(month, 2)]),
    ...(day === undefined ? [] : [pad(day, 2)]),
  ].join("-");
}

/** The first and last day as ISO 8601-2 (EDTF) level 0 dates, or null for a date in words. */
export function isoDates(date: CslDate): readonly string[] | null {
  return "date-parts" in date ? date["date-parts"].map(isoDay) : null;
}

/** What the source prints in place of a date in figures ("n. d.", "spring of 1998"); null where there are figures. */
export function literalDate(date: CslDate): string | null {
  if ("literal" in date) return date.literal;
  return "raw" in date ? date.raw : null;
}

/** The date as one EDTF text (ISO 8601-2): "2005/2007", "1920~" for about, "2020-21" for a spring; the words of one in words. */
export function edtfText(date: CslDate): string {
  const days = isoDates(date);
  if (days === null || !("date-parts" in date)) return literalDate(date) ?? "";
  const season = date.season === undefined ? "" : `-${20 + date.season}`;
  const about = date.circa === true ? "~" : "";
  return days.map((day) => `${day}${/^-?\d{4}$/u.test(day) ? season : ""}${about}`).join("/");
}
