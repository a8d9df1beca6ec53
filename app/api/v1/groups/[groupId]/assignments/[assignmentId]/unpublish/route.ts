import { unpublishAssignment as operation } from "#lib/operations/assignments.ts";
import { unpublishAssignment } from "#lib/server/commands/publish-assignment.ts";
import { showAssignment } from "#lib/server/queries/assignments.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroupAndShow, params: { assignmentId } }) =>
  inGroupAndShow(
    (group) => unpublishAssignment(group, assignmentId),
    (group) => showAssignment(group, assignmentId),
  ),
);
