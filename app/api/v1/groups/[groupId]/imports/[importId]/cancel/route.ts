import { cancelImport as cancel } from "#lib/operations/imports.ts";
import { cancelImport } from "#lib/server/commands/cancel-import.ts";
import { showImportLine } from "#lib/server/queries/imports.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(cancel, ({ inGroup, params: { importId } }) =>
  inGroup(async (group) => {
    const cancelled = await cancelImport(group, importId);
    return cancelled.ok ? showImportLine(group, importId) : cancelled;
  }),
);
