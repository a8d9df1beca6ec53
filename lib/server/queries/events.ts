import type { z } from "zod";
import { eventView, type EventView, type listEvents as listEventsOperation } from "#lib/operations/groups.ts";
import { maySeeHistory } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Event } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { peopleById, personOf } from "./people.ts";

const PAGE = 50;

type EventFilter = z.infer<typeof listEventsOperation.query>;

/** A page of the group's history, newest first. `next` is the `before` of the following page. */
export async function listEvents(
  { db, actor }: InGroup,
  { before, noun, actorId }: EventFilter,
): Promise<Result<{ events: EventView[]; next: number | null }, "not_allowed">> {
  if (!maySeeHistory(actor)) return refuse("not_allowed");
  const rows = await db.event.findMany({
    where: {
      groupId: actor.groupId,
      ...(before === undefined ? {} : { number: { lt: BigInt(before) } }),
      ...(noun === undefined ? {} : { noun }),
      ...(actorId === undefined ? {} : { actorId }),
    },
    orderBy: { number: "desc" },
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const next = rows.length > PAGE && last !== undefined ? Number(last.number) : null;
  return accept({ events: await viewsOf(db, shown), next });
}

/** The latest events of a claim and of what hangs on it: sources, comments, mentions, deleted ones included. */
export async function listClaimEvents(
  { db, actor }: InGroup,
  claimId: string,
): Promise<Result<{ events: EventView[] }, "not_allowed">> {
  if (!maySeeHistory(actor)) return refuse("not_allowed");
  const hanging = { where: { groupId: actor.groupId, claimId }, select: { id: true } };
  const [sources, comments, mentions] = [
    await db.source.findMany(hanging),
    await db.comment.findMany(hanging),
    await db.annotation.findMany(hanging),
  ];
  const ids = [claimId, ...[...sources, ...comments, ...mentions].map(({ id }) => id)];
  const rows = await db.event.findMany({
    where: {
      groupId: actor.groupId,
      OR: [{ nounId: { in: ids } }, { data: { path: ["toClaimId"], equals: claimId } }],
    },
    orderBy: { number: "desc" },
    take: PAGE,
  });
  return accept({ events: await viewsOf(db, rows) });
}

async function viewsOf(db: InGroup["db"], rows: readonly Event[]): Promise<EventView[]> {
  const people = await peopleById(
    db,
    rows.map((row) => row.actorId),
  );
  return rows.map((row) => ({
    number: Number(row.number),
    at: row.at.toISOString(),
    actor: row.actorId === null ? null : personOf(people, row.actorId),
    kind: row.kind,
    nounId: row.nounId,
    documentId: row.documentId,
    data: eventView.shape.data.parse(row.data),
  }));
}

/** The number of the group's last event. Read before what a page shows, so that following from there misses nothing. */
export async function lastEventNumber({ db, actor: { groupId } }: InGroup): Promise<number> {
  const group = await db.group.findUnique({ where: { id: groupId }, select: { lastEventNumber: true } });
  return Number(group?.lastEventNumber ?? 0);
}
