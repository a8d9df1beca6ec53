import { dateInWords } from "#lib/languages/calendar.ts";
import { useInterfaceLocale } from "./use-interface-locale.ts";

/** A day of the calendar, "2027-02-15", which is the same day everywhere. */
export function DayInWords({ day }: { day: string }) {
  const locale = useInterfaceLocale();
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return <time dateTime={day}>{dateInWords({ year, month, day: date }, locale)}</time>;
}
