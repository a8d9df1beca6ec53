import { unlinkClaims as operation } from "#lib/operations/claims.ts";
import { unlinkClaims } from "#lib/server/commands/link-claims.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const DELETE = route(operation, ({ inGroup, params: { claimId, linkId } }) =>
  inGroup(async (group) => {
    const unlinked = await unlinkClaims(group, { claimId, linkId });
    return unlinked.ok ? showClaim(group, claimId) : unlinked;
  }),
);
