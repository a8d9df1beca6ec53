import { linkClaims as operation } from "#lib/operations/claims.ts";
import { linkClaims } from "#lib/server/commands/link-claims.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { claimId }, body }) =>
  inGroup(async (group) => {
    const linked = await linkClaims(group, { fromClaimId: claimId, ...body });
    return linked.ok ? showClaim(group, claimId) : linked;
  }),
);
