import { followUpOwn as followUp } from "#lib/operations/revisions.ts";
import { followUpOwn } from "#lib/server/commands/follow-up.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(followUp, ({ inGroup, params: { assignmentId, annotationId }, body }) =>
  inGroup((group) => followUpOwn(group, { assignmentId, annotationId, ...body })),
);
