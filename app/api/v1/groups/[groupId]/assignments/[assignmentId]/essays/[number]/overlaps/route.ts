import { showOverlaps as operation } from "#lib/operations/overlaps.ts";
import { showOverlaps } from "#lib/server/queries/overlaps.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params }) => inGroup((group) => showOverlaps(group, params)));
