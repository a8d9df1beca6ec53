import { watchImport as watch } from "#lib/operations/imports.ts";
import { watchImport } from "#lib/server/queries/imports.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(watch, ({ inGroup, params }) =>
  inGroup((group) => watchImport(group, params.importId)),
);
