import { splitClaim as operation } from "#lib/operations/claim-merges.ts";
import { accept } from "#lib/result.ts";
import { splitClaim } from "#lib/server/commands/split-claim.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { claimId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const id = await splitClaim(group, { claimId, expectedVersion, ...body });
    if (!id.ok) return id;
    const claim = await showClaim(group, id.value);
    const from = await showClaim(group, claimId);
    if (!claim.ok) return claim;
    return from.ok ? accept({ claim: claim.value, from: from.value }) : from;
  }),
);
