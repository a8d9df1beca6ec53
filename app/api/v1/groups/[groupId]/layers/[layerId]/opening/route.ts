import { openLayer as operation } from "#lib/operations/layers.ts";
import { openLayer } from "#lib/server/commands/keep-layer.ts";
import { showLayer } from "#lib/server/queries/layers.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { layerId } }) =>
  inGroup(async (group) => {
    const opened = await openLayer(group, layerId);
    return opened.ok ? showLayer(group, layerId) : opened;
  }),
);
