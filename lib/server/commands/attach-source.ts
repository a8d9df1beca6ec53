import type { SourceDraft } from "#lib/claims/source.ts";
import { mayEditClaims } from "#lib/permissions/claims.ts";
import { refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { writeSource } from "../evidence.ts";

/** Gives a claim one more source and answers the source's id. */
export async function attachSource(
  group: InGroup,
  claimId: string,
  draft: SourceDraft,
): Promise<Result<string, "not_found" | "not_allowed" | "entry_without_parts">> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  const claim = await db.claim.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: claimId }, deletedAt: null },
    select: { id: true },
  });
  return claim === null ? refuse("not_found") : writeSource(group, claimId, draft);
}
