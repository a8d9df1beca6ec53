import { focusAfter } from "#lib/import/correction-focus.ts";
import { redoCorrection as redo } from "#lib/operations/corrections.ts";
import { accept } from "#lib/result.ts";
import { redoCorrection } from "#lib/server/commands/redo-correction.ts";
import { showAfter } from "#lib/server/queries/corrected-import.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(
  redo,
  ({ inGroupAndShow, params: { importId }, query: { article: lookedAt }, expectedVersion }) =>
    inGroupAndShow(
      async (group) => {
        const redone = await redoCorrection(group, { importId, expectedVersion });
        return redone.ok ? accept({ focus: focusAfter(redone.value) }) : redone;
      },
      (group, { focus }) => showAfter(group, importId, { focus, lookedAt }),
    ),
);
