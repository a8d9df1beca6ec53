import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { HistoryFilterForm } from "#components/history/history-filter-form.tsx";
import { HistoryList } from "#components/history/history-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { addressOfHistory, type Given, readHistoryFilter } from "#components/history/history-address.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { listMembers } from "#lib/server/queries/members.ts";
import { readGroup } from "#app/_edge/page.ts";

interface HistoryRoomProps {
  readonly groupId: string;
  /** Of one document alone. */
  readonly documentId?: string;
  readonly given: Given;
}

/** What happened, with its filter and its file. */
export async function HistoryRoom({ groupId, documentId, given }: HistoryRoomProps) {
  const read = readHistoryFilter(given, await getTimeZone());
  const filter = { ...read, ...(documentId === undefined ? {} : { documentId }) };
  const { events, next, members, mayRestore } = await readGroup(groupId, (group) => eventsOf(group, filter));
  const words = await getTranslations("history");
  const old = await getTranslations("groups.history");
  const file = (format: "csv" | "json") =>
    `/api/v1/groups/${groupId}/events/export?${addressOfHistory({ ...filter, format })}`;
  return (
    <>
      <HistoryFilterForm given={given} members={members} />
      {events.length === 0 ? (
        <EmptyState title={old("empty")} />
      ) : (
        <>
          <HistoryList
            // A new filter is a new list.
            key={`${await getLocale()} ${addressOfHistory(filter)}`}
            {...{ groupId, events, next, filter, mayRestore }}
          />
          <p className="flex flex-wrap gap-2 border-t border-line py-4" data-screen-only>
            <ButtonLink href={file("csv")} prefetch={false} download>
              {words("csv")}
            </ButtonLink>
            <ButtonLink href={file("json")} prefetch={false} download>
              {words("json")}
            </ButtonLink>
          </p>
        </>
      )}
    </>
  );
}

async function eventsOf(group: InGroup, filter: Parameters<typeof listEvents>[1]) {
  const listed = await listEvents(group, filter);
  if (!listed.ok) return listed;
  const people = await listMembers(group);
  if (!people.ok) return people;
  const mayRestore = group.actor.role !== "viewer" && group.actor.role !== "student";
  return accept({ ...listed.value, members: people.value.members, mayRestore });
}
