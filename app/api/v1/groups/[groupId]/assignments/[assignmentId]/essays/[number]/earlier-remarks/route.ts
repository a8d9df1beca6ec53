import { listEarlierRemarks as list } from "#lib/operations/revisions.ts";
import { listEarlierRemarks } from "#lib/server/queries/earlier-remarks.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params: { assignmentId, number } }) =>
  inGroup((group) => listEarlierRemarks(group, { assignmentId, number })),
);
