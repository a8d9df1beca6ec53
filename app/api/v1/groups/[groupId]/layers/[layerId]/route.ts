import { deleteLayer, editLayer as edit } from "#lib/operations/layers.ts";
import { editLayer, setLayerDeleted } from "#lib/server/commands/keep-layer.ts";
import { showLayer } from "#lib/server/queries/layers.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { layerId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editLayer(group, { layerId, expectedVersion, edit: body });
    return edited.ok ? showLayer(group, layerId) : edited;
  }),
);

export const DELETE = route(deleteLayer, ({ inGroup, params }) =>
  inGroup((group) => setLayerDeleted(group, params.layerId, true)),
);
