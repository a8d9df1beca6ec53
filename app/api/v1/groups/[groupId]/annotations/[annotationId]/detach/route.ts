import { detachAnnotation as operation } from "#lib/operations/anchoring.ts";
import { detachAnnotation } from "#lib/server/commands/detach-annotation.ts";
import { showAnnotation } from "#lib/server/queries/annotations.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { annotationId } }) =>
  inGroup(async (group) => {
    const done = await detachAnnotation(group, annotationId);
    return done.ok ? showAnnotation(group, annotationId) : done;
  }),
);
