import { highlightPassage as create, listAnnotations as list } from "#lib/operations/annotations.ts";
import { accept } from "#lib/result.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { listAnnotations, showAnnotation } from "#lib/server/queries/annotations.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params }) =>
  inGroup(async (group) => {
    const annotations = await listAnnotations(group, params.documentId);
    return annotations.ok ? accept({ annotations: annotations.value }) : annotations;
  }),
);

export const POST = route(create, ({ inGroup, params, body }) =>
  inGroup(async (group) => {
    const id = await highlightPassage(group, params.documentId, body);
    return id.ok ? showAnnotation(group, id.value) : id;
  }),
);
