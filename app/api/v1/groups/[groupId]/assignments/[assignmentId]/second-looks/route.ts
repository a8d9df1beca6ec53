import { listSecondLooks as list } from "#lib/operations/feedback-talk.ts";
import { listSecondLooks } from "#lib/server/queries/second-looks.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params: { assignmentId } }) =>
  inGroup((group) => listSecondLooks(group, assignmentId)),
);
