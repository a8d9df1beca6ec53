import { route } from "#app/_edge/route.ts";
import { showComparison as operation } from "#lib/operations/conflicts.ts";
import { showComparison } from "#lib/server/queries/conflicts.ts";

export const GET = route(operation, ({ inGroup }) => inGroup(showComparison));
