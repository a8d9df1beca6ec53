import { listClassFindings as operation } from "#lib/operations/overlaps.ts";
import { listClassFindings } from "#lib/server/queries/class-findings.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params }) =>
  inGroup((group) => listClassFindings(group, params.assignmentId)),
);
