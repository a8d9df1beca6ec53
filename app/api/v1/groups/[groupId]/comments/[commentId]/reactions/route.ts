import { reactToComment } from "#lib/operations/annotations.ts";
import { react } from "#lib/server/commands/react.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(reactToComment, ({ inGroup, params: { commentId }, body }) =>
  inGroup((group) => react(group, { commentId }, body)),
);
