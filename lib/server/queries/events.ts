import type { z } from "zod";
import { eventView, type EventView, type listEvents as listEventsOperation } from "#lib/operations/groups.ts";
import { maySeeHistory } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
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
  const people = await peopleById(
    db,
    shown.map((row) => row.actorId),
  );
  const events = shown.map((row) => ({
    number: Number(row.number),
    at: row.at.toISOString(),
    actor: row.actorId === null ? null : personOf(people, row.actorId),
    kind: row.kind,
    nounId: row.nounId,
    documentId: row.documentId,
    data: eventView.shape.data.parse(row.data),
  }));
  const last = shown.at(-1);
  return accept({ events, next: rows.length > PAGE && last !== undefined ? Number(last.number) : null });
}
