import { followUpRemark as followUp } from "#lib/operations/revisions.ts";
import { followUpRemark } from "#lib/server/commands/follow-up.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(followUp, ({ inGroup, params: { annotationId }, body }) =>
  inGroup((group) => followUpRemark(group, { annotationId, ...body })),
);
