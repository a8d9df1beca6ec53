import { createAssignment as create, listAssignments as list } from "#lib/operations/assignments.ts";
import { createAssignment } from "#lib/server/commands/plan-assignment.ts";
import { listAssignments, showAssignment } from "#lib/server/queries/assignments.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, query }) => inGroup((group) => listAssignments(group, query)));

export const POST = route(create, ({ inGroupAndShow, body }) =>
  inGroupAndShow((group) => createAssignment(group, body), showAssignment),
);
