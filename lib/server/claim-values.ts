import type { ClaimValue } from "#lib/claims/value.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "./database.ts";
import { valueColumns } from "./records/claim-value.ts";

export type ValueRefusal = "mention_not_of_claim" | "reform_not_of_claim" | "value_exists";

interface Place {
  readonly claimId: string;
  /** The value that is changed and so is not in its own way. */
  readonly except?: string;
}

/** Whether a claim may have this value: its passage and its reform are the claim's, and it is not there already. */
export async function checkValue(
  { db, actor: { groupId } }: InGroup,
  { claimId, except }: Place,
  value: ClaimValue,
): Promise<Result<null, ValueRefusal>> {
  const { annotationId: id, reformId } = value;
  if (id !== null && (await db.annotation.count({ where: { groupId, claimId, id, deletedAt: null } })) === 0)
    return refuse("mention_not_of_claim");
  if (reformId !== null && (await db.claimReform.count({ where: { groupId, claimId, reformId } })) === 0)
    return refuse("reform_not_of_claim");
  const { exact: _, ...same } = valueColumns(value);
  const twins = await db.claimValue.count({
    where: {
      ...{ groupId, claimId, deletedAt: null, ...same },
      ...(except === undefined ? {} : { id: { not: except } }),
    },
  });
  return twins > 0 ? refuse("value_exists") : accept(null);
}

/** Two people who add the same value at one moment wait for each other here. False: there is no such claim. */
export async function lockClaim({ db }: Pick<InGroup, "db">, claimId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM claims WHERE id = ${claimId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
  return rows.length === 1;
}
