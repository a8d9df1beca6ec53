import {
  allocateReviews as allocate,
  shareReviews as share,
  showAllocation as show,
} from "#lib/operations/allocation.ts";
import { allocateReviews, shareReviews } from "#lib/server/commands/allocate-reviews.ts";
import { showAllocation } from "#lib/server/queries/allocation.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params }) =>
  inGroup((group) => showAllocation(group, params.assignmentId)),
);

export const PUT = route(allocate, ({ inGroupAndShow, params: { assignmentId }, body }) =>
  inGroupAndShow(
    (group) => allocateReviews(group, assignmentId, body),
    (group) => showAllocation(group, assignmentId),
  ),
);

export const POST = route(share, ({ inGroupAndShow, params: { assignmentId }, body }) =>
  inGroupAndShow(
    (group) => shareReviews(group, assignmentId, { ...body, random: Math.random }),
    (group) => showAllocation(group, assignmentId),
  ),
);
