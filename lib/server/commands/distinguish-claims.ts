import { mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

type Refused = "not_found" | "not_allowed" | "merge_with_itself";

/** Says that two claims are two, or takes that back. Twice is no error. */
export async function setClaimsDistinct(
  group: InGroup,
  pair: readonly [string, string],
  areDistinct: boolean,
): Promise<Result<null, Refused>> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  const [oneId = "", otherId = ""] = [...pair].sort();
  if (oneId === otherId) return refuse("merge_with_itself");
  const { groupId, userId: createdById } = actor;
  const where = { groupId, id: { in: [oneId, otherId] }, deletedAt: null };
  if ((await db.claim.count({ where })) !== 2) return refuse("not_found");
  const { count } = areDistinct
    ? await db.claimDistinction.createMany({
        data: [{ groupId, oneId, otherId, createdById }],
        skipDuplicates: true,
      })
    : await db.claimDistinction.deleteMany({ where: { groupId, oneId, otherId } });
  if (count > 0)
    await group.record({
      kind: areDistinct ? "claim.distinguished" : "claim.undistinguished",
      nounId: oneId,
      data: { toClaimId: otherId },
    });
  return accept(null);
}
