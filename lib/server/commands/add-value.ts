import { recordValue } from "#lib/claims/recorded-value.ts";
import type { ClaimValue } from "#lib/claims/value.ts";
import { mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { checkValue, lockClaim, type ValueRefusal } from "../claim-values.ts";
import type { InGroup } from "../database.ts";
import { valueColumns } from "../records/claim-value.ts";

/** Gives a claim a date or a figure that it asserts: accepted from its words, or typed. Answers the value's id. */
export async function addValue(
  group: InGroup,
  claimId: string,
  value: ClaimValue,
): Promise<Result<string, ValueRefusal | "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  if (!(await lockClaim(group, claimId))) return refuse("not_found");
  const checked = await checkValue(group, { claimId }, value);
  if (!checked.ok) return checked;
  const { id } = await db.claimValue.create({
    data: { groupId: actor.groupId, claimId, createdById: actor.userId, ...valueColumns(value) },
    select: { id: true },
  });
  const { exact, measure } = value;
  await group.record({
    kind: "value.added",
    nounId: id,
    data: { claimId, exact, measure, value: recordValue(value) },
  });
  return accept(id);
}
