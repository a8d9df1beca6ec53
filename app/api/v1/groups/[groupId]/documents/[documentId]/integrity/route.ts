import { checkDocument as operation } from "#lib/operations/integrity.ts";
import { checkDocument } from "#lib/server/queries/integrity.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params, query }) =>
  inGroup((group) => checkDocument(group, params.documentId, query.style ?? null)),
);
