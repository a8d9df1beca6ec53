"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { clockAt, dateInWords } from "#lib/languages/calendar.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { type EventView, type HistoryFilter, listEvents } from "#lib/operations/groups.ts";
import { EventLine } from "./event-line.tsx";
import { useRestore } from "./restore-event.ts";

interface HistoryListProps {
  readonly groupId: string;
  readonly events: readonly EventView[];
  /** The `before` of the following page; null on the last. */
  readonly next: number | null;
  readonly filter: HistoryFilter;
  readonly mayRestore: boolean;
  /** Every word is shown: of one thing there is little. */
  readonly isWhole?: boolean;
  /** Of a day. */
  readonly heading?: "h2" | "h3";
  /** So many at first, where the history ends a page that is about something else; more by the same button as older ones. */
  readonly first?: number;
  /** Address of the thing that it is the history of: no event leads back to the page that it stands on. */
  readonly here?: string;
  /** After something was put back; the page is read anew where nothing else is said. */
  readonly onRestored?: () => void;
}

/** What happened, newest first, under its day. Older events are added at the end: nothing that is read moves. */
export function HistoryList(props: HistoryListProps) {
  const { groupId, events, next, filter, mayRestore, onRestored, heading: Heading = "h2" } = props;
  const words = useTranslations("history");
  const call = useCall();
  const router = useRouter();
  const restore = useRestore(groupId);
  const [older, setOlder] = useState<{ events: readonly EventView[]; next: number | null } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [isShort, setShort] = useState(props.first !== undefined && events.length > props.first + 2);
  const following = older === null ? next : older.next;
  const more = async () => {
    if (isShort) return setShort(false);
    if (following === null) return;
    setBusy(true);
    const query: HistoryFilter = { ...filter, before: following };
    const answer = await call(listEvents, { params: { groupId }, query });
    setBusy(false);
    if (!answer.ok) return setFailed(answer.refusal.detail);
    setFailed(null);
    return setOlder({ events: [...(older?.events ?? []), ...answer.value.events], next: answer.value.next });
  };
  const days = useDays(isShort ? events.slice(0, props.first) : [...events, ...(older?.events ?? [])]);
  return (
    <>
      <ol className="grid gap-6">
        {days.map(([day, ofDay]) => (
          <li key={day}>
            <Heading className="mb-1 font-sans text-ui font-bold text-ink-2">{day}</Heading>
            <ol>
              {ofDay.map((event) => (
                <EventLine
                  key={event.number}
                  groupId={groupId}
                  event={event}
                  isWhole={props.isWhole === true}
                  here={props.here ?? null}
                  onRestore={
                    mayRestore
                      ? async () => {
                          if (!(await restore(event))) return;
                          if (onRestored === undefined) router.refresh();
                          else onRestored();
                        }
                      : null
                  }
                />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {failed === null ? null : (
        <p role="alert" className="py-2 text-bad">
          {failed}
        </p>
      )}
      {following === null && !isShort ? null : (
        <p className="py-4" data-screen-only>
          <Button busy={isBusy} onClick={() => void more()}>
            {words("older")}
          </Button>
        </p>
      )}
    </>
  );
}

function useDays(events: readonly EventView[]): [string, EventView[]][] {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const days = new Map<string, EventView[]>();
  for (const event of events) {
    const day = dateInWords(clockAt(new Date(event.at), timeZone), isLanguage(locale) ? locale : "en");
    const known = days.get(day);
    if (known === undefined) days.set(day, [event]);
    else known.push(event);
  }
  return [...days];
}
