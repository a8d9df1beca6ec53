import { closeCoding as close } from "#lib/operations/codings.ts";
import { closeCoding } from "#lib/server/commands/close-coding.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(close, ({ inGroupAndShow, params: { codingId } }) =>
  inGroupAndShow(
    (group) => closeCoding(group, codingId),
    (group) => showCoding(group, codingId),
  ),
);
