import { releaseFeedback as release } from "#lib/operations/feedback.ts";
import { releaseFeedback } from "#lib/server/commands/release-feedback.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(release, ({ inGroup, params: { assignmentId }, body }) =>
  inGroup((group) => releaseFeedback(group, { assignmentId, ...body })),
);
