import { createCollection as create, listCollections as list } from "#lib/operations/collections.ts";
import { createCollection } from "#lib/server/commands/keep-collection.ts";
import { listCollections, showCollection } from "#lib/server/queries/collections.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup }) => inGroup(listCollections));

export const POST = route(create, ({ inGroup, body }) =>
  inGroup(async (group) => {
    const id = await createCollection(group, body);
    return id.ok ? showCollection(group, id.value) : id;
  }),
);
