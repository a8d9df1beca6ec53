import { restoreCoding as restore } from "#lib/operations/codings.ts";
import { setCodingDeleted } from "#lib/server/commands/delete-coding.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restore, ({ inGroupAndShow, params: { codingId } }) =>
  inGroupAndShow(
    (group) => setCodingDeleted(group, codingId, false),
    (group) => showCoding(group, codingId),
  ),
);
