import { showFeedback as show } from "#lib/operations/feedback.ts";
import { showFeedback } from "#lib/server/queries/feedback.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params: { assignmentId }, query }) =>
  inGroup((group) => showFeedback(group, assignmentId, query.revision)),
);
