import { reopenCoding as reopen } from "#lib/operations/codings.ts";
import { reopenCoding } from "#lib/server/commands/close-coding.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(reopen, ({ inGroupAndShow, params: { codingId } }) =>
  inGroupAndShow(
    (group) => reopenCoding(group, codingId),
    (group) => showCoding(group, codingId),
  ),
);
