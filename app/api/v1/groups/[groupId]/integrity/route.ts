import { checkGroup as operation } from "#lib/operations/integrity.ts";
import { checkGroup } from "#lib/server/queries/integrity-of-group.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, query }) =>
  inGroup((group) => checkGroup(group, query.style ?? null)),
);
