import { deleteAnnotation as remove, editAnnotation as edit } from "#lib/operations/annotations.ts";
import { deleteAnnotation } from "#lib/server/commands/delete-annotation.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { showAnnotation } from "#lib/server/queries/annotations.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { annotationId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editAnnotation(group, { annotationId, expectedVersion, ...body });
    return edited.ok ? showAnnotation(group, annotationId) : edited;
  }),
);

export const DELETE = route(remove, ({ inGroup, params }) =>
  inGroup((group) => deleteAnnotation(group, params.annotationId)),
);
