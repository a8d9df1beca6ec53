import { openSubmission as open, showSubmission as show } from "#lib/operations/submissions.ts";
import { openSubmission } from "#lib/server/commands/open-submission.ts";
import { showSubmission } from "#lib/server/queries/submissions.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params: { assignmentId } }) =>
  inGroup((group) => showSubmission(group, { assignmentId })),
);

export const POST = route(open, ({ inGroupAndShow, params: { assignmentId } }) =>
  inGroupAndShow(
    (group) => openSubmission(group, { assignmentId }),
    (group, id) => showSubmission(group, { id }),
  ),
);
