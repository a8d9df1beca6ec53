import { giveExtension as operation } from "#lib/operations/extensions.ts";
import { giveExtension } from "#lib/server/commands/give-extension.ts";
import { listAssignedStudents } from "#lib/server/queries/assigned-students.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroupAndShow, params: { assignmentId }, body }) =>
  inGroupAndShow(
    (group) => giveExtension(group, assignmentId, body),
    (group) => listAssignedStudents(group, assignmentId),
  ),
);
