import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { clockAt, dateInWords } from "#lib/languages/calendar.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { ROLES } from "#lib/groups/role.ts";
import type { EventView } from "#lib/operations/groups.ts";
import { eventAddress } from "./event-address.ts";

/** Events under the day on which they happened. */
export function History({ groupId, events }: { groupId: string; events: readonly EventView[] }) {
  const days = useDays(events);
  return (
    <ol className="grid gap-6">
      {days.map(([day, ofDay]) => (
        <li key={day}>
          <h2 className="mb-1 font-sans text-ui font-bold text-ink-2">{day}</h2>
          <ol>
            {ofDay.map((event) => (
              <EventLine key={event.number} groupId={groupId} event={event} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function EventLine({ groupId, event }: { groupId: string; event: EventView }) {
  const words = useTranslations("groups.history");
  const says = useEventWords();
  const name = event.actor?.name ?? words("nobody");
  const detail = useDetail(event);
  const address = eventAddress(groupId, event);
  return (
    <li className="grid grid-cols-[3rem_1.25rem_1fr] items-baseline gap-x-3 border-t border-line py-2">
      <Moment at={event.at} show="time" className="text-label text-ink-3 tabular-nums" />
      <Avatar name={name} size="small" decorative />
      <p className="min-w-0">
        {words.rich("says", { name, what: says(event.kind), b: (chunks) => <b>{chunks}</b> })}
        {detail === null ? null : (
          <span className="line-clamp-3 font-serif text-quote text-ink">
            {address === null ? (
              detail
            ) : (
              <TextLink href={address} prefetch={false} className="text-ink!">
                {detail}
              </TextLink>
            )}
          </span>
        )}
      </p>
    </li>
  );
}

/** Kinds of event are keys of the words; one that this version does not know still leaves a line. */
function useEventWords(): (kind: string) => string {
  const words = useTranslations("events");
  return (kind) => (words.has(kind) ? words(kind) : words("unknown"));
}

/** Which of an event's data tells most, by the commands that write them; long quotations are cut by CSS, not here. */
const TELLING = ["wording", "title", "label", "exact", "text", "after", "fileName", "name"] as const;

function useDetail({ data }: EventView): string | null {
  const roles = useTranslations("ui.role");
  const roleName = (value: unknown): string | null => {
    const role = ROLES.find((candidate) => candidate === value);
    return role === undefined ? null : roles(role);
  };
  const key = TELLING.find((candidate) => typeof data[candidate] === "string" && data[candidate] !== "");
  const main = key === undefined ? null : String(data[key]);
  const number = typeof data["number"] === "number" ? `№\u00a0${data["number"]}` : null;
  const change = [roleName(data["before"]), roleName(data["role"])]
    .filter((part) => part !== null)
    .join(" → ");
  const parts = [number, main, change].filter((part) => part !== null && part !== "");
  return parts.length === 0 ? null : parts.join(" · ");
}

function useDays(events: readonly EventView[]): [string, EventView[]][] {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const days = new Map<string, EventView[]>();
  for (const event of events) {
    const day = dateInWords(clockAt(new Date(event.at), timeZone), isLanguage(locale) ? locale : "en");
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days];
}
