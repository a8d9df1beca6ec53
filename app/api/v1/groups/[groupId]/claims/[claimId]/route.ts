import { deleteClaim, editClaim as edit, showClaim as show } from "#lib/operations/claims.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { editClaim } from "#lib/server/commands/edit-claim.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params }) => inGroup((group) => showClaim(group, params.claimId)));

export const PATCH = route(edit, ({ inGroup, params: { claimId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editClaim(group, { claimId, expectedVersion, edit: body });
    return edited.ok ? showClaim(group, claimId) : edited;
  }),
);

export const DELETE = route(deleteClaim, ({ inGroup, params }) =>
  inGroup((group) => setClaimDeleted(group, params.claimId, true)),
);
