import { restoreAssignment as restore } from "#lib/operations/assignments.ts";
import { setAssignmentDeleted } from "#lib/server/commands/publish-assignment.ts";
import { showAssignment } from "#lib/server/queries/assignments.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restore, ({ inGroupAndShow, params: { assignmentId } }) =>
  inGroupAndShow(
    (group) => setAssignmentDeleted(group, assignmentId, false),
    (group) => showAssignment(group, assignmentId),
  ),
);
