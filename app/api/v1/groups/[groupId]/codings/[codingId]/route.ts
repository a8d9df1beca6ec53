import { deleteCoding as remove, editCoding as edit, showCoding as show } from "#lib/operations/codings.ts";
import { setCodingDeleted } from "#lib/server/commands/delete-coding.ts";
import { editCoding } from "#lib/server/commands/plan-coding.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params }) =>
  inGroup((group) => showCoding(group, params.codingId)),
);

export const PATCH = route(edit, ({ inGroupAndShow, params: { codingId }, body, expectedVersion }) =>
  inGroupAndShow(
    (group) => editCoding(group, { codingId, expectedVersion, edit: body }),
    (group) => showCoding(group, codingId),
  ),
);

export const DELETE = route(remove, ({ inGroup, params }) =>
  inGroup((group) => setCodingDeleted(group, params.codingId, true)),
);
