import { compareHandedIn as compare } from "#lib/operations/revisions.ts";
import { compareHandedIn } from "#lib/server/queries/changes.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(compare, ({ inGroup, params: { assignmentId, number }, query }) =>
  inGroup((group) => compareHandedIn(group, { assignmentId, number, ...query })),
);
