import { z } from "zod";
import {
  CLAIM_KINDS,
  CLAIM_LINK_KINDS,
  CLAIM_STATES,
  claimDraft,
  reformIds,
  wordings,
} from "#lib/claims/claim.ts";
import { REFORM_STANCES } from "#lib/claims/stance.ts";
import { mayEditClaims, maySeeClaims, mayStateClaims } from "#lib/permissions/claims.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { claimView, person, time } from "./view.ts";

/** One claim out of two, two out of one, and pairs that look like one. */

const claimParams = groupParams.extend({ claimId: uuid });
const ids = z.array(uuid).max(1_000);

/** What a person chose for the kept claim, part by part. */
const chosen = z
  .strictObject({
    kind: z.enum(CLAIM_KINDS),
    state: z.enum(CLAIM_STATES),
    wordings,
    reformIds,
    stances: z.record(z.uuid(), z.enum(REFORM_STANCES)).default({}),
  })
  .refine(({ reformIds: of, stances }) => Object.keys(stances).every((id) => of.includes(id)), {
    path: ["stances"],
  });

/**
 * Makes one claim of two: the claim of the address stays and says what was chosen; mentions, sources, values, remarks and links of the other
 * go over to it. Whoever merges must be allowed to delete the other.
 */
export const mergeClaims = operation({
  id: "claims.merge",
  method: "POST",
  path: "/groups/{groupId}/claims/{claimId}/merges",
  access: mayStateClaims,
  params: claimParams,
  body: z.strictObject({ merged: z.strictObject({ id: uuid, version }), claim: chosen }),
  answer: z.object({ claim: claimView, mergeId: uuid }),
  refusals: ["merge_with_itself", "claim_merged_already", "own_wording_missing", "reform_not_found"],
  ifMatch: true,
});

export const claimMergeView = z.object({
  id: uuid,
  /** The claim that was merged into this one. */
  claimId: uuid,
  number: z.number().int(),
  wordings,
  by: person,
  at: time,
});
export type ClaimMergeView = z.infer<typeof claimMergeView>;

/** What was merged into a claim and not taken back, newest first. */
export const listClaimMerges = operation({
  id: "claims.list_merges",
  method: "GET",
  path: "/groups/{groupId}/claims/{claimId}/merges",
  access: maySeeClaims,
  params: claimParams,
  answer: z.object({ merges: z.array(claimMergeView) }),
});

/** Takes a merge back: both claims are as they were, and what went over goes back unless somebody moved it since. */
export const undoClaimMerge = operation({
  id: "claims.undo_merge",
  method: "DELETE",
  path: "/groups/{groupId}/claim-merges/{claimMergeId}",
  access: mayStateClaims,
  params: groupParams.extend({ claimMergeId: uuid }),
  answer: z.object({ kept: claimView, restored: claimView }),
  refusals: ["merge_undone_already"],
});

/**
 * Makes two claims of one: the new one gets the mentions, sources and values that were chosen. Reforms of `leaving` are no longer the old
 * one's. Taken back by merging the new one into the old.
 */
export const splitClaim = operation({
  id: "claims.split",
  method: "POST",
  path: "/groups/{groupId}/claims/{claimId}/split",
  access: mayEditClaims,
  params: claimParams,
  body: z.strictObject({
    claim: claimDraft,
    annotationIds: ids.default([]),
    sourceIds: ids.default([]),
    valueIds: ids.default([]),
    /** Reforms of the old claim that only the new one speaks of. */
    leaving: reformIds.default([]),
    /** How the new claim bears on the old one. */
    link: z.enum(CLAIM_LINK_KINDS).nullable().default(null),
  }),
  answer: z.object({ claim: claimView, from: claimView }),
  refusals: ["not_of_claim", "reform_not_found", "reform_not_of_claim"],
  ifMatch: true,
});
