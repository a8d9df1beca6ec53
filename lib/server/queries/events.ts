import { eventView, type EventView, type HistoryFilter } from "#lib/operations/groups.ts";
import { maySeeHistory } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { namedInEvents } from "./named-in-events.ts";
import { peopleById, personOf } from "./people.ts";

const PAGE = 50;

/** More lines than a spreadsheet is read with; the newest are given. */
const MOST_EXPORTED = 50_000;

/** A page of the group's history, newest first. `next` is the `before` of the following page. */
export async function listEvents(
  group: InGroup,
  filter: HistoryFilter,
): Promise<Result<{ events: EventView[]; next: number | null }, "not_allowed">> {
  if (!maySeeHistory(group.actor)) return refuse("not_allowed");
  const rows = await findEvents(group, filter, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const next = rows.length > PAGE && last !== undefined ? Number(last.number) : null;
  return accept({ events: await viewsOf(group, shown), next });
}

/** All that the filter finds, newest first. */
export async function exportEvents(
  group: InGroup,
  filter: HistoryFilter,
): Promise<Result<EventView[], "not_allowed">> {
  if (!maySeeHistory(group.actor)) return refuse("not_allowed");
  return accept(await viewsOf(group, await findEvents(group, filter, MOST_EXPORTED)));
}

interface EventRow {
  readonly number: bigint;
  readonly at: Date;
  readonly actorId: string | null;
  readonly kind: string;
  readonly nounId: string;
  readonly documentId: string | null;
  readonly annotationId: string | null;
  readonly data: unknown;
}

/** One query for every history there is: of the group, a document, an annotation, a claim. Row-level security leaves out what is hidden. */
function findEvents(
  { db, actor: { groupId } }: InGroup,
  filter: HistoryFilter,
  most: number,
): Promise<EventRow[]> {
  const { before, after, noun, kinds, actorId, nounId, documentId, from, to, search } = filter;
  const asked: Prisma.Sql[] = [Prisma.sql`e.group_id = ${groupId}::uuid`];
  if (before !== undefined) asked.push(Prisma.sql`e.number < ${before}`);
  if (after !== undefined) asked.push(Prisma.sql`e.number > ${after}`);
  if (noun !== undefined) asked.push(Prisma.sql`e.noun = ${noun}`);
  if (kinds !== undefined) asked.push(Prisma.sql`e.kind IN (${Prisma.join(kinds)})`);
  if (actorId !== undefined) asked.push(Prisma.sql`e.actor_id = ${actorId}::uuid`);
  if (documentId !== undefined) asked.push(ofDocument(groupId, documentId));
  if (nounId !== undefined) asked.push(ofNoun(groupId, nounId));
  // The column holds UTC without a zone.
  if (from !== undefined) asked.push(Prisma.sql`e.at >= ${new Date(from)}`);
  if (to !== undefined) asked.push(Prisma.sql`e.at < ${new Date(to)}`);
  if (search !== undefined && search !== "") asked.push(telling(search));
  return db.$queryRaw<EventRow[]>`
    SELECT e.number, e.at, e.actor_id::text AS "actorId", e.kind, e.noun_id AS "nounId", e.document_id::text AS "documentId",
      coalesce(e.annotation_id::text, CASE e.noun WHEN 'annotation' THEN e.noun_id ELSE e.data ->> 'annotationId' END) AS "annotationId", e.data
    FROM events e WHERE ${Prisma.join(asked, " AND ")} ORDER BY e.number DESC LIMIT ${most}`;
}

/** What happened to the document, to its annotations and to the talk about them. */
function ofDocument(groupId: string, documentId: string): Prisma.Sql {
  return Prisma.sql`(e.document_id = ${documentId}::uuid OR e.noun_id = ${documentId} OR e.annotation_id IN (
    SELECT a.id FROM annotations a WHERE a.group_id = ${groupId}::uuid AND a.document_id = ${documentId}::uuid))`;
}

/** What happened to a thing and to what hangs on it: comments, sources, mentions, links, deleted ones included. */
function ofNoun(groupId: string, id: string): Prisma.Sql {
  return Prisma.sql`(e.annotation_id = ${id}::uuid OR e.data ->> 'toClaimId' = ${id} OR e.noun_id IN (
    SELECT ${id}
    UNION ALL SELECT c.id::text FROM comments c
      WHERE c.group_id = ${groupId}::uuid AND ${id}::uuid IN (c.annotation_id, c.claim_id, c.reference_id)
    UNION ALL SELECT s.id::text FROM sources s WHERE s.group_id = ${groupId}::uuid AND s.claim_id = ${id}::uuid
    UNION ALL SELECT v.id::text FROM claim_values v WHERE v.group_id = ${groupId}::uuid AND v.claim_id = ${id}::uuid
    UNION ALL SELECT a.id::text FROM annotations a WHERE a.group_id = ${groupId}::uuid AND a.claim_id = ${id}::uuid))`;
}

function telling(search: string): Prisma.Sql {
  const pattern = `%${search.normalize("NFC").replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  return Prisma.sql`EXISTS (SELECT 1 FROM jsonb_each_text(e.data) told WHERE told.value ILIKE ${pattern})`;
}

async function viewsOf(group: InGroup, rows: readonly EventRow[]): Promise<EventView[]> {
  const people = await peopleById(
    group.db,
    rows.map((row) => row.actorId),
  );
  const read = rows.map((row) => ({ ...row, data: eventView.shape.data.parse(row.data) }));
  const namedIn = await namedInEvents(group, read);
  return read.map((row) => ({
    number: Number(row.number),
    at: row.at.toISOString(),
    actor: row.actorId === null ? null : personOf(people, row.actorId),
    kind: row.kind,
    nounId: row.nounId,
    documentId: row.documentId,
    annotationId: row.annotationId,
    data: row.data,
    named: namedIn(row),
  }));
}

/** The number of the group's last event. Read before what a page shows, so that following from there misses nothing. */
export async function lastEventNumber({ db, actor: { groupId } }: InGroup): Promise<number> {
  const group = await db.group.findUnique({ where: { id: groupId }, select: { lastEventNumber: true } });
  return Number(group?.lastEventNumber ?? 0);
}
