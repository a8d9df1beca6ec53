import { compareOwnDrafts as compare } from "#lib/operations/revisions.ts";
import { compareOwnDrafts } from "#lib/server/queries/changes.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(compare, ({ inGroup, params: { submissionId }, query }) =>
  inGroup((group) => compareOwnDrafts(group, { submissionId, ...query })),
);
