import type { InGroup } from "./database.ts";

/**
 * The work that an id stands for today: itself, or the one that it was merged into, perhaps by way of others. An unknown id stands for
 * itself.
 */
export async function followMerges(
  { db, actor: { groupId } }: Pick<InGroup, "db" | "actor">,
  referenceId: string,
): Promise<string> {
  const seen = new Set<string>();
  let id = referenceId;
  while (!seen.has(id)) {
    seen.add(id);
    const merge = await db.referenceMerge.findFirst({
      where: { groupId, mergedId: id, undoneAt: null },
      select: { keptId: true },
    });
    id = merge?.keptId ?? id;
  }
  return id;
}

/** The same for many ids at once, in few queries; ids that were not merged are not in the answer. */
export async function followAllMerges(
  { db, actor: { groupId } }: Pick<InGroup, "db" | "actor">,
  referenceIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const today = new Map<string, string>();
  let asked: readonly string[] = referenceIds;
  const into = new Map<string, string>();
  while (asked.length > 0) {
    const merges = await db.referenceMerge.findMany({
      where: { groupId, mergedId: { in: [...asked] }, undoneAt: null },
      select: { mergedId: true, keptId: true },
    });
    for (const { mergedId, keptId } of merges) into.set(mergedId, keptId);
    asked = [...new Set(merges.map(({ keptId }) => keptId))].filter((id) => !into.has(id));
  }
  for (const id of referenceIds) {
    let at = id;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    if (at !== id) today.set(id, at);
  }
  return today;
}
