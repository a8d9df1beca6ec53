import { showCodebook as operation } from "#lib/operations/codebook.ts";
import { showCodebook } from "#lib/server/queries/codebook.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup }) => inGroup((group) => showCodebook(group)));
