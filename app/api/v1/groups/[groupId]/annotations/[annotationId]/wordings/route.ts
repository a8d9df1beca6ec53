import { listAnnotationWordings as operation } from "#lib/operations/annotations.ts";
import { listAnnotationWordings } from "#lib/server/queries/wordings.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params }) =>
  inGroup((group) => listAnnotationWordings(group, params.annotationId)),
);
