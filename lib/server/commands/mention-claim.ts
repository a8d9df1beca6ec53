import type { AnchorRefusal } from "#lib/annotations/anchor.ts";
import type { SeenPassage } from "#lib/annotations/selector.ts";
import type { MentionStance } from "#lib/claims/stance.ts";
import { mayStateClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { findEvidence } from "../queries/passages.ts";

/** Ties one more passage to a claim that exists: "others claim the same". Answers the annotation's id. */
export async function mentionClaim(
  group: InGroup,
  claimId: string,
  mention: SeenPassage & { readonly documentId: string; readonly stance?: MentionStance | undefined },
): Promise<Result<string, AnchorRefusal | "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayStateClaims(actor)) return refuse("not_allowed");
  const claim = await db.claim.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: claimId }, deletedAt: null },
    select: { number: true },
  });
  if (claim === null) return refuse("not_found");
  const passage = await findEvidence(group, mention.documentId, mention);
  if (!passage.ok) return passage;
  const { id } = await db.annotation.create({
    data: {
      groupId: actor.groupId,
      ...passage.value,
      kind: "claim_mention",
      stance: mention.stance ?? "asserts",
      claimId,
      createdById: actor.userId,
    },
    select: { id: true },
  });
  await group.record({
    kind: "claim.mentioned",
    nounId: claimId,
    documentId: mention.documentId,
    data: { number: claim.number, exact: passage.value.exact.slice(0, 200) },
  });
  return accept(id);
}
