import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HistoryFilter } from "#components/groups/history-filter.tsx";
import { History } from "#components/groups/history.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { historyFilter } from "#lib/operations/groups.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { listMembers } from "#lib/server/queries/members.ts";
import { readGroup } from "#app/_edge/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("groups"))("history.title") };
}

interface HistoryPageProps {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { groupId } = await params;
  const filter = readFilter(await searchParams);
  const { events, next, members } = await readGroup(groupId, (group) => eventsOf(group, filter));
  const words = await getTranslations("groups.history");
  const address = (before: number | null): string => addressOf(groupId, filter, before);
  return (
    <Page title={words("title")} lead={words("lead")} width="narrow">
      <HistoryFilter noun={filter.noun ?? ""} actorId={filter.actorId ?? ""} members={members} />
      {events.length === 0 ? (
        <EmptyState title={words("empty")} />
      ) : (
        <History groupId={groupId} events={events} />
      )}
      <nav aria-label={words("title")} className="flex flex-wrap gap-2 py-6">
        {filter.before === undefined ? null : <ButtonLink href={address(null)}>{words("newest")}</ButtonLink>}
        {next === null ? null : <ButtonLink href={address(next)}>{words("older")}</ButtonLink>}
      </nav>
    </Page>
  );
}

async function eventsOf(group: InGroup, filter: ReturnType<typeof readFilter>) {
  const listed = await listEvents(group, filter);
  if (!listed.ok) return listed;
  const people = await listMembers(group);
  return people.ok ? accept({ ...listed.value, members: people.value.members }) : people;
}

/** A filter that makes no sense is left out: the address was typed by hand, and everything is a fair answer. */
function readFilter(given: Record<string, string | string[] | undefined>) {
  const { shape } = historyFilter;
  return {
    before: shape.before.safeParse(given["before"]).data,
    noun: given["noun"] === "" ? undefined : shape.noun.safeParse(given["noun"]).data,
    actorId: shape.actorId.safeParse(given["actor"]).data,
  };
}

function addressOf(groupId: string, filter: ReturnType<typeof readFilter>, before: number | null): string {
  const query = new URLSearchParams();
  if (filter.noun !== undefined) query.set("noun", filter.noun);
  if (filter.actorId !== undefined) query.set("actor", filter.actorId);
  if (before !== null) query.set("before", String(before));
  return `/groups/${groupId}/history${query.size === 0 ? "" : `?${query.toString()}`}`;
}
