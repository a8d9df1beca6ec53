import { z } from "zod";
import { mayModerate, maySeeModeration } from "#lib/permissions/reviews.ts";
import { arePoints } from "#lib/reviews/mark.ts";
import { rubric } from "#lib/reviews/rubric.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import {
  assignmentHeader,
  assignmentParams,
  comparisonView,
  essayLine,
  outcomeView,
  reason,
} from "./sheets.ts";
import { person } from "./view.ts";

const count = z.number().int().min(0);

/** How alike the markers of a class mark: Krippendorff's alpha for points (lib/agreement/interval.ts). */
export const agreementFigure = z.object({
  /** −1 to 1; null where it cannot be told. */
  alpha: z.number().nullable(),
  /** Why it cannot: nothing was marked twice, or everybody gave the same. */
  reason: z.string().nullable(),
  /** Essays that two or more have marked. */
  essays: count,
  /** Mean difference between the markers of an essay, in points. */
  difference: z.number().nullable(),
});

export const moderatedEssay = essayLine.extend({
  /** In the order of the essay's sheets; null while somebody still marks it, or one alone does. */
  comparison: z.array(comparisonView).nullable(),
  totals: z.array(z.object({ reviewer: person, total: z.string(), isDone: z.boolean() })),
  /** A criterion on which the markers lie wide apart. */
  isWide: z.boolean(),
  /** Who looks at it as a moderator. */
  moderators: z.array(person.extend({ isDone: z.boolean() })),
  decided: outcomeView.nullable(),
});
export type ModeratedEssay = z.infer<typeof moderatedEssay>;

/** The class side by side: what the markers gave, where they differ, how alike they mark, and what was decided. */
export const showModeration = operation({
  id: "moderation.show",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/moderation",
  access: maySeeModeration,
  params: assignmentParams,
  answer: z.object({
    assignment: assignmentHeader,
    rubric,
    essays: z.array(moderatedEssay),
    /** Of each criterion and of the total (`criterion` null). */
    agreement: z.array(agreementFigure.extend({ criterion: z.string().nullable() })),
    mayRelease: z.boolean(),
  }),
});

/**
 * Draws the essays that the caller moderates: those whose markers lie wide apart, and of the others so many that the share of the assignment
 * is reached, from the whole range of totals. Each gets a moderator's sheet; essays that the caller has marked, and those drawn before, are
 * left out.
 */
export const drawSample = operation({
  id: "moderation.draw",
  method: "POST",
  path: "/groups/{groupId}/assignments/{assignmentId}/moderation-sample",
  access: mayModerate,
  params: assignmentParams,
  body: z.strictObject({
    /** Per cent; the assignment's own where it is left out. */
    share: z.number().int().min(0).max(100).optional(),
  }),
  answer: z.object({ numbers: z.array(z.number().int()) }),
  refusals: ["nothing_to_sample"],
});

export const decidedMarks = z
  .array(z.strictObject({ criterion: z.string().max(40), points: z.string().refine(arePoints) }))
  .max(40);

/**
 * Decides what an essay is given, whatever the markers gave. `seen`: the version of the outcome that the caller has had before their eyes, 0
 * where there was none. Once it is released this corrects it, and the student is shown the reason.
 */
export const decideOutcome = operation({
  id: "moderation.decide",
  method: "PUT",
  path: "/groups/{groupId}/submissions/{submissionId}/outcome",
  access: mayModerate,
  params: groupParams.extend({ submissionId: uuid }),
  body: z.strictObject({ marks: decidedMarks, reason, seen: count }),
  answer: outcomeView,
  refusals: ["marking_open", "marks_missing", "mark_out_of_range", "decision_reason_missing"],
});
