import { createCoding as create, listCodings as list } from "#lib/operations/codings.ts";
import { createCoding } from "#lib/server/commands/plan-coding.ts";
import { listCodings, showCoding } from "#lib/server/queries/codings.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, query }) => inGroup((group) => listCodings(group, query)));

export const POST = route(create, ({ inGroupAndShow, body }) =>
  inGroupAndShow((group) => createCoding(group, body), showCoding),
);
