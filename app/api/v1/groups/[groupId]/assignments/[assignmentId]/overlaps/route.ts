import { compareEssays, listOverlaps as operation } from "#lib/operations/overlaps.ts";
import { askForComparison } from "#lib/server/commands/compare-essays.ts";
import { showComparison } from "#lib/server/queries/comparison.ts";
import { listOverlaps } from "#lib/server/queries/overlaps.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params }) =>
  inGroup((group) => listOverlaps(group, params.assignmentId)),
);

export const POST = route(compareEssays, ({ inGroup, params: { assignmentId } }) =>
  inGroup(async (group) => {
    const asked = await askForComparison(group, assignmentId);
    return asked.ok ? showComparison(group, assignmentId) : asked;
  }),
);
