import { mentionClaim as operation } from "#lib/operations/claims.ts";
import { mentionClaim } from "#lib/server/commands/mention-claim.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { claimId }, body }) =>
  inGroup(async (group) => {
    const mentioned = await mentionClaim(group, claimId, body);
    return mentioned.ok ? showClaim(group, claimId) : mentioned;
  }),
);
