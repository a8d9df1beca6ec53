import { showCell as show } from "#lib/operations/matrix.ts";
import { showCell } from "#lib/server/queries/matrix-cell.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, query }) => inGroup((group) => showCell(group, query)));
