import { createReference as create, listReferences as list } from "#lib/operations/references.ts";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { listReferences, showReference } from "#lib/server/queries/references.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, query }) => inGroup((group) => listReferences(group, query)));

export const POST = route(create, ({ inGroup, body }) =>
  inGroup(async (group) => {
    const id = await createReference(group, body);
    return id.ok ? showReference(group, id.value) : id;
  }),
);
