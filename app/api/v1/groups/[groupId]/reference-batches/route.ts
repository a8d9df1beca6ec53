import { createReferences as operation } from "#lib/operations/references.ts";
import { createReferences } from "#lib/server/commands/create-reference.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) =>
  inGroup((group) => createReferences(group, body)),
);
