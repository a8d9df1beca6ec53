import { restoreAnnotation as operation } from "#lib/operations/annotations.ts";
import { restoreAnnotation } from "#lib/server/commands/delete-annotation.ts";
import { showAnnotation } from "#lib/server/queries/annotations.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { annotationId } }) =>
  inGroup(async (group) => {
    const restored = await restoreAnnotation(group, annotationId);
    return restored.ok ? showAnnotation(group, annotationId) : restored;
  }),
);
