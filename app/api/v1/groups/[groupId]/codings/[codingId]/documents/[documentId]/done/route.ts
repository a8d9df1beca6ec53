import { markCoded as mark } from "#lib/operations/codings.ts";
import { markCoded } from "#lib/server/commands/mark-coded.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(mark, ({ inGroupAndShow, params, body }) =>
  inGroupAndShow(
    (group) => markCoded(group, { codingId: params.codingId, documentId: params.documentId, ...body }),
    (group) => showCoding(group, params.codingId),
  ),
);
