import { listDrafts as list } from "#lib/operations/drafts.ts";
import { listDrafts } from "#lib/server/queries/drafts.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params }) =>
  inGroup((group) => listDrafts(group, params.submissionId)),
);
