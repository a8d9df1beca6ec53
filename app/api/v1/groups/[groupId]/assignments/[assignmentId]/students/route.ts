import { listAssignedStudents as operation } from "#lib/operations/extensions.ts";
import { listAssignedStudents } from "#lib/server/queries/assigned-students.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params }) =>
  inGroup((group) => listAssignedStudents(group, params.assignmentId)),
);
