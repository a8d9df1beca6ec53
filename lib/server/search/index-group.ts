import { keysOfGroup } from "#lib/search/entry-words.ts";
import { INDEX_MAKE } from "#lib/search/index-make.ts";
import { accept } from "#lib/result.ts";
import { Prisma } from "#prisma/client.ts";
import { inIndex } from "../database.ts";
import { indexChanges } from "./index-changes.ts";
import type { InIndex } from "./read-texts.ts";
import { noteEverything, PORTION, takeChanges } from "./take-changes.ts";
import { Vocabulary } from "./vocabulary.ts";

/** "busy": another process is at this group. */
export type Indexed = "done" | "more" | "busy";

/**
 * Brings the index of a group one step nearer to what the group has: the oldest notes of what was changed, in one transaction. One process at
 * a time for each group.
 */
export async function indexStep(groupId: string, most = PORTION): Promise<Indexed> {
  const indexed = await inIndex(groupId, async (index) => {
    if (!(await lock(index))) return accept<Indexed>("busy");
    await renew(index);
    const { changed, taken, left } = await takeChanges(index, most);
    if (taken === 0) return accept<Indexed>("done");
    const vocabulary = new Vocabulary();
    const keys = keysOfGroup(groupId);
    await indexChanges(index, changed, { keys, vocabulary });
    await vocabulary.write(index, keys);
    return accept<Indexed>(left ? "more" : "done");
  });
  if (!indexed.ok) throw new Error("indexing refuses nothing");
  return indexed.value;
}

/** Indexes whatever waits. */
export async function indexGroup(groupId: string): Promise<Indexed> {
  for (;;) {
    const step = await indexStep(groupId);
    if (step !== "more") return step;
  }
}

/** Leaves out a note that cannot be indexed, so that those behind it can. */
export async function skipOldest(groupId: string): Promise<void> {
  await inIndex(groupId, async (index) => {
    if (await lock(index)) await takeChanges(index, { notes: 1, documents: 1 });
    return accept(null);
  });
}

/** The key of the lock that whoever indexes a group holds. */
export function lockKey(groupId: string): Prisma.Sql {
  return Prisma.sql`hashtextextended('silteme search ' || ${groupId}::text, 0)`;
}

async function lock({ db, groupId }: InIndex): Promise<boolean> {
  const [row] = await db.$queryRaw<{ locked: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${lockKey(groupId)}) AS locked`;
  return row?.locked === true;
}

/** Another make of lexemes indexed the group, or none did: everything is to be indexed anew. What stands there is found meanwhile. */
async function renew(index: InIndex): Promise<void> {
  const { db, groupId } = index;
  const { count } = await db.searchMake.updateMany({
    where: { groupId, make: { not: INDEX_MAKE } },
    data: { make: INDEX_MAKE },
  });
  if (count === 0) return;
  await db.searchChange.deleteMany({ where: { groupId } });
  await noteEverything(index);
}
