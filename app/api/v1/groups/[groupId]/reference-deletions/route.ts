import { deleteReferences as operation } from "#lib/operations/references.ts";
import { deleteReferences } from "#lib/server/commands/delete-references.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) =>
  inGroup((group) => deleteReferences(group, body)),
);
