import { searchWorks } from "#lib/operations/essays.ts";
import { citableWorks } from "#lib/server/queries/citable-works.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(searchWorks, ({ inGroup, params, query }) =>
  inGroup((group) => citableWorks(group, params.assignmentId, query.search)),
);
