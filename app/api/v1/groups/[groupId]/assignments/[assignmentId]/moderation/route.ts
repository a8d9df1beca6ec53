import { showModeration as show } from "#lib/operations/moderation.ts";
import { showModeration } from "#lib/server/queries/moderation.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params: { assignmentId } }) =>
  inGroup((group) => showModeration(group, assignmentId)),
);
