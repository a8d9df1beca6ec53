import { listConflicts as operation } from "#lib/operations/conflicts.ts";
import { listConflicts } from "#lib/server/queries/conflicts.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, query }) => inGroup((group) => listConflicts(group, query)));
