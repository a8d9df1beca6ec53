import { listEssays as list } from "#lib/operations/sheets.ts";
import { listEssays } from "#lib/server/queries/essays.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params: { assignmentId } }) =>
  inGroup((group) => listEssays(group, assignmentId)),
);
