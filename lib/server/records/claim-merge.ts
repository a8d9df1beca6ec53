import { z } from "zod";
import { CLAIM_KINDS, CLAIM_LINK_KINDS, CLAIM_STATES, wordings } from "#lib/claims/claim.ts";
import { REFORM_STANCES } from "#lib/claims/stance.ts";
import type { MergedClaim } from "#lib/claims/merge.ts";
import type { Claim, ClaimMerge, ClaimReform } from "#prisma/client.ts";
import { wordingsOf } from "./claim.ts";

const ids = z.array(z.string());
const link = z.object({
  id: z.string(),
  fromClaimId: z.string(),
  toClaimId: z.string(),
  kind: z.enum(CLAIM_LINK_KINDS),
  createdById: z.string(),
});

/** Ids of what went over from the merged claim to the kept one, deleted rows too, and what fell away because the kept one had it. */
export const movedToClaim = z.object({
  mentions: ids,
  sources: ids,
  values: ids,
  comments: ids,
  /** Links as they were before their ends went over. */
  links: z.array(link),
  fallenLinks: z.array(link),
  /** Put by, of either claim. */
  doubledSources: ids,
  doubledValues: ids,
  /** Values about a reform that the kept claim does not speak of, and that reform. */
  reformOfValue: z.record(z.string(), z.string()),
});
export type MovedToClaim = z.infer<typeof movedToClaim>;

const mergedClaim = z.object({
  kind: z.enum(CLAIM_KINDS),
  state: z.enum(CLAIM_STATES),
  wordings,
  reforms: z.record(z.string(), z.enum(REFORM_STANCES).nullable()),
});
const change = z.object({ before: mergedClaim, after: mergedClaim });
export type ClaimChange = z.infer<typeof change>;

export function claimChangeOf({ before }: Pick<ClaimMerge, "before">): ClaimChange {
  return change.parse(before);
}

export function movedToClaimOf({ moved }: Pick<ClaimMerge, "moved">): MovedToClaim {
  return movedToClaim.parse(moved);
}

export function mergedClaimOf(
  row: Pick<Claim, "kind" | "state" | "wordingKk" | "wordingRu" | "wordingEn">,
  reforms: readonly Pick<ClaimReform, "reformId" | "stance">[],
): MergedClaim {
  return {
    kind: row.kind,
    state: row.state,
    wordings: wordingsOf(row),
    reforms: Object.fromEntries(reforms.map(({ reformId, stance }) => [reformId, stance])),
  };
}
