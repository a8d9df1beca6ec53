import { undoMerge as operation } from "#lib/operations/merges.ts";
import { accept } from "#lib/result.ts";
import { undoMerge } from "#lib/server/commands/undo-merge.ts";
import { showReference } from "#lib/server/queries/references.ts";
import { route } from "#app/_edge/route.ts";

export const DELETE = route(operation, ({ inGroup, params }) =>
  inGroup(async (group) => {
    const undone = await undoMerge(group, params.mergeId);
    if (!undone.ok) return undone;
    const kept = await showReference(group, undone.value.keptId);
    const restored = await showReference(group, undone.value.restoredId);
    if (!kept.ok) return kept;
    return restored.ok ? accept({ kept: kept.value, restored: restored.value }) : restored;
  }),
);
