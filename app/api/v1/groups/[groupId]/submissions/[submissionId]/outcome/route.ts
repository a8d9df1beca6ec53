import { decideOutcome as decide } from "#lib/operations/moderation.ts";
import { decideOutcome } from "#lib/server/commands/moderate.ts";
import { showOutcome } from "#lib/server/queries/review-desk.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(decide, ({ inGroup, params: { submissionId }, body }) =>
  inGroup(async (group) => {
    const decided = await decideOutcome(group, { submissionId, ...body });
    return decided.ok ? showOutcome(group, submissionId) : decided;
  }),
);
