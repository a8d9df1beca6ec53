import { reactToAnnotation } from "#lib/operations/annotations.ts";
import { react } from "#lib/server/commands/react.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(reactToAnnotation, ({ inGroup, params: { annotationId }, body }) =>
  inGroup((group) => react(group, { annotationId }, body)),
);
