import { undoDecision as operation } from "#lib/operations/conflicts.ts";
import { undoDecision } from "#lib/server/commands/decide-conflict.ts";
import { route } from "#app/_edge/route.ts";

export const DELETE = route(operation, ({ inGroup, params: { decisionId } }) =>
  inGroup((group) => undoDecision(group, decisionId)),
);
