import { z } from "zod";
import { ROLES } from "#lib/groups/role.ts";
import { mayPlanAssignments, maySeePlans } from "#lib/permissions/assignments.ts";
import { SHEET_PARTS } from "#lib/reviews/sheet.ts";
import { assignmentParams } from "./assignments.ts";
import { operation, uuid } from "./operation.ts";
import { person, time } from "./view.ts";

/** Who reviews an essay, and whether that can still be changed. */
const allocatedSheet = z.object({
  reviewer: person,
  part: z.enum(SHEET_PARTS),
  /** Something has been marked or said: the work stays with whoever did it. */
  hasBegun: z.boolean(),
  doneAt: time.nullable(),
});
export type AllocatedSheet = z.infer<typeof allocatedSheet>;

export const allocationView = z.object({
  perEssay: z.number().int(),
  /** Members who can be given essays. */
  reviewers: z.array(person.extend({ role: z.enum(ROLES) })),
  /** What was handed in, by number. */
  essays: z.array(
    z.object({
      submissionId: uuid,
      number: z.number().int(),
      /** Null where the caller reviews it and is not to learn whose it is. */
      authors: z.array(person).nullable(),
      teamName: z.string().nullable(),
      handedInAt: time,
      sheets: z.array(allocatedSheet),
    }),
  ),
});
export type AllocationView = z.infer<typeof allocationView>;

const REFUSALS = ["reviewer_unfit", "reviewer_has_marked", "essay_not_found"] as const;

export const showAllocation = operation({
  id: "assignments.allocation",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/allocation",
  access: maySeePlans,
  params: assignmentParams,
  answer: allocationView,
});

/** Says by hand who marks these essays from now on; essays that are not named keep their reviewers. */
export const allocateReviews = operation({
  id: "assignments.allocate",
  method: "PUT",
  path: "/groups/{groupId}/assignments/{assignmentId}/allocation",
  access: mayPlanAssignments,
  params: assignmentParams,
  body: z.strictObject({
    essays: z
      .array(z.strictObject({ submissionId: uuid, reviewerIds: z.array(uuid).max(5) }))
      .min(1)
      .max(2_000),
  }),
  answer: allocationView,
  refusals: REFUSALS,
});

/** Draws reviewers for the essays that have too few, evenly. Who has an essay keeps it. */
export const shareReviews = operation({
  id: "assignments.share_reviews",
  method: "POST",
  path: "/groups/{groupId}/assignments/{assignmentId}/allocation",
  access: mayPlanAssignments,
  params: assignmentParams,
  body: z.strictObject({
    reviewerIds: z.array(uuid).min(1).max(200),
    perEssay: z.number().int().min(1).max(5),
  }),
  answer: allocationView,
  refusals: ["reviewer_unfit", "nothing_to_share"],
});
