import { readDraft as read } from "#lib/operations/drafts.ts";
import { readDraft } from "#lib/server/queries/drafts.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(read, ({ inGroup, params }) =>
  inGroup((group) => readDraft(group, params.submissionId, params.number)),
);
