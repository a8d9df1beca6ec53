import { useTranslations } from "next-intl";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { clockAt, dateInWords } from "#lib/languages/calendar.ts";
import { offsetName, placeOfZone } from "#lib/languages/zoned-time.ts";

interface ZoneTimeProps {
  /** ISO 8601. */
  readonly at: string;
  /** IANA name: the group's, whatever clock the person who looks has. */
  readonly timeZone: string;
  /** Without the zone's difference to Greenwich: where a table says it once for all. */
  readonly bare?: boolean;
}

/** A moment by the clock of the group: 2026 ж. 1 желтоқсан, 23:59 (UTC+5). */
export function ZoneTime({ at, timeZone, bare = false }: ZoneTimeProps) {
  return <time dateTime={at}>{useZoneTime()(at, timeZone, bare)}</time>;
}

/** The same as text, for the middle of a sentence. */
export function useZoneTime(): (at: string, timeZone: string, bare?: boolean) => string {
  const locale = useInterfaceLocale();
  return (at, timeZone, bare = false) => {
    const clock = clockAt(new Date(at), timeZone);
    const text = `${dateInWords(clock, locale)}, ${clock.time}`;
    return bare ? text : `${text}\u00a0(${offsetName(at, timeZone)})`;
  };
}

/** What a zone is called: by its place in the words of the interface, where there are any. */
export function useZoneName(): (timeZone: string) => string {
  const words = useTranslations("assignments.zone");
  return (timeZone) => {
    const key = timeZone.replaceAll("/", "-");
    return words.has(key) ? words(key) : placeOfZone(timeZone);
  };
}

/** "Times: Алматы, UTC+5." */
export function ZoneNote({ timeZone, at }: { readonly timeZone: string; readonly at: string }) {
  const words = useTranslations("assignments");
  return words("zoneNote", { place: useZoneName()(timeZone), offset: offsetName(at, timeZone) });
}
