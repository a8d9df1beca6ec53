import { takeBackMerge } from "#lib/citations/merge.ts";
import { mayDeleteReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { ReferenceMerge } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { followMerges } from "../merges.ts";
import { moveBack } from "../moved-rows.ts";
import { changeOf, mergedFormsOf, movedOf } from "../records/reference-merge.ts";
import { columnsOf } from "../records/reference.ts";
import { takeBackShared } from "../shared-rows.ts";

export interface Undone {
  readonly keptId: string;
  readonly restoredId: string;
}

/**
 * Takes a merge back: the merged work is in the library again with what went over from it, unless somebody moved that since, and the kept
 * one says what it said before wherever nobody has corrected it. Where the kept one was merged further, all is taken from where it
 * stands today.
 */
export async function undoMerge(
  group: InGroup,
  mergeId: string,
): Promise<Result<Undone, "not_found" | "not_allowed" | "merge_undone_already">> {
  const { db, actor } = group;
  if (!mayDeleteReferences(actor)) return refuse("not_allowed");
  await db.$queryRaw`SELECT 1 FROM reference_merges WHERE id = ${mergeId}::uuid FOR UPDATE`;
  const where = { groupId_id: { groupId: actor.groupId, id: mergeId } };
  const merge = await db.referenceMerge.findUnique({ where });
  if (merge === null) return refuse("not_found");
  if (merge.undoneAt !== null) return refuse("merge_undone_already");
  const standsAt = await lockWorks(group, merge);
  const kept = await db.reference.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: standsAt }, deletedAt: null },
  });
  if (kept === null) return refuse("not_found");
  const moved = movedOf(merge);
  await moveBack(group, moved, { from: standsAt, to: merge.mergedId });
  await db.referenceMerge.update({ where, data: { undoneAt: new Date() } });
  await takeBackShared(group, merge.keptId, moved);
  await restoreForms(group, merge);
  const restored = await db.reference.update({
    where: { groupId_id: { groupId: actor.groupId, id: merge.mergedId } },
    data: { deletedAt: null, version: { increment: 1 } },
  });
  await group.record({
    kind: "reference.unmerged",
    nounId: standsAt,
    data: { title: kept.title, mergedId: restored.id, mergedTitle: restored.title },
  });
  return accept({ keptId: standsAt, restoredId: restored.id });
}

/** Locks the works of a merge and answers where the kept one stands today: it may be merged further while the lock is waited for. */
async function lockWorks(group: InGroup, { keptId, mergedId }: ReferenceMerge): Promise<string> {
  let standsAt = keptId;
  for (;;) {
    const ids = [standsAt, keptId, mergedId];
    await group.db
      .$queryRaw`SELECT 1 FROM "references" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
    const today = await followMerges(group, keptId);
    if (today === standsAt) return today;
    standsAt = today;
  }
}

/** The kept work gets its own words back when none is left of those that were merged into it in the same step. */
async function restoreForms({ db, actor: { groupId } }: InGroup, merge: ReferenceMerge): Promise<void> {
  const { before, after, step } = changeOf(merge);
  const left = await db.referenceMerge.count({
    where: { groupId, keptId: merge.keptId, undoneAt: null, before: { path: ["step"], equals: step } },
  });
  if (left > 0) return;
  const where = { groupId_id: { groupId, id: merge.keptId } };
  const row = await db.reference.findUniqueOrThrow({ where });
  await db.reference.update({
    where,
    data: {
      ...columnsOf(takeBackMerge({ before, after, now: mergedFormsOf(row) })),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  await mendLaterMerges(db, merge);
}

/** Merges of later steps found the kept work as this one had left it; undone in their turn they must not bring that back. */
async function mendLaterMerges(db: InGroup["db"], merge: ReferenceMerge): Promise<void> {
  const { groupId, keptId, createdAt } = merge;
  const { before, after } = changeOf(merge);
  const later = await db.referenceMerge.findMany({
    where: { groupId, keptId, undoneAt: null, createdAt: { gt: createdAt } },
  });
  for (const one of later) {
    const change = changeOf(one);
    const mended = { ...change, before: takeBackMerge({ before, after, now: change.before }) };
    await db.referenceMerge.update({
      where: { groupId_id: { groupId, id: one.id } },
      data: { before: mended as object },
    });
  }
}
