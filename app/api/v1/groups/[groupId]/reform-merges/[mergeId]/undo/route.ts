import { undoReformMerge as undo } from "#lib/operations/reform-files.ts";
import { undoReformMerge } from "#lib/server/commands/merge-reforms.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(undo, ({ inGroup, params }) =>
  inGroup((group) => undoReformMerge(group, params.mergeId)),
);
