import { focusAfter } from "#lib/import/correction-focus.ts";
import { redoCorrection as redo } from "#lib/operations/corrections.ts";
import { redoCorrection } from "#lib/server/commands/redo-correction.ts";
import { showAfter } from "#lib/server/queries/corrected-import.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(redo, ({ inGroup, params: { importId }, query, expectedVersion }) =>
  inGroup(async (group) => {
    const redone = await redoCorrection(group, { importId, expectedVersion });
    if (!redone.ok) return redone;
    return showAfter(group, importId, { focus: focusAfter(redone.value), lookedAt: query.article });
  }),
);
