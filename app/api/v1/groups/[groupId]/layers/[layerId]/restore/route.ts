import { restoreLayer } from "#lib/operations/layers.ts";
import { setLayerDeleted } from "#lib/server/commands/keep-layer.ts";
import { showLayer } from "#lib/server/queries/layers.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreLayer, ({ inGroup, params: { layerId } }) =>
  inGroup(async (group) => {
    const restored = await setLayerDeleted(group, layerId, false);
    return restored.ok ? showLayer(group, layerId) : restored;
  }),
);
