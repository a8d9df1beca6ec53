import { takeBackClaimMerge } from "#lib/claims/merge.ts";
import { mayDeleteClaim, mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { ClaimMerge } from "#prisma/client.ts";
import { followClaimMerges, lockClaims } from "../claim-merges.ts";
import { reformsOfClaim, setReforms } from "../claim-reforms.ts";
import type { InGroup } from "../database.ts";
import { moveBackToClaim } from "../moved-to-claim.ts";
import { claimChangeOf, mergedClaimOf, movedToClaimOf } from "../records/claim-merge.ts";
import { languageOf, wordingColumns, wordingsOf } from "../records/claim.ts";

export interface UndoneClaimMerge {
  readonly keptId: string;
  readonly restoredId: string;
}

/**
 * Takes a merge of claims back: the merged claim is there again with what went over from it, unless somebody moved that since, and the kept
 * one says what it said before wherever nobody has changed it. Where the kept one was merged further, all is taken from where it stands.
 */
export async function undoClaimMerge(
  group: InGroup,
  mergeId: string,
): Promise<Result<UndoneClaimMerge, "not_found" | "not_allowed" | "merge_undone_already">> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  await db.$queryRaw`SELECT 1 FROM claim_merges WHERE id = ${mergeId}::uuid FOR UPDATE`;
  const where = { groupId_id: { groupId: actor.groupId, id: mergeId } };
  const merge = await db.claimMerge.findUnique({ where });
  if (merge === null) return refuse("not_found");
  if (merge.undoneAt !== null) return refuse("merge_undone_already");
  const keptId = await lockBoth(group, merge);
  const merged = await db.claim.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: merge.mergedId } },
  });
  if (merged === null) return refuse("not_found");
  // Whoever merged may take it back; else it is as with every claim that is not there.
  if (merge.createdById !== actor.userId && !mayDeleteClaim(actor, merged)) return refuse("not_allowed");
  await db.claimMerge.update({ where, data: { undoneAt: new Date() } });
  await restoreKept(group, merge);
  await db.claim.update({
    where: { groupId_id: { groupId: actor.groupId, id: merged.id } },
    data: { deletedAt: null, version: { increment: 1 } },
  });
  await moveBackToClaim(group, movedToClaimOf(merge), { from: keptId, to: merged.id });
  const about = { number: merged.number, wording: wordingsOf(merged)[languageOf(merged.language)] ?? "" };
  await group.record({
    kind: "claim.unmerged",
    nounId: keptId,
    data: { toClaimId: merged.id, mergeId, ...about },
  });
  await group.record({ kind: "claim.restored", nounId: merged.id, data: about });
  return accept({ keptId, restoredId: merged.id });
}

/** Locks the claims of a merge and answers where the kept one stands today: it may be merged further while the lock is waited for. */
async function lockBoth(group: InGroup, { keptId, mergedId }: ClaimMerge): Promise<string> {
  let standsAt = keptId;
  for (;;) {
    await lockClaims(group, [standsAt, keptId, mergedId]);
    const today = await followClaimMerges(group, keptId);
    if (today === standsAt) return today;
    standsAt = today;
  }
}

/** The kept claim's own words, kind, state and reforms, even if it is itself merged away by now: it comes back with them then. */
async function restoreKept(group: InGroup, merge: ClaimMerge): Promise<void> {
  const { db, actor } = group;
  const where = { groupId_id: { groupId: actor.groupId, id: merge.keptId } };
  const row = await db.claim.findUniqueOrThrow({ where });
  const reforms = await reformsOfClaim(group, merge.keptId);
  const listed = [...reforms].map(([reformId, stance]) => ({ reformId, stance }));
  const back = takeBackClaimMerge({ ...claimChangeOf(merge), now: mergedClaimOf(row, listed) });
  await setReforms(group, merge.keptId, { before: reforms, after: new Map(Object.entries(back.reforms)) });
  const { kind, state, wordings } = back;
  await db.claim.update({
    where,
    data: {
      ...{ kind, state, ...wordingColumns(wordings), updatedAt: new Date(), version: { increment: 1 } },
      ...(state === row.state ? {} : { stateById: actor.userId, stateAt: new Date() }),
    },
  });
}
