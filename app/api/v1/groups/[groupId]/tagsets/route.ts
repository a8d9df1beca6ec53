import { createTagset as operation } from "#lib/operations/codebook.ts";
import { createTagset } from "#lib/server/commands/keep-tagset.ts";
import { showTagset } from "#lib/server/queries/codebook.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) =>
  inGroup(async (group) => {
    const id = await createTagset(group, body);
    return id.ok ? showTagset(group, id.value) : id;
  }),
);
