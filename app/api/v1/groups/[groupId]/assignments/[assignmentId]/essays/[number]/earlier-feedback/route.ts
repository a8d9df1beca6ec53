import { showEarlierFeedback as show } from "#lib/operations/revisions.ts";
import { showEarlierFeedback } from "#lib/server/queries/earlier-feedback.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params: { assignmentId, number } }) =>
  inGroup((group) => showEarlierFeedback(group, { assignmentId, number })),
);
