import { listEvidence as operation } from "#lib/operations/conflicts.ts";
import { listEvidence } from "#lib/server/queries/evidence.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, query }) => inGroup((group) => listEvidence(group, query)));
