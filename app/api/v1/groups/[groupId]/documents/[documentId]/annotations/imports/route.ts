import { importAnnotations as operation } from "#lib/operations/annotation-files.ts";
import { importAnnotations } from "#lib/server/commands/import-annotations.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params, body }) =>
  inGroup((group) => importAnnotations(group, params.documentId, body)),
);
