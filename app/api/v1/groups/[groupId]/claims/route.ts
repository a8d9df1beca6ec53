import { listClaims as list, stateClaim as state } from "#lib/operations/claims.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { listClaims } from "#lib/server/queries/claim-list.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, query }) => inGroup((group) => listClaims(group, query)));

export const POST = route(state, ({ inGroup, body }) =>
  inGroup(async (group) => {
    const id = await stateClaim(group, body);
    return id.ok ? showClaim(group, id.value) : id;
  }),
);
