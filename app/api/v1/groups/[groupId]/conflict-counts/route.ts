import { countConflicts as operation } from "#lib/operations/conflicts.ts";
import { countConflicts } from "#lib/server/queries/conflict-counts.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup }) => inGroup((group) => countConflicts(group, new Date())));
