import { discardImport as discard, showImport as show } from "#lib/operations/imports.ts";
import { discardImport } from "#lib/server/commands/discard-import.ts";
import { showImport } from "#lib/server/queries/imports.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params, query }) =>
  inGroup((group) => showImport(group, params.importId, query.article)),
);

export const DELETE = route(discard, ({ inGroup, params }) =>
  inGroup((group) => discardImport(group, params.importId)),
);
