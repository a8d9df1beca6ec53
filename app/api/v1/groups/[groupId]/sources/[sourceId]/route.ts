import { detachSource, editSource as edit } from "#lib/operations/claims.ts";
import { editSource, setSourceDetached } from "#lib/server/commands/edit-source.ts";
import { showSource } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { sourceId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editSource(group, { sourceId, expectedVersion, edit: body });
    return edited.ok ? showSource(group, sourceId) : edited;
  }),
);

export const DELETE = route(detachSource, ({ inGroup, params }) =>
  inGroup((group) => setSourceDetached(group, params.sourceId, true)),
);
