import { reattachAnnotation as operation } from "#lib/operations/anchoring.ts";
import { reattachAnnotation } from "#lib/server/commands/detach-annotation.ts";
import { showAnnotation } from "#lib/server/queries/annotations.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { annotationId } }) =>
  inGroup(async (group) => {
    const done = await reattachAnnotation(group, annotationId);
    return done.ok ? showAnnotation(group, annotationId) : done;
  }),
);
