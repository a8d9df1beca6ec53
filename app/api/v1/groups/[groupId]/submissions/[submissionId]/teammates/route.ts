import { listTeammates as list } from "#lib/operations/essays.ts";
import { listTeammates } from "#lib/server/queries/teammates.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params }) =>
  inGroup((group) => listTeammates(group, params.submissionId)),
);
