import type { ReformStance } from "#lib/claims/stance.ts";
import type { InGroup } from "./database.ts";

/** Reforms of a claim with what it says of each. */
export type Reforms = ReadonlyMap<string, ReformStance | null>;

export async function reformsOfClaim({ db, actor: { groupId } }: InGroup, claimId: string): Promise<Reforms> {
  const rows = await db.claimReform.findMany({ where: { groupId, claimId }, orderBy: { reformId: "asc" } });
  return new Map(rows.map(({ reformId, stance }) => [reformId, stance]));
}

/** A value that was about a reform which the claim no longer speaks of is about all that it speaks of. */
export async function setReforms(
  { db, actor: { groupId } }: InGroup,
  claimId: string,
  { before, after }: { before: Reforms; after: Reforms },
): Promise<void> {
  const gone = [...before.keys()].filter((id) => !after.has(id));
  if (gone.length > 0) {
    const where = { groupId, claimId, reformId: { in: gone } };
    await db.claimReform.deleteMany({ where });
    await db.claimValue.updateMany({ where, data: { reformId: null, version: { increment: 1 } } });
  }
  for (const [reformId, stance] of after) {
    if (before.has(reformId) && before.get(reformId) === stance) continue;
    await db.claimReform.upsert({
      where: { claimId_reformId: { claimId, reformId } },
      create: { groupId, claimId, reformId, stance },
      update: { stance },
    });
  }
}
