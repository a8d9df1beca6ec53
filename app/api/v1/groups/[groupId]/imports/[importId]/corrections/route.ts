import { focusAfter } from "#lib/import/correction-focus.ts";
import { correctImport as correct } from "#lib/operations/corrections.ts";
import { accept } from "#lib/result.ts";
import { correctImport } from "#lib/server/commands/correct-import.ts";
import { viewAfter } from "#lib/server/queries/corrected-import.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(correct, ({ inGroup, params: { importId }, query, body, expectedVersion }) =>
  inGroup(async (group) => {
    const done = await correctImport(group, { importId, expectedVersion, ...body });
    if (!done.ok) return done;
    const last = done.value.log.at(-1);
    return accept(viewAfter(done.value, last === undefined ? null : focusAfter(last), query.article));
  }),
);
