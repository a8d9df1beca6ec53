import { mayDeleteReforms } from "#lib/permissions/reforms.ts";
import { mergedState } from "#lib/reforms/merge.ts";
import { reformState } from "#lib/reforms/reform-state.ts";
import { wouldMakeCycle } from "#lib/reforms/reform-tree.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { lockGroup } from "../group-lock.ts";
import { moveBackToReform, movedOfReform, moveToReform } from "../moved-reform.ts";
import { findStated, nameOfReform, stateOf, writeState } from "../reform-states.ts";

interface Merge {
  readonly keptId: string;
  readonly mergedId: string;
  readonly expectedVersion: number;
}
type MergeRefusal =
  "not_found" | "not_allowed" | "version_conflict" | "merge_with_itself" | "merge_of_branch";

/** Makes one reform of two and answers the id of the merge, by which it is taken back. */
export async function mergeReforms(
  group: InGroup,
  { keptId, mergedId, expectedVersion }: Merge,
): Promise<Result<string, MergeRefusal>> {
  const { db, actor } = group;
  if (!mayDeleteReforms(actor)) return refuse("not_allowed");
  if (keptId === mergedId) return refuse("merge_with_itself");
  await lockGroup(group);
  const [kept, merged] = [await findStated(group, keptId), await findStated(group, mergedId)];
  if (kept === null || merged === null) return refuse("not_found");
  if (kept.version !== expectedVersion) return refuse("version_conflict", { current: kept.version });
  if (await isAbove(group, mergedId, keptId)) return refuse("merge_of_branch");
  const after = mergedState(stateOf(kept), stateOf(merged));
  const institutions = after.institutions.filter(({ institutionId }) => institutionId !== keptId);
  const changed = await writeState(group, kept, { ...after, institutions });
  const rows = await moveToReform(group, { from: mergedId, to: keptId });
  const keptVersion = kept.version + (changed.length > 0 ? 1 : 0);
  const moved = { ...rows, keptFrom: changed.length > 0 ? kept.version : null, keptVersion };
  const { groupId, userId: createdById } = actor;
  const { id } = await db.reformMerge.create({
    data: { groupId, createdById, keptId, mergedId, moved },
    select: { id: true },
  });
  await db.reform.update({
    where: { groupId_id: { groupId, id: mergedId } },
    data: { deletedAt: new Date(), version: { increment: 1 } },
  });
  const data = { label: nameOfReform(kept), mergedId, mergedLabel: nameOfReform(merged), mergeId: id };
  await group.record({ kind: "reform.merged", nounId: keptId, data });
  return accept(id);
}

/** What stands above the kept one cannot go into it: the tree would bite its own tail. */
async function isAbove(
  { db, actor: { groupId } }: InGroup,
  mergedId: string,
  keptId: string,
): Promise<boolean> {
  const rows = await db.reform.findMany({ where: { groupId }, select: { id: true, parentId: true } });
  const tree = rows.map((row) => ({ slug: row.id, parent: row.parentId, dates: [] }));
  return wouldMakeCycle(tree, mergedId, keptId);
}

/**
 * Takes a merge back: the merged reform is in the register again with what went over from it and still stands there; the kept one says what
 * it said before, unless somebody has changed it since.
 */
export async function undoReformMerge(
  group: InGroup,
  mergeId: string,
): Promise<
  Result<{ keptId: string; restoredId: string }, "not_found" | "not_allowed" | "merge_undone_already">
> {
  const { db, actor } = group;
  if (!mayDeleteReforms(actor)) return refuse("not_allowed");
  await lockGroup(group);
  const { groupId } = actor;
  const where = { groupId_id: { groupId, id: mergeId } };
  const merge = await db.reformMerge.findUnique({ where });
  if (merge === null) return refuse("not_found");
  if (merge.undoneAt !== null) return refuse("merge_undone_already");
  const { keptId, mergedId: restoredId } = merge;
  const kept = await findStated(group, keptId);
  if (kept === null) return refuse("not_found");
  const moved = movedOfReform.parse(merge.moved);
  await db.reform.update({
    where: { groupId_id: { groupId, id: restoredId } },
    data: { deletedAt: null, version: { increment: 1 } },
  });
  await moveBackToReform(group, moved, { from: keptId, to: restoredId });
  if (moved.keptFrom !== null && kept.version === moved.keptVersion) {
    const reformId_version = { reformId: keptId, version: moved.keptFrom };
    const before = await db.reformVersion.findUnique({ where: { reformId_version } });
    if (before !== null) await writeState(group, kept, reformState.parse(before.fields));
  }
  await db.reformMerge.update({ where, data: { undoneAt: new Date() } });
  await group.record({
    kind: "reform.unmerged",
    nounId: keptId,
    data: { label: nameOfReform(kept), mergeId },
  });
  return accept({ keptId, restoredId });
}
