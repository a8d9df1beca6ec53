import type { InGroup } from "./database.ts";

/** The claim that an id stands for today: itself, or the one that it was merged into, perhaps by way of others. */
export async function followClaimMerges(
  { db, actor: { groupId } }: Pick<InGroup, "db" | "actor">,
  claimId: string,
): Promise<string> {
  const seen = new Set<string>();
  let id = claimId;
  while (!seen.has(id)) {
    seen.add(id);
    const merge = await db.claimMerge.findFirst({
      where: { groupId, mergedId: id, undoneAt: null },
      select: { keptId: true },
    });
    id = merge?.keptId ?? id;
  }
  return id;
}

/** Locks claims in one order for everybody, so that of two who merge or split the same the second waits and then sees what the first did. */
export async function lockClaims({ db }: Pick<InGroup, "db">, ids: readonly string[]): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM claims WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
}
