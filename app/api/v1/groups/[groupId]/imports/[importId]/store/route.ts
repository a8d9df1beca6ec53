import { storeImport as store } from "#lib/operations/imports.ts";
import { storeImport } from "#lib/server/commands/store-import.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(store, ({ inGroup, params, body }) =>
  inGroup((group) => storeImport(group, { ...params, ...body })),
);
