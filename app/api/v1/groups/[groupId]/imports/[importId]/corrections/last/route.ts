import { focusWithout } from "#lib/import/correction-focus.ts";
import { undoCorrection as undo } from "#lib/operations/corrections.ts";
import { accept } from "#lib/result.ts";
import { undoCorrection } from "#lib/server/commands/undo-correction.ts";
import { showAfter } from "#lib/server/queries/corrected-import.ts";
import { route } from "#app/_edge/route.ts";

export const DELETE = route(
  undo,
  ({ inGroupAndShow, params: { importId }, query: { article: lookedAt }, expectedVersion }) =>
    inGroupAndShow(
      async (group) => {
        const undone = await undoCorrection(group, { importId, expectedVersion });
        return undone.ok ? accept({ focus: focusWithout(undone.value.correction) }) : undone;
      },
      (group, { focus }) => showAfter(group, importId, { focus, lookedAt }),
    ),
);
