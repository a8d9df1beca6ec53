import { mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { lockClaim } from "../claim-values.ts";
import type { InGroup } from "../database.ts";

/** Puts a proposed value of a claim aside, so that it is not proposed again, or takes that back. Twice is no error. */
export async function setValueDeclined(
  group: InGroup,
  { claimId, key }: { readonly claimId: string; readonly key: string },
  isDeclined: boolean,
): Promise<Result<null, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  if (!(await lockClaim(group, claimId))) return refuse("not_found");
  const { groupId, userId: createdById } = actor;
  const { count } = isDeclined
    ? await db.declinedValue.createMany({
        data: [{ groupId, claimId, key, createdById }],
        skipDuplicates: true,
      })
    : await db.declinedValue.deleteMany({ where: { groupId, claimId, key } });
  if (count > 0)
    await group.record({
      kind: isDeclined ? "claim.value_declined" : "claim.value_reconsidered",
      nounId: claimId,
      data: { value: key.slice(key.indexOf(":") + 1) },
    });
  return accept(null);
}
