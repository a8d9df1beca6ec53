import {
  deleteAssignment as remove,
  editAssignment as edit,
  showAssignment as show,
} from "#lib/operations/assignments.ts";
import { editAssignment } from "#lib/server/commands/plan-assignment.ts";
import { setAssignmentDeleted } from "#lib/server/commands/publish-assignment.ts";
import { showAssignment } from "#lib/server/queries/assignments.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params }) =>
  inGroup((group) => showAssignment(group, params.assignmentId)),
);

export const PATCH = route(edit, ({ inGroupAndShow, params: { assignmentId }, body, expectedVersion }) =>
  inGroupAndShow(
    (group) => editAssignment(group, { assignmentId, expectedVersion, edit: body }),
    (group) => showAssignment(group, assignmentId),
  ),
);

export const DELETE = route(remove, ({ inGroup, params }) =>
  inGroup((group) => setAssignmentDeleted(group, params.assignmentId, true)),
);
