import { z } from "zod";
import { compareSheets, meanMarks, type MarkedSheet } from "./compare-sheets.ts";
import { addUp, arePointsWithin, type GivenMark, type Scale, type Total } from "./mark.ts";
import type { Rubric } from "./rubric.ts";

export const givenMark = z.object({ criterion: z.string(), points: z.string() });

const added = z.object({
  marks: z.array(givenMark),
  parts: z.array(z.object({ criterion: z.string(), part: z.string().nullable(), most: z.string() })),
  total: z.string(),
  open: z.string(),
  isComplete: z.boolean(),
  outOf: z.string(),
  decimals: z.number().int(),
});

/** What an essay was given before it was corrected: its student has read it, so it is not forgotten. */
export const earlierOutcome = z.object({
  marks: z.array(givenMark),
  total: z.string(),
  /** Why it was as it was. */
  reason: z.string(),
  decidedById: z.string(),
  decidedAt: z.string(),
});
export type EarlierOutcome = z.infer<typeof earlierOutcome>;

/** What an essay is given, as it is kept: it is not added up anew when somebody changes the rubric later. */
export const outcome = added.extend({ earlier: z.array(earlierOutcome).default([]) });
export type OutcomeContent = z.infer<typeof outcome>;

/** The sheet of an assignment's rubric, and what its marks are told out of. */
export interface Marking {
  readonly rubric: Pick<Rubric, "criteria">;
  readonly scale: Scale;
}

/** What the markers give together: the mean of each criterion, kept exactly. Null while nobody is done. */
export function outcomeOfMarkers(marking: Marking, sheets: readonly MarkedSheet[]): OutcomeContent | null {
  if (sheets.length === 0) return null;
  return outcomeOf(marking, meanMarks(compareSheets(marking.rubric, sheets)));
}

/** Adds marks up to an outcome. Throws as `addUp` does. */
export function outcomeOf(
  { rubric, scale }: Marking,
  marks: readonly GivenMark[],
  earlier: readonly EarlierOutcome[] = [],
): OutcomeContent {
  const total: Total = addUp(rubric, marks, scale);
  return {
    marks: marks.map((mark) => ({ ...mark })),
    parts: total.parts.map((part) => ({ ...part })),
    ...{ total: total.total, open: total.open, isComplete: total.isComplete },
    ...{ outOf: scale.outOf, decimals: scale.decimals },
    earlier: earlier.map((one) => ({ ...one })),
  };
}

/** Why marks are no outcome: one is of no criterion, twice, or out of range; or a criterion has none. */
export function marksFault(
  { criteria }: Pick<Rubric, "criteria">,
  marks: readonly GivenMark[],
): { readonly code: "mark_out_of_range" | "marks_missing"; readonly criterion: string } | null {
  const given = new Map(marks.map((mark) => [mark.criterion, mark.points]));
  const strange = marks.find(({ criterion }) => !criteria.some(({ key }) => key === criterion));
  if (strange !== undefined) return { code: "mark_out_of_range", criterion: strange.criterion };
  for (const criterion of criteria) {
    const points = given.get(criterion.key);
    if (points === undefined) return { code: "marks_missing", criterion: criterion.key };
    if (!arePointsWithin(criterion, points)) return { code: "mark_out_of_range", criterion: criterion.key };
  }
  return null;
}
