import { route } from "#app/_edge/route.ts";
import { createGroup as createOperation, listGroups as listOperation } from "#lib/operations/groups.ts";
import { createGroup } from "#lib/server/commands/create-group.ts";
import { listGroups } from "#lib/server/queries/groups.ts";

export const GET = route(listOperation, (asked) => asked.inAccount(listGroups));

export const POST = route(createOperation, (asked) =>
  asked.inAccount((own) => createGroup(own, { name: asked.body.name })),
);
