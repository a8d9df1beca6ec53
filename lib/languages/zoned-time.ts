import { clockAt } from "./calendar.ts";

/** A day and an hour as they are typed into a form, "2026-12-01T23:59", by the clocks of some zone. */
const TYPED = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/u;

const MINUTE = 60_000; // ms

/** What clocks in `timeZone` show at a moment (ISO 8601), as forms take it: "2026-12-01T23:59". */
export function typedTime(at: string, timeZone: string): string {
  const { year, month, day, time } = clockAt(new Date(at), timeZone);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${time}`;
}

/**
 * The moment (ISO 8601, UTC) at which clocks in `timeZone` show what was typed; null for what is no day and hour. An hour that the clocks
 * skip becomes the one after it, of an hour that they show twice the first is meant: nobody loses time to a change of clocks.
 */
export function momentOf(typed: string, timeZone: string): string | null {
  if (!TYPED.test(typed)) return null;
  const asUtc = Date.parse(`${typed}:00Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== typed) return null;
  // The zone's offset a day before and a day after: one of them holds at the hour itself.
  const offsets = [-1, 1].map((days) => offsetAt(asUtc + days * 24 * 60 * MINUTE, timeZone));
  const moments = offsets.map((offset) => asUtc - offset * MINUTE);
  const shown = moments.filter((moment) => typedTime(new Date(moment).toISOString(), timeZone) === typed);
  const moment = shown.length > 0 ? Math.min(...shown) : Math.max(...moments);
  return new Date(moment).toISOString();
}

/** Minutes by which clocks in `timeZone` are before those of Greenwich at a moment (ms since 1970). */
export function offsetAt(moment: number, timeZone: string): number {
  const { year, month, day, time } = clockAt(new Date(moment), timeZone);
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  // The clock is read without its seconds, so the moment is, too.
  return Math.round(
    (Date.UTC(year, month - 1, day, hour, minute) - Math.floor(moment / MINUTE) * MINUTE) / MINUTE,
  );
}

/** "UTC+5", "UTC−3:30", "UTC": how far a zone is from Greenwich at a moment (ISO 8601). */
export function offsetName(at: string, timeZone: string): string {
  const minutes = offsetAt(Date.parse(at), timeZone);
  if (minutes === 0) return "UTC";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "\u2212" : "+"}${hours}${rest === 0 ? "" : `:${pad(rest, 2)}`}`;
}

/** The place that a zone is called after, where we have no word of our own for it: "America/New_York" is New York. */
export function placeOfZone(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
