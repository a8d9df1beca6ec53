import type { Written } from "#lib/operations/view.ts";
import { mayDeleteClaim } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { holdWork } from "../library.ts";
import { languageOf, wordingsOf } from "../records/claim.ts";

/** Takes a claim away or brings it back. Its mentions, sources and links stay in place and go with it. Twice is no error. */
export async function setClaimDeleted(
  group: InGroup,
  claimId: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed" | "claim_merged_already">> {
  const { db, actor } = group;
  const where = { groupId_id: { groupId: actor.groupId, id: claimId } };
  const claim = await db.claim.findUnique({ where });
  if (claim === null) return refuse("not_found");
  if (!mayDeleteClaim(actor, claim)) return refuse("not_allowed");
  if ((claim.deletedAt !== null) === deleted) return accept({ id: claimId, version: claim.version });
  const merged = { groupId: actor.groupId, mergedId: claimId, undoneAt: null };
  if (!deleted && (await db.claimMerge.count({ where: merged })) > 0) return refuse("claim_merged_already");
  if (!deleted) {
    const resting = { groupId: actor.groupId, claimId, deletedAt: null };
    for (const { referenceId } of await db.source.findMany({ where: resting }))
      await holdWork(group, referenceId);
  }
  const { version } = await db.claim.update({
    where,
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  const wording = wordingsOf(claim)[languageOf(claim.language)] ?? "";
  await group.record({
    kind: deleted ? "claim.deleted" : "claim.restored",
    nounId: claimId,
    data: { number: claim.number, wording },
  });
  return accept({ id: claimId, version });
}
