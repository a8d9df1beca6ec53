import { createLayer as create, listLayers as list } from "#lib/operations/layers.ts";
import { createLayer } from "#lib/server/commands/keep-layer.ts";
import { listLayers, showLayer } from "#lib/server/queries/layers.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, query }) => inGroup((group) => listLayers(group, query)));

export const POST = route(create, ({ inGroup, body }) =>
  inGroup(async (group) => {
    const id = await createLayer(group, body);
    return id.ok ? showLayer(group, id.value) : id;
  }),
);
