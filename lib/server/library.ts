import { randomUUID } from "node:crypto";
import { catalogueLine } from "#lib/citations/catalogue-line.ts";
import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { ReferenceEntry } from "#prisma/client.ts";
import type { InGroup } from "./database.ts";
import { followMerges } from "./merges.ts";
import { columnsOf } from "./records/reference.ts";

/** A work as it comes into the library. */
export interface NewWork extends ReferenceForms {
  readonly tags?: readonly string[];
  /** Each becomes a note about it. */
  readonly notes?: readonly string[];
}

/**
 * The group's library as commands use it: several of them (attach a source, state a claim with sources, take over a list)
 * keep a work on their way, inside their own transaction. Puts a work into it and answers its id.
 */
export async function keepReference(group: InGroup, work: NewWork): Promise<string> {
  const [id = ""] = await writeWorks(group, [work]);
  await group.record({
    kind: "reference.created",
    nounId: id,
    data: { title: catalogueLine(work.csl).title },
  });
  return id;
}

/** Rows of one statement; PostgreSQL takes 32,767 values in all. */
const ROWS_AT_ONCE = 500;

/** Writes works and their notes, and answers the ids in their order. The event is the caller's. */
export async function writeWorks(
  { db, actor: { groupId, userId: createdById } }: InGroup,
  works: readonly NewWork[],
): Promise<string[]> {
  const rows = works.map((work) => ({ id: randomUUID(), work }));
  const notes = rows.flatMap(({ id: referenceId, work }) =>
    (work.notes ?? [])
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .map((text) => ({ groupId, referenceId, text, createdById })),
  );
  for (const some of chunksOf(rows))
    await db.reference.createMany({
      data: some.map(({ id, work }) => ({ id, groupId, createdById, ...columnsOf({ tags: [], ...work }) })),
    });
  for (const some of chunksOf(notes)) await db.comment.createMany({ data: some });
  return rows.map(({ id }) => id);
}

function chunksOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, n) =>
    rows.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE),
  );
}

/**
 * The library's work for a printed entry: the one it is linked to, its twin's in the other list, or a new one made from what
 * was read of it. Refused when nothing could be read: then a person has to say what the entry names.
 */
export async function referenceOfEntry(
  group: InGroup,
  entryId: string,
  formsOf: (entry: ReferenceEntry, twin: ReferenceEntry | null) => ReferenceForms | null,
): Promise<Result<string, "not_found" | "entry_without_parts">> {
  const { db, actor } = group;
  // Locked, so that two people who use one entry at the same moment make one work of it and not two.
  await db.$queryRaw`SELECT 1 FROM reference_entries WHERE id = ${entryId}::uuid FOR UPDATE`;
  const entry = await db.referenceEntry.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: entryId } },
  });
  if (entry === null) return refuse("not_found");
  if (entry.referenceId !== null) return accept(await holdWork(group, entry.referenceId));
  const twin = await db.referenceEntry.findFirst({
    where: { revisionId: entry.revisionId, key: entry.pairedWithKey ?? "", NOT: { id: entry.id } },
  });
  const forms = twin?.referenceId == null ? formsOf(entry, twin) : null;
  const known = twin?.referenceId ?? (forms === null ? null : await keepReference(group, forms));
  if (known === null) return refuse("entry_without_parts");
  const referenceId = await holdWork(group, known);
  const linked = twin === null ? [entry.id] : [entry.id, twin.id];
  await db.referenceEntry.updateMany({
    where: { id: { in: linked }, referenceId: null },
    data: { referenceId },
  });
  return accept(referenceId);
}

/**
 * Holds a work that something rests on from now on, until the transaction ends, and answers its id: nobody takes it out of the library
 * meanwhile, and one that was taken out before comes back, since a source without its work would name nothing. Of one that was merged
 * into another, the other is held.
 */
export async function holdWork(group: InGroup, referenceId: string): Promise<string> {
  const { db, actor } = group;
  const id = await lockWork(group, referenceId);
  const where = { groupId_id: { groupId: actor.groupId, id } };
  const { deletedAt, title } = await db.reference.findUniqueOrThrow({ where });
  if (deletedAt === null) return id;
  await db.reference.update({ where, data: { deletedAt: null, version: { increment: 1 } } });
  await group.record({ kind: "reference.restored", nounId: id, data: { title } });
  return id;
}

/** Holds a work that somebody works on, as it stands in the library; null where there is none, or it was taken out. */
export async function holdLiveWork(group: InGroup, referenceId: string): Promise<string | null> {
  return liveOrNull(group, await lockWork(group, referenceId));
}

/** The same, while nobody else holds it: what stands at the work can be looked through and added to without a gap. */
export async function holdLiveWorkAlone(group: InGroup, referenceId: string): Promise<string | null> {
  return liveOrNull(group, await lockWork(group, referenceId, lockAlone));
}

async function liveOrNull({ db, actor }: InGroup, id: string): Promise<string | null> {
  const where = { groupId_id: { groupId: actor.groupId, id }, deletedAt: null };
  return (await db.reference.findUnique({ where, select: { id: true } })) === null ? null : id;
}

type Lock = (db: InGroup["db"], id: string) => Promise<unknown>;

const lockTogether: Lock = (db, id) =>
  db.$queryRaw`SELECT 1 FROM "references" WHERE id = ${id}::uuid FOR SHARE`;
const lockAlone: Lock = (db, id) =>
  db.$queryRaw`SELECT 1 FROM "references" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;

/** Locks the work that an id stands for today, and answers that work's id: it may have been merged while the lock was waited for. */
async function lockWork(group: InGroup, referenceId: string, lock = lockTogether): Promise<string> {
  let id = referenceId;
  for (;;) {
    await lock(group.db, id);
    const now = await followMerges(group, id);
    if (now === id) return id;
    id = now;
  }
}
