import { undoClaimMerge as operation } from "#lib/operations/claim-merges.ts";
import { accept } from "#lib/result.ts";
import { undoClaimMerge } from "#lib/server/commands/undo-claim-merge.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const DELETE = route(operation, ({ inGroup, params }) =>
  inGroup(async (group) => {
    const undone = await undoClaimMerge(group, params.claimMergeId);
    if (!undone.ok) return undone;
    // The kept claim may have been deleted since: it is shown all the same.
    const kept = await showClaim(group, undone.value.keptId, { deletedToo: true });
    const restored = await showClaim(group, undone.value.restoredId);
    if (!kept.ok) return kept;
    return restored.ok ? accept({ kept: kept.value, restored: restored.value }) : restored;
  }),
);
