import { undoReformImport as undo } from "#lib/operations/reform-files.ts";
import { undoReformImport } from "#lib/server/commands/undo-reform-import.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(undo, ({ inGroup, params }) =>
  inGroup((group) => undoReformImport(group, params.importId)),
);
