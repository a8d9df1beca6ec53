import { undoDecision as undo } from "#lib/operations/adjudications.ts";
import { undoDecision } from "#lib/server/commands/adjudicate.ts";
import { route } from "#app/_edge/route.ts";

export const DELETE = route(undo, ({ inGroup, params }) =>
  inGroup((group) => undoDecision(group, params.decisionId)),
);
