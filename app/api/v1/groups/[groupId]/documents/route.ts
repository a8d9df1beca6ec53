import { listDocuments as list } from "#lib/operations/documents.ts";
import { listDocuments } from "#lib/server/queries/documents.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, query, locale }) =>
  inGroup((group) => listDocuments(group, query, locale)),
);
