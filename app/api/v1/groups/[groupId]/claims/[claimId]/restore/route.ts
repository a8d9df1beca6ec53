import { restoreClaim } from "#lib/operations/claims.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreClaim, ({ inGroup, params: { claimId } }) =>
  inGroup(async (group) => {
    const restored = await setClaimDeleted(group, claimId, false);
    return restored.ok ? showClaim(group, claimId) : restored;
  }),
);
