import { takeBackExtension as operation } from "#lib/operations/extensions.ts";
import { takeBackExtension } from "#lib/server/commands/give-extension.ts";
import { listAssignedStudents } from "#lib/server/queries/assigned-students.ts";
import { route } from "#app/_edge/route.ts";

export const DELETE = route(operation, ({ inGroupAndShow, params: { assignmentId, userId } }) =>
  inGroupAndShow(
    (group) => takeBackExtension(group, { assignmentId, userId }),
    (group) => listAssignedStudents(group, assignmentId),
  ),
);
