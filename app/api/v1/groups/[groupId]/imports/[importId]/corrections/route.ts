import { focusAfter } from "#lib/import/correction-focus.ts";
import { correctImport as correct } from "#lib/operations/corrections.ts";
import { accept } from "#lib/result.ts";
import { correctImport } from "#lib/server/commands/correct-import.ts";
import { showAfter, viewAfter, type CorrectedImport } from "#lib/server/queries/corrected-import.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(
  correct,
  ({ inGroupAndShow, params: { importId }, query: { article: lookedAt }, body, expectedVersion }) => {
    // What was just corrected is shown as it is; a repeated request finds it in the database.
    let corrected: CorrectedImport | null = null;
    return inGroupAndShow(
      async (group) => {
        const done = await correctImport(group, { importId, expectedVersion, ...body });
        if (!done.ok) return done;
        corrected = done.value;
        const last = done.value.log.at(-1);
        return accept({ focus: last === undefined ? null : focusAfter(last) });
      },
      async (group, { focus }) =>
        corrected === null
          ? showAfter(group, importId, { focus, lookedAt })
          : accept(viewAfter(corrected, focus, lookedAt)),
    );
  },
);
