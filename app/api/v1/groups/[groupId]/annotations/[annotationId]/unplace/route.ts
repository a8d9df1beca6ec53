import { unplaceAnnotation as operation } from "#lib/operations/anchoring.ts";
import { unplaceAnnotation } from "#lib/server/commands/unplace-annotation.ts";
import { showAnnotation } from "#lib/server/queries/annotations.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { annotationId }, expectedVersion }) =>
  inGroup(async (group) => {
    const done = await unplaceAnnotation(group, { annotationId, expectedVersion });
    return done.ok ? showAnnotation(group, annotationId) : done;
  }),
);
