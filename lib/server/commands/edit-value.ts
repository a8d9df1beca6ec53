import { recordValue } from "#lib/claims/recorded-value.ts";
import type { ClaimValue } from "#lib/claims/value.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { checkValue, lockClaim, type ValueRefusal } from "../claim-values.ts";
import type { InGroup } from "../database.ts";
import { claimValueOf, valueColumns } from "../records/claim-value.ts";
import { explainNoRow } from "../versions.ts";

/** Says a date or a figure of a claim anew, as seen at `expectedVersion`. */
export async function editValue(
  group: InGroup,
  { valueId, expectedVersion, value }: { valueId: string; expectedVersion: number; value: ClaimValue },
): Promise<Result<null, ValueRefusal | "not_found" | "not_allowed" | "version_conflict">> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: valueId }, deletedAt: null };
  const before = await db.claimValue.findUnique({ where });
  if (before === null || !(await lockClaim(group, before.claimId))) return refuse("not_found");
  const { claimId } = before;
  const checked = await checkValue(group, { claimId, except: valueId }, value);
  if (!checked.ok) return checked;
  const { count } = await db.claimValue.updateMany({
    where: { id: valueId, version: expectedVersion, deletedAt: null },
    data: { ...valueColumns(value), updatedAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) return explainNoRow(await db.claimValue.findUnique({ where }));
  await group.record({
    kind: "value.edited",
    nounId: valueId,
    data: {
      claimId,
      ...{ before: recordValue(before), after: recordValue(value) },
      ...{ measureBefore: before.measure, measureAfter: value.measure },
      ...{ reformBefore: before.reformId ?? "", reformAfter: value.reformId ?? "" },
      valueBefore: JSON.stringify(claimValueOf(before)),
    },
  });
  return accept(null);
}

/** Takes a value from its claim or puts it back. Twice is no error. */
export async function setValueRemoved(
  group: InGroup,
  valueId: string,
  removed: boolean,
): Promise<Result<Written, "not_found" | "not_allowed" | "value_exists">> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: valueId } };
  const row = await db.claimValue.findUnique({ where });
  if (row === null || !(await lockClaim(group, row.claimId))) return refuse("not_found");
  if ((row.deletedAt !== null) === removed) return accept({ id: valueId, version: row.version });
  const { claimId } = row;
  const value = claimValueOf(row);
  const checked = removed ? accept(null) : await checkValue(group, { claimId, except: valueId }, value);
  // What its passage or its reform has become meanwhile is no reason to lose it.
  if (!checked.ok && checked.refusal.code === "value_exists") return refuse("value_exists");
  const { version } = await db.claimValue.update({
    where,
    data: { deletedAt: removed ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  await group.record({
    kind: removed ? "value.removed" : "value.restored",
    nounId: valueId,
    data: { claimId, exact: row.exact, value: recordValue(row) },
  });
  return accept({ id: valueId, version });
}
