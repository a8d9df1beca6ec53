import { showRawText as show } from "#lib/operations/corrections.ts";
import { showRawText } from "#lib/server/queries/raw-text.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params, query }) =>
  inGroup((group) => showRawText(group, params.importId, query)),
);
