import { listClaimMerges as list, mergeClaims as operation } from "#lib/operations/claim-merges.ts";
import { accept } from "#lib/result.ts";
import { mergeClaims } from "#lib/server/commands/merge-claims.ts";
import { listClaimMerges, showClaim } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params }) =>
  inGroup((group) => listClaimMerges(group, params.claimId)),
);

export const POST = route(operation, ({ inGroup, params: { claimId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const merged = await mergeClaims(group, { claimId, expectedVersion, ...body });
    if (!merged.ok) return merged;
    const claim = await showClaim(group, claimId);
    return claim.ok ? accept({ claim: claim.value, mergeId: merged.value }) : claim;
  }),
);
