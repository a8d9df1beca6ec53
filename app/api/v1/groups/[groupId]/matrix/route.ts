import { showMatrix as show } from "#lib/operations/matrix.ts";
import { showMatrix } from "#lib/server/queries/matrix.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, query }) => inGroup((group) => showMatrix(group, query)));
