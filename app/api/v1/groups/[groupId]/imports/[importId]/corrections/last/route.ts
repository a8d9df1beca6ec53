import { focusWithout } from "#lib/import/correction-focus.ts";
import { undoCorrection as undo } from "#lib/operations/corrections.ts";
import { undoCorrection } from "#lib/server/commands/undo-correction.ts";
import { showAfter } from "#lib/server/queries/corrected-import.ts";
import { route } from "#app/_edge/route.ts";

export const DELETE = route(undo, ({ inGroup, params: { importId }, query, expectedVersion }) =>
  inGroup(async (group) => {
    const undone = await undoCorrection(group, { importId, expectedVersion });
    if (!undone.ok) return undone;
    const focus = focusWithout(undone.value.correction);
    return showAfter(group, importId, { focus, lookedAt: query.article });
  }),
);
