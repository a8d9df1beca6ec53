import { changeLink as change, unlinkClaims as unlink } from "#lib/operations/claims.ts";
import { changeLink, unlinkClaims } from "#lib/server/commands/link-claims.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(change, ({ inGroup, params: { claimId, linkId }, body }) =>
  inGroup(async (group) => {
    const changed = await changeLink(group, { claimId, linkId, ...body });
    return changed.ok ? showClaim(group, claimId) : changed;
  }),
);

export const DELETE = route(unlink, ({ inGroup, params: { claimId, linkId } }) =>
  inGroup(async (group) => {
    const unlinked = await unlinkClaims(group, { claimId, linkId });
    return unlinked.ok ? showClaim(group, claimId) : unlinked;
  }),
);
