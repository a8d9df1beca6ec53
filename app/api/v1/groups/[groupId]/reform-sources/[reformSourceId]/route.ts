import { detachReformSource, editReformSource as edit } from "#lib/operations/reform-sources.ts";
import { editReformSource, setReformSourceDetached } from "#lib/server/commands/edit-reform-source.ts";
import { showReformSource } from "#lib/server/queries/reform-sources.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { reformSourceId: sourceId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editReformSource(group, { sourceId, expectedVersion, edit: body });
    return edited.ok ? showReformSource(group, sourceId) : edited;
  }),
);

export const DELETE = route(detachReformSource, ({ inGroup, params }) =>
  inGroup((group) => setReformSourceDetached(group, params.reformSourceId, true)),
);
