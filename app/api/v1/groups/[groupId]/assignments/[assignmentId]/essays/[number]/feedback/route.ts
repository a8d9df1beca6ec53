import { previewFeedback as preview } from "#lib/operations/feedback.ts";
import { previewFeedback } from "#lib/server/queries/preview-feedback.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(preview, ({ inGroup, params: { assignmentId, number }, query: { revision } }) =>
  inGroup((group) => previewFeedback(group, { assignmentId, number, revision })),
);
