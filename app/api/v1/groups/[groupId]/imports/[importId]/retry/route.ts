import { retryImport as retry } from "#lib/operations/imports.ts";
import { retryImport } from "#lib/server/commands/retry-import.ts";
import { showImportLine } from "#lib/server/queries/imports.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(retry, ({ inGroup, params: { importId }, body }) =>
  inGroup(async (group) => {
    const retried = await retryImport(group, importId, body);
    return retried.ok ? showImportLine(group, importId) : retried;
  }),
);
