import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { mergeReferences as operation } from "#lib/operations/merges.ts";
import { mayDeleteReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Reference } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { followMerges } from "../merges.ts";
import { moveToWork } from "../moved-rows.ts";
import { mergedFormsOf, type ChangedForms } from "../records/reference-merge.ts";
import { columnsOf } from "../records/reference.ts";

type Merge = z.infer<typeof operation.body>;
type MergeRefusal = "not_found" | "not_allowed" | "bad_request" | "version_conflict" | "merged_already";

/**
 * Makes one work of several and answers the ids of the merges: the kept work gets the forms that were chosen, what stands at the others
 * goes over to it, and each of them is remembered with what went over, so that it can be taken back. All or nothing.
 */
export async function mergeReferences(
  group: InGroup,
  { kept, merged, forms, tags }: Merge,
): Promise<Result<string[], MergeRefusal>> {
  const { db, actor } = group;
  if (!mayDeleteReferences(actor)) return refuse("not_allowed");
  const ids = [kept, ...merged].map(({ id }) => id);
  if (new Set(ids).size !== ids.length)
    return refuse("bad_request", { field: "merged", problem: "repeated" });
  const locked = await lockWorks(group, [kept, ...merged]);
  if (!locked.ok) return locked;
  const [before, ...others] = locked.value;
  if (before === undefined) return refuse("not_found");
  const after = { ...forms, tags };
  const change: ChangedForms = {
    before: { ...mergedFormsOf(before), tags: before.tags },
    after,
    step: randomUUID(),
  };
  const mergeIds: string[] = [];
  for (const other of others) mergeIds.push(await mergeInto(group, { kept: before, merged: other, change }));
  await db.reference.update({
    where: { groupId_id: { groupId: actor.groupId, id: kept.id } },
    data: { ...columnsOf(after), updatedAt: new Date(), version: { increment: 1 } },
  });
  return accept(mergeIds);
}

/** The works in the order given, locked; each as the person saw it. */
async function lockWorks(
  group: InGroup,
  seen: readonly { readonly id: string; readonly version: number }[],
): Promise<Result<Reference[], "not_found" | "version_conflict" | "merged_already">> {
  const { db, actor } = group;
  const ids = seen.map(({ id }) => id);
  // In one order for everybody: of two merges of one work the second waits here, and then finds that it is gone.
  await db.$queryRaw`SELECT 1 FROM "references" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = new Map(
    (await db.reference.findMany({ where: { groupId: actor.groupId, id: { in: ids } } })).map((row) => [
      row.id,
      row,
    ]),
  );
  const works: Reference[] = [];
  for (const { id, version } of seen) {
    const row = rows.get(id);
    if (row === undefined) return refuse("not_found");
    if (row.deletedAt !== null)
      return (await followMerges(group, id)) === id ? refuse("not_found") : refuse("merged_already");
    if (row.version !== version) return refuse("version_conflict", { current: row.version });
    works.push(row);
  }
  return accept(works);
}

async function mergeInto(
  group: InGroup,
  { kept, merged, change }: { kept: Reference; merged: Reference; change: ChangedForms },
): Promise<string> {
  const { db, actor } = group;
  const { groupId, userId: createdById } = actor;
  const moved = await moveToWork(group, { from: merged.id, to: kept.id });
  const { id } = await db.referenceMerge.create({
    data: { groupId, keptId: kept.id, mergedId: merged.id, before: change as object, moved, createdById },
    select: { id: true },
  });
  await db.reference.update({
    where: { groupId_id: { groupId, id: merged.id } },
    data: { deletedAt: new Date(), version: { increment: 1 } },
  });
  await group.record({
    kind: "reference.merged",
    nounId: kept.id,
    data: { title: kept.title, mergedId: merged.id, mergedTitle: merged.title },
  });
  return id;
}
