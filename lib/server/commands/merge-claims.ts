import type { z } from "zod";
import type { mergeClaims as operation } from "#lib/operations/claim-merges.ts";
import { mayDeleteClaim, mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Claim } from "#prisma/client.ts";
import { followClaimMerges, lockClaims } from "../claim-merges.ts";
import { reformsOfClaim, setReforms } from "../claim-reforms.ts";
import type { InGroup } from "../database.ts";
import { moveToClaim } from "../moved-to-claim.ts";
import { knowsReforms } from "../queries/reforms.ts";
import { mergedClaimOf, type ClaimChange } from "../records/claim-merge.ts";
import { languageOf, wordingColumns, wordingsOf } from "../records/claim.ts";

type Body = z.infer<typeof operation.body>;
type Chosen = Body["claim"];
type MergeRefusal =
  | ("not_found" | "not_allowed" | "version_conflict" | "merge_with_itself")
  | ("claim_merged_already" | "own_wording_missing" | "reform_not_found");

interface Wanted extends Body {
  readonly claimId: string;
  readonly expectedVersion: number;
}

/**
 * Makes one claim of two and answers the id of the merge: the kept claim says what was chosen, what hangs on the other goes over to it, and
 * the merge remembers what went, so that it can be taken back. All or nothing.
 */
export async function mergeClaims(
  group: InGroup,
  { claimId, expectedVersion, merged, claim: chosen }: Wanted,
): Promise<Result<string, MergeRefusal>> {
  if (claimId === merged.id) return refuse("merge_with_itself");
  const locked = await lockSeen(group, [{ id: claimId, version: expectedVersion }, merged]);
  if (!locked.ok) return locked;
  const [kept, other] = locked.value;
  if (kept === undefined || other === undefined) return refuse("not_found");
  if (!mayEditClaims(group.actor) || !mayDeleteClaim(group.actor, other)) return refuse("not_allowed");
  if (chosen.wordings[languageOf(kept.language)] === undefined) return refuse("own_wording_missing");
  if (!(await knowsReforms(group, chosen.reformIds))) return refuse("reform_not_found");
  const change = await say(group, kept, chosen);
  return accept(await keepMerge(group, { kept, other, change }));
}

/** The claims in the order given, locked; each as the person saw it. */
async function lockSeen(
  group: InGroup,
  seen: readonly { readonly id: string; readonly version: number }[],
): Promise<Result<Claim[], "not_found" | "version_conflict" | "claim_merged_already">> {
  const ids = seen.map(({ id }) => id);
  await lockClaims(group, ids);
  const { db, actor } = group;
  const found = await db.claim.findMany({ where: { groupId: actor.groupId, id: { in: ids } } });
  const claims: Claim[] = [];
  for (const { id, version } of seen) {
    const row = found.find((each) => each.id === id);
    if (row === undefined) return refuse("not_found");
    if (row.deletedAt !== null)
      return (await followClaimMerges(group, id)) === id
        ? refuse("not_found")
        : refuse("claim_merged_already");
    if (row.version !== version) return refuse("version_conflict", { current: row.version });
    claims.push(row);
  }
  return accept(claims);
}

/** The kept claim says what was chosen; answers what it said and what it says. */
async function say(group: InGroup, kept: Claim, chosen: Chosen): Promise<ClaimChange> {
  const { db, actor } = group;
  const reforms = await reformsOfClaim(group, kept.id);
  const after = new Map(chosen.reformIds.map((id) => [id, chosen.stances[id] ?? null]));
  await setReforms(group, kept.id, { before: reforms, after });
  const { kind, state, wordings } = chosen;
  await db.claim.update({
    where: { groupId_id: { groupId: actor.groupId, id: kept.id } },
    data: {
      ...{ kind, state, ...wordingColumns(wordings), updatedAt: new Date(), version: { increment: 1 } },
      ...(state === kept.state ? {} : { stateById: actor.userId, stateAt: new Date() }),
    },
  });
  const listed = [...reforms].map(([reformId, stance]) => ({ reformId, stance }));
  return {
    before: mergedClaimOf(kept, listed),
    after: { kind, state, wordings, reforms: Object.fromEntries(after) },
  };
}

async function keepMerge(
  group: InGroup,
  { kept, other, change }: { kept: Claim; other: Claim; change: ClaimChange },
): Promise<string> {
  const { db, actor } = group;
  const { groupId, userId: createdById } = actor;
  const moved = await moveToClaim(group, { from: other.id, to: kept.id });
  const { id } = await db.claimMerge.create({
    data: { groupId, keptId: kept.id, mergedId: other.id, before: change as object, moved, createdById },
    select: { id: true },
  });
  await db.claim.update({
    where: { groupId_id: { groupId, id: other.id } },
    data: { deletedAt: new Date(), version: { increment: 1 } },
  });
  await group.record({
    kind: "claim.merged",
    nounId: kept.id,
    data: {
      ...{ number: kept.number, mergeId: id, toClaimId: other.id, mergedNumber: other.number },
      wording: wordingsOf(other)[languageOf(other.language)] ?? "",
    },
  });
  return id;
}
