import { takeSuggestion as take } from "#lib/operations/revisions.ts";
import { takeSuggestion } from "#lib/server/commands/take-suggestion.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(take, ({ inGroup, params: { assignmentId, annotationId } }) =>
  inGroup((group) => takeSuggestion(group, { assignmentId, annotationId })),
);
